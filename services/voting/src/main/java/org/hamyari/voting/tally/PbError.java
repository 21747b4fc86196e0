package org.hamyari.voting.tally;

/** One thing wrong in a file: where (line from 1, name of the field, empty when the whole line is meant) and what. */
public record PbError(int line, String field, PbFault fault, Sentence reason) {

    @Override
    public String toString() {
        return "line " + line + (field.isEmpty() ? "" : ", " + field) + ": " + reason.en();
    }
}
