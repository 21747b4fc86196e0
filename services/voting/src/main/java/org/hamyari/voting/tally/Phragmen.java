package org.hamyari.voting.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sequential Phragmén: every voter is given money at the same speed, and a project is bought as soon as its supporters hold its cost. It is
 * kept in the form of loads: a voter's load is what each voter had been given when she last paid.
 *
 * <p>As in {@link EqualShares}, doubles only enclose the moment of each purchase; where the enclosures do not decide, exact rationals do.
 * The moment of a project never moves forward, so its last lower bound lets most projects be passed over.
 */
final class Phragmen {

    /** Far above the rounding error of a sum over a million ballots, about 1e-10, and of one division. */
    private static final double MARGIN = 1e-9;

    private final Profile profile;
    private final Deadline deadline;
    /** For each group of voters the purchase that set its load, from 1; 0 where it never paid. */
    private final int[] paidLast;
    /** The loads that purchases set: exact numerators over one denominator, and as doubles. */
    private final List<BigInteger> loads = new ArrayList<>(List.of(BigInteger.ZERO));
    private final double[] approximateLoads;
    private BigInteger denominator = BigInteger.ONE;
    private final double[] atLeast;
    private final List<Integer> open = new ArrayList<>();
    private final List<Integer> selected = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private List<Integer> next = List.of();
    private long left;

    /**
     * What was bought.
     *
     * @param rounds the purchases of supported projects, which come first
     * @param next the projects whose turn it was when the rule ended; one of them did not fit. Empty when nothing was left to buy
     */
    record Outcome(List<Integer> selected, long left, List<Round> rounds, List<Tie> ties, List<Integer> next) {
    }

    /** When a project can be bought, exactly: what each voter must have been given is numerator ÷ (common denominator × supporters). */
    private record Moment(int project, BigInteger numerator) {
    }

    private Phragmen(Profile profile, Deadline deadline) {
        this.profile = profile;
        this.deadline = deadline;
        this.paidLast = new int[profile.groupCount()];
        this.approximateLoads = new double[profile.projects + 1];
        this.atLeast = new double[profile.projects];
        this.left = profile.budget;
    }

    static Outcome run(Profile profile, Deadline deadline) {
        Phragmen run = new Phragmen(profile, deadline);
        run.buySupported();
        if (run.next.isEmpty()) {
            run.buyUnsupported();
        }
        return new Outcome(run.selected, run.left, run.rounds, run.ties, run.next);
    }

    private void buySupported() {
        affordable().filter(project -> profile.supporters[project] > 0).forEach(project -> {
            open.add(project);
            atLeast[project] = profile.cost[project] * (1 - MARGIN) / profile.supporters[project];
        });
        while (!open.isEmpty()) {
            List<Moment> earliest = earliest();
            if (!chosen(earliest.stream().map(Moment::project).toList())) {
                return;
            }
            pay(earliest.getFirst());
        }
    }

    /** Nobody ever holds money for these: they come after all others, and all at the same time. */
    private void buyUnsupported() {
        open.addAll(affordable().filter(project -> profile.supporters[project] == 0).boxed().toList());
        open.sort(Comparator.comparingInt(project -> profile.tiePlace[project]));
        while (!open.isEmpty() && chosen(List.copyOf(open))) {
            deadline.check();
        }
    }

    private IntStream affordable() {
        return IntStream.range(0, profile.projects).filter(project -> profile.cost[project] <= profile.budget);
    }

    /** Takes the first of equal projects, unless one of them does not fit: then the rule ends. */
    private boolean chosen(List<Integer> equal) {
        if (equal.stream().anyMatch(project -> profile.cost[project] > left)) {
            next = equal;
            return false;
        }
        if (equal.size() > 1) {
            ties.add(new Tie(Tie.Stage.RULE, selected.size() + 1, equal.stream().map(profile::id).toList()));
        }
        int project = equal.getFirst();
        selected.add(project);
        open.remove((Integer) project);
        left -= profile.cost[project];
        return true;
    }

    /** Those that can be bought first, in the order of the tie rule. */
    private List<Moment> earliest() {
        List<Moment> earliest = new ArrayList<>();
        for (int project : contenders()) {
            Moment moment = new Moment(project, money(project));
            int comparison = earliest.isEmpty() ? 0 : compare(moment, earliest.getFirst());
            if (comparison < 0) {
                earliest.clear();
            }
            if (comparison <= 0) {
                earliest.add(moment);
            }
        }
        earliest.sort(Comparator.comparingInt(moment -> profile.tiePlace[moment.project()]));
        return earliest;
    }

    private int compare(Moment one, Moment other) {
        return one.numerator().multiply(BigInteger.valueOf(profile.supporters[other.project()]))
                .compareTo(other.numerator().multiply(BigInteger.valueOf(profile.supporters[one.project()])));
    }

    private List<Integer> contenders() {
        open.sort(Comparator.comparingDouble(project -> atLeast[project]));
        double best = Double.POSITIVE_INFINITY;
        List<Integer> seen = new ArrayList<>();
        for (int project : open) {
            if (atLeast[project] > best) {
                break;
            }
            deadline.check();
            double moment = approximateMoment(project);
            atLeast[project] = moment * (1 - MARGIN);
            best = Math.min(best, moment * (1 + MARGIN));
            seen.add(project);
        }
        double limit = best;
        return seen.stream().filter(project -> atLeast[project] <= limit).toList();
    }

    private double approximateMoment(int project) {
        double sum = profile.cost[project];
        for (int group : profile.groups[project]) {
            sum += approximateLoads[paidLast[group]] * profile.weight[group];
        }
        return sum / profile.supporters[project];
    }

    /** What its supporters must have been given together, as numerator over the common denominator. */
    private BigInteger money(int project) {
        long[] voters = new long[loads.size()];
        for (int group : profile.groups[project]) {
            voters[paidLast[group]] += profile.weight[group];
        }
        BigInteger sum = BigInteger.valueOf(profile.cost[project]).multiply(denominator);
        for (int load = 1; load < voters.length; load++) {
            if (voters[load] > 0) {
                sum = sum.add(loads.get(load).multiply(BigInteger.valueOf(voters[load])));
            }
        }
        return sum;
    }

    private void pay(Moment moment) {
        int project = moment.project();
        BigInteger supporters = BigInteger.valueOf(profile.supporters[project]);
        Fraction given = profile.unscaled(moment.numerator(), denominator.multiply(supporters));
        rounds.add(new Round(selected.size(), profile.id(project), given, profile.supporters[project], 0));
        BigInteger divisor = moment.numerator().gcd(supporters);
        BigInteger factor = supporters.divide(divisor);
        denominator = denominator.multiply(factor);
        loads.replaceAll(load -> load.multiply(factor));
        approximateLoads[loads.size()] = Purses.ratio(moment.numerator().divide(divisor), denominator);
        Arrays.stream(profile.groups[project]).forEach(group -> paidLast[group] = loads.size());
        loads.add(moment.numerator().divide(divisor));
    }
}
