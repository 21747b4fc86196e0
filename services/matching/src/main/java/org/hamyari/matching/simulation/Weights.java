package org.hamyari.matching.simulation;

import java.math.BigInteger;

/**
 * Numbers behind the decimal point, as whole multiples of 10<sup>-60</sup>.
 *
 * <p>What has square roots in it is worked out to 90 decimals and rounded to 60, so that sums which are whole or equal by their nature
 * (√2·√8) really are.
 */
final class Weights {

    static final BigInteger ONE = BigInteger.TEN.pow(60);
    /** Decimals of a root while computing. */
    static final int FINE_DIGITS = 90;
    static final BigInteger FINE = BigInteger.TEN.pow(FINE_DIGITS);

    private Weights() {
    }

    static BigInteger of(long whole) {
        return BigInteger.valueOf(whole).multiply(ONE);
    }

    static long floor(BigInteger weight) {
        return weight.divide(ONE).longValueExact();
    }

    /** The root of 10<sup>-digits</sup> times the amount, to {@link #FINE_DIGITS} decimals. */
    static BigInteger root(long amount, int digits) {
        return BigInteger.valueOf(amount).multiply(BigInteger.TEN.pow(2 * FINE_DIGITS - digits)).sqrt();
    }

    /** From a number with that many decimals to a weight, half up; what is below zero only by the roots' rounding becomes zero. */
    static BigInteger rounded(BigInteger number, int decimals) {
        BigInteger unit = BigInteger.TEN.pow(decimals).divide(ONE);
        return number.max(BigInteger.ZERO).add(unit.shiftRight(1)).divide(unit);
    }
}
