package org.hamyari.voting.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What another rule makes of the same ballots, with the budget, tie rule and step of the result.
 *
 * @param selected funded projects in the order of funding
 * @param inCommon how many of them the result funds too
 * @param ties how many ties were broken
 * @param better voters who have more of the projects they named funded by this rule than by the result
 * @param worse voters who have fewer
 */
public record Alternative(TallyOptions options, List<String> selected, BigDecimal cost, int inCommon, int ties, long better, long worse) {

    /** An alternative may need a tenth of the work of the search for missing votes; what needs more is left out. */
    private static final long MOST_WORK = Closeness.MOST_WORK / 10;

    /**
     * The rules that cities use or consider, in a fixed order and without the one that decided: greedy by votes and by votes per cost, Equal
     * Shares of both utilities with {@code add1u}, Phragmén; where ballots have points or ranks, greedy and Equal Shares by them first.
     */
    static List<Alternative> of(Election election, TallyResult result, Deadline deadline) {
        List<Alternative> all = new ArrayList<>();
        for (TallyOptions options : considered(election, result.options())) {
            count(election, options, new WorkLimit(election, deadline, MOST_WORK))
                    .ifPresent(other -> all.add(of(election, result, other)));
        }
        return all;
    }

    private static Optional<TallyResult> count(Election election, TallyOptions options, WorkLimit work) {
        try {
            work.recount();
            return Optional.of(Tally.count(election, options, work));
        } catch (WorkLimit.Spent _) {
            return Optional.empty();
        }
    }

    private static Alternative of(Election election, TallyResult result, TallyResult other) {
        Comparison voters = Comparison.of(election, other.selected(), result.selected());
        Set<String> common = new HashSet<>(other.selected());
        common.retainAll(new HashSet<>(result.selected()));
        return new Alternative(other.options(), other.selected(), other.cost(), common.size(), other.ties().size(), voters.preferGreedy(),
                voters.preferShares());
    }

    private static List<TallyOptions> considered(Election election, TallyOptions decided) {
        Stream<Utility> official = switch (election.voteType()) {
            case CUMULATIVE, SCORING -> Stream.of(Utility.POINTS);
            case ORDINAL -> Stream.of(Utility.BORDA);
            case APPROVAL, CHOOSE_1 -> Stream.empty();
        };
        List<Utility> utilities = Stream.concat(official, Stream.of(Utility.COST, Utility.CARDINALITY)).toList();
        List<TallyOptions> all = new ArrayList<>();
        utilities.forEach(utility -> all.add(with(decided, Rule.GREEDY, utility, Completion.NONE)));
        utilities.forEach(utility -> all.add(with(decided, Rule.MES, utility, Completion.ADD1U)));
        all.add(with(decided, Rule.PHRAGMEN, Utility.COST, Completion.NONE));
        all.removeIf(options -> isSame(options, decided));
        return all;
    }

    private static TallyOptions with(TallyOptions decided, Rule rule, Utility utility, Completion completion) {
        return new TallyOptions(rule, utility, completion, decided.tieRule(), decided.step());
    }

    private static boolean isSame(TallyOptions one, TallyOptions decided) {
        boolean sameRule = one.rule() == decided.rule() && one.completion() == decided.completion();
        boolean sameUtility = one.utility() == decided.utility() || one.rule() == Rule.PHRAGMEN;
        return sameRule && sameUtility && decided.order() == Order.RATIO && !decided.comparison();
    }
}
