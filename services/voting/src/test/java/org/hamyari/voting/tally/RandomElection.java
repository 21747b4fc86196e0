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

    RandomElection(long seed) {
        Random random = new Random(seed);
        type = List.of(VoteType.APPROVAL, VoteType.APPROVAL, VoteType.CUMULATIVE, VoteType.ORDINAL).get(random.nextInt(4));
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
            ids.subList(0, random.nextInt(Math.min(ids.size(), 4) + 1)).forEach(id -> ballot.put(id, (long) random.nextInt(4)));
            ballots.add(ballot);
        }
    }

    List<Utility> utilities() {
        return switch (type) {
            case CUMULATIVE -> List.of(Utility.POINTS, Utility.COST);
            case ORDINAL -> List.of(Utility.BORDA, Utility.BORDA0, Utility.CARDINALITY);
            default -> List.of(Utility.COST, Utility.CARDINALITY);
        };
    }

    SlowTally slow(Utility utility, boolean byVotesThenCost) {
        return new SlowTally(budget, cost, ballots.stream().map(ballot -> new SlowTally.Voter(worth(ballot, utility))).toList(),
                byVotesThenCost);
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
        boolean points = type == VoteType.CUMULATIVE;
        String projects = cost.entrySet().stream().map(entry -> entry.getKey() + ";" + entry.getValue() + "\n")
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
        return Elections.of("budget;" + budget + "\nvote_type;" + type.wire() + "\nmax_sum_points;1000\n", "project_id;cost\n" + projects,
                "voter_id;vote" + (points ? ";points" : "") + "\n" + votes);
    }
}
