package org.hamyari.cities.category;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * A service that projects of a city can be about.
 *
 * @param serviceId the item of the city's list it was made of, if any
 * @param area one of the areas that all cities share, {@code OTHER} for what a city calls its own way
 * @param department how the city calls it, where the area is {@code OTHER}
 */
record Category(String id, UUID serviceId, String area, String department, String nameFa, String nameEn, int position, boolean retired) {

    private static final Set<String> SHARED_AREAS = Set.of("URBAN_SERVICES", "TRAFFIC", "CULTURE");

    /** The shared area that a department's name stands for. */
    static String areaOf(String department) {
        String word = department == null ? "" : department.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        return SHARED_AREAS.contains(word) ? word : "OTHER";
    }

    Category retire() {
        return new Category(id, serviceId, area, department, nameFa, nameEn, position, true);
    }
}
