package org.hamyari.portal.vote;

import java.util.List;
import org.hamyari.portal.format.Unit;
import org.hamyari.voting.client.ProcessKindDto;
import org.hamyari.voting.client.VoteOutcomeDto;
import org.hamyari.voting.client.VoteResultDto;

/**
 * A result with the reason for each project.
 *
 * @param explanation what goes beyond it; null until that is computed
 */
public record ResultView(VoteResultDto result, int winners, String turnoutShare, List<Outcome> outcomes, Unit unit, String endowment,
        ExplanationView explanation) {

    /** A file of another vote, counted again: nobody signed it here. */
    public boolean imported() {
        return result.kind() == ProcessKindDto.IMPORTED;
    }

    /**
     * What became of one project.
     *
     * @param why markup
     * @param close how close it came, where it lost and that is known
     * @param couldPay how much of the cost its supporters could pay, in per cent; absent where the rule does not ask for it
     */
    public record Outcome(VoteOutcomeDto outcome, String why, String close, String cost, Integer couldPay, String x, String width) {
    }
}
