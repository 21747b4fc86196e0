package org.hamyari.portal.observer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.DistrictsApi;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.observer.PlaceMap.Place;

/** The borders of a city's districts, for the ground of a map; none where the city has drawn none, or they cannot be asked. */
@ApplicationScoped
class Outlines {

    private final DistrictsApi districts;

    Outlines(@RestClient DistrictsApi districts) {
        this.districts = districts;
    }

    List<List<Place>> of(String cityId) {
        List<List<Place>> rings = new ArrayList<>();
        Neighbour.ifKnown("cities", () -> districts.getDistricts(cityId, null))
                .ifPresent(found -> found.features().forEach(district -> collect(district.geometry().coordinates(), rings)));
        return rings;
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
