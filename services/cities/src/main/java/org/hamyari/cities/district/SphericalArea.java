package org.hamyari.cities.district;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The area of a polygon whose corners are longitude and latitude, on the sphere that has the surface of the WGS 84 ellipsoid:
 * A = R²/2 · |Σ (λᵢ₊₁ − λᵢ₋₁) · sin φᵢ|, R = 6371.0072 km (Chamberlain and Duquette, Some Algorithms for Polygons on a Sphere, JPL
 * 2007). For a city the sphere is within half a per cent of the ellipsoid.
 */
final class SphericalArea {

    private static final BigDecimal HALF_SQUARED_RADIUS =
            new BigDecimal("6371.0072").pow(2).divide(BigDecimal.valueOf(2), 10, RoundingMode.HALF_UP);
    private static final int DIGITS = 3;

    private SphericalArea() {
    }

    /** Square kilometres, three digits. */
    static BigDecimal km2(Geometry geometry) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(part);
            sum = sum.add(of(polygon.getExteriorRing()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                sum = sum.subtract(of(polygon.getInteriorRingN(hole)));
            }
        }
        return sum.max(BigDecimal.ZERO).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal of(LinearRing ring) {
        Coordinate[] corners = ring.getCoordinates();
        int count = corners.length - 1;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double west = corners[(i + count - 1) % count].x;
            double east = corners[(i + 1) % count].x;
            sum += Math.toRadians(east - west) * Math.sin(Math.toRadians(corners[i].y));
        }
        return BigDecimal.valueOf(Math.abs(sum)).multiply(HALF_SQUARED_RADIUS);
    }
}
