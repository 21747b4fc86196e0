package org.hamyari.voting.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One run of the Method of Equal Shares with a given endowment.
 *
 * <p>Prices are first enclosed between two doubles; whenever the enclosures do not decide (affordable? cheapest? tied?), the exact
 * rational prices do. The price of a project never falls during a run, so its last lower bound lets most projects be passed over.
 */
final class EqualShares {

    /** Far above the rounding error of a sum over a million ballots, about 1e-10, and of one division. */
    private static final double MARGIN = 1e-9;
    private static final double CLOSE = 1e-12;

    private final Profile profile;
    private final Deadline deadline;
    private final Purses purses;
    private final double[] atLeast;
    private final List<Integer> open = new ArrayList<>();
    private final List<Integer> selected = new ArrayList<>();
    private final List<Purchase> purchases = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private long spent;

    /** A purchase with its price, kept unreduced: it is only written out for the run that counts. */
    private record Purchase(Price price, BigInteger denominator) {
    }

    private EqualShares(Profile profile, Fraction endowment, Deadline deadline) {
        this.profile = profile;
        this.deadline = deadline;
        this.purses = new Purses(profile.groupCount(), endowment);
        this.atLeast = new double[profile.projects];
    }

    /**
     * Runs to the end, or until more than {@code limit} is spent.
     *
     * @param endowment in the profile's unit of money
     */
    static Outcome run(Profile profile, Fraction endowment, long limit, Deadline deadline) {
        EqualShares run = new EqualShares(profile, endowment, deadline);
        run.fundWhatIsFree();
        boolean goesOn = true;
        while (goesOn && run.spent <= limit) {
            goesOn = run.round();
        }
        return run.new Outcome();
    }

    private void fundWhatIsFree() {
        for (int project = 0; project < profile.projects; project++) {
            if (profile.totalUnits[project] > 0 && profile.cost[project] == 0) {
                selected.add(project);
            } else if (profile.totalUnits[project] > 0) {
                open.add(project);
                atLeast[project] = profile.cost[project] * (1 - MARGIN) / profile.totalUnits[project];
            }
        }
        selected.sort(Comparator.comparingInt(project -> profile.tiePlace[project]));
    }

    private boolean round() {
        List<Integer> contenders = contenders();
        if (contenders.isEmpty()) {
            return false;
        }
        List<Price> cheapest = new ArrayList<>();
        for (int project : contenders) {
            Price price = price(project);
            int comparison = cheapest.isEmpty() ? 0 : price.compareTo(cheapest.getFirst(), profile);
            if (comparison < 0) {
                cheapest.clear();
            }
            if (comparison <= 0) {
                cheapest.add(price);
            }
        }
        cheapest.sort(Comparator.comparingInt(price -> profile.tiePlace[price.project()]));
        if (cheapest.size() > 1) {
            ties.add(new Tie(Tie.Stage.RULE, selected.size() + 1, cheapest.stream().map(price -> profile.id(price.project())).toList()));
        }
        buy(cheapest.getFirst());
        return true;
    }

    private void buy(Price price) {
        int project = price.project();
        purchases.add(new Purchase(price, purses.denominator()));
        purses.pay(profile.groups[project], profile.units[project], price);
        selected.add(project);
        open.remove((Integer) project);
        spent += profile.cost[project];
    }

    /** The projects that may be the cheapest of this round; those that nobody can afford any more are dropped on the way. */
    private List<Integer> contenders() {
        open.sort(Comparator.comparingDouble(this::lowerBound));
        double best = Double.POSITIVE_INFINITY;
        List<Integer> seen = new ArrayList<>();
        List<Integer> dropped = new ArrayList<>();
        for (int project : open) {
            if (lowerBound(project) > best) {
                break;
            }
            deadline.check();
            if (!isAffordable(project)) {
                dropped.add(project);
                continue;
            }
            atLeast[project] = priceBelow(project);
            if (lowerBound(project) <= best) {
                best = Math.min(best, priceAbove(project) / profile.unitValue(project));
                seen.add(project);
            }
        }
        open.removeAll(dropped);
        double limit = best;
        return seen.stream().filter(project -> lowerBound(project) <= limit).toList();
    }

    private double lowerBound(int project) {
        return atLeast[project] / profile.unitValue(project);
    }

    private boolean isAffordable(int project) {
        int[] groups = profile.groups[project];
        double money = 0;
        for (int group : groups) {
            money += purses.approximate[group] * profile.weight[group];
        }
        double cost = profile.cost[project];
        if (Math.abs(money - cost) > MARGIN * cost) {
            return money > cost;
        }
        return money(project).compareTo(BigInteger.valueOf(profile.cost[project]).multiply(purses.denominator())) >= 0;
    }

