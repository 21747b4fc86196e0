package org.hamyari.voting.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The rules a second time, word by word and voter by voter, without grouping, bounds or doubles. Slow, and only for small elections of
 * whole numbers. Shares no code with the product; projects are known by id throughout.
 */
final class SlowTally {

    /** One voter: what each project she named is worth to her. */
    record Voter(Map<String, Long> worth) {
    }

    record Outcome(List<String> selected, List<Q> rho, List<List<String>> ties, Q endowment) {
    }

    /** A rational number. */
    record Q(BigInteger p, BigInteger q) implements Comparable<Q> {

        static Q of(long whole) {
            return new Q(BigInteger.valueOf(whole), BigInteger.ONE);
        }

        Q plus(Q o) {
            return new Q(p.multiply(o.q).add(o.p.multiply(q)), q.multiply(o.q)).reduced();
        }

        Q minus(Q o) {
            return plus(new Q(o.p.negate(), o.q));
        }

        Q times(Q o) {
            return new Q(p.multiply(o.p), q.multiply(o.q)).reduced();
        }

        Q over(Q o) {
            return new Q(p.multiply(o.q), q.multiply(o.p)).reduced();
        }

        private Q reduced() {
            BigInteger g = p.gcd(q).max(BigInteger.ONE);
            return new Q(p.divide(g), q.divide(g));
        }

        @Override
        public int compareTo(Q o) {
            return p.multiply(o.q).compareTo(o.p.multiply(q));
        }

        @Override
        public String toString() {
            Q r = reduced();
            return r.p + "/" + r.q;
        }
    }

    private final long budget;
    private final Map<String, Long> cost;
    private final List<Voter> voters;
    private final List<String> tieOrder;
    private final Map<String, List<Voter>> naming = new HashMap<>();
    private final Map<String, List<Voter>> supporting = new HashMap<>();

    SlowTally(long budget, Map<String, Long> cost, List<Voter> voters, boolean byVotesThenCost) {
        this.budget = budget;
        this.cost = new TreeMap<>(cost);
        this.voters = voters;
        Comparator<String> order = byVotesThenCost
                ? Comparator.comparing((String c) -> -named(c)).thenComparing(cost::get).thenComparing(Comparator.naturalOrder())
                : Comparator.naturalOrder();
        this.tieOrder = cost.keySet().stream().sorted(order).toList();
    }

    private long named(String c) {
        return naming(c).size();
    }

    private List<Voter> naming(String c) {
        return naming.computeIfAbsent(c, _ -> voters.stream().filter(v -> v.worth.containsKey(c)).toList());
    }

    private List<Voter> supporting(String c) {
        return supporting.computeIfAbsent(c, _ -> voters.stream().filter(v -> v.worth.getOrDefault(c, 0L) > 0).toList());
    }

    List<String> ranking(boolean total) {
        Map<String, Q> merit = new HashMap<>();
        for (String c : cost.keySet()) {
            Q sum = Q.of(voters.stream().mapToLong(v -> v.worth.getOrDefault(c, 0L)).sum());
            merit.put(c, total ? sum : sum.over(Q.of(cost.get(c))));
        }
        return tieOrder.stream().sorted(Comparator.comparing(merit::get).reversed()).toList();
    }

    List<String> greedy(boolean total) {
        return inOrder(ranking(total), budget);
    }

    List<String> greedyNoSkip(boolean total) {
        List<String> chosen = new ArrayList<>();
        long left = budget;
        for (String c : ranking(total)) {
            left -= cost.get(c);
            if (left < 0) {
                return chosen;
            }
            chosen.add(c);
        }
        return chosen;
    }

    List<String> greedyThreshold(boolean total, Predicate<String> reaches) {
        return inOrder(ranking(total).stream().filter(reaches).toList(), budget);
    }

    List<String> greedyExclusive(boolean total, BiPredicate<String, String> names) {
        List<String> chosen = new ArrayList<>();
        long left = budget;
        for (String c : ranking(total)) {
            if (cost.get(c) <= left && chosen.stream().noneMatch(d -> names.test(c, d) || names.test(d, c))) {
                chosen.add(c);
                left -= cost.get(c);
            }
        }
        return chosen;
    }

    /** What stands when equal shares are compared with greedy. */
    List<String> compared(List<String> greedy, List<String> shares) {
        long forGreedy = voters.stream().filter(v -> funded(v, greedy) > funded(v, shares)).count();
        long forShares = voters.stream().filter(v -> funded(v, shares) > funded(v, greedy)).count();
        return forGreedy > forShares ? greedy : shares;
    }

    private static long funded(Voter v, List<String> chosen) {
        return chosen.stream().filter(v.worth::containsKey).count();
    }

