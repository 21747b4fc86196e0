package org.hamyari.voting.tally;

/** Something odd that does not stop the count: where it is (line 0 when it concerns the whole file) and what was done about it. */
public record PbWarning(int line, String code, Sentence sentence) {
}
