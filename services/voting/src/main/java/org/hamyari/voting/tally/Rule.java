package org.hamyari.voting.tally;

/** How projects are chosen. */
public enum Rule implements Named {
    GREEDY("greedy"), MES("mes");

    private final String wire;

    Rule(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
