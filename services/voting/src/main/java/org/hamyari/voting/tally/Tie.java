package org.hamyari.voting.tally;

import java.util.List;

/**
 * Projects that the rule itself cannot tell apart, in the order the tie rule gives them; the first was taken.
 *
 * @param round with MES the round of purchase, with greedy the place in the ranking where the tied projects begin
 */
public record Tie(Stage stage, int round, List<String> tied) {

    /** Where the tie was met: in the rule itself, or when leftover money was given out by votes. */
    public enum Stage { RULE, COMPLETION }

    public String chosen() {
        return tied.getFirst();
    }
}
