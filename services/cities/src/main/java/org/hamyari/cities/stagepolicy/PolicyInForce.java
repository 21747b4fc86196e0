package org.hamyari.cities.stagepolicy;

/** A version of the policy of stages is in force, now or since before the start; told inside this service. */
public record PolicyInForce(int version) {
}
