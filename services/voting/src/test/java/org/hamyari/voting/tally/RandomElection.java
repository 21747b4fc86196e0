package org.hamyari.voting.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A small election drawn from a seed: few prices and few voters, so that ties, short voters and exhausted budgets are common. */
final class RandomElection {

    final long budget;
    final VoteType type;
    final Map<String, Long> cost = new LinkedHashMap<>();
    /** Per voter: project and points, in the order of the ballot. */
    final List<Map<String, Long>> ballots = new ArrayList<>();
    /** Twice the minimum score, so that halves occur. */
    final int twiceThreshold;
    final Map<String, List<String>> excludes = new LinkedHashMap<>();

    RandomElection(long seed) {
        Random random = new Random(seed);
        type = List.of(VoteType.APPROVAL, VoteType.APPROVAL, VoteType.CUMULATIVE, VoteType.ORDINAL, VoteType.SCORING)
                .get(random.nextInt(5));
        int projects = 1 + random.nextInt(7);
        int prices = 1 + random.nextInt(12);
        for (int i = 0; i < projects; i++) {
            cost.put((random.nextBoolean() ? "p" : "") + i, 1L + random.nextInt(prices));
        }
        long all = cost.values().stream().mapToLong(Long::longValue).sum();
        budget = 1 + random.nextLong(all + 2);
        int voters = 1 + random.nextInt(9);
        for (int v = 0; v < voters; v++) {
            List<String> ids = new ArrayList<>(cost.keySet());
            Collections.shuffle(ids, random);
            Map<String, Long> ballot = new LinkedHashMap<>();
            long least = type == VoteType.SCORING ? -1 : 0;
            ids.subList(0, random.nextInt(Math.min(ids.size(), 4) + 1)).forEach(id -> ballot.put(id, least + random.nextInt(4)));
            ballots.add(ballot);
        }
        twiceThreshold = random.nextInt(12);
        for (String id : cost.keySet()) {
            excludes.put(id, cost.keySet().stream().filter(other -> !other.equals(id) && random.nextInt(8) == 0).toList());
        }
    }

    private RandomElection(RandomElection like, List<Map<String, Long>> ballots) {
        type = like.type;
        budget = like.budget;
        twiceThreshold = like.twiceThreshold;
        cost.putAll(like.cost);
        excludes.putAll(like.excludes);
        this.ballots.addAll(ballots);
    }

    /** The same projects and rules with other ballots. */
    RandomElection with(List<Map<String, Long>> others) {
        return new RandomElection(this, others);
    }

    List<Utility> utilities() {
        return switch (type) {
            case CUMULATIVE, SCORING -> List.of(Utility.POINTS, Utility.COST, Utility.CARDINALITY);
            case ORDINAL -> List.of(Utility.BORDA, Utility.BORDA0, Utility.COST, Utility.CARDINALITY);
            default -> List.of(Utility.COST, Utility.CARDINALITY);
        };
    }

    SlowTally slow(Utility utility, boolean byVotesThenCost) {
        return new SlowTally(budget, cost, ballots.stream().map(ballot -> new SlowTally.Voter(worth(ballot, utility))).toList(),
                byVotesThenCost);
    }

    /** By the official score, which no utility changes: votes, Borda points or points. */
    boolean reachesThreshold(String id) {
        Utility official = switch (type) {
            case CUMULATIVE, SCORING -> Utility.POINTS;
            case ORDINAL -> Utility.BORDA;
            default -> Utility.CARDINALITY;
        };
        return 2 * ballots.stream().mapToLong(ballot -> worth(ballot, official).getOrDefault(id, 0L)).sum() >= twiceThreshold;
    }

    private Map<String, Long> worth(Map<String, Long> ballot, Utility utility) {
        Map<String, Long> worth = new LinkedHashMap<>();
        long place = ballot.size();
        for (Map.Entry<String, Long> entry : ballot.entrySet()) {
            worth.put(entry.getKey(), switch (utility) {
                case COST -> cost.get(entry.getKey());
                case CARDINALITY -> 1L;
                case POINTS -> entry.getValue();
                case BORDA -> place;
                case BORDA0 -> place - 1;
            });
            place--;
        }
        return worth;
    }

    Election election() {
        return election(ballots);
    }

    Election election(List<Map<String, Long>> inThisOrder) {
        boolean points = type.hasPoints();
        String projects = cost.entrySet().stream()
                .map(entry -> entry.getKey() + ";" + entry.getValue() + ";" + String.join(", ", excludes.get(entry.getKey())) + "\n")
                .collect(Collectors.joining());
        StringBuilder votes = new StringBuilder();
        for (int v = 0; v < inThisOrder.size(); v++) {
            Map<String, Long> ballot = inThisOrder.get(v);
            votes.append("v").append(v).append(';').append(String.join(",", ballot.keySet()));
            if (points) {
                votes.append(';').append(ballot.values().stream().map(String::valueOf).collect(Collectors.joining(",")));
            }
            votes.append('\n');
        }
        return Elections.of("budget;" + budget + "\nvote_type;" + type.wire() + "\nmax_sum_points;1000\nmin_project_score_threshold;"
                + twiceThreshold / 2 + (twiceThreshold % 2 == 0 ? "" : ".5") + "\n", "project_id;cost;excludes\n" + projects,
                "voter_id;vote" + (points ? ";points" : "") + "\n" + votes);
    }
}
