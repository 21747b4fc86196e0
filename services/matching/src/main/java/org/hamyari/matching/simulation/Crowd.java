package org.hamyari.matching.simulation;

import java.util.HashMap;
import java.util.Map;
import org.hamyari.matching.simulation.Rule.Threshold;

/** What citizens gave to one project so far, and how much of it counts. */
final class Crowd {

    private final Rule rule;
    private final long goal;
    private final long threshold;
    private final Map<String, Long> given = new HashMap<>();
    private final Map<String, Long> counted = new HashMap<>();
    private long total;
    private long countedTotal;

    Crowd(Rule rule, long goal) {
        this.rule = rule;
        this.goal = goal;
        this.threshold = rule.conditions().threshold().map(part -> part.of(goal)).orElse(0L);
    }

    /** Takes a contribution in. The donor's cap is applied first, then what of it lies above the threshold. */
    void add(Contribution contribution) {
        long amount = contribution.amount();
        long before = given.getOrDefault(contribution.donor(), 0L);
        given.put(contribution.donor(), before + amount);
        total += amount;
        long counts = rule.donorCap().map(cap -> Math.min(amount, Math.max(0, cap - before))).orElse(amount);
        if (countsFromThreshold()) {
            counts = Math.min(counts, Math.max(0, total - threshold));
        }
        counted.merge(contribution.donor(), counts, Long::sum);
        countedTotal += counts;
    }

    private boolean countsFromThreshold() {
        return rule.conditions().threshold().filter(part -> !part.retroactive()).isPresent();
    }

    boolean reachesThreshold() {
        return rule.conditions().threshold().map(Threshold::retroactive).map(retroactive -> retroactive ? total >= threshold : total > threshold)
                .orElse(true);
    }

    boolean hasDonorsEnough() {
        return given.size() >= rule.conditions().minDonors();
    }

    private boolean isJoined() {
        return reachesThreshold() && hasDonorsEnough();
    }

    /** What counts if the conditions are met. */
    long countedSoFar() {
        return countedTotal;
    }

    /** What counts now. */
    long counted() {
        return isJoined() ? countedTotal : 0;
    }

    /** What counts now, by donor. */
    Map<String, Long> countedByDonor() {
        return isJoined() ? counted : Map.of();
    }

    long ceiling() {
        return rule.cap().map(cap -> cap.of(goal, total)).orElse(Long.MAX_VALUE);
    }

    int donors() {
        return given.size();
    }

    long total() {
        return total;
    }

    long threshold() {
        return threshold;
    }
}
