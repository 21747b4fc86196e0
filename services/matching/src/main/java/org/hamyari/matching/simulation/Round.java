package org.hamyari.matching.simulation;

import java.util.List;
import java.util.SequencedMap;

/**
 * A rule and what it is tried on.
 *
 * @param goals target by project, in the order the caller gave
 * @param contributions in the order of acceptance
 */
record Round(String currency, long pot, Rule rule, SequencedMap<String, Long> goals, List<Contribution> contributions) {
}
