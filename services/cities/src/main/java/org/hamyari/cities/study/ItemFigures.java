package org.hamyari.cities.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hamyari.cities.api.ItemFiguresDto;

/** Figures of one item: what decides is compared in whole numbers, what describes is divided for people. */
final class ItemFigures {

    private ItemFigures() {
    }

    static ItemFiguresDto of(UUID service, List<Integer> ratings, BigDecimal cut) {
        int n = ratings.size();
        if (n == 0) {
            return new ItemFiguresDto(service, 0, 0, null, null, null, null, null, false);
        }
        List<Integer> sorted = ratings.stream().sorted().toList();
        int sum = sorted.stream().mapToInt(Integer::intValue).sum();
        return new ItemFiguresDto(service, n, sum, (double) sum / n, quantile(sorted, 2), deviation(sorted, sum),
                quantile(sorted, 1), quantile(sorted, 3), isAbove(sum, n, cut));
    }

    /** Whether the mean is strictly above the threshold; a mean at the threshold exactly is not. */
    static boolean isAbove(int sum, int n, BigDecimal cut) {
        return BigDecimal.valueOf(sum).compareTo(cut.multiply(BigDecimal.valueOf(n))) > 0;
    }

    /** A quarter's place among the sorted ratings, with linear interpolation (type 7 of Hyndman and Fan, 1996); exact in quarters. */
    private static double quantile(List<Integer> sorted, int quarters) {
        int place = (sorted.size() - 1) * quarters;
        int low = sorted.get(place / 4);
        int high = sorted.get(Math.min(place / 4 + 1, sorted.size() - 1));
        return low + (high - low) * (place % 4) / 4.0;
    }

    /** Of a sample: n·Σx² − (Σx)² is whole, divided by n(n − 1) under the root. */
    private static Double deviation(List<Integer> ratings, long sum) {
        long n = ratings.size();
        if (n < 2) {
            return null;
        }
        long squares = ratings.stream().mapToLong(rating -> (long) rating * rating).sum();
        return Math.sqrt((double) (n * squares - sum * sum) / (n * (n - 1)));
    }
}
