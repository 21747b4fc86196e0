package org.hamyari.matching.simulation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hamyari.matching.rule.Share;
import org.hamyari.matching.simulation.Formula.Quadratic;
import org.hamyari.matching.simulation.Formula.Stepwise;
import org.hamyari.matching.simulation.Outcome.Line;
import org.hamyari.matching.simulation.Outcome.Result;
import org.hamyari.matching.simulation.Rule.Exhaustion;

/** Works out a round. Nothing but its input decides; the order of the rows does only where it is the rule, by {@code seq}. */
final class Simulation {

    private final Round round;
    private final Deadline deadline;
    /** In ascending order of the projects. */
    private final TreeMap<String, Crowd> crowds = new TreeMap<>();
    private final Map<String, Long> demands = new HashMap<>();
    private final Map<String, Long> allowed = new HashMap<>();
    private final Map<String, Long> matches = new HashMap<>();

    private Simulation(Round round, Deadline deadline) {
        this.round = round;
        this.deadline = deadline;
        round.goals().forEach((project, goal) -> crowds.put(project, new Crowd(round.rule(), goal)));
    }

    static Outcome of(Round round, Deadline deadline) {
        Simulation simulation = new Simulation(round, deadline);
        List<Line> lines = round.rule().exhaustion() == Exhaustion.FIRST_COME ? simulation.firstCome() : simulation.atClosing();
        return simulation.outcome(lines);
    }

    private Outcome outcome(List<Line> lines) {
        long total = matches.values().stream().mapToLong(Long::longValue).sum();
        List<Result> results = round.goals().keySet().stream().map(project -> new Result(project, crowds.get(project),
                demands.getOrDefault(project, 0L), allowed.getOrDefault(project, 0L), matches.getOrDefault(project, 0L))).toList();
        return new Outcome(results, lines, total, round.pot() - total);
    }

    /** What a contribution earns is what is due after it less what was due before it, as far as the pot lasts. */
    private List<Line> firstCome() {
        Stepwise formula = (Stepwise) round.rule().formula();
        List<Line> lines = new ArrayList<>();
        long left = round.pot();
        for (Contribution contribution : round.contributions()) {
            deadline.check();
            String project = contribution.project();
            Crowd crowd = crowds.get(project);
            crowd.add(contribution);
            long demand = formula.demand(crowd.counted(), crowd.donors());
            long before = allowed.getOrDefault(project, 0L);
            // The remaining need shrinks while citizens give; what was earned is not taken back.
            long due = Math.max(before, Math.min(demand, crowd.ceiling()));
            Share share = Share.of(due - before, left);
            demands.put(project, demand);
            allowed.put(project, due);
            matches.merge(project, share.amount(), Long::sum);
            lines.add(new Line(contribution.seq(), share.amount()));
            left -= share.amount();
        }
        return lines;
    }

    /** What stood for a project after a contribution. */
    private record Standing(long counted, int donors) {
    }

    private List<Line> atClosing() {
        List<Standing> standings = new ArrayList<>();
        for (Contribution contribution : round.contributions()) {
            deadline.check();
            Crowd crowd = crowds.get(contribution.project());
            crowd.add(contribution);
            standings.add(new Standing(crowd.countedSoFar(), crowd.donors()));
        }
        share();
        return lines(standings);
    }

    private void share() {
        List<BigInteger> weights = weights();
        long[] ceilings = crowds.values().stream().mapToLong(Crowd::ceiling).toArray();
        List<String> projects = List.copyOf(crowds.keySet());
        for (int i = 0; i < ceilings.length; i++) {
            long demand = Weights.floor(weights.get(i));
            ceilings[i] = Math.min(ceilings[i], demand);
            demands.put(projects.get(i), demand);
            allowed.put(projects.get(i), ceilings[i]);
        }
        long[] shares = round.rule().exhaustion() == Exhaustion.PRO_RATA_WITH_CEILINGS
                ? Allotment.withCeilings(round.pot(), weights, ceilings, deadline)
                : Allotment.proRata(round.pot(), capped(weights));
        for (int i = 0; i < shares.length; i++) {
            matches.put(projects.get(i), shares[i]);
        }
    }

    private List<BigInteger> weights() {
        return switch (round.rule().formula()) {
            case Stepwise formula -> crowds.values().stream().map(crowd -> Weights.of(formula.demand(crowd.counted(), crowd.donors()))).toList();
            case Quadratic formula -> Ideals.of(formula, crowds.values().stream().map(Crowd::countedByDonor).toList(), deadline);
        };
    }

    /** Within the ceilings, where there are any; the fractions of a formula without a cap are weighed too. */
    private List<BigInteger> capped(List<BigInteger> weights) {
        List<BigInteger> ceilings = crowds.values().stream().map(crowd -> Weights.of(crowd.ceiling())).toList();
        List<BigInteger> capped = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            capped.add(weights.get(i).min(ceilings.get(i)));
        }
        return capped;
    }

    /** A project's match in proportion to what its contributions earned, rounded down over all of them so far. */
    private List<Line> lines(List<Standing> standings) {
        Map<String, Long> told = new HashMap<>();
        Map<String, Long> whole = new HashMap<>();
        crowds.forEach((project, crowd) -> whole.put(project, basis(crowd, new Standing(crowd.countedSoFar(), crowd.donors()))));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < standings.size(); i++) {
            deadline.check();
            Contribution contribution = round.contributions().get(i);
            String project = contribution.project();
            long basis = basis(crowds.get(project), standings.get(i));
            long sofar = whole.get(project) == 0 ? 0 : BigInteger.valueOf(matches.get(project)).multiply(BigInteger.valueOf(basis))
                    .divide(BigInteger.valueOf(whole.get(project))).longValueExact();
            lines.add(new Line(contribution.seq(), sofar - told.getOrDefault(project, 0L)));
            told.put(project, sofar);
        }
        return lines;
    }

    private long basis(Crowd crowd, Standing standing) {
        return round.rule().formula() instanceof Stepwise formula
                ? formula.basis(standing.counted(), standing.donors(), crowd.ceiling())
                : standing.counted();
    }
}
