package org.hamyari.voting.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The variants of greedy, the comparison and Phragmén on elections that can be followed by hand. */
class RulesTest {

    private static TallyOptions by(Rule rule, Utility utility, Order order, boolean comparison) {
        return new TallyOptions(rule, utility, Completion.NONE, TieRule.ID, BigDecimal.ONE, order, comparison);
    }

    private static TallyResult count(Election election, TallyOptions options) {
        return Tally.count(election, options, Deadline.none());
    }

    private static TallyResult count(Election election, Rule rule) {
        return count(election, by(rule, Utility.COST, Order.RATIO, false));
    }

    private static List<String> codes(TallyResult result) {
        return result.reasons().stream().map(reason -> reason.projectId() + " " + reason.code() + " " + reason.available()).toList();
    }

    private static String why(TallyResult result, String project) {
        return result.reasons().stream().filter(reason -> reason.projectId().equals(project)).findFirst().orElseThrow().sentence().en();
    }

    /** Votes: a 3, b 2, c 1, d 0. */
    private static Election ranked(String meta, String projects) {
        return Elections.of("budget;10\nvote_type;approval\n" + meta, projects, "voter_id;vote\nv1;a,b,c\nv2;a,b\nv3;a\n");
    }

    @Test
    void phragmenBuysAsSoonAsTheSupportersHoldTheCost() {
        TallyResult result = count(Elections.workedExample(), Rule.PHRAGMEN);
        assertEquals(List.of("A", "D", "C"), result.selected());
        assertEquals(List.of("A 20/3 6", "D 20/3 3", "C 25/2 4"), result.rounds().stream()
                .map(round -> round.projectId() + " " + round.rho() + " " + round.payingFull()).toList());
        assertEquals(List.of(new Tie(Tie.Stage.RULE, 1, List.of("A", "D"))), result.ties());
        assertEquals(List.of("A SUPPORTERS_PAID 40", "D SUPPORTERS_PAID 20", "C SUPPORTERS_PAID 30", "B DOES_NOT_FIT 10"), codes(result));
        assertEquals("Its 6 supporters were the next to hold its cost: when each voter had been given about 6.66 EUR, they had 40 EUR "
                + "together.", why(result, "A"));
        assertEquals("It was the turn of its 4 supporters, but only 10 EUR of the budget was left, and it costs 30 EUR.", why(result, "B"));
    }

    /** b and c can be bought at the same moment; c does not fit, so neither is bought, and d's turn never comes. */
    @Test
    void phragmenEndsWhenOneOfEqualProjectsDoesNotFit() {
        Election election = Elections.of("budget;10\nvote_type;approval\n", "project_id;cost\na;6\nb;3\nc;6\nd;4\ne;11\nf;1\n",
                "voter_id;vote\n1;a\n2;a\n3;a\n4;a\n5;b\n6;c\n7;c\n8;d\n9;e\n");
        TallyResult result = count(election, Rule.PHRAGMEN);
        assertEquals(List.of("a"), result.selected());
        assertEquals(List.of(), result.ties());
        assertEquals(List.of("a SUPPORTERS_PAID 6", "b STOPPED 4", "c DOES_NOT_FIT 4", "d STOPPED 4", "e OVER_BUDGET 10", "f NO_SUPPORT 0"),
                codes(result));
    }

    @Test
    void phragmenBuysWhatNobodyNamedLastAndFreeProjectsFirst() {
        Election election = Elections.of("budget;10\nvote_type;approval\n", "project_id;cost\nx;3\ny;2\nz;4\nfree;0\n",
                "voter_id;vote\n1;z\n2;z,free\n3;\n");
        TallyResult result = count(election, Rule.PHRAGMEN);
        assertEquals(List.of("free", "z", "x", "y"), result.selected());
        assertEquals(List.of("free 0/1", "z 2/1"), result.rounds().stream().map(round -> round.projectId() + " " + round.rho()).toList());
        assertEquals(List.of(new Tie(Tie.Stage.RULE, 3, List.of("x", "y"))), result.ties());
        assertEquals("No ballot names it; after all supported projects the money for its cost of 3 was left.", why(result, "x"));
    }

    @Test
    void greedyWithoutSkippingEndsAtTheFirstThatDoesNotFit() {
        Election election = ranked("", "project_id;cost\na;6\nb;5\nc;4\nd;1\n");
        assertEquals(List.of("a", "c"), count(election, Rule.GREEDY).selected());
        TallyResult result = count(election, Rule.GREEDY_NO_SKIP);
        assertEquals(List.of("a"), result.selected());
        assertEquals(List.of("a FITS 10", "b DOES_NOT_FIT 4", "c STOPPED 4", "d STOPPED 4"), codes(result));
        assertEquals("Named on 1 ballots; the count ended before its turn, because project b did not fit into the 4 that was left.",
                why(result, "c"));
    }

