package org.hamyari.voting.tally;

import java.math.BigDecimal;

/**
 * Why a project was funded or not.
 *
 * @param place place in the order of funding, from 1; 0 when not funded
 * @param available what was there for it when it was decided: money left, or what its supporters still held (rounded down)
 */
public record Reason(String projectId, boolean funded, Code code, int place, long supporters, BigDecimal cost, BigDecimal available,
        Sentence sentence) {

    /** Stable names of what decided. */
    public enum Code {
        /** Its turn came while enough money was left. */
        FITS,
        /** Its supporters paid for it with their equal shares. */
        SUPPORTERS_PAID,
        /** Bought with what was left after the shares, by number of votes. */
        LEFTOVER_MONEY,
        /** It costs more than the whole budget. */
        OVER_BUDGET,
        /** When its turn came, less money was left than it costs. */
        DOES_NOT_FIT,
        /** The rule ended before its turn, at a project that did not fit. */
        STOPPED,
        /** Its score is under the minimum that the file sets. */
        UNDER_THRESHOLD,
        /** A funded project excludes it. */
        EXCLUDED,
        /** Its supporters together hold less than it costs. */
        SUPPORTERS_SHORT,
        /** Nobody supports it. */
        NO_SUPPORT
    }
}
