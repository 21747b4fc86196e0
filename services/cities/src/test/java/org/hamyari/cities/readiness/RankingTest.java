package org.hamyari.cities.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hamyari.cities.readiness.Ranking.ByCriterion;
import org.hamyari.cities.readiness.Ranking.Ranked;
import org.hamyari.cities.readiness.Ranking.Scored;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final ByCriterion ALIKE = new ByCriterion(1, 1, 1, 1);

    @Test
    void ranksByTheWeightedMeanAndShowsTies() {
        // Means 3.5; 10/3 by three members; 3.5 again, by four; 2.
        List<Scored> items = List.of(item(2, 7, 7, 7, 7), item(3, 10, 10, 10, 10), item(4, 14, 14, 14, 14), item(1, 2, 2, 2, 2));
        List<Ranked> ranking = Ranking.of(items, ALIKE);
        assertEquals(List.of(1, 1, 3, 4), ranking.stream().map(Ranked::rank).toList());
        assertEquals(List.of(true, true, false, false), ranking.stream().map(Ranked::tied).toList());
        assertEquals(List.of("7/2", "7/2", "10/3", "2/1"), ranking.stream().map(ranked -> ranked.score().exact()).toList());
        assertEquals(List.of("3.5000", "3.5000", "3.3333", "2.0000"), ranking.stream().map(ranked -> ranked.score().rounded()).toList());
    }

    @Test
    void weighsTheCriteriaAsTheCitySays() {
        List<Scored> items = List.of(item(1, 5, 1, 1, 1), item(1, 1, 5, 5, 5));
        assertEquals("5/1", Ranking.of(items, new ByCriterion(3, 0, 0, 0)).getFirst().score().exact());
        assertEquals("4/1", Ranking.of(items, ALIKE).getFirst().score().exact());
        // (10·5 + 1 + 1 + 1) ÷ 13
        assertEquals("53/13", Ranking.of(items, new ByCriterion(10, 1, 1, 1)).getFirst().score().exact());
    }

    @Property(tries = 200)
    void neitherDependsOnTheOrderNorOnTheScaleOfTheWeights(@ForAll("scored") List<Scored> items, @ForAll long seed) {
        List<Ranked> ranking = Ranking.of(items, new ByCriterion(1, 2, 3, 4));
        List<Scored> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, new Random(seed));
        assertEquals(ranking.stream().map(Ranked::rank).toList(), Ranking.of(mixed, new ByCriterion(7, 14, 21, 28)).stream().map(Ranked::rank).toList());
        for (int i = 0; i < ranking.size(); i++) {
            Ranked at = ranking.get(i);
            assertEquals(1 + ranking.stream().filter(other -> other.score().compareTo(at.score()) > 0).count(), at.rank());
            assertEquals(at.tied(), ranking.stream().filter(other -> other.score().equals(at.score())).count() > 1);
            assertTrue(at.score().numerator() >= at.score().denominator() && at.score().numerator() <= 5 * at.score().denominator());
        }
    }

    @Provide
    Arbitrary<List<Scored>> scored() {
        Arbitrary<Integer> members = Arbitraries.integers().between(1, 6);
        return members.flatMap(count -> {
            Arbitrary<Long> sum = Arbitraries.longs().between(count, 5L * count);
            return Combinators.combine(sum, sum, sum, sum).as((a, b, c, d) -> item(count, a, b, c, d));
        }).list().ofMaxSize(20);
    }

    private static Scored item(int members, long livelihood, long jobs, long deprived, long acceptance) {
        return new Scored(UUID.randomUUID(), null, members, new ByCriterion(livelihood, jobs, deprived, acceptance), List.of());
    }
}
