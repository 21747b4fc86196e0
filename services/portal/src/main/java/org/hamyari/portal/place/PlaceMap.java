package org.hamyari.portal.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Points over the outlines of districts, drawn as if the earth were flat there: a degree of longitude is as long as at the middle of the map.
 *
 * @param outlines paths of the districts
 * @param points in the order of the list beside the map
 */
public record PlaceMap(int width, int height, List<String> outlines, List<Dot> points) {

    private static final int WIDTH = 400;
    private static final int TALLEST = 450;
    private static final int MARGIN = 28;
    private static final double SMALLEST_DEGREES = 0.01;

    /** A point with the number of its line in the list. */
    public record Dot(String x, String y, String number) {
    }

    /** A place on the earth. */
    public record Place(double longitude, double latitude) {
    }

    /** @param rings borders of the districts, longitude before latitude */
    public static Optional<PlaceMap> of(List<List<Place>> rings, List<Place> places, List<String> numbers) {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        List<Place> all = new ArrayList<>(places);
        rings.forEach(all::addAll);
        double west = all.stream().mapToDouble(Place::longitude).min().orElseThrow();
        double east = Math.max(all.stream().mapToDouble(Place::longitude).max().orElseThrow(), west + SMALLEST_DEGREES);
        double south = all.stream().mapToDouble(Place::latitude).min().orElseThrow();
        double north = Math.max(all.stream().mapToDouble(Place::latitude).max().orElseThrow(), south + SMALLEST_DEGREES);
        double narrowing = Math.cos(Math.toRadians((south + north) / 2));
        double scale = Math.min((WIDTH - 2 * MARGIN) / ((east - west) * narrowing), (TALLEST - 2 * MARGIN) / (north - south));
        Projection projection = new Projection(west, north, narrowing * scale, scale);
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            dots.add(new Dot(projection.x(places.get(i)), projection.y(places.get(i)), numbers.get(i)));
        }
        int width = (int) Math.ceil((east - west) * narrowing * scale) + 2 * MARGIN;
        int height = (int) Math.ceil((north - south) * scale) + 2 * MARGIN;
        return Optional.of(new PlaceMap(width, height, rings.stream().map(projection::path).toList(), dots));
    }

    private record Projection(double west, double north, double across, double down) {
        String x(Place place) {
            return number(MARGIN + (place.longitude - west) * across);
        }

        String y(Place place) {
            return number(MARGIN + (north - place.latitude) * down);
        }

        String path(List<Place> ring) {
            StringBuilder path = new StringBuilder();
            ring.forEach(place -> path.append(path.isEmpty() ? 'M' : 'L').append(x(place)).append(' ').append(y(place)));
            return path.append('Z').toString();
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
