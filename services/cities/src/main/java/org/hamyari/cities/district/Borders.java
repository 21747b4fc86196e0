package org.hamyari.cities.district;

import java.util.List;
import org.hamyari.cities.input.Faults;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Whether borders are borders: no ring crosses itself, holes lie inside, parts and districts have no area in common. The predicates of
 * JTS decide it without rounding; a common border, down to the same positions, is fine.
 */
final class Borders {

    /** The insides of both have something in common (DE-9IM). */
    private static final String INSIDES_MEET = "T********";

    private final Faults faults = new Faults();

    /** Refuses what is not a map, naming every wrong place. */
    void check(List<DrawnDistrict> districts) {
        for (DrawnDistrict district : districts) {
            check(district.geometry(), district.pointer() + "/geometry/coordinates", district.type().equals("MultiPolygon"));
        }
        faults.throwIfAny();
        for (int i = 0; i < districts.size(); i++) {
            for (int j = i + 1; j < districts.size(); j++) {
                if (overlap(districts.get(i).geometry(), districts.get(j).geometry())) {
                    faults.add(districts.get(j).pointer() + "/geometry", "districts-overlap", districts.get(i).id());
                }
            }
        }
        faults.throwIfAny();
    }

    private void check(Geometry geometry, String pointer, boolean inParts) {
        int before = faults.count();
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            check((Polygon) geometry.getGeometryN(part), inParts ? pointer + "/" + part : pointer);
        }
        if (faults.count() == before && !new IsValidOp(geometry).isValid()) {
            faults.add(pointer, "parts-overlap");
        }
    }

    private void check(Polygon polygon, String pointer) {
        int before = faults.count();
        LinearRing shell = polygon.getExteriorRing();
        requireSimple(shell, pointer + "/0");
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            requireSimple(polygon.getInteriorRingN(hole), pointer + "/" + (hole + 1));
        }
        if (faults.count() > before) {
            return;
        }
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            LinearRing[] alone = {polygon.getInteriorRingN(hole)};
            if (!new IsValidOp(polygon.getFactory().createPolygon(shell, alone)).isValid()) {
                faults.add(pointer + "/" + (hole + 1), "hole-not-inside");
            }
        }
        if (faults.count() == before && !new IsValidOp(polygon).isValid()) {
            faults.add(pointer, "holes-overlap");
        }
    }

    private void requireSimple(LinearRing ring, String pointer) {
        if (!ring.isSimple() || !new IsValidOp(ring.getFactory().createPolygon(ring)).isValid()) {
            faults.add(pointer, "ring-crosses-itself");
        }
    }

    private static boolean overlap(Geometry one, Geometry other) {
        return one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())
                && RelateNG.relate(one, other, RelatePredicate.matches(INSIDES_MEET));
    }
}
