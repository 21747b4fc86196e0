package org.hamyari.voting.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Thousands of small elections counted twice, by the product and by {@link SlowTally}; a difference names its seed.
 * Seen to fail with {@code <=} instead of {@code <} in {@code EqualShares.isShort}, with a lower bound half above the price, with ties
 * broken by place in the file, and with doubles that are not brought up to date after a purchase.
 */
class IndependentCountTest {

    private static final int ELECTIONS = 2_500;

    @Test
    void agreesOnEveryRuleUtilityCompletionAndTieRule() {
        for (long seed = 0; seed < ELECTIONS; seed++) {
            RandomElection random = new RandomElection(seed);
            Election election = random.election();
            for (Utility utility : random.utilities()) {
                for (TieRule tieRule : TieRule.values()) {
                    compare("seed " + seed + " " + utility + " " + tieRule, election,
                            random.slow(utility, tieRule == TieRule.VOTES_COST_ID), utility, tieRule);
                }
            }
        }
    }

    private static void compare(String about, Election election, SlowTally slow, Utility utility, TieRule tieRule) {
        assertEquals(slow.greedy(), Tally.count(election, TallyOptions.greedy(utility, tieRule), Deadline.none()).selected(), about);
        SlowTally.Outcome plain = slow.shares(SlowTally.Q.of(election.budget().longValueExact())
                .over(SlowTally.Q.of(election.ballots())));
        TallyResult none = mes(election, utility, Completion.NONE, tieRule);
        assertEquals(plain.selected(), none.selected(), about);
        assertEquals(plain.rho().stream().map(Object::toString).toList(),
                none.rounds().stream().map(round -> round.rho().toString()).toList(), about);
        assertEquals(plain.ties(), none.ties().stream().map(Tie::tied).toList(), about);
        assertEquals(slow.leftover(plain.selected()), mes(election, utility, Completion.U, tieRule).selected(), about + " u");
        if (!slow.everythingSupportedFits()) {
            assertRaised(about + " add1", slow.raise(false), mes(election, utility, Completion.ADD1, tieRule));
            assertEquals(slow.leftover(slow.raise(false).selected()), mes(election, utility, Completion.ADD1U, tieRule).selected(), about);
        }
        assertRaised(about + " add1e", slow.raise(true), mes(election, utility, Completion.ADD1E, tieRule));
    }

    private static void assertRaised(String about, SlowTally.Outcome slow, TallyResult result) {
        assertEquals(slow.selected(), result.selected(), about);
        assertEquals(slow.endowment().toString(), result.endowment().orElseThrow().toString(), about);
    }

    private static TallyResult mes(Election election, Utility utility, Completion completion, TieRule tieRule) {
        return Tally.count(election, TallyOptions.mes(utility, completion, tieRule), Deadline.none());
    }

    @Test
    void theOrderOfTheBallotsDecidesNothing() {
        for (long seed = 0; seed < 500; seed++) {
            RandomElection random = new RandomElection(seed);
            List<Map<String, Long>> shuffled = new ArrayList<>(random.ballots);
            Collections.shuffle(shuffled, new Random(~seed));
            for (Utility utility : random.utilities()) {
                TallyResult one = mes(random.election(), utility, Completion.ADD1U, TieRule.ID);
                TallyResult other = mes(random.election(shuffled), utility, Completion.ADD1U, TieRule.ID);
                assertEquals(one.selected(), other.selected(), "seed " + seed);
                assertEquals(one.rounds(), other.rounds(), "seed " + seed);
                assertEquals(one.reasons(), other.reasons(), "seed " + seed);
            }
        }
    }

    @Test
    void everybodyVotingTwiceChangesNothingButTheEndowment() {
        for (long seed = 0; seed < 500; seed++) {
            RandomElection random = new RandomElection(seed);
            List<Map<String, Long>> doubled = new ArrayList<>(random.ballots);
            doubled.addAll(random.ballots);
            for (Utility utility : random.utilities()) {
                assertEquals(mes(random.election(), utility, Completion.U, TieRule.ID).selected(),
                        mes(random.election(doubled), utility, Completion.U, TieRule.ID).selected(), "seed " + seed);
            }
        }
    }
}
