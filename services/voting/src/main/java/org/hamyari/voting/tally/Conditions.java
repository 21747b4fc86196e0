package org.hamyari.voting.tally;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a file sets for single rules only, read when such a rule is asked for: to all others it is text like any other. A condition that
 * is missing binds nobody, which is said in a warning.
 */
final class Conditions {

    private static final String THRESHOLD = "min_project_score_threshold";
    private static final String EXCLUDES = "excludes";

    private final Election election;
    private final PbErrors errors = new PbErrors(PbLimits.DEFAULT.errors());
    private final List<PbWarning> warnings = new ArrayList<>();

    Conditions(Election election) {
        this.election = election;
    }

    List<PbWarning> warnings() {
        return warnings;
    }

    /** The projects whose score reaches the minimum: votes, points or Borda points, whatever utility the count is by. */
    List<Integer> reachingThreshold(Profile profile) {
        List<Integer> all = IntStream.range(0, profile.projects).boxed().toList();
        if (!election.meta().containsKey(THRESHOLD)) {
            warn("no-threshold", "پرونده min_project_score_threshold ندارد؛ هیچ پروژه‌ای کنار گذاشته نشد",
                    "The file has no min_project_score_threshold; no project was dropped");
            return all;
        }
        long least = threshold();
        long[] score = scores();
        return all.stream().filter(project -> score[project] >= least).toList();
    }

    /** The minimum of the file in thousandths. */
    private long threshold() {
        long least = new PbNumbers(election.meta(), election.metaLines(), errors, 0).pointLimit(THRESHOLD, Long.MIN_VALUE);
        errors.throwIfAny();
        return least;
    }

    /** In thousandths. */
    private long[] scores() {
        Utility official = switch (election.voteType()) {
            case APPROVAL, CHOOSE_1 -> Utility.CARDINALITY;
            case ORDINAL -> Utility.BORDA;
            case CUMULATIVE, SCORING -> Utility.POINTS;
        };
        long unit = official == Utility.POINTS ? 1 : Ballot.POINT;
        long[] score = Profile.of(election, TallyOptions.greedy(official, TieRule.ID)).score;
        return IntStream.range(0, score.length).mapToLong(project -> score[project] * unit).toArray();
    }

    /** For each project those it cannot be funded with; it is enough that one of the two names the other. */
    List<BitSet> exclusions() {
        Map<String, Integer> placeOf = new HashMap<>();
        election.projects().forEach(project -> placeOf.put(project.id(), placeOf.size()));
        List<BitSet> exclusions = election.projects().stream().map(_ -> new BitSet(placeOf.size())).toList();
        for (Election.Project project : election.projects()) {
            int one = placeOf.get(project.id());
            for (String named : project.columns().getOrDefault(EXCLUDES, "").split(",")) {
                Integer other = placeOf.get(named.strip());
                if (other != null && other != one) {
                    exclusions.get(one).set(other);
                    exclusions.get(other).set(one);
                } else if (!named.isBlank()) {
                    errors.add(project.line(), EXCLUDES, other == null ? PbFault.UNKNOWN_PROJECT : PbFault.EXCLUDES_ITSELF,
                            PbNumbers.shown(named.strip()));
                }
            }
        }
        errors.throwIfAny();
        if (exclusions.stream().allMatch(BitSet::isEmpty)) {
            warn("no-exclusions", "پرونده در ستون excludes چیزی ندارد؛ هیچ پروژه‌ای کنار گذاشته نشد",
                    "The file has nothing in a column excludes; no project was dropped");
        }
        return exclusions;
    }

    private void warn(String code, String fa, String en) {
        warnings.add(new PbWarning(0, code, Sentence.of(fa, en)));
    }
}
