package org.hamyari.voting.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An election under one notion of utility, as arrays of whole numbers: amounts in the smallest unit the file uses, ballots that are equal
 * under this utility in one group. Projects are known by their place in the file.
 */
final class Profile {

    final int projects;
    final long[] cost;
    final long budget;
    final long step;
    final long ballots;
    /** How many ballots each group stands for. */
    final int[] weight;
    /** Ballots naming the project. */
    final long[] supporters;
    /** Sum of utility over all ballots, in units, which for utility by cost are votes; it may be negative only where points may. */
    final long[] score;
    /** The groups to whom the project is worth something, and how much in units; no utilities where every unit is one. */
    final int[][] groups;
    final long[][] units;
    /** Sum of units over the ballots of {@link #groups}. */
    final long[] totalUnits;
    /** Place of each project when a tie is broken: the smaller goes first. */
    final int[] tiePlace;

    private final Utility utility;
    private final String[] ids;
    private final int scale;

    private Profile(Election election, TallyOptions options) {
        utility = options.utility();
        projects = election.projects().size();
        scale = IntStream.concat(IntStream.of(election.budget().scale(), options.step().stripTrailingZeros().scale()),
                election.projects().stream().mapToInt(project -> project.cost().scale())).max().orElse(0);
        ids = election.projects().stream().map(Election.Project::id).toArray(String[]::new);
        cost = election.projects().stream().mapToLong(project -> scaled(project.cost())).toArray();
        budget = scaled(election.budget());
        step = scaled(options.step());
        ballots = election.ballots();
        supporters = new long[projects];
        score = new long[projects];
        totalUnits = new long[projects];
        groups = new int[projects][];
        units = new long[projects][];
        List<Ballot> grouped = grouped(election);
        weight = grouped.stream().mapToInt(Ballot::count).toArray();
        addUp(election, grouped);
        tiePlace = tiePlaces(options.tieRule());
    }

    /** As {@code one}, and so many further ballots that say the same. */
    private Profile(Profile one, Ballot relevant, int[] named, int count, TieRule tieRule) {
        utility = one.utility;
        projects = one.projects;
        scale = one.scale;
        ids = one.ids;
        cost = one.cost;
        budget = one.budget;
        step = one.step;
        ballots = one.ballots + count;
        supporters = one.supporters.clone();
        score = one.score.clone();
        totalUnits = one.totalUnits.clone();
        groups = one.groups.clone();
        units = one.units.clone();
        weight = Arrays.copyOf(one.weight, one.weight.length + 1);
        weight[one.weight.length] = count;
        Arrays.stream(named).forEach(project -> supporters[project] += count);
        for (int i = 0; i < relevant.projects().length; i++) {
            score[relevant.projects()[i]] += (utility.isNaming() ? 1 : relevant.points()[i]) * count;
        }
        eachWorth(relevant, (project, worth) -> {
            groups[project] = Arrays.copyOf(groups[project], groups[project].length + 1);
            groups[project][groups[project].length - 1] = one.weight.length;
            if (units[project] != null) {
                units[project] = Arrays.copyOf(units[project], groups[project].length);
                units[project][groups[project].length - 1] = worth;
            }
            totalUnits[project] += worth * count;
        });
        tiePlace = tiePlaces(tieRule);
    }

    /** The same election with so many further ballots that say what {@code ballot} says. */
    Profile plus(Election election, Ballot ballot, int count, TieRule tieRule) {
        return new Profile(this, relevant(ballot, election), ballot.projects(), count, tieRule);
    }

    static Profile of(Election election, TallyOptions options) {
        if (!options.utility().fits(election.voteType())) {
            throw new IllegalArgumentException(
                    "utility " + options.utility().wire() + " needs other ballots than " + election.voteType().wire());
        }
        return new Profile(election, options);
    }

    String id(int project) {
        return ids[project];
    }

    int groupCount() {
        return weight.length;
    }

    BigDecimal amount(long scaledAmount) {
        BigDecimal value = BigDecimal.valueOf(scaledAmount, scale);
        return value.signum() == 0 ? BigDecimal.ZERO : value.setScale(Math.max(0, value.stripTrailingZeros().scale()));
    }

    /** An exact amount, rounded down to what can be written with the decimals of the file. */
    BigDecimal amountFloor(Fraction scaledAmount) {
        return amount(scaledAmount.floor(0).longValueExact());
    }

    Fraction unscaled(BigInteger numerator, BigInteger denominator) {
        return new Fraction(numerator, denominator.multiply(BigInteger.TEN.pow(scale)));
    }

    /**
     * Price per unit of utility, from the price per unit as it is kept here. With cost utility one unit stands for the whole cost;
     * points are kept in thousandths.
     */
    Fraction rho(int project, BigInteger numerator, BigInteger denominator) {
        return switch (utility) {
            case COST -> new Fraction(numerator, denominator.multiply(BigInteger.valueOf(cost[project])));
            case POINTS -> unscaled(numerator.multiply(BigInteger.valueOf(Ballot.POINT)), denominator);
            case CARDINALITY, BORDA, BORDA0 -> unscaled(numerator, denominator);
        };
    }

    /** What one unit of this project is worth, so that prices of different projects can be compared. */
    long unitValue(int project) {
        return utility == Utility.COST ? cost[project] : 1;
    }

