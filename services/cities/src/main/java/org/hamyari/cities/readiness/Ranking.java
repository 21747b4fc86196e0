package org.hamyari.cities.readiness;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;

/**
 * The ranking by the criteria of the study of Isfahan: livelihood of special groups, jobs, infrastructure of deprived areas, people's
 * acceptance. A score is Σ weight × (sum of the members' scores ÷ members) ÷ Σ weight; as a fraction of whole numbers it is
 * (Σ weight × sum) ÷ (members × Σ weight), so that equal scores are found equal. Equal ones share the rank (1, 2, 2, 4).
 */
final class Ranking {

    private static final int DECIMALS = 4;

    private Ranking() {
    }

    /** Weights or sums of scores, in the order livelihood, jobs, deprived areas, acceptance. */
    record ByCriterion(long livelihood, long jobs, long deprivedAreas, long acceptance) {
        long times(ByCriterion sums) {
            return livelihood * sums.livelihood + jobs * sums.jobs + deprivedAreas * sums.deprivedAreas + acceptance * sums.acceptance;
        }

        long total() {
            return livelihood + jobs + deprivedAreas + acceptance;
        }
    }

    /** An item with the sums of its members' scores. */
    record Scored(UUID id, LocalizedTextDto name, int members, ByCriterion sums, List<String> seats) {
    }

    /** An exact score. */
    record Score(long numerator, long denominator) implements Comparable<Score> {

        static Score of(Scored item, ByCriterion weights) {
            long numerator = weights.times(item.sums());
            long denominator = item.members() * weights.total();
            long divisor = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValueExact();
            return new Score(numerator / divisor, denominator / divisor);
        }

        String rounded() {
            return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP).toPlainString();
        }

        String exact() {
            return numerator + "/" + denominator;
        }

        @Override
        public int compareTo(Score other) {
            return Long.compare(Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
        }
    }

    /** An item in its place. */
    record Ranked(Scored item, Score score, int rank, boolean tied) {
    }

    /** Highest first; items of one rank stay in the order given. */
    static List<Ranked> of(List<Scored> items, ByCriterion weights) {
        List<Ranked> unranked = items.stream().map(item -> new Ranked(item, Score.of(item, weights), 0, false))
                .sorted(Comparator.comparing(Ranked::score).reversed()).toList();
        List<Ranked> ranking = new ArrayList<>(unranked.size());
        for (int i = 0; i < unranked.size(); i++) {
            Score score = unranked.get(i).score;
            boolean asBefore = i > 0 && unranked.get(i - 1).score.equals(score);
            boolean asAfter = i + 1 < unranked.size() && unranked.get(i + 1).score.equals(score);
            ranking.add(new Ranked(unranked.get(i).item, score, asBefore ? ranking.get(i - 1).rank : i + 1, asBefore || asAfter));
        }
        return ranking;
    }
}
