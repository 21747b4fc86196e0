package org.hamyari.voting.tally;

import java.math.BigInteger;
import java.util.BitSet;

/**
 * The smallest price per unit at which the supporters can pay for a project, exactly: numerator ÷ (denominator of the purses × units).
 *
 * @param units units of those who pay their whole share
 * @param shortEntries places in the project's list of groups of those who hold less than their share
 */
record Price(int project, BigInteger numerator, long units, BitSet shortEntries) {

    boolean isShort(int entry) {
        return shortEntries.get(entry);
    }

    /** Compares the price per utility of two projects at the same moment. */
    int compareTo(Price other, Profile profile) {
        return scaled(numerator, other, profile).compareTo(other.scaled(other.numerator, this, profile));
    }

    private BigInteger scaled(BigInteger own, Price other, Profile profile) {
        return own.multiply(BigInteger.valueOf(other.units)).multiply(BigInteger.valueOf(profile.unitValue(other.project)));
    }
}
