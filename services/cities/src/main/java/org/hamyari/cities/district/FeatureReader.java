package org.hamyari.cities.district;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hamyari.cities.input.Faults;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.locationtech.jts.geom.Geometry;

/** Reads a FeatureCollection of districts (RFC 7946). Members that mean nothing here are ignored, as the RFC asks. */
final class FeatureReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST_NAME = 120;

    private final DistrictSettings settings;
    private final Faults faults = new Faults();
    private final Set<String> ids = new HashSet<>();

    FeatureReader(DistrictSettings settings) {
        this.settings = settings;
    }

    /** The districts in the order of the upload, or a refusal that names every wrong place. */
    List<DrawnDistrict> read(JsonNode collection) {
        requireText(collection.path("type"), "FeatureCollection", "/type");
        JsonNode features = collection.path("features");
        if (!features.isArray()) {
            throw new DomainException(Invalid.field("/features", "wrong-type"));
        }
        if (features.size() > settings.most()) {
            throw new DomainException(Invalid.field("/features", "too-many-districts", settings.most()));
        }
        PositionReader positions = new PositionReader(settings, faults);
        List<DrawnDistrict> districts = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            DrawnDistrict district = feature(features.get(i), "/features/" + i, positions);
            if (district != null) {
                districts.add(district);
            }
        }
        faults.throwIfAny();
        return districts;
    }

    private static void requireText(JsonNode node, String wanted, String pointer) {
        if (!wanted.equals(node.textValue())) {
            throw new DomainException(Invalid.field(pointer, "geojson-type", wanted));
        }
    }

    /** The district, or nothing where something was wrong with it. */
    private DrawnDistrict feature(JsonNode feature, String pointer, PositionReader positions) {
        int before = faults.count();
        if (!"Feature".equals(feature.path("type").textValue())) {
            faults.add(pointer + "/type", "geojson-type", "Feature");
            return null;
        }
        String id = id(feature.path("properties").path("id"), pointer + "/properties/id");
        LocalizedTextDto name = name(feature.path("properties").path("name"), pointer + "/properties/name");
        JsonNode geometry = feature.path("geometry");
        String type = geometry.path("type").asText();
        if (!type.equals("Polygon") && !type.equals("MultiPolygon")) {
            faults.add(pointer + "/geometry/type", "geojson-type", "Polygon, MultiPolygon");
            return null;
        }
        Geometry drawn = positions.read(type, geometry.path("coordinates"), pointer + "/geometry/coordinates");
        return faults.count() > before ? null
                : new DrawnDistrict(pointer, id, name, type, PositionReader.flat(geometry.path("coordinates")), drawn);
    }

    private String id(JsonNode node, String pointer) {
        String id = node.asText();
        if (!node.isTextual() || !ID.matcher(id).matches()) {
            faults.add(pointer, "district-id");
        } else if (!ids.add(id)) {
            faults.add(pointer, "district-twice", id);
        }
        return id;
    }

    private LocalizedTextDto name(JsonNode node, String pointer) {
        LocalizedTextDto name = new LocalizedTextDto(node.path("fa").textValue(), node.path("en").textValue());
        boolean given = hasText(name.fa()) || hasText(name.en());
        if (!given) {
            faults.add(pointer, "text-missing");
        } else if (isTooLong(name.fa()) || isTooLong(name.en())) {
            faults.add(pointer, "text-too-long", LONGEST_NAME);
        }
        return new LocalizedTextDto(hasText(name.fa()) ? name.fa() : null, hasText(name.en()) ? name.en() : null);
    }

    private static boolean hasText(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isTooLong(String text) {
        return text != null && text.length() > LONGEST_NAME;
    }
}
