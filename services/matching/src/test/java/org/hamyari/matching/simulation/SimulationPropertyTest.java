package org.hamyari.matching.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hamyari.matching.rule.Ratio;
import org.hamyari.matching.simulation.Formula.PairwiseQuadratic;
import org.hamyari.matching.simulation.Formula.PlainQuadratic;
import org.hamyari.matching.simulation.Outcome.Result;
import org.hamyari.matching.simulation.Rule.Cap;
import org.hamyari.matching.simulation.Rule.Conditions;
import org.hamyari.matching.simulation.Rule.Exhaustion;
import org.hamyari.matching.simulation.Rule.Threshold;

/** What must hold for every rule that can be put together, and what the quadratic formulas give by their definition. */
class SimulationPropertyTest {

    private static final int PROJECTS = 5;
    private static final MathContext DIGITS = new MathContext(80);

    @Property(tries = 2000)
    void neverGivesMoreThanPotAndCeilingsAndNothingWithoutACrowd(@ForAll long seed) {
        Round round = round(new Random(seed));
        Outcome outcome = Simulation.of(round, Deadline.none());
        long sum = outcome.results().stream().mapToLong(Result::match).sum();
        assertTrue(sum <= round.pot());
        assertEquals(sum, outcome.total());
        assertEquals(round.pot() - sum, outcome.potLeft());
        Map<String, Long> lines = new HashMap<>();
        for (int i = 0; i < outcome.lines().size(); i++) {
            assertEquals(round.contributions().get(i).seq(), outcome.lines().get(i).seq());
            assertTrue(outcome.lines().get(i).match() >= 0);
            lines.merge(round.contributions().get(i).project(), outcome.lines().get(i).match(), Long::sum);
        }
        for (Result result : outcome.results()) {
            assertTrue(result.match() >= 0);
            assertEquals(result.match(), lines.getOrDefault(result.project(), 0L), "the lines of " + result.project());
            assertTrue(result.crowd().total() > 0 || result.match() == 0, "no match without a crowd");
            boolean shrinks = round.rule().cap().map(Cap::remainingNeed).orElse(false) && round.rule().exhaustion() == Exhaustion.FIRST_COME;
            assertTrue(shrinks || result.match() <= result.crowd().ceiling());
        }
    }

    /** Except first come, and except money above a threshold of which only a capped part counts: there the order says which part. */
    @Property(tries = 2000)
    void dependsNotOnTheOrderOfContributions(@ForAll long seed) {
        Random random = new Random(seed);
        Round round = round(random);
        Rule rule = round.rule();
        boolean ordered = rule.exhaustion() == Exhaustion.FIRST_COME
                || rule.donorCap().isPresent() && rule.conditions().threshold().filter(part -> !part.retroactive()).isPresent();
        Assume.that(!ordered);
        List<Contribution> shuffled = new ArrayList<>(round.contributions());
        Collections.shuffle(shuffled, random);
        List<String> projects = new ArrayList<>(round.goals().keySet());
        Collections.shuffle(projects, random);
        SequencedMap<String, Long> goals = new LinkedHashMap<>();
        projects.forEach(project -> goals.put(project, round.goals().get(project)));
        Round other = new Round(round.currency(), round.pot(), rule, goals, shuffled);
        assertEquals(byProject(round), byProject(other));
    }

    private static Map<String, Long> byProject(Round round) {
        return Simulation.of(round, Deadline.none()).results().stream().collect(Collectors.toMap(Result::project, Result::match));
    }

