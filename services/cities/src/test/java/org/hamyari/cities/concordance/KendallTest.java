package org.hamyari.cities.concordance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The published examples, the corner cases, and what must hold for every table. */
class KendallTest {

    @Test
    void agreesWithSiegelsJudgesWithoutTies() {
        Concordance siegel = of("1 6 3 2 5 4", "1 5 6 4 2 3", "6 3 2 5 4 1");
        assertEquals(List.of(16L, 28L, 22L, 22L, 22L, 16L), Arrays.stream(siegel.doubledRankSums()).boxed().toList());
        assertFigures(306.0 / 1890, 2.428571, 0.787212, siegel);
    }

    @Test
    void agreesWithKendallsJudgesWithTies() {
        Concordance kendall = of("1 4.5 2 4.5 3 7.5 6 9 7.5 10", "2.5 1 2.5 4.5 4.5 8 9 6.5 10 6.5", "2 1 4.5 4.5 4.5 4.5 8 8 8 10");
        assertFigures(7092.0 / 8568, 22.348739, 0.00783704, kendall);
    }

    @Test
    void agreesWithTheTimesOfRoundingFirstBase() {
        Concordance players = of("5.40 5.50 5.55", "5.85 5.70 5.75", "5.20 5.60 5.50", "5.55 5.50 5.40", "5.90 5.85 5.70", "5.45 5.55 5.60",
                "5.40 5.40 5.35", "5.45 5.50 5.35", "5.25 5.15 5.00", "5.85 5.80 5.70", "5.25 5.20 5.10", "5.65 5.55 5.45", "5.60 5.35 5.45",
                "5.05 5.00 4.95", "5.50 5.50 5.40", "5.45 5.55 5.50", "5.55 5.55 5.35", "5.45 5.50 5.55", "5.50 5.45 5.25", "5.65 5.60 5.40",
                "5.70 5.65 5.55", "6.30 6.30 6.25");
        assertFigures(0.253247, 11.142857, 0.00380504, players);
    }

    private static void assertFigures(double w, double chiSquare, double p, Concordance found) {
        assertEquals(w, found.w(), 5e-7);
        assertEquals(chiSquare, found.chiSquare(), 5e-7);
        assertEquals(p, found.p(), p * 1e-5);
    }

    /** With an even number 2k of degrees of freedom, p is e^(−x) times the first k terms of the series of e^x, x = χ²/2. */
    @Test
    void keepsItsPrecisionFarInTheTail() {
        Concordance unanimous = of(Collections.nCopies(60, "1 2 3 4 5").toArray(String[]::new));
        assertEquals(1.0, unanimous.w());
        double expected = Math.exp(-120) * (1 + 120);
        assertTrue(expected < 1e-49);
        assertEquals(expected, unanimous.p(), expected * 1e-9);
    }

    @Test
    void saysWhyThereIsNoAgreementToMeasure() {
        assertEquals(Optional.of(Concordance.Undefined.FEWER_THAN_TWO_EXPERTS), of("1 2 3").undefined());
        assertEquals(Optional.of(Concordance.Undefined.FEWER_THAN_TWO_EXPERTS), of().undefined());
        assertEquals(Optional.of(Concordance.Undefined.FEWER_THAN_TWO_ITEMS), of("1", "2").undefined());
        assertEquals(Optional.of(Concordance.Undefined.EVERYTHING_TIED), of("3 3 3", "5 5 5").undefined());
        assertEquals(Optional.empty(), of("3 3 3", "1 2 3").undefined(), "one who ties everything stays among the experts");
        assertEquals(0.5, of("3 3 3", "1 2 3").w());
    }

    /** Against Friedman's statistic in Conover's form, in floating point, with ranks found by counting. */
    @Property(tries = 300)
    void equalsFriedmansStatistic(@ForAll @Size(min = 2, max = 12) List<@Size(5) List<@IntRange(min = 1, max = 5) Integer>> ratings) {
        double[] sums = new double[5];
        double squares = 0;
        for (List<Integer> row : ratings) {
            for (int item = 0; item < 5; item++) {
                int own = row.get(item);
                double rank = row.stream().filter(other -> other < own).count() + (row.stream().filter(other -> other == own).count() + 1) / 2.0;
                sums[item] += rank;
                squares += rank * rank;
            }
        }
        double mean = ratings.size() * 3.0;
        double between = DoubleStream.of(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
        double within = squares - ratings.size() * 5 * 9.0;
        Concordance found = table(ratings);
        assertEquals(within == 0, found.undefined().isPresent());
        if (within > 0) {
            assertEquals(4 * between / within, found.chiSquare(), 1e-9);
            assertTrue(found.w() >= 0 && found.w() <= 1 && found.p() >= 0 && found.p() <= 1, found::toString);
        }
    }

    @Property(tries = 300)
    void dependsNeitherOnTheOrderOfExpertsNorOfItemsNorOnTheDirectionOfTheScale(
            @ForAll @Size(min = 2, max = 12) List<@Size(6) List<@IntRange(min = 1, max = 5) Integer>> ratings, @ForAll long seed) {
        Concordance found = table(ratings);
        List<List<Integer>> otherExperts = new ArrayList<>(ratings);
        Collections.shuffle(otherExperts, new Random(seed));
        List<Integer> order = new ArrayList<>(IntStream.range(0, 6).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        for (Concordance same : List.of(table(otherExperts),
                table(ratings.stream().map(row -> order.stream().map(row::get).toList()).toList()),
                table(ratings.stream().map(row -> row.stream().map(rating -> 100 - 7 * rating).toList()).toList()))) {
            assertEquals(found.numerator(), same.numerator());
            assertEquals(found.denominator(), same.denominator());
        }
    }

    private static Concordance table(List<List<Integer>> ratings) {
        return Concordance.of(ratings.getFirst().size(), ratings.stream().map(row -> row.stream().map(BigDecimal::valueOf).toList()).toList());
    }

    private static Concordance of(String... rows) {
        List<List<BigDecimal>> table = Arrays.stream(rows).map(row -> Arrays.stream(row.split(" ")).map(BigDecimal::new).toList()).toList();
        return Concordance.of(table.isEmpty() ? 0 : table.getFirst().size(), table);
    }
}
