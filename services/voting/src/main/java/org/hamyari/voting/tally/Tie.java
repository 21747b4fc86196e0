package org.hamyari.voting.tally;

import java.util.List;

/**
 * Projects that the rule itself cannot tell apart, in the order the tie rule gives them; the first was taken.
 *
 * @param round with MES and Phragmén the round of purchase, with greedy the place in the ranking where the tied projects begin
 */
public record Tie(Stage stage, int round, List<String> tied) {

    /** Where the tie was met: in the rule itself, when leftover money was given out by votes, or in the greedy that MES was compared with. */
    public enum Stage { RULE, COMPLETION, COMPARISON }

    public String chosen() {
        return tied.getFirst();
    }
}
