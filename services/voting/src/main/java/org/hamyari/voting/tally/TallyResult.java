package org.hamyari.voting.tally;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a count found, and everything an outsider needs to check it.
 *
 * @param selected funded projects in the order of funding
 * @param rounds purchases of the run of MES that decided, or of Phragmén; empty for greedy
 * @param endowment what each voter started with in that run; empty without MES and when there are no ballots
 * @param increments how often the endowment was raised
 * @param reasons one per project, funded ones first in order of funding, then the others in the order of the file
 * @param comparison with greedy, when it was asked for; selected projects, cost and reasons are then those of the rule that stands
 */
public record TallyResult(TallyOptions options, List<String> selected, BigDecimal cost, BigDecimal budget, long ballots,
        int distinctBallots, List<Tie> ties, List<Round> rounds, Optional<Fraction> endowment, long increments, List<Reason> reasons, List<PbWarning> warnings,
        String ballotsSha256, Optional<Comparison> comparison) {

    /** The outcome that stands after MES, which this is the result of, was compared with greedy. */
    TallyResult compared(Comparison with, TallyResult greedy, List<Tie> allTies) {
        TallyResult stands = with.greedyStands() ? greedy : this;
        return new TallyResult(options, stands.selected, stands.cost, budget, ballots, distinctBallots, allTies, rounds, endowment,
                increments, stands.reasons, warnings, ballotsSha256, Optional.of(with));
    }
}