    /** Both have a vote; the tie rule puts the one first that does not fit, which ends the count before the other. */
    @Test
    void aTieThatEndsTheRankingIsReported() {
        Election election = Elections.of("budget;10\nvote_type;approval\n", "project_id;cost\na;11\nb;1\n", "voter_id;vote\n1;a,b\n");
        TallyResult result = count(election, Rule.GREEDY_NO_SKIP);
        assertEquals(List.of(), result.selected());
        assertEquals(List.of(new Tie(Tie.Stage.RULE, 1, List.of("a", "b"))), result.ties());
        assertEquals(List.of("a OVER_BUDGET 10", "b STOPPED 10"), codes(result));
    }

    @ParameterizedTest
    @CsvSource({"0,a b c d", "1,a b c", "1.5,a b", "2,a b", "3,a", "4,''"})
    void theThresholdDropsProjectsUnderIt(String threshold, String selected) {
        Election election = ranked("min_project_score_threshold;" + threshold + "\n", "project_id;cost\na;1\nb;1\nc;1\nd;1\n");
        TallyResult result = count(election, Rule.GREEDY_THRESHOLD);
        assertEquals(selected, String.join(" ", result.selected()));
        assertEquals(4 - result.selected().size(),
                result.reasons().stream().filter(reason -> reason.code() == Reason.Code.UNDER_THRESHOLD).count());
        assertEquals(List.of(), result.warnings());
    }

    /** By Borda a has 4 points and b 3; by votes both have 2. */
    @Test
    void theThresholdIsAboutTheOfficialScoreWhateverTheUtility() {
        Election election = Elections.of("budget;10\nvote_type;ordinal\nmin_project_score_threshold;4\n", "project_id;cost\na;1\nb;1\nc;1\n",
                "voter_id;vote\n1;a,b\n2;c,a,b\n");
        for (Utility utility : List.of(Utility.COST, Utility.CARDINALITY, Utility.BORDA, Utility.BORDA0)) {
            assertEquals(List.of("a"), count(election, by(Rule.GREEDY_THRESHOLD, utility, Order.RATIO, false)).selected());
        }
    }

    @Test
    void aFileWithoutThresholdOrExclusionsIsCountedWithAWarning() {
        Election election = Elections.workedExample();
        assertEquals(count(election, Rule.GREEDY).selected(), count(election, Rule.GREEDY_THRESHOLD).selected());
        assertEquals(List.of("no-threshold"), count(election, Rule.GREEDY_THRESHOLD).warnings().stream().map(PbWarning::code).toList());
        assertEquals(count(election, Rule.GREEDY).selected(), count(election, Rule.GREEDY_EXCLUSIVE).selected());
        assertEquals(List.of("no-exclusions"), count(election, Rule.GREEDY_EXCLUSIVE).warnings().stream().map(PbWarning::code).toList());
    }

    /** b names a, so a excludes b too; c names b, which was dropped itself and therefore drops nothing. */
    @Test
    void aFundedProjectDropsThoseItExcludes() {
        Election election = ranked("", "project_id;cost;excludes\na;1;\nb;1;a\nc;1;\"b, d\"\nd;1;none\n");
        TallyResult result = count(election, Rule.GREEDY_EXCLUSIVE);
        assertEquals(List.of("a", "c"), result.selected());
        assertEquals(List.of("a FITS 10", "c FITS 9", "b EXCLUDED 9", "d EXCLUDED 8"), codes(result));
        assertEquals("Named on 2 ballots; project a, which excludes it, was funded before.", why(result, "b"));
        assertEquals(List.of("a", "b", "c", "d"), count(election, Rule.GREEDY).selected());
    }

    @Test
    void conditionsThatCannotBeReadConcernOnlyTheirRule() {
        Election election = ranked("min_project_score_threshold;many\n", "project_id;cost;excludes\na;1;z\nb;1;b\nc;1;\n");
        assertEquals(List.of("a", "b", "c"), count(election, Rule.GREEDY).selected());
        assertEquals(List.of("line 14, min_project_score_threshold: 'many' is not a number"), errors(election, Rule.GREEDY_THRESHOLD));
        assertEquals(List.of("line 17, excludes: project z is not in the list", "line 18, excludes: project b excludes itself"),
                errors(election, Rule.GREEDY_EXCLUSIVE));
    }

    private static List<String> errors(Election election, Rule rule) {
        return assertThrows(PbException.class, () -> count(election, rule)).errors().stream().map(PbError::toString).toList();
    }

    /** Points: a 6 for 6, b 5 for 1. Votes: a 1, b 2. */
    @ParameterizedTest
    @CsvSource({"POINTS,RATIO,b a", "POINTS,TOTAL,a b", "COST,RATIO,b a", "COST,TOTAL,a b", "CARDINALITY,RATIO,b a", "CARDINALITY,TOTAL,b a"})
    void theOrderIsByScorePerCostOrByScore(Utility utility, Order order, String selected) {
        Election election = Elections.of("budget;10\nvote_type;cumulative\nmax_sum_points;10\n", "project_id;cost\na;6\nb;1\n",
                "voter_id;vote;points\n1;a,b;6,2\n2;b;3\n");
        assertEquals(List.of(selected.split(" ")), count(election, by(Rule.GREEDY, utility, order, false)).selected());
    }