    /** Loads, voter by voter. The outcome's rho are the moments of purchase of what has supporters. */
    Outcome phragmen() {
        Map<Voter, Q> load = new IdentityHashMap<>();
        voters.forEach(v -> load.put(v, Q.of(0)));
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), null);
        List<String> open = new ArrayList<>(tieOrder.stream().filter(c -> cost.get(c) <= budget).toList());
        long left = budget;
        while (!open.isEmpty()) {
            boolean supported = open.stream().anyMatch(c -> named(c) > 0);
            Map<String, Q> moment = new HashMap<>();
            for (String c : open) {
                if (named(c) > 0) {
                    moment.put(c, naming(c).stream().map(load::get).reduce(Q.of(cost.get(c)), Q::plus).over(Q.of(named(c))));
                }
            }
            Q least = moment.values().stream().min(Comparator.naturalOrder()).orElse(null);
            List<String> equal = open.stream().filter(c -> !supported || moment.containsKey(c) && moment.get(c).compareTo(least) == 0).toList();
            long money = left;
            if (equal.stream().anyMatch(c -> cost.get(c) > money)) {
                return outcome;
            }
            if (equal.size() > 1) {
                outcome.ties.add(equal);
            }
            String best = equal.getFirst();
            outcome.selected.add(best);
            open.remove(best);
            left -= cost.get(best);
            if (supported) {
                outcome.rho.add(least);
                naming(best).forEach(v -> load.put(v, least));
            }
        }
        return outcome;
    }

    List<String> leftover(List<String> selected) {
        long left = budget - selected.stream().mapToLong(cost::get).sum();
        List<String> rest = tieOrder.stream().filter(c -> !selected.contains(c)).sorted(Comparator.comparing(c -> -named(c))).toList();
        List<String> all = new ArrayList<>(selected);
        all.addAll(inOrder(rest, left));
        return all;
    }

    private List<String> inOrder(List<String> ranked, long money) {
        List<String> chosen = new ArrayList<>();
        long left = money;
        for (String c : ranked) {
            if (cost.get(c) <= left) {
                chosen.add(c);
                left -= cost.get(c);
            }
        }
        return chosen;
    }

    Outcome shares(Q endowment) {
        Map<Voter, Q> money = new IdentityHashMap<>();
        voters.forEach(v -> money.put(v, endowment));
        List<String> open = new ArrayList<>(tieOrder);
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), endowment);
        while (true) {
            Map<String, Q> prices = new HashMap<>();
            open.removeIf(c -> {
                Q held = supporting(c).stream().map(money::get).reduce(Q.of(0), Q::plus);
                boolean affordable = !supporting(c).isEmpty() && held.compareTo(Q.of(cost.get(c))) >= 0;
                if (affordable) {
                    prices.put(c, price(c, money));
                }
                return !affordable;
            });
            if (open.isEmpty()) {
                return outcome;
            }
            Q least = open.stream().map(prices::get).min(Comparator.naturalOrder()).orElseThrow();
            List<String> equal = open.stream().filter(c -> prices.get(c).compareTo(least) == 0).toList();
            if (equal.size() > 1) {
                outcome.ties.add(equal);
            }
            String best = equal.getFirst();
            for (Voter v : supporting(best)) {
                Q share = least.times(Q.of(v.worth.get(best)));
                Q held = money.get(v);
                money.put(v, held.minus(share.compareTo(held) < 0 ? share : held));
            }
            outcome.selected.add(best);
            outcome.rho.add(least);
            open.remove(best);
        }
    }

    private Q price(String c, Map<Voter, Q> money) {
        List<Voter> sorted = supporting(c).stream().sorted(Comparator.comparing(v -> money.get(v).over(Q.of(v.worth.get(c))))).toList();
        Q paid = Q.of(0);
        long units = sorted.stream().mapToLong(v -> v.worth.get(c)).sum();
        for (Voter v : sorted) {
            Q rho = Q.of(cost.get(c)).minus(paid).over(Q.of(units));
            if (rho.times(Q.of(v.worth.get(c))).compareTo(money.get(v)) <= 0) {
                return rho;
            }
            paid = paid.plus(money.get(v));
            units -= v.worth.get(c);
        }
        throw new IllegalStateException("not affordable");
    }

    /** add1, or add1e when {@code untilExhaustive}; the caller makes sure that it ends. */
    Outcome raise(boolean untilExhaustive) {
        Outcome current = shares(Q.of(budget).over(Q.of(voters.size())));
        while (!(untilExhaustive && exhaustive(current))) {
            Outcome next = shares(current.endowment.plus(Q.of(1)));
            if (next.selected.stream().mapToLong(cost::get).sum() > budget) {
                return current;
            }
            current = next;
        }
        return current;
    }

    private boolean exhaustive(Outcome outcome) {
        long left = budget - outcome.selected.stream().mapToLong(cost::get).sum();
        return cost.keySet().stream().filter(c -> !outcome.selected.contains(c) && !supporting(c).isEmpty())
                .allMatch(c -> cost.get(c) > left);
    }

    List<String> everythingSupported() {
        return leftover(cost.keySet().stream().filter(c -> !supporting(c).isEmpty()).toList());
    }

    boolean everythingSupportedFits() {
        return cost.keySet().stream().filter(c -> !supporting(c).isEmpty()).mapToLong(cost::get).sum() <= budget;
    }
}
