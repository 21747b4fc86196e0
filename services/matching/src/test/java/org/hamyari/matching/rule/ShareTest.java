package org.hamyari.matching.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The formula against worked examples and against an oracle that counts in another way. */
class ShareTest {

    private static final long PLENTY = 1_000_000_000L;
    private static final int CASES = 100_000;

    private record Gift(String project, long amount) {
    }

    /** The twelve gifts of the worked table, in the order of acceptance. */
    private static final List<Gift> TABLE = List.of(new Gift("A", 10000), new Gift("B", 5001), new Gift("A", 20000), new Gift("C", 7500),
            new Gift("B", 3333), new Gift("A", 15000), new Gift("B", 12000), new Gift("C", 2500), new Gift("C", 4999), new Gift("A", 30000),
            new Gift("B", 9999), new Gift("C", 12000));

    private static Map<String, Long> matched(Ratio ratio, long pot) {
        Map<String, Standing> standing = new HashMap<>();
        Map<String, Long> matched = new HashMap<>();
        long left = pot;
        for (Gift gift : TABLE) {
            Standing before = standing.getOrDefault(gift.project, Standing.NOTHING);
            Share share = Share.of(ratio, before, gift.amount, 0, left);
            standing.put(gift.project, new Standing(before.eligible() + gift.amount, before.demanded() + share.demand()));
            matched.merge(gift.project, share.amount(), Long::sum);
            left -= share.amount();
        }
        return matched;
    }

    @Test
    void givesOneForOneFirstComeUntilThePotIsEmpty() {
        assertEquals(Map.of("A", 44166L, "B", 8334L, "C", 7500L), matched(new Ratio(1, 1), 60000));
    }

    @Test
    void losesNoUnitByAThirdInManyGifts() {
        assertEquals(Map.of("A", 25000L, "B", 10111L, "C", 8999L), matched(new Ratio(1, 3), PLENTY));
    }

    @Test
    void roundsCumulatively() {
        List<Long> shares = new ArrayList<>();
        Standing standing = Standing.NOTHING;
        for (int i = 0; i < 3; i++) {
            Share share = Share.of(new Ratio(1, 3), standing, 100, 0, PLENTY);
            shares.add(share.amount());
            standing = new Standing(standing.eligible() + 100, standing.demanded() + share.demand());
        }
        assertEquals(List.of(33L, 33L, 34L), shares);
    }

    @Test
    void saysWhatDecided() {
        Ratio one = new Ratio(1, 1);
        assertEquals(ReasonCode.MATCHED_IN_FULL, Share.of(one, Standing.NOTHING, 10, 0, 10).reasonCode());
        assertEquals(ReasonCode.POT_LIMIT, Share.of(one, Standing.NOTHING, 10, 0, 9).reasonCode());
        assertEquals(ReasonCode.POT_EMPTY, Share.of(one, Standing.NOTHING, 10, 0, 0).reasonCode());
    }

    @Test
    void keepsAGuaranteeAndMakesUpForItLater() {
        Ratio third = new Ratio(1, 3);
        // A third of 299 is 99, so 33 more are due; but 34 were promised, before another gift was refunded.
        assertEquals(34, Share.of(third, new Standing(199, 66), 100, 34, 50).amount());
        // A unit ahead: the next gift gets that much less, and never less than nothing.
        assertEquals(0, Share.of(third, new Standing(300, 101), 1, 0, 50).amount());
        assertEquals(32, Share.of(third, new Standing(300, 101), 99, 0, 50).amount());
    }

    @Test
    void refusesWhatALongCannotHold() {
        assertEquals(Long.MAX_VALUE, new Ratio(1000, 1000).of(Long.MAX_VALUE));
        assertThrows(ArithmeticException.class, () -> new Ratio(1000, 999).of(Long.MAX_VALUE));
        assertThrows(ArithmeticException.class, () -> Share.of(new Ratio(1, 1), new Standing(Long.MAX_VALUE, 0), 1, 0, 1));
    }

    @Test
    void agreesWithAnOracleOnAnySequenceOfGifts() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            boolean small = random.nextInt(10) == 0;
            Ratio ratio = new Ratio(1 + random.nextInt(small ? 9 : 1000), 1 + random.nextInt(small ? 9 : 1000));
            long largest = small ? 20 : 1_000_000_000_000L;
            long[] gifts = random.longs(1 + random.nextInt(8), 1, largest + 1).toArray();
            check(seed, ratio, gifts, random.nextLong(largest * 10), small);
        }
    }

    private static void check(int seed, Ratio ratio, long[] gifts, long pot, boolean countable) {
        Standing standing = Standing.NOTHING;
        BigInteger given = BigInteger.ZERO;
        long matched = 0;
        for (long gift : gifts) {
            Share share = Share.of(ratio, standing, gift, 0, pot - matched);
            standing = new Standing(standing.eligible() + gift, standing.demanded() + share.demand());
            matched += share.amount();
            given = given.add(BigInteger.valueOf(gift));
            // First come, first served: as long as the pot lasts the sum is what is due, and then all of the pot.
            BigInteger due = countable ? counted(ratio, given.intValueExact()) : due(ratio, given);
            assertEquals(due, BigInteger.valueOf(standing.demanded()), "demanded, seed " + seed);
            assertEquals(due.min(BigInteger.valueOf(pot)), BigInteger.valueOf(matched), "matched, seed " + seed);
        }
    }

    /** From the definition, with unbounded integers: the largest number that times the denominator is not above the product. */
    private static BigInteger due(Ratio ratio, BigInteger eligible) {
        return eligible.multiply(BigInteger.valueOf(ratio.numerator())).divide(BigInteger.valueOf(ratio.denominator()));
    }

    /** By handing the units out one by one: a unit is due whenever the denominator is full. */
    private static BigInteger counted(Ratio ratio, int eligible) {
        long units = 0;
        long rest = 0;
        for (int unit = 0; unit < eligible; unit++) {
            for (rest += ratio.numerator(); rest >= ratio.denominator(); rest -= ratio.denominator()) {
                units++;
            }
        }
        return BigInteger.valueOf(units);
    }
}
