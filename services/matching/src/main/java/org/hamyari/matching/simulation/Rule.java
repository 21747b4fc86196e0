package org.hamyari.matching.simulation;

import java.util.Optional;
import org.hamyari.matching.rule.Ratio;

/** A rule put together from parts; which parts go together is checked where a request is read. */
record Rule(Conditions conditions, Optional<Long> donorCap, Formula formula, Optional<Cap> cap, Exhaustion exhaustion) {

    /** What a project must have before the fund joins. */
    record Conditions(Optional<Threshold> threshold, int minDonors) {

        static final Conditions NONE = new Conditions(Optional.empty(), 0);
    }

    /** The share of the goal that citizens give first. */
    record Threshold(Ratio share, boolean retroactive) {

        /** Rounded up, so that it is never reached with less than the share. */
        long of(long goal) {
            return Math.ceilDiv(Math.multiplyExact(goal, share.numerator()), share.denominator());
        }
    }

    /** Most for one project, the smallest of what is set. */
    record Cap(Optional<Long> amount, Optional<Ratio> shareOfGoal, boolean remainingNeed) {

        long of(long goal, long crowd) {
            long cap = amount.orElse(Long.MAX_VALUE);
            cap = Math.min(cap, shareOfGoal.map(share -> share.of(goal)).orElse(Long.MAX_VALUE));
            return remainingNeed ? Math.min(cap, Math.max(0, goal - crowd)) : cap;
        }
    }

    /** Who gets what when the pot does not suffice for all. */
    enum Exhaustion {
        FIRST_COME, PRO_RATA, PRO_RATA_WITH_CEILINGS
    }
}
