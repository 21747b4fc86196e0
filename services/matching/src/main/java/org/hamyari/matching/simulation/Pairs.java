package org.hamyari.matching.simulation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairwise-bounded formula: Σ over pairs of donors of 2·M/(M + w)·√(c·e), where w is the pair's Σ √(c·e) over all projects.
 * It goes donor by donor, so that no more than one donor's pairs are held at a time.
 */
final class Pairs {

    private record Gift(int project, int donor, BigInteger root) {
    }

    private static final Comparator<Gift> BY_DONOR = Comparator.comparingInt(Gift::donor);

    private final List<List<Gift>> byProject = new ArrayList<>();
    private final List<List<Gift>> byDonor = new ArrayList<>();
    private final Deadline deadline;

    Pairs(List<Map<String, Long>> projects, Deadline deadline) {
        this.deadline = deadline;
        Map<String, Integer> numbers = new HashMap<>();
        for (Map<String, Long> donors : projects) {
            List<Gift> gifts = new ArrayList<>();
            donors.forEach((donor, amount) -> {
                deadline.check();
                int number = numbers.computeIfAbsent(donor, unknown -> numbers.size());
                if (number == byDonor.size()) {
                    byDonor.add(new ArrayList<>());
                }
                gifts.add(new Gift(byProject.size(), number, Weights.root(amount, 0)));
                byDonor.get(number).add(gifts.getLast());
            });
            gifts.sort(BY_DONOR);
            byProject.add(gifts);
        }
    }

    List<BigInteger> ideals(long bound) {
        BigInteger[] sums = new BigInteger[byProject.size()];
        Arrays.fill(sums, BigInteger.ZERO);
        byDonor.forEach(gifts -> addPairs(gifts, BigInteger.valueOf(bound), sums));
        return Arrays.stream(sums).map(sum -> Weights.rounded(sum, Weights.FINE_DIGITS)).toList();
    }

    /** Adds what the pairs of this donor with every later one draw. */
    private void addPairs(List<Gift> gifts, BigInteger bound, BigInteger[] sums) {
        Map<Integer, BigInteger> together = new HashMap<>();
        for (Gift own : gifts) {
            for (Gift other : later(own)) {
                deadline.check();
                together.merge(other.donor, own.root.multiply(other.root), BigInteger::add);
            }
        }
        BigInteger fineBound = bound.multiply(Weights.FINE.pow(2));
        BigInteger twice = bound.shiftLeft(1).multiply(Weights.FINE);
        for (Gift own : gifts) {
            for (Gift other : later(own)) {
                deadline.check();
                BigInteger drawn = own.root.multiply(other.root).multiply(twice).divide(fineBound.add(together.get(other.donor)));
                sums[own.project] = sums[own.project].add(drawn);
            }
        }
    }

    private List<Gift> later(Gift own) {
        List<Gift> gifts = byProject.get(own.project);
        return gifts.subList(Collections.binarySearch(gifts, own, BY_DONOR) + 1, gifts.size());
    }
}
