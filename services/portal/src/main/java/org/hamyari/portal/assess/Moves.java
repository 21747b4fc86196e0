package org.hamyari.portal.assess;

import java.util.ArrayList;
import java.util.List;
import org.hamyari.portal.format.Formats;

/**
 * How the ratings of one item moved from round to round, on a line from 1 to 5 with the threshold. Drawn from the side where the language
 * starts; the numbers stand beside it.
 */
public record Moves(int threshold, String path, List<Dot> dots) {

    private static final int WIDTH = 200;
    private static final int MARGIN = 10;

    /** The mean of a round; the newest is filled. */
    public record Dot(int x, String style) {
    }

    static Moves of(List<Double> means, double cut, boolean rightToLeft) {
        List<Dot> dots = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < means.size(); i++) {
            int x = place(means.get(i), rightToLeft);
            dots.add(new Dot(x, i == means.size() - 1 ? "last" : "earlier"));
            path.append(i == 0 ? "M" : "L").append(x).append(" 14");
        }
        return new Moves(place(cut, rightToLeft), path.toString(), dots);
    }

    private static int place(double rating, boolean rightToLeft) {
        int x = MARGIN + (int) Math.round((rating - 1) / 4 * (WIDTH - 2 * MARGIN));
        return rightToLeft ? WIDTH - x : x;
    }

    /** A probability as people read it. */
    static String probability(Formats formats, Double p) {
        if (p == null) {
            return "–";
        }
        return p < 0.001 ? "< " + formats.figure(0.001, 3) : formats.figure(p, 3);
    }
}
