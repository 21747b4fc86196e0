package org.hamyari.voting.tally;

/** Bounds of a file, so that reading it needs bounded memory. */
public record PbLimits(int projects, int ballots, int rowCharacters, int errors) {

    /** Ten times the largest published elections. */
    public static final PbLimits DEFAULT = new PbLimits(2_000, 1_000_000, 1_000_000, 100);
}
