package org.hamyari.pledges.campaign;

import java.math.BigInteger;
import org.hamyari.platform.money.Money;

/** When a campaign counts as a success. */
public enum SuccessRule {
    /** The minimum is reached, or everything goes back. */
    ALL_OR_NOTHING,
    /** A part of the goal is enough; exactly that part is. */
    THRESHOLD,
    /** Whatever came in is kept. */
    KEEP_IT_ALL;

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    /**
     * What has to come in: with a threshold the smallest whole minor unit that is not below the part of the goal, so that comparing with it
     * is the same as comparing with the exact part.
     */
    Money required(Money goal, Money minimum, Integer thresholdBasisPoints) {
        return switch (this) {
            case ALL_OR_NOTHING -> minimum;
            case THRESHOLD -> {
                BigInteger part = BigInteger.valueOf(goal.minor()).multiply(BigInteger.valueOf(thresholdBasisPoints));
                yield new Money(part.add(WHOLE).subtract(BigInteger.ONE).divide(WHOLE).longValueExact(), goal.currency());
            }
            case KEEP_IT_ALL -> new Money(1, goal.currency());
        };
    }
}