    /** What the supporters hold together, as numerator over the denominator of the purses. */
    private BigInteger money(int project) {
        for (int group : profile.groups[project]) {
            purses.collect(group, profile.weight[group]);
        }
        return purses.collected();
    }

    private double priceBelow(int project) {
        return approximatePrice(project, profile.cost[project] * (1 - MARGIN), atLeast[project], false);
    }

    private double priceAbove(int project) {
        return approximatePrice(project, profile.cost[project] * (1 + MARGIN), atLeast[project], true);
    }

    /**
     * The price at which the supporters pay {@code target} together, found from below: each pass lets those who cannot pay the price give
     * all they have and divides the rest among the others.
     */
    private double approximatePrice(int project, double target, double from, boolean above) {
        int[] groups = profile.groups[project];
        long[] units = profile.units[project];
        double price = from;
        int shortBefore = -1;
        while (true) {
            double paid = 0;
            double payingUnits = 0;
            int shortNow = 0;
            for (int i = 0; i < groups.length; i++) {
                int group = groups[i];
                double money = purses.approximate[group];
                double unit = units == null ? 1 : units[i];
                if (money < price * unit) {
                    paid += money * profile.weight[group];
                    shortNow++;
                } else {
                    payingUnits += unit * profile.weight[group];
                }
            }
            if (shortNow == groups.length) {
                return above ? Double.POSITIVE_INFINITY : price;
            }
            if (shortNow == shortBefore) {
                return price;
            }
            shortBefore = shortNow;
            price = Math.max(price, (target - paid) / payingUnits);
        }
    }

    /** The exact price of an affordable project. Doubles only sort out who is clearly short and who is clearly not. */
    private Price price(int project) {
        int[] groups = profile.groups[project];
        long[] units = profile.units[project];
        BitSet shortEntries = new BitSet(groups.length);
        BigInteger unpaid = BigInteger.valueOf(profile.cost[project]).multiply(purses.denominator());
        long payingUnits = profile.totalUnits[project];
        int found = 1;
        while (found > 0) {
            deadline.check();
            found = 0;
            BigInteger payers = BigInteger.valueOf(payingUnits);
            double price = Purses.ratio(unpaid, purses.denominator()) / payingUnits;
            for (int i = shortEntries.nextClearBit(0); i < groups.length; i = shortEntries.nextClearBit(i + 1)) {
                int group = groups[i];
                long unit = units == null ? 1 : units[i];
                if (isShort(group, unit, price, unpaid, payers)) {
                    shortEntries.set(i);
                    purses.collect(group, profile.weight[group]);
                    payingUnits -= unit * profile.weight[group];
                    found++;
                }
            }
            unpaid = unpaid.subtract(purses.collected());
        }
        return new Price(project, unpaid, payingUnits, shortEntries);
    }

    private boolean isShort(int group, long unit, double price, BigInteger unpaid, BigInteger payers) {
        double share = price * unit;
        double money = purses.approximate[group];
        if (Math.abs(money - share) > CLOSE * share) {
            return money < share;
        }
        return purses.amountOf(group).multiply(payers).compareTo(unpaid.multiply(BigInteger.valueOf(unit))) < 0;
    }

    /** What one run chose, and what its voters hold at the end. */
    final class Outcome {

        List<Integer> selected() {
            return selected;
        }

        long cost() {
            return spent;
        }

        List<Tie> ties() {
            return ties;
        }

        /** No project with support fits into what is left of the budget. */
        boolean isExhaustive() {
            boolean[] funded = new boolean[profile.projects];
            selected.forEach(project -> funded[project] = true);
            return IntStream.range(0, profile.projects).filter(project -> !funded[project] && profile.totalUnits[project] > 0)
                    .allMatch(project -> profile.cost[project] > profile.budget - spent);
        }

        /** What the supporters of a project still hold together. */
        Fraction moneyOfSupporters(int project) {
            return new Fraction(money(project), purses.denominator());
        }

        List<Round> rounds() {
            int free = selected.size() - purchases.size();
            List<Round> rounds = new ArrayList<>();
            for (int project : selected.subList(0, free)) {
                rounds.add(new Round(rounds.size() + 1, profile.id(project), Fraction.ZERO, profile.supporters[project], 0));
            }
            purchases.forEach(purchase -> rounds.add(round(rounds.size() + 1, purchase)));
            return rounds;
        }

        private Round round(int number, Purchase purchase) {
            Price price = purchase.price();
            int[] groups = profile.groups[price.project()];
            long everyone = Arrays.stream(groups).mapToLong(group -> profile.weight[group]).sum();
            long payingLess = price.shortEntries().stream().mapToLong(entry -> profile.weight[groups[entry]]).sum();
            Fraction rho = profile.rho(price.project(), price.numerator(),
                    purchase.denominator().multiply(BigInteger.valueOf(price.units())));
            return new Round(number, profile.id(price.project()), rho, everyone - payingLess, payingLess);
        }
    }
}
