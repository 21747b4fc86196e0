package org.hamyari.voting.tally;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Turns the vote and points of one row into a ballot, and checks it against the limits of the file. */
final class BallotParser {

    private static final String LIST = ",";
    private static final long[] NO_POINTS = {};

    private final Map<String, Integer> placeOf;
    private final List<Election.Project> projects;
    private final PbErrors errors;
    private final List<PbWarning> warnings;
    private final PbNumbers numbers;
    private final VoteType type;
    private final long minLength;
    private final long maxLength;
    private final BigDecimal maxSumCost;
    private final long minPoints;
    private final long maxPoints;
    private final long minSumPoints;
    private final long maxSumPoints;
    private final int[] namedIn;
    private int ballotNumber;

    BallotParser(PbNumbers numbers, Map<String, Integer> placeOf, List<Election.Project> projects, PbErrors errors,
            List<PbWarning> warnings) {
        this.numbers = numbers;
        this.placeOf = placeOf;
        this.projects = projects;
        this.errors = errors;
        this.warnings = warnings;
        this.type = numbers.voteType();
        this.minLength = numbers.countLimit("min_length", 0);
        this.maxLength = numbers.countLimit("max_length", Long.MAX_VALUE);
        this.maxSumCost = numbers.costLimit("max_sum_cost");
        this.minPoints = numbers.pointLimit("min_points", type == VoteType.CUMULATIVE ? 0 : Long.MIN_VALUE);
        this.maxPoints = numbers.pointLimit("max_points", Long.MAX_VALUE);
        this.minSumPoints = numbers.pointLimit("min_sum_points", 0);
        this.maxSumPoints = numbers.pointLimit("max_sum_points", Long.MAX_VALUE);
        this.namedIn = new int[projects.size()];
    }

    /** The ballot, or null when something in it was reported as wrong. */
    Ballot parse(int line, String vote, String points) {
        String[] ids = vote.isEmpty() ? new String[0] : vote.split(LIST, -1);
        int[] places = places(line, ids);
        long[] given = type.hasPoints() ? points(line, points, ids.length) : NO_POINTS;
        if (places == null || given == null) {
            return null;
        }
        return checked(line, withoutRepeats(line, places, given));
    }

    private int[] places(int line, String[] ids) {
        int[] places = new int[ids.length];
        boolean known = true;
        for (int i = 0; i < ids.length; i++) {
            Integer place = placeOf.get(ids[i].strip());
            if (place == null) {
                errors.add(line, "vote", PbFault.UNKNOWN_PROJECT, PbNumbers.shown(ids[i].strip()));
                known = false;
            } else {
                places[i] = place;
            }
        }
        return known ? places : null;
    }

    private long[] points(int line, String text, int expected) {
        String[] parts = text.isEmpty() ? new String[0] : text.split(LIST, -1);
        if (parts.length != expected) {
            errors.add(line, "points", PbFault.POINTS_MISMATCH, parts.length, expected);
            return null;
        }
        long[] points = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            points[i] = numbers.points(line, parts[i].strip());
        }
        return points;
    }

    /** A project named twice counts once, by its first mention. Only a ranking keeps its order. */
    private Ballot withoutRepeats(int line, int[] places, long[] points) {
        int kept = 0;
        int[] order = new int[places.length];
        ballotNumber++;
        for (int i = 0; i < places.length; i++) {
            if (namedIn[places[i]] != ballotNumber) {
                namedIn[places[i]] = ballotNumber;
                order[kept++] = i;
            }
        }
        if (kept < places.length) {
            PbErrors.warn(warnings, PbLimits.DEFAULT.errors(), line, "project-named-twice", Sentence.of(
                    "برگه پروژه‌ای را دو بار نام برده است؛ یک بار شمرده شد", "The ballot names a project twice; it was counted once"));
        }
        return type.hasPoints() ? withPoints(places, points, order, kept) : withoutPoints(places, order, kept);
    }

    private Ballot withoutPoints(int[] places, int[] order, int kept) {
        int[] named = new int[kept];
        for (int i = 0; i < kept; i++) {
            named[i] = places[order[i]];
        }
        if (type != VoteType.ORDINAL) {
            Arrays.sort(named);
        }
        return new Ballot(named, NO_POINTS, 1);
    }

    private static Ballot withPoints(int[] places, long[] points, int[] order, int kept) {
        List<Integer> byPlace = Arrays.stream(order, 0, kept).boxed().sorted(Comparator.comparingInt(i -> places[i])).toList();
        return new Ballot(byPlace.stream().mapToInt(i -> places[i]).toArray(), byPlace.stream().mapToLong(i -> points[i]).toArray(), 1);
    }

    private Ballot checked(int line, Ballot ballot) {
        int length = ballot.projects().length;
        if (length == 0) {
            return ballot;
        }
        if (type == VoteType.CHOOSE_1 && length != 1) {
            errors.add(line, "vote", PbFault.NOT_ONE_CHOICE, length);
        } else if (length > maxLength) {
            errors.add(line, "vote", PbFault.TOO_LONG, length, maxLength);
        } else if (length < minLength) {
            warnUnder(line, "ballot-too-short", length, minLength);
        }
        if (maxSumCost != null) {
            BigDecimal cost = Arrays.stream(ballot.projects()).mapToObj(i -> projects.get(i).cost())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (cost.compareTo(maxSumCost) > 0) {
                errors.add(line, "vote", PbFault.TOO_EXPENSIVE, figure(cost), figure(maxSumCost));
            }
        }
        checkPoints(line, ballot.points());
        return ballot;
    }

    private void checkPoints(int line, long[] points) {
        long sum = 0;
        for (long given : points) {
            sum += given;
            if (given < minPoints || given > maxPoints) {
                errors.add(line, "points", PbFault.POINTS_OUT_OF_RANGE, figure(given), limit(minPoints), limit(maxPoints));
            }
        }
        if (sum > maxSumPoints) {
            errors.add(line, "points", PbFault.TOO_MANY_POINTS, figure(sum), figure(maxSumPoints));
        } else if (type == VoteType.CUMULATIVE && sum < minSumPoints) {
            warnUnder(line, "too-few-points", sum / Ballot.POINT, minSumPoints / Ballot.POINT);
        }
    }

    /** Ballots under a minimum occur in official data and were counted there, so they are here. */
    private void warnUnder(int line, String code, long is, long least) {
        PbErrors.warn(warnings, PbLimits.DEFAULT.errors(), line, code, Sentence.of("برگه %s دارد، کمتر از کمینهٔ %s؛ شمرده شد",
                "The ballot has %s, less than the minimum of %s; it was counted", is, least));
    }

    private static Sentence.Figure limit(long thousandths) {
        return thousandths == Long.MAX_VALUE || thousandths == Long.MIN_VALUE ? new Sentence.Figure("∞") : figure(thousandths);
    }

    private static Sentence.Figure figure(long thousandths) {
        return figure(BigDecimal.valueOf(thousandths, 3).stripTrailingZeros());
    }

    private static Sentence.Figure figure(BigDecimal value) {
        return new Sentence.Figure(value.toPlainString());
    }
}
