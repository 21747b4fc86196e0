package org.hamyari.voting.tally;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Goes down a ranking and funds what fits into the money that is left. Used for the greedy rules, and for money that equal shares leave.
 */
final class Ranking {

    private final Profile profile;
    private final Terms terms;
    private final List<Integer> funded = new ArrayList<>();
    private final Map<Integer, Long> leftWhenTurnCame = new HashMap<>();
    private final Map<Integer, Integer> excludedBy = new HashMap<>();
    private final List<Tie> ties = new ArrayList<>();
    private OptionalInt stoppedAt = OptionalInt.empty();
    private long left;

    /**
     * What varies from rule to rule.
     *
     * @param skips whether a project that does not fit is passed over; otherwise it ends the ranking
     * @param exclusions for each project those that cannot be funded beside it; empty where nothing is excluded
     */
    record Terms(Tie.Stage stage, boolean skips, List<BitSet> exclusions) {

        static Terms plain(Tie.Stage stage) {
            return new Terms(stage, true, List.of());
        }
    }

    private Ranking(Profile profile, Terms terms, long money) {
        this.profile = profile;
        this.terms = terms;
        this.left = money;
    }

    static Ranking fund(Profile profile, List<Integer> candidates, Comparator<Integer> best, long money, Terms terms) {
        Ranking ranking = new Ranking(profile, terms, money);
        List<Integer> sorted = candidates.stream().sorted(best.thenComparingInt(project -> profile.tiePlace[project])).toList();
        int start = 0;
        while (start < sorted.size()) {
            int end = start + 1;
            while (end < sorted.size() && best.compare(sorted.get(start), sorted.get(end)) == 0) {
                end++;
            }
            ranking.fundEqual(sorted.subList(start, end), start + 1);
            start = end;
        }
        return ranking;
    }

    /** A tie is worth reporting when any of the equal projects is funded or ends the ranking; otherwise their order decided nothing. */
    private void fundEqual(List<Integer> equal, int place) {
        int before = funded.size();
        boolean wentOn = stoppedAt.isEmpty();
        List<Integer> eligible = equal.stream().filter(project -> !excludedBy.containsKey(project)).toList();
        equal.forEach(this::decide);
        boolean decided = funded.size() > before || wentOn && stoppedAt.isPresent();
        if (eligible.size() > 1 && decided) {
            ties.add(new Tie(terms.stage(), place, eligible.stream().map(profile::id).toList()));
        }
    }

    private void decide(int project) {
        leftWhenTurnCame.put(project, left);
        if (stoppedAt.isPresent() || excludedBy.containsKey(project)) {
            return;
        }
        if (profile.cost[project] <= left) {
            left -= profile.cost[project];
            funded.add(project);
            if (!terms.exclusions().isEmpty()) {
                terms.exclusions().get(project).stream().forEach(other -> excludedBy.putIfAbsent(other, project));
            }
        } else if (!terms.skips()) {
            stoppedAt = OptionalInt.of(project);
        }
    }

    List<Integer> funded() {
        return funded;
    }

    long leftWhenTurnCame(int project) {
        return leftWhenTurnCame.get(project);
    }

    boolean ranked(int project) {
        return leftWhenTurnCame.containsKey(project);
    }

    /** The funded project that dropped this one, if any did. */
    OptionalInt excludedBy(int project) {
        return excludedBy.containsKey(project) ? OptionalInt.of(excludedBy.get(project)) : OptionalInt.empty();
    }

    /** The project at which the ranking ended because it did not fit. */
    OptionalInt stoppedAt() {
        return stoppedAt;
    }

    List<Tie> ties() {
        return ties;
    }

    long left() {
        return left;
    }
}
