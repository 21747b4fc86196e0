package org.hamyari.voting.tally;

import java.util.Optional;
import java.util.stream.Stream;

/** How a ballot is filled in, by the names of the file format. */
public enum VoteType {
    APPROVAL("approval"), CHOOSE_1("choose-1"), ORDINAL("ordinal"), CUMULATIVE("cumulative"), SCORING("scoring");

    private final String wire;

    VoteType(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public boolean hasPoints() {
        return this == CUMULATIVE || this == SCORING;
    }

    static Optional<VoteType> of(String text) {
        return Stream.of(values()).filter(type -> type.wire.equalsIgnoreCase(text)).findFirst();
    }
}
