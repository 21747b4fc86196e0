package org.hamyari.pledges.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.hamyari.platform.money.Money;
import org.junit.jupiter.api.Test;

class SuccessRuleTest {

    private static final int QUARTER = 2500;

    @Test
    void isContentWithExactlyAQuarter() {
        assertEquals(rials(250), SuccessRule.THRESHOLD.required(rials(1000), rials(1000), QUARTER));
        assertEquals(rials(251), SuccessRule.THRESHOLD.required(rials(1001), rials(1001), QUARTER));
    }

    @Test
    void asksForTheMinimumOrForAnythingAtAll() {
        assertEquals(rials(700), SuccessRule.ALL_OR_NOTHING.required(rials(1000), rials(700), null));
        assertEquals(rials(1), SuccessRule.KEEP_IT_ALL.required(rials(1000), rials(700), null));
    }

    /** The oracle multiplies out: total / goal ≥ threshold / 10000, with whole numbers of any size. */
    @Test
    void agreesWithExactFractionsForEverySum() {
        Random random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            long goal = 1 + random.nextLong(Money.MAX_MINOR);
            int part = 1 + random.nextInt(10_000);
            Money required = SuccessRule.THRESHOLD.required(rials(goal), rials(goal), part);
            for (long total = Math.max(0, required.minor() - 1); total <= required.minor() + 1; total++) {
                boolean exact = BigInteger.valueOf(total).multiply(BigInteger.valueOf(10_000))
                        .compareTo(BigInteger.valueOf(goal).multiply(BigInteger.valueOf(part))) >= 0;
                assertEquals(exact, total >= required.minor(), goal + " " + part + " " + total);
            }
            assertTrue(required.minor() <= goal);
        }
    }

    private static Money rials(long minor) {
        return new Money(minor, "IRR");
    }
}
