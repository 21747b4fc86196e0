package org.hamyari.cities.district;

import java.util.Arrays;
import java.util.stream.Collectors;

/** GeoJSON for tests. */
public final class Maps {

    private Maps() {
    }

    /** A collection of features. */
    public static String of(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    /** A square of one degree a side whose lower left corner is given. */
    public static String square(String id, double west, double south) {
        return polygon(id, ring(west, south, west + 1, south, west + 1, south + 1, west, south + 1, west, south));
    }

    public static String polygon(String id, String... rings) {
        return feature(id, "Polygon", "[" + String.join(",", rings) + "]");
    }

    public static String feature(String id, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"id\":\"" + id + "\",\"name\":{\"en\":\"District " + id + "\"}},\"geometry\":{\"type\":\""
                + type + "\",\"coordinates\":" + coordinates + "}}";
    }

    public static String ring(double... numbers) {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i < numbers.length; i += 2) {
            ring.append(i == 0 ? "" : ",").append('[').append(numbers[i]).append(',').append(numbers[i + 1]).append(']');
        }
        return "[" + ring + "]";
    }

    static String joined(String... parts) {
        return Arrays.stream(parts).collect(Collectors.joining(",", "[", "]"));
    }
}
