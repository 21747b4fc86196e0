package org.hamyari.voting.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Counts an election by published options. The result depends on nothing else: not on the order of the ballots, nor on the machine. */
public final class Tally {

    private final Election election;
    private final TallyOptions options;
    private final Deadline deadline;
    private final Profile profile;
    private final Conditions conditions;
    private final Reasons reasons;

    private Tally(Election election, Profile profile, TallyOptions options, Deadline deadline) {
        this.election = election;
        this.options = options;
        this.deadline = deadline;
        this.profile = profile;
        this.conditions = new Conditions(election);
        this.reasons = new Reasons(election, profile);
    }

    /**
     * Throws {@link IllegalArgumentException} when an option does not fit the rule or the ballots, {@link PbException} when what the file
     * sets for this rule cannot be read, {@link TallyTimeout} at the deadline.
     */
    public static TallyResult count(Election election, TallyOptions options, Deadline deadline) {
        if (!options.misfits().isEmpty()) {
            throw new IllegalArgumentException(options.misfits() + " do not fit the rule " + options.rule().wire());
        }
        Tally tally = new Tally(election, Profile.of(election, options), options, deadline);
        return options.comparison() ? tally.compared() : tally.result(tally.decided());
    }

    /** Whether the rule funds a project; {@code profile} is that of the election. */
    static boolean funds(int project, Election election, Profile profile, TallyOptions options, Deadline deadline) {
        Tally tally = new Tally(election, profile, options, deadline);
        Decided decided = tally.decided();
        if (options.comparison()) {
            Decided greedy = tally.greedy();
            decided = Comparison.of(election, tally.ids(greedy), tally.ids(decided)).greedyStands() ? greedy : decided;
        }
        return decided.selected().contains(project);
    }

    /** What a rule decided; purchases and reasons are written out only where somebody reads them. */
    private record Decided(List<Integer> selected, long cost, List<Tie> ties, Supplier<List<Round>> rounds, Optional<Fraction> endowment,
            long increments, Supplier<List<Reason>> why) {

        Decided(List<Integer> selected, long cost, List<Tie> ties, Supplier<List<Round>> rounds, Supplier<List<Reason>> why) {
            this(selected, cost, ties, rounds, Optional.empty(), 0, why);
        }
    }

    private Decided decided() {
        return switch (options.rule()) {
            case GREEDY, GREEDY_NO_SKIP, GREEDY_THRESHOLD, GREEDY_EXCLUSIVE -> greedy();
            case MES -> equalShares();
            case PHRAGMEN -> phragmen();
        };
    }

    private Decided greedy() {
        boolean threshold = options.rule() == Rule.GREEDY_THRESHOLD;
        boolean exclusive = options.rule() == Rule.GREEDY_EXCLUSIVE;
        Ranking ranking = Ranking.fund(profile, threshold ? conditions.reachingThreshold(profile) : everything(),
                profile.best(options.order()), profile.budget, new Ranking.Terms(Tie.Stage.RULE, options.rule() != Rule.GREEDY_NO_SKIP,
                        exclusive ? conditions.exclusions() : List.of()));
        return new Decided(ranking.funded(), profile.budget - ranking.left(), ranking.ties(), List::of, () -> reasons.greedy(ranking));
    }

    private Decided phragmen() {
        Phragmen.Outcome outcome = Phragmen.run(profile, deadline);
        return new Decided(outcome.selected(), profile.budget - outcome.left(), outcome.ties(), outcome::rounds,
                () -> reasons.phragmen(outcome));
    }

    private TallyResult compared() {
        Decided shares = equalShares();
        Decided greedy = greedy();
        List<Tie> ties = new ArrayList<>(shares.ties());
        greedy.ties().forEach(tie -> ties.add(new Tie(Tie.Stage.COMPARISON, tie.round(), tie.tied())));
        return result(shares).compared(Comparison.of(election, ids(greedy), ids(shares)), result(greedy), ties);
    }

    private Decided equalShares() {
        if (profile.ballots == 0) {
            return withoutBallots();
        }
        Series series = raise();
        List<Integer> selected = new ArrayList<>(series.outcome().selected());
        List<Tie> ties = new ArrayList<>(series.outcome().ties());
        long cost = series.outcome().cost();
        Optional<Ranking> leftover = Optional.empty();
        if (options.completion().endsGreedily()) {
            Ranking ranking = fundLeftover(selected, profile.budget - cost);
            leftover = Optional.of(ranking);
            selected.addAll(ranking.funded());
            ties.addAll(ranking.ties());
            cost = profile.budget - ranking.left();
        }
        Optional<Ranking> last = leftover;
        return new Decided(selected, cost, ties, series.outcome()::rounds, Optional.of(endowment(series.increments())),
                series.increments(), () -> reasons.equalShares(series.outcome(), last));
    }

