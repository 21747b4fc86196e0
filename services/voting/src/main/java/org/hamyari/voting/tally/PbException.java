package org.hamyari.voting.tally;

import java.util.List;

/** The file is refused; {@link #errors()} names what is wrong, in the order of the lines, at most as many as the reader collects. */
public final class PbException extends RuntimeException {

    private final transient List<PbError> errors;

    PbException(List<PbError> errors) {
        super(errors.size() + " errors, first: " + errors.getFirst());
        this.errors = List.copyOf(errors);
    }

    public List<PbError> errors() {
        return errors;
    }
}
