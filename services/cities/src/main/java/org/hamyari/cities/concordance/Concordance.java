package org.hamyari.cities.concordance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * How far the experts of a panel agree: Kendall's coefficient of concordance W, corrected for ties.
 *
 * <p>With m experts, n items, R<sub>j</sub> the sum of ranks of item j, S the sum of the squares of R<sub>j</sub> − m(n+1)/2 and T the sum of
 * t³ − t over every group of t equal ratings of one expert: W = 12·S / (m²(n³ − n) − m·T), and χ² = m(n − 1)W with n − 1 degrees of freedom
 * (Kendall and Babington Smith, 1939; Siegel, 1956, chapter 9). Ranks are kept doubled, so that everything up to the one division is whole.
 *
 * @param doubledRankSums twice the sum of ranks of each item; equal ratings share the mean of the ranks they occupy
 */
public record Concordance(int experts, int items, long[] doubledRankSums, BigInteger numerator, BigInteger denominator) {

    private static final MathContext BEYOND_DOUBLE = new MathContext(40);
    /** Up to here there are exact tables, because the approximation is poor (Siegel 1956, table R). */
    private static final int FEW_ITEMS = 7;
    private static final int FEW_EXPERTS = 20;

    /** Of complete rows, an expert's ratings of all items each. */
    public static Concordance of(int items, List<List<BigDecimal>> rows) {
        int experts = rows.size();
        long[] sums = new long[items];
        BigInteger ties = BigInteger.ZERO;
        for (List<BigDecimal> row : rows) {
            ties = ties.add(rank(row, sums));
        }
        BigInteger m = BigInteger.valueOf(experts);
        BigInteger n = BigInteger.valueOf(items);
        long doubledMean = (long) experts * (items + 1);
        BigInteger squares = LongStream.of(sums).mapToObj(sum -> BigInteger.valueOf(sum - doubledMean).pow(2))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new Concordance(experts, items, sums, squares.multiply(BigInteger.valueOf(3)),
                m.pow(2).multiply(n.pow(3).subtract(n)).subtract(m.multiply(ties)));
    }

    /** Adds the doubled ranks of one expert to the sums and answers her tie term. */
    private static BigInteger rank(List<BigDecimal> row, long[] sums) {
        Integer[] order = IntStream.range(0, row.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (one, other) -> row.get(one).compareTo(row.get(other)));
        BigInteger ties = BigInteger.ZERO;
        int end;
        for (int begin = 0; begin < order.length; begin = end) {
            end = begin + 1;
            while (end < order.length && row.get(order[end]).compareTo(row.get(order[begin])) == 0) {
                end++;
            }
            for (int place = begin; place < end; place++) {
                sums[order[place]] += begin + 1L + end;
            }
            BigInteger t = BigInteger.valueOf(end - begin);
            ties = ties.add(t.pow(3).subtract(t));
        }
        return ties;
    }

    /** Why there is no W, if there is none. */
    public Optional<Undefined> undefined() {
        if (experts < 2) {
            return Optional.of(Undefined.FEWER_THAN_TWO_EXPERTS);
        }
        if (items < 2) {
            return Optional.of(Undefined.FEWER_THAN_TWO_ITEMS);
        }
        return denominator.signum() == 0 ? Optional.of(Undefined.EVERYTHING_TIED) : Optional.empty();
    }

    /** W, from 0 to 1; only where it is defined. */
    public double w() {
        return exactly(BigInteger.ONE);
    }

    public double chiSquare() {
        return exactly(BigInteger.valueOf((long) experts * (items - 1)));
    }

    /** The chance of at least this χ² when everybody ranks at random; relative error below 1e-9 far into the tail. */
    public double p() {
        return RegularizedGamma.Q.value((items - 1) / 2.0, chiSquare() / 2);
    }

    /** Whether the approximation by chi square is poor for so few. */
    public boolean isSmall() {
        return items <= FEW_ITEMS && experts <= FEW_EXPERTS;
    }

    /** Whether the two W differ by strictly less than the limit, compared as fractions: what stands at the limit exactly is not below it. */
    public boolean isNearerThan(BigDecimal limit, Concordance other) {
        BigDecimal difference = new BigDecimal(numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)).abs());
        return difference.compareTo(limit.multiply(new BigDecimal(denominator.multiply(other.denominator)))) < 0;
    }

    private double exactly(BigInteger factor) {
        return new BigDecimal(numerator.multiply(factor)).divide(new BigDecimal(denominator), BEYOND_DOUBLE).doubleValue();
    }

    /** What leaves W without a value. */
    public enum Undefined {
        FEWER_THAN_TWO_EXPERTS, FEWER_THAN_TWO_ITEMS, EVERYTHING_TIED
    }
}
