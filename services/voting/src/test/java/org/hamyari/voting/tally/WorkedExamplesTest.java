package org.hamyari.voting.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small elections whose outcomes can be followed by hand. */
class WorkedExamplesTest {

    private static TallyResult mes(Election election, Utility utility, Completion completion) {
        return Tally.count(election, TallyOptions.mes(utility, completion, TieRule.ID), Deadline.none());
    }

    private static TallyResult greedy(Election election, Utility utility) {
        return Tally.count(election, TallyOptions.greedy(utility, TieRule.ID), Deadline.none());
    }

    private static List<String> rhos(TallyResult result) {
        return result.rounds().stream().map(round -> round.projectId() + " " + round.rho()).toList();
    }

    @Test
    void greedyByVotesFundsThreeProjects() {
        TallyResult result = greedy(Elections.workedExample(), Utility.COST);
        assertEquals(List.of("A", "B", "C"), result.selected());
        assertEquals(List.of(new Tie(Tie.Stage.RULE, 2, List.of("B", "C"))), result.ties());
        assertEquals(new BigDecimal("100"), result.cost());
    }

    @Test
    void greedyByVotesPerMoneyPrefersTheCheapProject() {
        TallyResult result = greedy(Elections.workedExample(), Utility.CARDINALITY);
        assertEquals(List.of("A", "D", "B"), result.selected());
        assertEquals(List.of(new Tie(Tie.Stage.RULE, 1, List.of("A", "D")), new Tie(Tie.Stage.RULE, 3, List.of("B", "C"))), result.ties());
    }

    @Test
    void equalSharesByCostBuyTheParkAndTheLibrary() {
        TallyResult result = mes(Elections.workedExample(), Utility.COST, Completion.NONE);
        assertEquals(List.of("A", "C"), result.selected());
        assertEquals(List.of("A 1/6", "C 1/4"), rhos(result));
        assertEquals("10/1", result.endowment().orElseThrow().toString());
        assertEquals(new BigDecimal("70"), result.cost());
        assertEquals(List.of(), result.ties());
    }

    @ParameterizedTest
    @CsvSource({"U,A C B,100,10/1,0", "ADD1,A C,70,14/1,4", "ADD1E,A C,70,14/1,4", "ADD1U,A C B,100,14/1,4"})
    void equalSharesByCostAreCompleted(Completion completion, String selected, BigDecimal cost, String endowment, long increments) {
        TallyResult result = mes(Elections.workedExample(), Utility.COST, completion);
        assertEquals(List.of(selected.split(" ")), result.selected());
        assertEquals(cost, result.cost());
        assertEquals(endowment, result.endowment().orElseThrow().toString());
        assertEquals(increments, result.increments());
    }

    @Test
    void equalSharesByNumberBreakTheTieOfTheFirstRoundById() {
        TallyResult result = mes(Elections.workedExample(), Utility.CARDINALITY, Completion.NONE);
        assertEquals(List.of("A", "D"), result.selected());
        assertEquals(List.of(new Tie(Tie.Stage.RULE, 1, List.of("A", "D"))), result.ties());
        assertEquals(List.of("A 20/3", "D 20/3"), rhos(result));
        assertEquals(List.of("A", "D", "B"), mes(Elections.workedExample(), Utility.CARDINALITY, Completion.U).selected());
    }

    @Test
    void equalSharesByNumberStopWhenNothingMoreFits() {
        TallyResult result = mes(Elections.workedExample(), Utility.CARDINALITY, Completion.ADD1E);
        assertEquals(List.of("A", "D", "C"), result.selected());
        assertEquals("13/1", result.endowment().orElseThrow().toString());
    }

    @Test
    void aVoterWhoCannotPayHerShareGivesWhatSheHas() {
        Election election = Elections.of("budget;30\nvote_type;approval\n", "project_id;cost\nX;12\nY;12\n",
                "voter_id;vote\nv1;X,Y\nv2;X\nv3;Y\n");
        TallyResult result = mes(election, Utility.COST, Completion.NONE);
        assertEquals(List.of("X", "Y"), result.selected());
        assertEquals(List.of("X 1/2", "Y 2/3"), rhos(result));
        assertEquals(List.of(new Tie(Tie.Stage.RULE, 1, List.of("X", "Y"))), result.ties());
        assertEquals(new Round(2, "Y", Fraction.of(2, 3), 1, 1), result.rounds().get(1));
    }

    @Test
    void pointsAreUtility() {
        Election election = Elections.of("budget;20\nvote_type;cumulative\nmax_sum_points;10\n", "project_id;cost\nP;12\nQ;9\n",
                "voter_id;vote;points\nv1;P;3\nv2;Q,P;2,1\n");
        TallyResult result = mes(election, Utility.POINTS, Completion.NONE);
        assertEquals(List.of("P"), result.selected());
        assertEquals(List.of("P 3/1"), rhos(result));
        assertEquals(List.of("P"), mes(election, Utility.POINTS, Completion.U).selected());
        assertEquals(List.of("P"), greedy(election, Utility.POINTS).selected());
    }

    @ParameterizedTest
    @CsvSource({"BORDA,A B C,4 4 2", "BORDA0,A B,2 2 0"})
    void theTwoBordasDifferInWhatTheLastPlaceIsWorth(Utility utility, String selected, String scores) {
        Election election = Elections.of("budget;300\nvote_type;ordinal\n", "project_id;cost\nA;100\nB;100\nC;100\n",
                "voter_id;vote\nv1;A,B,C\nv2;B,A\nv3;C\n");
        Profile profile = Profile.of(election, TallyOptions.greedy(utility, TieRule.ID));
        assertEquals(scores, LongStream.of(profile.score).mapToObj(Long::toString).collect(Collectors.joining(" ")));
        assertEquals(List.of(selected.split(" ")), mes(election, utility, Completion.ADD1).selected());
    }

