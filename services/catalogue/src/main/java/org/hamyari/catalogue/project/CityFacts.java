package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.api.ProjectLocationDto;

/** What the cities service says of the category and the place that somebody gives. Not for use inside a transaction. */
@ApplicationScoped
class CityFacts {

    private final Categories categories;
    private final Places places;

    CityFacts(Categories categories, Places places) {
        this.categories = categories;
        this.places = places;
    }

    /** The district, where a place is given; refuses what the city does not have. */
    Optional<Places.Place> require(String cityId, String categoryId, String districtId, ProjectLocationDto location) {
        if (categoryId != null) {
            categories.require(cityId, categoryId);
        }
        return places.require(cityId, districtId, location == null ? null : location.point());
    }
}
