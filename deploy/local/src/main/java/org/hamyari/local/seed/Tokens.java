package org.hamyari.local.seed;

/** Where the calls of the demo scripts get their access tokens. */
@FunctionalInterface
public interface Tokens {

    /** For a demo person, or {@code client:<name>}; {@code acr} is empty for the usual level. */
    String of(String caller, String acr);
}
