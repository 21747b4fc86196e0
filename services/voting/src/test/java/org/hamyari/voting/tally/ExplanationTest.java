package org.hamyari.voting.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands beside an outcome: other rules against the outcomes of the literature, shares against a count voter by voter. */
class ExplanationTest {

    private static Explanation explain(Election election, TallyOptions options) {
        return Explanation.of(election, Tally.count(election, options, Deadline.none()), Deadline.none());
    }

    @Test
    void tellsWhatOtherRulesChooseInTheWorkedExample() {
        List<Alternative> others = explain(Elections.workedExample(), TallyOptions.mes(Utility.COST, Completion.NONE, TieRule.ID)).alternatives();
        assertEquals(List.of("greedy cost none [A, B, C] 100 common 2 ties 1 better 4 worse 0",
                "greedy cardinality none [A, D, B] 90 common 1 ties 2 better 4 worse 1",
                "mes cost add1u [A, C, B] 100 common 2 ties 0 better 4 worse 0",
                "mes cardinality add1u [A, D, C] 90 common 2 ties 1 better 3 worse 0",
                "phragmen cost none [A, D, C] 90 common 2 ties 1 better 3 worse 0"), others.stream().map(ExplanationTest::brief).toList());
    }

    private static String brief(Alternative other) {
        return "%s %s %s %s %s common %d ties %d better %d worse %d".formatted(other.options().rule().wire(), other.options().utility().wire(),
                other.options().completion().wire(), other.selected(), other.cost(), other.inCommon(), other.ties(), other.better(), other.worse());
    }

    @Test
    void leavesOutTheRuleThatDecided() {
        Election example = Elections.workedExample();
        assertTrue(explain(example, TallyOptions.greedy(Utility.COST, TieRule.ID)).alternatives().stream()
                .noneMatch(other -> other.options().rule() == Rule.GREEDY && other.options().utility() == Utility.COST));
        assertEquals(4, explain(example, TallyOptions.mes(Utility.COST, Completion.ADD1U, TieRule.ID)).alternatives().size());
    }

    @Test
    void givesEachGroupTheEqualSharesOfItsVotersInWhatWasFunded() {
        Election election = Elections.of("budget;100\nvote_type;approval\n", "project_id;cost\na;60\nb;40\nc;40\n", """
                voter_id;vote;district
                1;a;North
                2;a;North
                3;a,b;South
                4;b;South
                5;c;South
                6;;South
                """ + row(7, 16, "c;East") + row(17, 26, "a,b;West"));
        List<VoterGroup> groups = VoterGroup.of(election, Tally.count(election, TallyOptions.greedy(Utility.COST, TieRule.ID), Deadline.none()));
        // a (60) has 13 supporters, b (40) has 12, c has 11: a and b are funded.
        assertEquals(List.of("FUNDED 0: 12 voters, 0 wins, 0", "FUNDED 1: 3 voters, 3 wins, 12", "FUNDED 2: 11 voters, 22 wins, 87",
                "DISTRICT : 6 voters, 5 wins, 20", "DISTRICT East: 10 voters, 0 wins, 0", "DISTRICT West: 10 voters, 20 wins, 79"),
                groups.stream().map(ExplanationTest::brief).toList());
    }

    private static String brief(VoterGroup group) {
        return "%s %s: %d voters, %d wins, %s".formatted(group.by(), group.name(), group.voters(), group.wins(), group.money());
    }

    private static String row(int from, int to, String rest) {
        return IntStream.rangeClosed(from, to).mapToObj(voter -> voter + ";" + rest + "\n").collect(Collectors.joining());
    }

    /** Voter by voter: her share of each funded project that she named is its cost divided by all who named it. */
    @Test
    void theSharesOfAllGroupsAreTheMoneySpentOnWhatSomebodyNamed() {
        for (long seed = 0; seed < 500; seed++) {
            RandomElection random = new RandomElection(seed);
            TallyResult result = Tally.count(random.election(), TallyOptions.mes(Utility.COST, Completion.U, TieRule.ID), Deadline.none());
            Map<Integer, SlowTally.Q> expected = random.ballots.stream().collect(Collectors.toMap(
                    ballot -> Math.min(5, (int) ballot.keySet().stream().filter(result.selected()::contains).count()),
                    ballot -> share(random, ballot, result.selected()), SlowTally.Q::plus));
            VoterGroup.of(random.election(), result).forEach(group -> {
                SlowTally.Q money = expected.remove(Integer.valueOf(group.name()));
                assertEquals(new BigDecimal(money.p().divide(money.q())), group.money(), group.toString());
            });
            assertTrue(expected.isEmpty(), "seed " + seed);
        }
    }

    private static SlowTally.Q share(RandomElection random, Map<String, Long> ballot, List<String> selected) {
        SlowTally.Q sum = SlowTally.Q.of(0);
        for (String project : ballot.keySet()) {
            if (selected.contains(project)) {
                long naming = random.ballots.stream().filter(other -> other.containsKey(project)).count();
                sum = sum.plus(new SlowTally.Q(BigInteger.valueOf(random.cost.get(project)), BigInteger.valueOf(naming)));
            }
        }
        return sum;
    }

    @Test
    void isTheSameForTheSameFile() {
        Election example = Elections.workedExample();
        TallyOptions options = TallyOptions.mes(Utility.COST, Completion.ADD1U, TieRule.ID);
        assertEquals(explain(example, options), explain(Elections.workedExample(), options));
    }
}
