package org.hamyari.cities.district;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.hamyari.cities.input.Faults;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Turns the positions of a district into rings: each in the range of WGS 84, each ring closed and with four positions at least. */
final class PositionReader {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int FEWEST_IN_RING = 4;
    private static final int EAST = 180;
    private static final int NORTH = 90;

    private final DistrictSettings settings;
    private final Faults faults;
    private int positions;
    private int rings;

    PositionReader(DistrictSettings settings, Faults faults) {
        this.settings = settings;
        this.faults = faults;
    }

    /** The geometry, or nothing where a position or a ring was wrong. */
    Geometry read(String type, JsonNode coordinates, String pointer) {
        rings = 0;
        if (type.equals("Polygon")) {
            return polygon(coordinates, pointer);
        }
        if (!isFilledArray(coordinates, pointer)) {
            return null;
        }
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < coordinates.size(); i++) {
            Polygon part = polygon(coordinates.get(i), pointer + "/" + i);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts.size() < coordinates.size() ? null : GEOMETRY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private Polygon polygon(JsonNode node, String pointer) {
        if (!isFilledArray(node, pointer)) {
            return null;
        }
        rings += node.size();
        if (rings > settings.mostRings()) {
            faults.add(pointer, "too-many-rings", settings.mostRings());
            return null;
        }
        List<LinearRing> read = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            LinearRing ring = ring(node.get(i), pointer + "/" + i);
            if (ring != null) {
                read.add(ring);
            }
        }
        return read.size() < node.size() ? null
                : GEOMETRY.createPolygon(read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode node, String pointer) {
        if (!isFilledArray(node, pointer)) {
            return null;
        }
        positions += node.size();
        if (positions > settings.mostPositions()) {
            throw new DomainException(Invalid.field(pointer, "too-many-positions", settings.mostPositions()));
        }
        if (node.size() < FEWEST_IN_RING) {
            faults.add(pointer, "ring-too-short", FEWEST_IN_RING);
            return null;
        }
        Coordinate[] line = new Coordinate[node.size()];
        for (int i = 0; i < line.length; i++) {
            line[i] = position(node.get(i), pointer + "/" + i);
            if (line[i] == null) {
                return null;
            }
        }
        if (!line[0].equals2D(line[line.length - 1])) {
            faults.add(pointer, "ring-open");
            return null;
        }
        return GEOMETRY.createLinearRing(line);
    }

    private Coordinate position(JsonNode node, String pointer) {
        if (!node.isArray() || node.size() < 2 || !node.get(0).isNumber() || !node.get(1).isNumber()) {
            faults.add(pointer, "position-not-read");
            return null;
        }
        Coordinate position = new Coordinate(node.get(0).doubleValue(), node.get(1).doubleValue());
        if (!(Math.abs(position.x) <= EAST && Math.abs(position.y) <= NORTH)) {
            faults.add(pointer, "position-outside");
            return null;
        }
        return position;
    }

    private boolean isFilledArray(JsonNode node, String pointer) {
        if (node.isArray() && !node.isEmpty()) {
            return true;
        }
        faults.add(pointer, "wrong-type");
        return false;
    }

    /** The same nested arrays with two numbers in each position. */
    static JsonNode flat(JsonNode coordinates) {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        for (JsonNode inner : coordinates) {
            if (inner.isArray()) {
                copy.add(flat(inner));
            } else if (copy.size() < 2) {
                copy.add(inner);
            }
        }
        return copy;
    }
}