    @Property(tries = 300)
    void growsWithTheUnit(@ForAll long seed) {
        Random random = new Random(seed);
        List<Map<String, Long>> projects = donations(random);
        List<Map<String, Long>> hundredfold = projects.stream().map(donors -> donors.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> 100 * entry.getValue()))).toList();
        BigInteger hundred = BigInteger.valueOf(100);
        assertNear(Ideals.of(new PlainQuadratic(), projects, Deadline.none()).stream().map(hundred::multiply).toList(),
                Ideals.of(new PlainQuadratic(), hundredfold, Deadline.none()));
        assertNear(Ideals.of(new PairwiseQuadratic(70), projects, Deadline.none()).stream().map(hundred::multiply).toList(),
                Ideals.of(new PairwiseQuadratic(7_000), hundredfold, Deadline.none()));
    }

    /** But for the sixtieth decimal, a hundredfold. */
    private static void assertNear(List<BigInteger> expected, List<BigInteger> found) {
        for (int i = 0; i < expected.size(); i++) {
            assertTrue(expected.get(i).subtract(found.get(i)).abs().compareTo(BigInteger.valueOf(100)) <= 0, expected + " " + found);
        }
    }

    /** By the definition: Σ over ordered pairs of √(c·e), each root taken by itself, and shared by an own way of rounding. */
    @Property(tries = 300)
    void followsTheDefinitionOfTheQuadraticFormula(@ForAll long seed) {
        Random random = new Random(seed);
        List<Map<String, Long>> projects = donations(random);
        List<BigDecimal> ideals = projects.stream().map(donors -> pairs(donors, (one, other) -> BigDecimal.ONE)).toList();
        assertShares(random, new PlainQuadratic(), projects, ideals);
    }

    @Property(tries = 300)
    void followsTheDefinitionOfThePairwiseFormula(@ForAll long seed) {
        Random random = new Random(seed);
        List<Map<String, Long>> projects = donations(random);
        long bound = 1 + random.nextLong(5_000);
        List<BigDecimal> ideals = projects.stream().map(donors -> pairs(donors, (one, other) -> {
            BigDecimal together = projects.stream().filter(all -> all.containsKey(one) && all.containsKey(other))
                    .map(all -> root(all.get(one), all.get(other))).reduce(BigDecimal.ZERO, BigDecimal::add);
            return BigDecimal.valueOf(bound).divide(together.add(BigDecimal.valueOf(bound)), DIGITS);
        })).toList();
        assertShares(random, new PairwiseQuadratic(bound), projects, ideals);
        BigDecimal drawn = ideals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        long donors = projects.stream().flatMap(all -> all.keySet().stream()).distinct().count();
        assertTrue(drawn.compareTo(BigDecimal.valueOf(bound * donors * (donors - 1))) <= 0, "no pair draws more than twice the bound");
    }

    private interface Factor {
        BigDecimal of(String one, String other);
    }

    private static BigDecimal pairs(Map<String, Long> donors, Factor factor) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String one : donors.keySet()) {
            for (String other : donors.keySet()) {
                if (!one.equals(other)) {
                    sum = sum.add(root(donors.get(one), donors.get(other)).multiply(factor.of(one, other)));
                }
            }
        }
        return sum;
    }

    private static BigDecimal root(long one, long other) {
        return BigDecimal.valueOf(one).multiply(BigDecimal.valueOf(other)).sqrt(DIGITS);
    }

    private static void assertShares(Random random, Formula formula, List<Map<String, Long>> projects, List<BigDecimal> ideals) {
        BigDecimal sum = ideals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        long pot = 1 + random.nextLong(Math.max(1, sum.longValue()) * 3 / 2 + 1);
        SequencedMap<String, Long> goals = new LinkedHashMap<>();
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < projects.size(); i++) {
            String project = "p" + i;
            goals.put(project, 1L);
            projects.get(i).forEach((donor, amount) -> contributions.add(new Contribution(contributions.size(), project, donor, amount)));
        }
        Rule rule = new Rule(Conditions.NONE, Optional.empty(), formula, Optional.empty(), Exhaustion.PRO_RATA);
        Outcome outcome = Simulation.of(new Round("EUR", pot, rule, goals, contributions), Deadline.none());
        assertEquals(Arrays.stream(shared(pot, ideals, sum)).boxed().toList(), outcome.results().stream().map(Result::match).toList());
    }

    private static long[] shared(long pot, List<BigDecimal> ideals, BigDecimal sum) {
        if (sum.setScale(30, RoundingMode.HALF_UP).compareTo(BigDecimal.valueOf(pot)) <= 0) {
            return ideals.stream().mapToLong(ideal -> ideal.setScale(30, RoundingMode.HALF_UP).longValue()).toArray();
        }
        List<BigDecimal> quotas = ideals.stream()
                .map(ideal -> ideal.multiply(BigDecimal.valueOf(pot)).divide(sum, DIGITS).setScale(30, RoundingMode.HALF_UP)).toList();
        long[] shares = quotas.stream().mapToLong(BigDecimal::longValue).toArray();
        for (long left = pot - Arrays.stream(shares).sum(); left > 0; left--) {
            int best = 0;
            for (int i = 1; i < shares.length; i++) {
                if (quotas.get(i).subtract(BigDecimal.valueOf(shares[i])).compareTo(quotas.get(best).subtract(BigDecimal.valueOf(shares[best]))) > 0) {
                    best = i;
                }
            }
            shares[best]++;
        }
        return shares;
    }

    /** Small amounts, so that equal and whole roots occur; projects that share donors. */
    private static List<Map<String, Long>> donations(Random random) {
        long most = random.nextBoolean() ? 20 : 1_000_000;
        return IntStream.range(0, 1 + random.nextInt(PROJECTS)).mapToObj(project -> {
            Map<String, Long> donors = new HashMap<>();
            random.ints(random.nextInt(6), 0, 8).forEach(donor -> donors.put("d" + donor, 1 + random.nextLong(most)));
            return donors;
        }).toList();
    }

    private static Round round(Random random) {
        long most = random.nextBoolean() ? 12 : 100_000;
        SequencedMap<String, Long> goals = new LinkedHashMap<>();
        for (int project = 0; project < PROJECTS; project++) {
            goals.put("p" + project, 1 + random.nextLong(most * 4));
        }
        List<Contribution> contributions = IntStream.range(0, random.nextInt(30)).mapToObj(seq -> new Contribution(seq,
                "p" + random.nextInt(PROJECTS - 1), "d" + random.nextInt(8), 1 + random.nextLong(most))).toList();
        return new Round("EUR", 1 + random.nextLong(most * 40), rule(random, most), goals, contributions);
    }

    private static Rule rule(Random random, long most) {
        Formula formula = switch (random.nextInt(6)) {
            case 0 -> new Formula.TopUp(1 + random.nextLong(most));
            case 1 -> new Formula.Bounty(1 + random.nextLong(most));
            case 2 -> new PlainQuadratic();
            case 3 -> new PairwiseQuadratic(1 + random.nextLong(most));
            case 4 -> new Formula.ClusterQuadratic(List.of(Set.of("d0", "d1"), Set.of("d1", "d2", "d3")), 2);
            default -> new Formula.OfRatio(ratio(random, 9));
        };
        boolean linear = formula instanceof Formula.OfRatio;
        Optional<Threshold> threshold = random.nextInt(3) > 0 ? Optional.empty()
                : Optional.of(new Threshold(new Ratio(1 + random.nextInt(4), 4), !linear || random.nextBoolean()));
        Optional<Cap> cap = random.nextBoolean() ? Optional.empty()
                : Optional.of(new Cap(Optional.of(1 + random.nextLong(most * 3)), Optional.of(ratio(random, 4)), random.nextInt(4) == 0));
        Exhaustion exhaustion = Exhaustion.values()[random.nextInt(3)];
        if (formula instanceof Formula.Quadratic && (exhaustion == Exhaustion.FIRST_COME || cap.isPresent())) {
            exhaustion = Exhaustion.PRO_RATA_WITH_CEILINGS;
        }
        Optional<Long> donorCap = random.nextBoolean() ? Optional.empty() : Optional.of(1 + random.nextLong(most * 2));
        return new Rule(new Conditions(threshold, random.nextInt(4)), donorCap, formula, cap, exhaustion);
    }

    private static Ratio ratio(Random random, int most) {
        return new Ratio(1 + random.nextInt(most), 1 + random.nextInt(most));
    }
}
