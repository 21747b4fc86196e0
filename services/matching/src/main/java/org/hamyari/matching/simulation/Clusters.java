package org.hamyari.matching.simulation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamyari.matching.simulation.Formula.ClusterQuadratic;

/**
 * Cluster matching: 2·Σ over pairs of groups g, h of √(Σ of g: K/T)·√(Σ of h: K/T). T is the number of a donor's groups; K is the root of
 * what she gave where she has a group in common with somebody of the other group, else all of it. Counted in major units.
 */
final class Clusters {

    private final List<Map<String, Long>> projects;
    private final Deadline deadline;
    private final int digits;
    private final Map<String, List<Integer>> groupsOf = new HashMap<>();
    /** For each group: all groups of its members, so also itself. */
    private final List<Set<Integer>> related = new ArrayList<>();

    Clusters(ClusterQuadratic formula, List<Map<String, Long>> projects, Deadline deadline) {
        this.projects = projects;
        this.deadline = deadline;
        this.digits = formula.fractionDigits();
        List<Set<String>> groups = new ArrayList<>(formula.groups());
        for (int group = 0; group < groups.size(); group++) {
            join(group, groups.get(group));
        }
        for (Map<String, Long> donors : projects) {
            for (String donor : donors.keySet()) {
                if (!groupsOf.containsKey(donor)) {
                    join(groups.size(), Set.of(donor));
                    groups.add(Set.of(donor));
                }
            }
        }
        for (Set<String> members : groups) {
            Set<Integer> all = new HashSet<>();
            members.forEach(member -> {
                deadline.check();
                all.addAll(groupsOf.get(member));
            });
            related.add(all);
        }
    }

    private void join(int group, Set<String> members) {
        members.forEach(member -> groupsOf.computeIfAbsent(member, unknown -> new ArrayList<>()).add(group));
    }

    List<BigInteger> ideals() {
        return projects.stream().map(this::ideal).toList();
    }

    /** What a donor brings into each of her groups: towards a group she is related to, and towards one she is not. */
    private record Support(List<Integer> groups, BigInteger near, BigInteger far) {

        BigInteger towards(Set<Integer> related) {
            return groups.stream().anyMatch(related::contains) ? near : far;
        }
    }

    private BigInteger ideal(Map<String, Long> donors) {
        Map<Integer, List<Support>> supports = new HashMap<>();
        donors.forEach((donor, amount) -> {
            deadline.check();
            List<Integer> groups = groupsOf.get(donor);
            BigInteger shares = BigInteger.valueOf(groups.size());
            BigInteger whole = BigInteger.valueOf(amount).multiply(BigInteger.TEN.pow(Weights.FINE_DIGITS - digits));
            Support support = new Support(groups, Weights.root(amount, digits).divide(shares), whole.divide(shares));
            groups.forEach(group -> supports.computeIfAbsent(group, unknown -> new ArrayList<>()).add(support));
        });
        List<Integer> giving = List.copyOf(supports.keySet());
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < giving.size(); i++) {
            for (int j = i + 1; j < giving.size(); j++) {
                BigInteger here = towards(related.get(giving.get(j)), supports.get(giving.get(i)));
                BigInteger there = towards(related.get(giving.get(i)), supports.get(giving.get(j)));
                sum = sum.add(here.multiply(there).sqrt());
            }
        }
        return Weights.rounded(sum.shiftLeft(1).multiply(BigInteger.TEN.pow(digits)), Weights.FINE_DIGITS);
    }

    private BigInteger towards(Set<Integer> relatedGroups, List<Support> supports) {
        BigInteger sum = BigInteger.ZERO;
        for (Support support : supports) {
            deadline.check();
            sum = sum.add(support.towards(relatedGroups));
        }
        return sum;
    }
}