    /** Without ballots there are no equal shares; only money that is left can be given out. */
    private Decided withoutBallots() {
        Ranking leftover = fundLeftover(options.completion().endsGreedily() ? List.of() : everything(), profile.budget);
        return new Decided(leftover.funded(), profile.budget - leftover.left(), leftover.ties(), List::of,
                () -> reasons.withoutBallots(leftover));
    }

    private Ranking fundLeftover(List<Integer> funded, long money) {
        List<Integer> rest = everything().stream().filter(project -> !funded.contains(project)).toList();
        Comparator<Integer> byVotes = Comparator.comparingLong((Integer project) -> profile.supporters[project]).reversed();
        return Ranking.fund(profile, rest, byVotes, money, Ranking.Terms.plain(Tie.Stage.COMPLETION));
    }

    private record Series(EqualShares.Outcome outcome, long increments) {
    }

    /** The first run has exactly B/n; the endowment then grows by the step as the completion says. Only the endowment grows. */
    private Series raise() {
        Completion completion = options.completion();
        if (completion.raisesEndowment() && completion != Completion.ADD1E && everythingSupportedFits()) {
            return new Series(run(incrementsThatPayEverything()), incrementsThatPayEverything());
        }
        Series current = new Series(run(0), 0);
        while (completion.raisesEndowment() && !(completion == Completion.ADD1E && current.outcome().isExhaustive())) {
            Series next = new Series(run(current.increments() + 1), current.increments() + 1);
            if (next.outcome().cost() > profile.budget) {
                return current;
            }
            current = next;
        }
        return current;
    }

    private EqualShares.Outcome run(long increments) {
        return EqualShares.run(profile, scaledEndowment(increments), profile.budget, deadline);
    }

    private boolean everythingSupportedFits() {
        long left = profile.budget;
        for (int project = 0; project < profile.projects; project++) {
            if (profile.totalUnits[project] > 0) {
                left -= profile.cost[project];
                if (left < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Raising would never end where everything fits, so it goes at once to the first endowment of the series with which any single
     * voter could pay for everything.
     */
    private long incrementsThatPayEverything() {
        long everything = IntStream.range(0, profile.projects).filter(project -> profile.totalUnits[project] > 0)
                .mapToLong(project -> profile.cost[project]).sum();
        BigInteger missing = BigInteger.valueOf(everything).multiply(BigInteger.valueOf(profile.ballots))
                .subtract(BigInteger.valueOf(profile.budget)).max(BigInteger.ZERO);
        BigInteger perIncrement = BigInteger.valueOf(profile.step).multiply(BigInteger.valueOf(profile.ballots));
        return missing.add(perIncrement).subtract(BigInteger.ONE).divide(perIncrement).longValueExact();
    }

    private Fraction scaledEndowment(long increments) {
        BigInteger ballots = BigInteger.valueOf(profile.ballots);
        BigInteger raised = BigInteger.valueOf(increments).multiply(BigInteger.valueOf(profile.step)).multiply(ballots);
        return new Fraction(BigInteger.valueOf(profile.budget).add(raised), ballots);
    }

    private Fraction endowment(long increments) {
        Fraction scaled = scaledEndowment(increments);
        return profile.unscaled(scaled.numerator(), scaled.denominator());
    }

    private List<Integer> everything() {
        return IntStream.range(0, profile.projects).boxed().toList();
    }

    private List<String> ids(Decided decided) {
        return decided.selected().stream().map(profile::id).toList();
    }

    private TallyResult result(Decided decided) {
        List<Reason> why = decided.why().get();
        List<PbWarning> warnings = new ArrayList<>(election.warnings());
        warnings.addAll(conditions.warnings());
        return new TallyResult(options, ids(decided), profile.amount(decided.cost()), profile.amount(profile.budget), profile.ballots,
                election.distinctBallots().size(), decided.ties(), decided.rounds().get(), decided.endowment(), decided.increments(), why,
                warnings, election.sha256(), Optional.empty());
    }
}
