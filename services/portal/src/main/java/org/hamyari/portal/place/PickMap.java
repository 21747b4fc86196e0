package org.hamyari.portal.place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hamyari.portal.place.PlaceMap.Place;

/**
 * A small picture of the districts in which somebody points at a place: a browser sends the point of the picture that was pressed, also
 * without script. It is never scaled, so that a point of it means the same place everywhere.
 */
public record PickMap(List<List<Place>> rings, int width, int height, double west, double north, double across, double down) {

    private static final int WIDTH = 272;
    private static final int TALLEST = 400;
    private static final int EDGE = 6;
    private static final double SMALLEST_DEGREES = 0.001;
    private static final int DECIMALS = 5;

    /** Nothing where the city has drawn no districts. */
    public static Optional<PickMap> of(List<List<Place>> rings) {
        List<Place> all = rings.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        double west = all.stream().mapToDouble(Place::longitude).min().orElseThrow();
        double east = Math.max(all.stream().mapToDouble(Place::longitude).max().orElseThrow(), west + SMALLEST_DEGREES);
        double south = all.stream().mapToDouble(Place::latitude).min().orElseThrow();
        double north = Math.max(all.stream().mapToDouble(Place::latitude).max().orElseThrow(), south + SMALLEST_DEGREES);
        double narrowing = Math.cos(Math.toRadians((south + north) / 2));
        double scale = Math.min((WIDTH - 2 * EDGE) / ((east - west) * narrowing), (TALLEST - 2 * EDGE) / (north - south));
        return Optional.of(new PickMap(rings, (int) Math.ceil((east - west) * narrowing * scale) + 2 * EDGE,
                (int) Math.ceil((north - south) * scale) + 2 * EDGE, west, north, narrowing * scale, scale));
    }

    /** Latitude, comma, longitude of a point of the picture; nothing where the keyboard pressed it, which points nowhere. */
    public Optional<String> at(int x, int y) {
        if (x <= 0 && y <= 0 || x > width || y > height) {
            return Optional.empty();
        }
        return Optional.of(degrees(north - (y - EDGE) / down) + ", " + degrees(west + (x - EDGE) / across));
    }

    /** The picture, with the chosen place where there is one. */
    public String svg(Optional<Place> chosen) {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("\" height=\"")
                .append(height).append("\"><rect width=\"100%\" height=\"100%\" fill=\"#eee5d5\"/>");
        for (List<Place> ring : rings) {
            StringBuilder path = new StringBuilder();
            ring.forEach(place -> path.append(path.isEmpty() ? 'M' : 'L').append(x(place)).append(' ').append(y(place)));
            svg.append("<path fill=\"#fffdf8\" stroke=\"#7d715d\" d=\"").append(path).append("Z\"/>");
        }
        chosen.ifPresent(place -> svg.append("<circle fill=\"#1d4289\" stroke=\"#fff\" stroke-width=\"2\" r=\"8\" cx=\"").append(x(place))
                .append("\" cy=\"").append(y(place)).append("\"/>"));
        return svg.append("</svg>").toString();
    }

    private String x(Place place) {
        return String.format(Locale.ROOT, "%.1f", EDGE + (place.longitude() - west) * across);
    }

    private String y(Place place) {
        return String.format(Locale.ROOT, "%.1f", EDGE + (north - place.latitude()) * down);
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%." + DECIMALS + "f", value);
    }
}
