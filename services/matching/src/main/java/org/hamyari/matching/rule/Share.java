package org.hamyari.matching.rule;

/**
 * What one contribution gets: the rule's demand, as far as the pot lasts.
 *
 * <p>The demand is what the rule gives for the project's money with this contribution, less what it gave for the money before
 * (cumulative floor). So no unit is lost or made by rounding, in whatever parts the money comes.
 */
public record Share(long demand, long amount, long potLeft) {

    /**
     * Works the share out.
     *
     * @param guaranteed what a reservation promised at least; it is part of {@code potLeft}
     */
    public static Share of(Ratio ratio, Standing before, long contribution, long guaranteed, long potLeft) {
        long due = ratio.of(Math.addExact(before.eligible(), contribution)) - before.demanded();
        // After a refund the rest may already have been given a unit more than it is due now; the next contribution makes up for it.
        return of(Math.max(Math.max(0, due), guaranteed), potLeft);
    }

    /** A demand, as far as the pot lasts. */
    public static Share of(long demand, long potLeft) {
        return new Share(demand, Math.min(demand, potLeft), potLeft);
    }

    public ReasonCode reasonCode() {
        if (amount == demand) {
            return ReasonCode.MATCHED_IN_FULL;
        }
        return amount == 0 ? ReasonCode.POT_EMPTY : ReasonCode.POT_LIMIT;
    }
}
