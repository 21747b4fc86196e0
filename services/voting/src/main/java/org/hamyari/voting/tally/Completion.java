package org.hamyari.voting.tally;

/** What the Method of Equal Shares does with money that is left. */
public enum Completion implements Named {
    NONE("none"), U("u"), ADD1E("add1e"), ADD1("add1"), ADD1U("add1u");

    private final String wire;

    Completion(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    boolean raisesEndowment() {
        return this == ADD1E || this == ADD1 || this == ADD1U;
    }

    boolean endsGreedily() {
        return this == U || this == ADD1U;
    }
}