    @Test
    void votesThenCostThenIdIsTheOtherTieRule() {
        Election election = Elections.of("budget;10\nvote_type;approval\n", "project_id;cost\na;6\nb;5\nc;5\nd;9\n",
                "voter_id;vote\nv1;a,b,c\nv2;a,b,c\nv3;d\n");
        TallyResult result = Tally.count(election, TallyOptions.greedy(Utility.COST, TieRule.VOTES_COST_ID), Deadline.none());
        assertEquals(List.of("b", "c"), result.selected());
        assertEquals(List.of(new Tie(Tie.Stage.RULE, 1, List.of("b", "c", "a"))), result.ties());
        assertEquals(List.of("a"), greedy(election, Utility.COST).selected());
    }

    @Test
    void idsAreComparedAsTextByCodePoint() {
        Election election = Elections.of("budget;1\nvote_type;approval\n", "project_id;cost\n9;1\n10;1\na;1\nA;1\n",
                "voter_id;vote\nv1;9,10,a,A\n");
        assertEquals(List.of("10", "9", "A", "a"), greedy(election, Utility.COST).ties().getFirst().tied());
        assertEquals(-1, Integer.signum(TieRule.compareIds("\uFF5E", "\uD83D\uDE00")));
    }

    @Test
    void everythingThatFitsIsFundedWithoutEndlessRaising() {
        Election election = Elections.of("budget;1000000\nvote_type;approval\n", "project_id;cost\na;400000\nb;500000\nc;700000\n",
                "voter_id;vote\nv1;a\nv2;b\nv3;a\nv4;\n");
        TallyResult result = mes(election, Utility.COST, Completion.ADD1);
        assertEquals(List.of("a", "b"), result.selected());
        assertEquals("900000/1", result.endowment().orElseThrow().toString());
        assertEquals(650_000, result.increments());
    }

    @Test
    void withoutBallotsThereAreNoShares() {
        Election election = Elections.of("budget;50\nvote_type;approval\n", "project_id;cost\nb;40\na;30\nc;20\n", "voter_id;vote\n");
        assertEquals(List.of(), mes(election, Utility.COST, Completion.ADD1).selected());
        assertEquals(List.of("a", "c"), mes(election, Utility.COST, Completion.U).selected());
        assertEquals(List.of("a", "c"), greedy(election, Utility.COST).selected());
        assertEquals(BigDecimal.ZERO, mes(election, Utility.COST, Completion.NONE).cost());
    }

    @Test
    void aFreeProjectIsFundedAtOnceWhenAnybodyWantsIt() {
        Election election = Elections.of("budget;10\nvote_type;approval\n", "project_id;cost\nx;0\ny;0\nz;4\n",
                "voter_id;vote\nv1;z\nv2;y,z\n");
        TallyResult result = mes(election, Utility.COST, Completion.NONE);
        assertEquals(List.of("y", "z"), result.selected());
        assertEquals("0/1", result.rounds().getFirst().rho().toString());
        assertEquals(List.of("z", "y", "x"), greedy(election, Utility.COST).selected());
        assertEquals(List.of("y", "z", "x"), greedy(election, Utility.CARDINALITY).selected());
    }

    @Test
    void decimalCostsAreExact() {
        Election election = Elections.of("budget;0.3\nvote_type;approval\n", "project_id;cost\na;0.1\nb;0,2\n", "voter_id;vote\nv1;a,b\n");
        TallyResult result = mes(election, Utility.COST, Completion.NONE);
        assertEquals(List.of("a", "b"), result.selected());
        assertEquals(new BigDecimal("0.3"), result.cost());
        assertEquals("3/10", result.endowment().orElseThrow().toString());
    }

    @Test
    void utilityMustFitTheBallots() {
        assertThrows(IllegalArgumentException.class, () -> mes(Elections.workedExample(), Utility.POINTS, Completion.NONE));
        assertThrows(IllegalArgumentException.class, () -> greedy(Elections.workedExample(), Utility.BORDA));
    }

    @Test
    void stopsAtTheDeadline() {
        TallyOptions options = TallyOptions.mes(Utility.COST, Completion.ADD1, TieRule.ID);
        assertThrows(TallyTimeout.class, () -> Tally.count(Elections.workedExample(), options, Deadline.in(Duration.ofNanos(1))));
    }

    @Test
    void everyProjectIsToldWhy() {
        TallyResult result = mes(Elections.workedExample(), Utility.COST, Completion.NONE);
        assertEquals(List.of("A SUPPORTERS_PAID 40", "C SUPPORTERS_PAID 30", "B SUPPORTERS_SHORT 13", "D SUPPORTERS_SHORT 7"),
                result.reasons().stream().map(reason -> reason.projectId() + " " + reason.code() + " " + reason.available()).toList());
        Sentence why = result.reasons().get(2).sentence();
        assertEquals("It costs 30 EUR, but its 4 supporters had only 13 EUR of their equal shares left.", why.en());
        assertEquals("هزینه‌اش ۳۰ یورو است، ولی از سهم‌های برابر ۴ پشتیبانش تنها ۱۳ یورو مانده بود.", why.fa());
    }
}
