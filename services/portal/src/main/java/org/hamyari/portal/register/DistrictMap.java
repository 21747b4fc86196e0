package org.hamyari.portal.register;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.hamyari.cities.client.DistrictCollectionDto;
import org.hamyari.cities.client.DistrictDto;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.text.Language;

/**
 * Districts drawn on a plane: north is up, and a degree of longitude is as wide as it is in the middle of the city. The same in both
 * directions of writing: a map is not mirrored.
 */
public record DistrictMap(int width, int height, List<Shape> shapes) {

    private static final int WIDTH = 440;
    private static final int EDGE = 8;
    private static final int TALLEST = 600;

    /** One district: its border as a path, where its name stands, and the darkness of its fill. */
    public record Shape(String id, String name, String path, int x, int y, int shade) {
    }

    /** The extent of the city, in degrees. */
    private record Frame(double west, double south, double east, double north) {

        double stretch() {
            return Math.cos(Math.toRadians((south + north) / 2));
        }

        double scale() {
            double wide = Math.max((east - west) * stretch(), 1e-9);
            double tall = Math.max(north - south, 1e-9);
            return Math.min((WIDTH - 2.0 * EDGE) / wide, (TALLEST - 2.0 * EDGE) / tall);
        }

        double x(double longitude) {
            return EDGE + (longitude - west) * stretch() * scale();
        }

        double y(double latitude) {
            return EDGE + (north - latitude) * scale();
        }
    }

    /** The map, shaded by the given shares from 0 to 4; nothing where there are no districts. */
    static DistrictMap of(DistrictCollectionDto districts, Language language, ToIntFunction<String> shade) {
        List<double[]> all = new ArrayList<>();
        districts.features().forEach(district -> rings(district).forEach(all::addAll));
        if (all.isEmpty()) {
            return null;
        }
        Frame frame = new Frame(all.stream().mapToDouble(p -> p[0]).min().orElseThrow(), all.stream().mapToDouble(p -> p[1]).min().orElseThrow(),
                all.stream().mapToDouble(p -> p[0]).max().orElseThrow(), all.stream().mapToDouble(p -> p[1]).max().orElseThrow());
        List<Shape> shapes = districts.features().stream().map(district -> shape(district, frame, language, shade)).toList();
        return new DistrictMap(WIDTH, (int) Math.ceil(frame.y(frame.south()) + EDGE), shapes);
    }

    private static Shape shape(DistrictDto district, Frame frame, Language language, ToIntFunction<String> shade) {
        List<List<double[]>> rings = rings(district);
        StringBuilder path = new StringBuilder();
        for (List<double[]> ring : rings) {
            for (int i = 0; i < ring.size() - 1; i++) {
                path.append(i == 0 ? 'M' : 'L').append(number(frame.x(ring.get(i)[0]))).append(' ').append(number(frame.y(ring.get(i)[1])));
            }
            path.append('Z');
        }
        double[] middle = middle(rings.getFirst());
        String id = district.properties().id();
        return new Shape(id, Words.plain(district.properties().name(), language), path.toString(), (int) frame.x(middle[0]),
                (int) frame.y(middle[1]), shade.applyAsInt(id));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** The mean of the corners: near enough for a name. */
    private static double[] middle(List<double[]> ring) {
        int corners = ring.size() - 1;
        return new double[] {ring.subList(0, corners).stream().mapToDouble(p -> p[0]).sum() / corners,
            ring.subList(0, corners).stream().mapToDouble(p -> p[1]).sum() / corners};
    }

    private static List<List<double[]>> rings(DistrictDto district) {
        List<List<double[]>> rings = new ArrayList<>();
        collect(district.geometry().coordinates(), rings);
        return rings;
    }

    /** A ring is a list of positions, whatever it lies in. */
    private static void collect(List<?> nested, List<List<double[]>> rings) {
        if (isPosition(nested.getFirst())) {
            rings.add(nested.stream().map(position -> (List<?>) position)
                    .map(position -> new double[] {value(position.get(0)), value(position.get(1))}).toList());
        } else {
            nested.forEach(inner -> collect((List<?>) inner, rings));
        }
    }

    private static boolean isPosition(Object candidate) {
        return candidate instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Number;
    }

    private static double value(Object number) {
        return ((Number) number).doubleValue();
    }

    /** A share in hundredths. */
    static int percent(long part, long whole) {
        return whole == 0 ? 0
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), new MathContext(10)).setScale(0, RoundingMode.HALF_UP).intValue();
    }
}
