package org.hamyari.catalogue.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.api.GeoPointDto;
import org.hamyari.cities.client.DistrictDto;
import org.hamyari.cities.client.DistrictsApi;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The city's districts, asked of the cities service: whether a point lies in the city, and where. An answer holds for a minute, and
 * an older one while that service is away. A city that has drawn no districts takes every point.
 */
@ApplicationScoped
class Places {

    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final DistrictsApi cities;
    private final ObjectMapper json;
    private final Map<String, Known> byCity = new ConcurrentHashMap<>();

    Places(@RestClient DistrictsApi cities, ObjectMapper json) {
        this.cities = cities;
        this.json = json;
    }

    /** A district by its id and name. */
    record Place(String id, LocalizedTextDto name) {
    }

    /**
     * The district that is named or that the point lies in; refuses one that the city does not have, a point outside the city, and a
     * point in another district than the one named. Asks another service: not for use inside a transaction.
     */
    Optional<Place> require(String cityId, String districtId, GeoPointDto point) {
        if (districtId == null && point == null) {
            return Optional.empty();
        }
        List<Area> areas = areas(cityId);
        if (areas.isEmpty() && districtId == null) {
            return Optional.empty();
        }
        Optional<Area> named = areas.stream().filter(area -> area.place.id.equals(districtId)).findFirst();
        if (districtId != null && named.isEmpty()) {
            throw wrong("/districtId", "unknown-district");
        }
        if (point == null) {
            return named.map(Area::place);
        }
        // On a common border both districts hold the point; the one that is named counts.
        List<Area> around = areas.stream().filter(area -> area.holds(point)).toList();
        if (around.isEmpty()) {
            throw wrong("/location/point", "outside-the-city");
        }
        if (named.isPresent() && !around.contains(named.get())) {
            throw wrong("/districtId", "other-district");
        }
        return named.or(() -> Optional.of(around.getFirst())).map(Area::place);
    }

    private List<Area> areas(String cityId) {
        Known known = byCity.get(cityId);
        if (known == null || System.nanoTime() - known.readAt > FRESH_NANOS) {
            known = read(cityId, known);
            byCity.put(cityId, known);
        }
        return known.areas;
    }

    private Known read(String cityId, Known older) {
        try {
            return new Known(cities.getDistricts(cityId, null).features().stream().map(this::area).toList(), System.nanoTime());
        } catch (WebApplicationException | ProcessingException away) {
            if (older != null) {
                return older;
            }
            throw new DomainException(new DomainError.Busy("districts-unavailable", 5));
        }
    }

    private Area area(DistrictDto district) {
        JsonNode coordinates = json.valueToTree(district.geometry().coordinates());
        Geometry border = district.geometry().type().equals("Polygon") ? polygon(coordinates)
                : GEOMETRY.createMultiPolygon(items(coordinates).map(Places::polygon).toArray(Polygon[]::new));
        return new Area(new Place(district.properties().id(), district.properties().name()), new IndexedPointInAreaLocator(border));
    }

    private static Polygon polygon(JsonNode rings) {
        LinearRing[] read = items(rings).map(Places::ring).toArray(LinearRing[]::new);
        return GEOMETRY.createPolygon(read[0], Arrays.copyOfRange(read, 1, read.length));
    }

    private static LinearRing ring(JsonNode positions) {
        return GEOMETRY.createLinearRing(items(positions)
                .map(position -> new Coordinate(position.get(0).doubleValue(), position.get(1).doubleValue())).toArray(Coordinate[]::new));
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static DomainException wrong(String pointer, String code) {
        return new DomainException(DomainError.Invalid.field(pointer, code));
    }

    private record Area(Place place, IndexedPointInAreaLocator border) {
        boolean holds(GeoPointDto point) {
            return border.locate(new Coordinate(point.longitude().doubleValue(), point.latitude().doubleValue())) != Location.EXTERIOR;
        }
    }

    private record Known(List<Area> areas, long readAt) {
    }
}
