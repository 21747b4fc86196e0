package org.hamyari.voting.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much a group of voters got. The cost of a funded project is divided equally among the ballots naming it, whatever rule chose it:
 * the <em>share</em> of Lackner, Maly and Rey, "Fairness in Participatory Budgeting via Equality of Resources" (AAMAS 2023). Groups are
 * made of what stands on ballots, never of persons; in the votes held here a ballot says nothing about its voter.
 *
 * @param name of the district, empty where small ones are put together; or how many of the projects on the ballot were funded
 * @param wins how many funded projects its voters named, together
 * @param money the sum of the shares of its voters, rounded down
 */
public record VoterGroup(By by, String name, long voters, long wins, BigDecimal money) {

    /** Ballots with so many funded projects are one group, with those that have more. */
    private static final int MANY = 5;
    /** A district with fewer ballots is put together with other small ones. */
    private static final int SMALL = 10;

    /** What the voters of a group have in common. */
    public enum By {
        /** How many projects on their ballot were funded. */
        FUNDED,
        /** The district that the file gives for their ballots. */
        DISTRICT
    }

    private static final class Sum {

        private long voters;
        private long wins;
        /** Voters of the group naming each funded project. */
        private final Map<Integer, Long> naming = new HashMap<>();

        private void add(Ballot ballot, Set<Integer> funded) {
            voters += ballot.count();
            for (int project : ballot.projects()) {
                if (funded.contains(project)) {
                    wins += ballot.count();
                    naming.merge(project, (long) ballot.count(), Long::sum);
                }
            }
        }

        private void add(Sum other) {
            voters += other.voters;
            wins += other.wins;
            other.naming.forEach((project, count) -> naming.merge(project, count, Long::sum));
        }
    }

    static List<VoterGroup> of(Election election, TallyResult result) {
        Profile profile = Profile.of(election, TallyOptions.greedy(Utility.COST, TieRule.ID));
        Set<Integer> funded = new HashSet<>();
        Set<String> selected = new HashSet<>(result.selected());
        for (int project = 0; project < profile.projects; project++) {
            if (selected.contains(profile.id(project))) {
                funded.add(project);
            }
        }
        List<VoterGroup> groups = new ArrayList<>();
        byFunded(election, funded).forEach((wins, sum) -> groups.add(group(By.FUNDED, Integer.toString(wins), sum, profile)));
        byDistrict(election, funded).forEach((name, sum) -> groups.add(group(By.DISTRICT, name, sum, profile)));
        return groups;
    }

    private static Map<Integer, Sum> byFunded(Election election, Set<Integer> funded) {
        Map<Integer, Sum> sums = new TreeMap<>();
        for (Ballot ballot : election.distinctBallots()) {
            int wins = 0;
            for (int project : ballot.projects()) {
                wins += funded.contains(project) ? 1 : 0;
            }
            sums.computeIfAbsent(Math.min(wins, MANY), _ -> new Sum()).add(ballot, funded);
        }
        return sums;
    }

    private static Map<String, Sum> byDistrict(Election election, Set<Integer> funded) {
        Map<String, Sum> sums = new TreeMap<>(TieRule::compareIds);
        Sum small = new Sum();
        election.districts().forEach((name, ballots) -> {
            Sum sum = new Sum();
            ballots.forEach(ballot -> sum.add(ballot, funded));
            if (sum.voters < SMALL) {
                small.add(sum);
            } else {
                sums.put(name, sum);
            }
        });
        if (small.voters > 0 && !sums.isEmpty()) {
            sums.put("", small);
        }
        return sums;
    }

    private static VoterGroup group(By by, String name, Sum sum, Profile profile) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Map.Entry<Integer, Long> named : sum.naming.entrySet()) {
            BigInteger supporters = BigInteger.valueOf(profile.supporters[named.getKey()]);
            BigInteger paid = BigInteger.valueOf(profile.cost[named.getKey()]).multiply(BigInteger.valueOf(named.getValue()));
            numerator = numerator.multiply(supporters).add(paid.multiply(denominator));
            denominator = denominator.multiply(supporters);
        }
        return new VoterGroup(by, name, sum.voters, sum.wins, profile.amountFloor(new Fraction(numerator, denominator)));
    }
}
