package org.hamyari.voting.tally;

/** What a funded project is worth to a voter who named it. */
public enum Utility implements Named {
    /** The money spent on it. */
    COST("cost"),
    /** One. */
    CARDINALITY("cardinality"),
    /** The points given, where ballots have points. */
    POINTS("points"),
    /** Place on a ranking of k: k for the first, 1 for the last. */
    BORDA("borda"),
    /** The same less one, so that the last gets nothing. */
    BORDA0("borda0");

    private final String wire;

    Utility(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** Whether it tells only named from not named; a cost is the same for all who named the project. */
    boolean isNaming() {
        return this == COST || this == CARDINALITY;
    }

    public boolean fits(VoteType type) {
        return switch (this) {
            case COST, CARDINALITY -> true;
            case POINTS -> type.hasPoints();
            case BORDA, BORDA0 -> type == VoteType.ORDINAL;
        };
    }
}
