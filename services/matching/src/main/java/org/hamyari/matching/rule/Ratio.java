package org.hamyari.matching.rule;

/** How much a fund adds to what counts, as a pair of whole numbers: 1/1 doubles, 1/2 adds half. */
public record Ratio(long numerator, long denominator) {

    public Ratio {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException("a ratio is above zero");
        }
    }

    /** The whole units due on an amount, rounded down; exact, without a product that could overflow where the result does not. */
    public long of(long amount) {
        long whole = Math.multiplyExact(amount / denominator, numerator);
        return Math.addExact(whole, Math.multiplyExact(amount % denominator, numerator) / denominator);
    }
}
