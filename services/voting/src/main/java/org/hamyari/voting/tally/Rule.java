package org.hamyari.voting.tally;

/** How projects are chosen. */
public enum Rule implements Named {
    /** Down the ranking; what does not fit is passed over. */
    GREEDY("greedy"),
    /** Down the ranking, to the first that does not fit. */
    GREEDY_NO_SKIP("greedy-no-skip"),
    /** Greedy without the projects whose score is under the minimum of the file. */
    GREEDY_THRESHOLD("greedy-threshold"),
    /** Greedy, where a funded project drops those it excludes. */
    GREEDY_EXCLUSIVE("greedy-exclusive"),
    /** Method of Equal Shares. */
    MES("mes"),
    /** Sequential Phragmén. */
    PHRAGMEN("phragmen");

    private final String wire;

    Rule(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    boolean isGreedy() {
        return this != MES && this != PHRAGMEN;
    }
}
