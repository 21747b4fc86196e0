package org.hamyari.voting.tally;

/** One thing wrong in a file: where (line from 1, name of the field, empty when the whole line is meant) and what. */
public record PbError(int line, String field, PbFault fault, Sentence reason) {

    /** Place and reason in one sentence. */
    public Sentence inWords() {
        String where = field.isEmpty() ? "" : ", " + field;
        Sentence place = Sentence.of("سطر %s%s: ", "line %s%s: ", new Sentence.Figure(Integer.toString(line)), where);
        return new Sentence(place.fa() + reason.fa(), place.en() + reason.en());
    }

    @Override
    public String toString() {
        return inWords().en();
    }
}
