package org.hamyari.catalogue.claim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares a guarantee among accepted claims: each in full where it is enough for all of them, else in proportion. Each part is rounded down;
 * what remains goes, one minor unit each, to the largest remainders (Hare's quota), the earlier claim first among equals.
 */
final class Shares {

    private Shares() {
    }

    /** The part of each claim, in the order of the claims; together they are never more than the guarantee, and nobody gets more than claimed. */
    static List<Long> of(long guarantee, List<Long> claims) {
        long total = claims.stream().reduce(0L, Math::addExact);
        if (total <= guarantee) {
            return List.copyOf(claims);
        }
        BigInteger divisor = BigInteger.valueOf(total);
        List<BigInteger[]> quotas = claims.stream().map(claim -> BigInteger.valueOf(claim).multiply(BigInteger.valueOf(guarantee)).divideAndRemainder(divisor))
                .toList();
        List<Long> shares = new ArrayList<>(quotas.stream().map(quota -> quota[0].longValueExact()).toList());
        long left = guarantee - shares.stream().reduce(0L, Math::addExact);
        IntStream.range(0, claims.size()).boxed().sorted(Comparator.comparing((Integer i) -> quotas.get(i)[1]).reversed()).limit(left)
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return List.copyOf(shares);
    }
}
