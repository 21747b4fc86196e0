package org.hamyari.voting.tally;

/** What greedy rules rank by. */
public enum Order implements Named {
    /** Sum of utility per cost. */
    RATIO("ratio"),
    /** Sum of utility. */
    TOTAL("total");

    private final String wire;

    Order(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
