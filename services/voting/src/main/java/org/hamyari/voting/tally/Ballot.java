package org.hamyari.voting.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * All ballots that say the same: which projects (as places in the list), with how many thousandths of a point each, and how many there are.
 * The order of the projects carries meaning only in ordinal elections; elsewhere it is ascending. Never changed after it was built.
 */
record Ballot(int[] projects, long[] points, int count) {

    /** Points are kept in thousandths, so that decimal scores are exact. */
    static final long POINT = 1000;

    /** Each with the number it was met. */
    static List<Ballot> counted(Map<Ballot, int[]> met) {
        List<Ballot> distinct = new ArrayList<>(met.size());
        met.forEach((ballot, count) -> distinct.add(ballot.times(count[0])));
        return distinct;
    }

    Ballot times(int newCount) {
        return new Ballot(projects, points, newCount);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ballot ballot && Arrays.equals(projects, ballot.projects) && Arrays.equals(points, ballot.points);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(projects) + Arrays.hashCode(points);
    }

    @Override
    public String toString() {
        return count + " × " + Arrays.toString(projects);
    }
}
