package org.hamyari.catalogue.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How far a word is from another by its sound: letters left out, added, exchanged, or two neighbours swapped (the optimal string
 * alignment distance). A word may be wrong in one place, a long one in two, one of three letters only in letters of the same sound.
 */
final class Spelling {

    private static final int SHORT = 3;
    private static final int LONG = 8;
    private static final int MOST = 3;

    private Spelling() {
    }

    /** The nearest of the known words, given by their sounds; none where all are too far. */
    static List<String> nearest(String sound, Map<String, String> soundByWord) {
        List<Map.Entry<String, Integer>> near = soundByWord.entrySet().stream()
                .map(known -> Map.entry(known.getKey(), known.getValue().startsWith(sound) ? 0 : distance(sound, known.getValue())))
                .filter(known -> known.getValue() <= allowed(Math.max(sound.length(), soundByWord.get(known.getKey()).length())))
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.comparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))))
                .toList();
        return near.stream().filter(known -> known.getValue().equals(near.getFirst().getValue())).limit(MOST).map(Map.Entry::getKey).toList();
    }

    private static int allowed(int letters) {
        return letters <= SHORT ? 0 : letters < LONG ? 1 : 2;
    }

    static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, one, other, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int step(int[][] steps, String one, String other, int i, int j) {
        int exchanged = steps[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(exchanged, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
