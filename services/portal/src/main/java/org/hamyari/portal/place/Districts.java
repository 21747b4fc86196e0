package org.hamyari.portal.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.DistrictCollectionDto;
import org.hamyari.cities.client.DistrictDto;
import org.hamyari.cities.client.DistrictsApi;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.place.PlaceMap.Place;

/** The districts of a city; none where it has drawn none, or they cannot be asked. */
@ApplicationScoped
public class Districts {

    private final DistrictsApi districts;

    Districts(@RestClient DistrictsApi districts) {
        this.districts = districts;
    }

    /** Their borders, for the ground of a map. */
    public List<List<Place>> borders(String cityId) {
        List<List<Place>> rings = new ArrayList<>();
        all(cityId).forEach(district -> collect(district.geometry().coordinates(), rings));
        return rings;
    }

    /** Their names by id, in the city's order. */
    public Map<String, LocalizedTextDto> names(String cityId) {
        Map<String, LocalizedTextDto> names = new LinkedHashMap<>();
        all(cityId).forEach(district -> names.put(district.properties().id(), district.properties().name()));
        return names;
    }

    private List<DistrictDto> all(String cityId) {
        return Neighbour.ifKnown("cities", () -> districts.getDistricts(cityId, null)).map(DistrictCollectionDto::features).orElse(List.of());
    }

    /** Rings lie one level deeper in a MultiPolygon than in a Polygon. */
    private static void collect(Object nested, List<List<Place>> rings) {
        if (!(nested instanceof List<?> list) || list.isEmpty()) {
            return;
        }
        if (list.getFirst() instanceof List<?> first && first.getFirst() instanceof Number) {
            rings.add(list.stream().map(position -> (List<?>) position)
                    .map(position -> new Place(((Number) position.get(0)).doubleValue(), ((Number) position.get(1)).doubleValue())).toList());
        } else {
            list.forEach(inner -> collect(inner, rings));
        }
    }
}
