package org.hamyari.voting.tally;

import java.util.List;

/**
 * What goes beyond the outcome itself: how close the losers came, what other rules would have chosen, how much each group of voters got.
 * It follows from file and options alone, as the outcome does.
 */
public record Explanation(List<VotesShort> closeness, List<Alternative> alternatives, List<VoterGroup> groups) {

    /** Throws {@link TallyTimeout} at the deadline; what would take too much work is left out before. */
    public static Explanation of(Election election, TallyResult result, Deadline deadline) {
        return new Explanation(Closeness.of(election, result, deadline), Alternative.of(election, result, deadline),
                VoterGroup.of(election, result));
    }
}
