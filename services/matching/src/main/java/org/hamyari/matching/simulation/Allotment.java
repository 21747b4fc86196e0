package org.hamyari.matching.simulation;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Sharing a pot by weight. The projects come in ascending order of their ids, which decides between equal fractions. */
final class Allotment {

    /** Fractions are compared to so many decimals. */
    private static final BigInteger FRACTION = BigInteger.TEN.pow(30);

    private Allotment() {
    }

    /** All of the pot in proportion to the weights; the units that rounding leaves go to the largest fractions. */
    static long[] largestRemainder(long pot, List<BigInteger> weights) {
        long[] shares = new long[weights.size()];
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return shares;
        }
        BigInteger[] fractions = new BigInteger[shares.length];
        long left = pot;
        for (int i = 0; i < shares.length; i++) {
            BigInteger twice = BigInteger.valueOf(pot).multiply(weights.get(i)).multiply(FRACTION).shiftLeft(1);
            BigInteger[] quota = twice.add(sum).divide(sum.shiftLeft(1)).divideAndRemainder(FRACTION);
            shares[i] = quota[0].longValueExact();
            fractions[i] = quota[1];
            left -= shares[i];
        }
        IntStream.range(0, shares.length).boxed().sorted(Comparator.comparing((Integer i) -> fractions[i]).reversed())
                .limit(left).forEach(i -> shares[i]++);
        return shares;
    }

    /** Every demand without its fraction when the pot suffices for all of them; else all of the pot in proportion to them. */
    static long[] proRata(long pot, List<BigInteger> demands) {
        BigInteger sum = demands.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return sum.compareTo(Weights.of(pot)) <= 0 ? demands.stream().mapToLong(Weights::floor).toArray() : largestRemainder(pot, demands);
    }

    /**
     * In proportion to the weights, nobody above the ceiling, which is a whole number: whoever's exact share is above is fixed there, and the
     * rest is shared anew. A share that is not above a whole number is not above it either when rounded up.
     */
    static long[] withCeilings(long pot, List<BigInteger> weights, long[] ceilings, Deadline deadline) {
        long[] shares = new long[ceilings.length];
        List<Integer> free = IntStream.range(0, ceilings.length).boxed().toList();
        List<Integer> above;
        long left = pot;
        do {
            deadline.check();
            BigInteger rest = BigInteger.valueOf(left);
            BigInteger sum = free.stream().map(weights::get).reduce(BigInteger.ZERO, BigInteger::add);
            above = free.stream().filter(i -> rest.multiply(weights.get(i)).compareTo(BigInteger.valueOf(ceilings[i]).multiply(sum)) > 0).toList();
            for (int i : above) {
                shares[i] = ceilings[i];
                left -= ceilings[i];
            }
            Set<Integer> fixed = Set.copyOf(above);
            free = free.stream().filter(i -> !fixed.contains(i)).toList();
        } while (!above.isEmpty());
        long[] rest = largestRemainder(left, free.stream().map(weights::get).toList());
        for (int place = 0; place < rest.length; place++) {
            shares[free.get(place)] = rest[place];
        }
        return shares;
    }
}
