package org.hamyari.voting.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes down a ranking and funds what fits into the money that is left. Used for the greedy rule, and for money that equal shares leave.
 */
final class Ranking {

    private final Profile profile;
    private final Tie.Stage stage;
    private final List<Integer> funded = new ArrayList<>();
    private final Map<Integer, Long> leftWhenTurnCame = new HashMap<>();
    private final List<Tie> ties = new ArrayList<>();
    private long left;

    private Ranking(Profile profile, Tie.Stage stage, long money) {
        this.profile = profile;
        this.stage = stage;
        this.left = money;
    }

    static Ranking fund(Profile profile, List<Integer> candidates, Comparator<Integer> best, long money, Tie.Stage stage) {
        Ranking ranking = new Ranking(profile, stage, money);
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

    /** A tie is worth reporting when any of the equal projects is funded; otherwise their order decided nothing. */
    private void fundEqual(List<Integer> equal, int place) {
        int before = funded.size();
        for (int project : equal) {
            leftWhenTurnCame.put(project, left);
            if (profile.cost[project] <= left) {
                left -= profile.cost[project];
                funded.add(project);
            }
        }
        if (equal.size() > 1 && funded.size() > before) {
            ties.add(new Tie(stage, place, equal.stream().map(profile::id).toList()));
        }
    }

    List<Integer> funded() {
        return funded;
    }

    long leftWhenTurnCame(int project) {
        return leftWhenTurnCame.get(project);
    }

    List<Tie> ties() {
        return ties;
    }

    long left() {
        return left;
    }
}