    /** Orders by score, per cost or in all, the best first; projects that are worth nothing come after all that are worth something. */
    Comparator<Integer> best(Order order) {
        // The score counts votes where the utility is the cost: they are the score per cost.
        boolean perCost = order == Order.RATIO;
        boolean ofVotes = utility == Utility.COST;
        if (perCost == ofVotes) {
            return Comparator.comparingLong((Integer project) -> score[project]).reversed();
        }
        return (a, b) -> {
            int bySign = Integer.compare(Long.signum(score[b]), Long.signum(score[a]));
            BigInteger ofA = product(score[a], perCost ? cost[b] : cost[a]);
            BigInteger ofB = product(score[b], perCost ? cost[a] : cost[b]);
            return bySign != 0 ? bySign : ofB.compareTo(ofA);
        };
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    private long scaled(BigDecimal amount) {
        return amount.movePointRight(scale).longValueExact();
    }

    /** Ballots in the form that matters for the utility; those that become equal are put together. */
    private List<Ballot> grouped(Election election) {
        Map<Ballot, int[]> counts = new HashMap<>();
        List<Ballot> order = new ArrayList<>();
        for (Ballot ballot : election.distinctBallots()) {
            Ballot relevant = relevant(ballot, election);
            if (relevant.projects().length > 0) {
                counts.computeIfAbsent(relevant, added -> {
                    order.add(added);
                    return new int[1];
                })[0] += ballot.count();
            }
        }
        return order.stream().map(ballot -> ballot.times(counts.get(ballot)[0])).toList();
    }

    private Ballot relevant(Ballot ballot, Election election) {
        int[] named = ballot.projects();
        return switch (utility) {
            case COST, CARDINALITY -> new Ballot(election.voteType() == VoteType.ORDINAL ? sorted(named) : named, new long[0], 1);
            case POINTS -> election.voteType() == VoteType.SCORING ? withDefaultScore(ballot, election)
                    : new Ballot(named, ballot.points(), 1);
            case BORDA -> new Ballot(named, places(named.length, 0), 1);
            case BORDA0 -> new Ballot(named, places(named.length, 1), 1);
        };
    }

    private static int[] sorted(int[] places) {
        int[] copy = places.clone();
        Arrays.sort(copy);
        return copy;
    }

    private static long[] places(int length, int less) {
        return IntStream.range(0, length).mapToLong(place -> length - place - less).toArray();
    }

    /** In scoring elections a project that is not listed has the default score, which is 0 unless the file says otherwise. */
    private Ballot withDefaultScore(Ballot ballot, Election election) {
        String text = election.meta().getOrDefault("default_score", "0").replace(',', '.');
        long score = new BigDecimal(text).movePointRight(3).longValue();
        if (score == 0) {
            return new Ballot(ballot.projects(), ballot.points(), 1);
        }
        long[] points = new long[projects];
        Arrays.fill(points, score);
        for (int i = 0; i < ballot.projects().length; i++) {
            points[ballot.projects()[i]] = ballot.points()[i];
        }
        return new Ballot(IntStream.range(0, projects).toArray(), points, 1);
    }

    private void addUp(Election election, List<Ballot> grouped) {
        for (Ballot ballot : election.distinctBallots()) {
            for (int project : ballot.projects()) {
                supporters[project] += ballot.count();
            }
        }
        int[] entries = new int[projects];
        grouped.forEach(ballot -> eachWorth(ballot, (project, _) -> entries[project]++));
        boolean uniform = utility.isNaming();
        for (int project = 0; project < projects; project++) {
            groups[project] = new int[entries[project]];
            units[project] = uniform ? null : new long[entries[project]];
        }
        int[] filled = new int[projects];
        for (int group = 0; group < grouped.size(); group++) {
            int place = group;
            Ballot ballot = grouped.get(group);
            eachWorth(ballot, (project, worth) -> {
                groups[project][filled[project]] = place;
                if (!uniform) {
                    units[project][filled[project]] = worth;
                }
                totalUnits[project] += worth * ballot.count();
                filled[project]++;
            });
            for (int i = 0; i < ballot.projects().length; i++) {
                score[ballot.projects()[i]] += (uniform ? 1 : ballot.points()[i]) * ballot.count();
            }
        }
    }

    private interface Worth {
        void accept(int project, long units);
    }

    private static void eachWorth(Ballot ballot, Worth worth) {
        for (int i = 0; i < ballot.projects().length; i++) {
            long units = ballot.points().length == 0 ? 1 : ballot.points()[i];
            if (units > 0) {
                worth.accept(ballot.projects()[i], units);
            }
        }
    }

    private int[] tiePlaces(TieRule rule) {
        Comparator<Integer> byId = (a, b) -> TieRule.compareIds(ids[a], ids[b]);
        Comparator<Integer> order = switch (rule) {
            case ID -> byId;
            case VOTES_COST_ID -> Comparator.comparingLong((Integer project) -> -supporters[project])
                    .thenComparingLong(project -> cost[project]).thenComparing(byId);
        };
        List<Integer> sorted = IntStream.range(0, projects).boxed().sorted(order).toList();
        int[] places = new int[projects];
        for (int i = 0; i < projects; i++) {
            places[sorted.get(i)] = i;
        }
        return places;
    }
}
