package org.hamyari.voting.tally;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How close the projects that lost came: the smallest number of further ballots, each naming only this project, with which the same rule
 * under the same options and the same budget funds it. This is the measure <em>add-singletons</em> of Boehmer, Faliszewski, Janeczko,
 * Peters, Pierczyński, Schierreich, Skowron and Szufa, "Evaluation of Project Performance in Participatory Budgeting" (IJCAI 2024, arXiv
 * 2312.14723). Anybody can check it: add so many lines to the file and count again. Where ballots have points, a further ballot gives
 * the project the most that one ballot may; whether the vote allowed ballots that short is not asked.
 *
 * <p>A further ballot changes nothing before the turn of its project under greedy rules and Phragmén, and brings that turn forward: who
 * wins with a number wins with any larger one, and halving finds the smallest. Equal Shares divides the budget among more voters, so a
 * number may win and a larger one lose: there all smaller numbers are tried as well, or the answer says "at most".
 *
 * <p>What this may cost is limited by counted work, not by time: equal files and options have equal answers on every machine.
 */
public final class Closeness {

    /** About ten seconds on an ordinary processor. */
    static final long MOST_WORK = 400_000_000L;
    private static final int TIMES_THE_BALLOTS = 10;
    private static final int LEAST_REACH = 100;

    private final Election election;
    private final TallyOptions options;
    private final Profile profile;
    private final WorkLimit work;
    private final int reach;

    private Closeness(Election election, TallyOptions options, WorkLimit work) {
        this.election = election;
        this.options = options;
        this.profile = Profile.of(election, options);
        this.work = work;
        this.reach = (int) Math.max(LEAST_REACH, Math.min(TIMES_THE_BALLOTS * election.ballots(), Integer.MAX_VALUE / 4));
    }

    /** One for each project that the result does not fund, in the order of its reasons. */
    public static List<VotesShort> of(Election election, TallyResult result, Deadline deadline) {
        return of(election, result, deadline, MOST_WORK);
    }

    static List<VotesShort> of(Election election, TallyResult result, Deadline deadline, long mostWork) {
        Closeness closeness = new Closeness(election, result.options(), new WorkLimit(election, deadline, mostWork));
        return closeness.find(result.reasons().stream().filter(reason -> !reason.funded()).toList());
    }

    /** The search for one project: its further ballot and what was tried. */
    private final class Search {

        private final Reason lost;
        private final int project;
        private final Ballot further;
        private final Map<Integer, Boolean> tried = new TreeMap<>();
        private Optional<VotesShort> answer = Optional.empty();
        /** The largest number under which some were not tried and might win. */
        private int unswept;

        private Search(Reason lost) {
            this.lost = lost;
            this.project = IntStream.range(0, profile.projects).filter(i -> profile.id(i).equals(lost.projectId())).findFirst().orElseThrow();
            long[] points = election.voteType().hasPoints() ? new long[] {mostPoints()} : new long[0];
            this.further = new Ballot(new int[] {project}, points, 1);
        }

        private boolean wins(int votes) {
            return tried.computeIfAbsent(votes, count -> {
                work.recount();
                return Tally.funds(project, election.plus(further, count), profile.plus(election, further, count, options.tieRule()),
                        options, work);
            });
        }

        /** Doubles until it wins, then halves the gap: with the number found it wins, with one fewer it does not. */
        private void bracket() {
            if (profile.cost[project] > profile.budget) {
                answer(VotesShort.Bound.NEVER, 0);
                return;
            }
            int loses = 0;
            int wins = 1;
            while (wins < reach && !wins(wins)) {
                loses = wins;
                wins = Math.min(2 * wins, reach);
            }
            if (wins == reach && !wins(reach)) {
                leaveOpen();
                return;
            }
            while (wins - loses > 1) {
                int middle = loses + (wins - loses) / 2;
                if (wins(middle)) {
                    wins = middle;
                } else {
                    loses = middle;
                }
            }
            unswept = isMonotone() ? 0 : loses;
            answer(unswept == 0 ? VotesShort.Bound.EXACT : VotesShort.Bound.AT_MOST, wins);
        }

        /** Where more votes can harm, a number that was passed over may still win. */
        private void leaveOpen() {
            if (isMonotone()) {
                answer(VotesShort.Bound.OUT_OF_REACH, reach);
            } else {
                unswept = reach;
            }
        }

        /** Tries the numbers that doubling and halving passed over. */
        private void sweep() {
            for (int votes = 1; votes <= unswept; votes++) {
                if (wins(votes)) {
                    answer(VotesShort.Bound.EXACT, votes);
                    return;
                }
            }
            if (unswept == reach) {
                answer(VotesShort.Bound.OUT_OF_REACH, reach);
            } else if (unswept > 0) {
                answer(VotesShort.Bound.EXACT, unswept + 1);
            }
        }

        private void answer(VotesShort.Bound bound, int votes) {
            answer = Optional.of(VotesShort.of(lost.projectId(), bound, votes));
        }
    }

    /** Those whose supporters could pay most of the cost come first: they are asked about most, and soonest found. */
    private List<VotesShort> find(List<Reason> lost) {
        List<Search> searches = lost.stream().map(Search::new).toList();
        List<Search> nearest = searches.stream().sorted(Comparator.comparing((Search search) -> search.lost, Closeness::nearer)
                .thenComparing(search -> profile.tiePlace[search.project])).toList();
        try {
            nearest.forEach(Search::bracket);
            nearest.forEach(Search::sweep);
        } catch (WorkLimit.Spent _) {
            // What was found by now stands.
        }
        return searches.stream().map(search -> search.answer
                .orElseGet(() -> VotesShort.of(search.lost.projectId(), VotesShort.Bound.NOT_COMPUTED, 0))).toList();
    }

    private static int nearer(Reason one, Reason other) {
        return other.available().multiply(one.cost()).compareTo(one.available().multiply(other.cost()));
    }

    private boolean isMonotone() {
        boolean othersGain = election.voteType() == VoteType.SCORING && defaultScore().signum() != 0;
        return options.rule() != Rule.MES && !othersGain;
    }

    private BigDecimal defaultScore() {
        return new BigDecimal(election.meta().getOrDefault("default_score", "0").replace(',', '.'));
    }

    /** The most that one ballot may give to one project, in thousandths; where the file sets no limit, the most that one gave. */
    private long mostPoints() {
        PbNumbers numbers = new PbNumbers(election.meta(), election.metaLines(), new PbErrors(1), 0);
        long most = Math.min(numbers.pointLimit("max_points", Long.MAX_VALUE), numbers.pointLimit("max_sum_points", Long.MAX_VALUE));
        if (most == Long.MAX_VALUE) {
            most = election.distinctBallots().stream().flatMapToLong(ballot -> Arrays.stream(ballot.points())).max().orElse(0);
        }
        return most > 0 ? most : Ballot.POINT;
    }
}
