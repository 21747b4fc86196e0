package org.hamyari.matching.simulation;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.hamyari.matching.simulation.Formula.ClusterQuadratic;
import org.hamyari.matching.simulation.Formula.PairwiseQuadratic;
import org.hamyari.matching.simulation.Formula.PlainQuadratic;
import org.hamyari.matching.simulation.Formula.Quadratic;

/** What the quadratic formulas give each project if the pot had no end, as {@link Weights}. */
final class Ideals {

    private Ideals() {
    }

    /** The ideal match of each project, from what counts of its donors. */
    static List<BigInteger> of(Quadratic formula, List<Map<String, Long>> projects, Deadline deadline) {
        return switch (formula) {
            case PlainQuadratic() -> projects.stream().map(donors -> plain(donors, deadline)).toList();
            case PairwiseQuadratic(long bound) -> new Pairs(projects, deadline).ideals(bound);
            case ClusterQuadratic cluster -> new Clusters(cluster, projects, deadline).ideals();
        };
    }

    /** (Σ √c)² − Σ c. */
    private static BigInteger plain(Map<String, Long> donors, Deadline deadline) {
        BigInteger roots = BigInteger.ZERO;
        BigInteger sum = BigInteger.ZERO;
        for (long amount : donors.values()) {
            deadline.check();
            roots = roots.add(Weights.root(amount, 0));
            sum = sum.add(BigInteger.valueOf(amount));
        }
        return Weights.rounded(roots.pow(2).subtract(sum.multiply(Weights.FINE.pow(2))), 2 * Weights.FINE_DIGITS);
    }
}