    @Test
    void negativePointsRankBehindWhatNobodyScored() {
        Election election = Elections.of("budget;10\nvote_type;scoring\n", "project_id;cost\na;6\nb;5\nc;3\n",
                "voter_id;vote;points\n1;a,c;-2,1.5\n2;a;-1\n");
        assertEquals(List.of("c", "b"), count(election, by(Rule.GREEDY, Utility.POINTS, Order.RATIO, false)).selected());
        assertEquals(List.of("c"), count(election, by(Rule.MES, Utility.POINTS, Order.RATIO, false)).selected());
    }

    /** Six want one project for all the money, the others a cheap one: equal shares give the money to the smaller group. */
    @ParameterizedTest
    @CsvSource({"6,4,A,true", "5,5,C,false", "4,6,C,false"})
    void greedyStandsWhereStrictlyMoreVotersPreferIt(int forA, int forC, String selected, boolean greedyStands) {
        StringBuilder votes = new StringBuilder("voter_id;vote\n");
        for (int v = 0; v < forA + forC; v++) {
            votes.append(v).append(v < forA ? ";A\n" : ";C\n");
        }
        Election election = Elections.of("budget;100\nvote_type;approval\n", "project_id;cost\nA;100\nC;40\n", votes.toString());
        TallyResult result = count(election, by(Rule.MES, Utility.CARDINALITY, Order.TOTAL, true));
        List<String> greedy = count(election, by(Rule.GREEDY, Utility.CARDINALITY, Order.TOTAL, false)).selected();
        assertEquals(List.of(selected), result.selected());
        Comparison comparison = result.comparison().orElseThrow();
        assertEquals(greedyStands, comparison.greedyStands());
        assertEquals(greedy, comparison.greedy());
        assertEquals(List.of("C"), comparison.shares());
        assertEquals(greedyStands ? Reason.Code.FITS : Reason.Code.SUPPORTERS_PAID, result.reasons().getFirst().code());
        assertEquals("10/1", result.endowment().orElseThrow().toString());
        assertEquals(List.of("C"), result.rounds().stream().map(Round::projectId).toList());
    }

    @Test
    void theComparisonSaysForHowManyAndListsTheTiesOfGreedy() {
        TallyResult result = count(Elections.workedExample(), by(Rule.MES, Utility.COST, Order.RATIO, true));
        assertEquals(List.of("A", "B", "C"), result.selected());
        assertEquals(new BigDecimal("100"), result.cost());
        assertEquals("Greedy funds more of what they named for 4 voters, equal shares for 0; greedy stands.",
                result.comparison().orElseThrow().sentence().en());
        assertEquals(List.of(new Tie(Tie.Stage.COMPARISON, 2, List.of("B", "C"))), result.ties());
    }

    @ParameterizedTest
    @CsvSource({"GREEDY,COST,ADD1,TOTAL,true,comparison", "GREEDY_NO_SKIP,COST,ADD1,TOTAL,false,completion",
        "MES,COST,ADD1,TOTAL,false,order", "MES,COST,ADD1U,TOTAL,true,''",
        "PHRAGMEN,BORDA,U,TOTAL,true,comparison completion utility", "PHRAGMEN,CARDINALITY,NONE,TOTAL,false,order",
        "GREEDY_EXCLUSIVE,POINTS,NONE,TOTAL,false,''"})
    void optionsThatMeanNothingUnderARuleAreNamed(Rule rule, Utility utility, Completion completion, Order order, boolean comparison,
            String misfits) {
        TallyOptions options = new TallyOptions(rule, utility, completion, TieRule.ID, BigDecimal.ONE, order, comparison);
        assertEquals(misfits, String.join(" ", options.misfits()));
        if (!misfits.isEmpty()) {
            assertThrows(IllegalArgumentException.class, () -> count(Elections.workedExample(), options));
        }
    }

    /** Nobody voted, everything is dearer than the budget, or both: every rule ends, and tells each project why. */
    @ParameterizedTest
    @CsvSource({"50,''", "50,1;", "5,''", "5,1;A", "5,1;A|2;A,B"})
    void everyRuleEndsWithoutVotesAndWithoutMoney(String budget, String votes) {
        Election election = Elections.of("budget;" + budget + "\nvote_type;approval\n", "project_id;cost\nA;40\nB;30\nC;6\n",
                "voter_id;vote\n" + (votes.isEmpty() ? "" : votes.replace("|", "\n") + "\n"));
        for (Rule rule : Rule.values()) {
            TallyResult result = count(election, rule);
            assertEquals(3, result.reasons().size(), rule.wire());
            assertEquals(true, result.cost().compareTo(election.budget()) <= 0, rule.wire());
        }
    }
}
