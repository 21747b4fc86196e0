package org.hamyari.matching.simulation;

import java.util.List;

/** What a rule gives in a round: each project in the order of the goals, each contribution in the order of acceptance. */
record Outcome(List<Result> results, List<Line> lines, long total, long potLeft) {

    /**
     * What a project gets.
     *
     * @param demand what the formula gives before ceiling and pot
     * @param allowed the part of it within the ceiling
     */
    record Result(String project, Crowd crowd, long demand, long allowed, long match) {
    }

    /** What a contribution earns. */
    record Line(long seq, long match) {
    }
}
