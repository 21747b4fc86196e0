package org.hamyari.cities.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.gamma.Erfc;
import org.hamyari.cities.api.ItemFiguresDto;
import org.hamyari.cities.api.PanelOutcomeDto;
import org.hamyari.cities.api.StopReasonDto;
import org.hamyari.cities.api.StopScopeDto;
import org.hamyari.cities.api.StudyFeedbackDto;
import org.hamyari.cities.api.StudyRulesDto;
import org.hamyari.cities.study.StopRule.Decision;
import org.hamyari.cities.study.StopRule.Standing;
import org.junit.jupiter.api.Test;

/** What decides: the cut, the comparison of rounds, who stops. The oracle counts in its own way. */
class StopRuleTest {

    private static final List<UUID> ITEMS = IntStream.range(0, 8).mapToObj(i -> new UUID(0, i)).toList();

    private static StudyRulesDto rules(StopScopeDto scope, String change, String significance) {
        return new StudyRulesDto(new BigDecimal("3"), new BigDecimal(change), new BigDecimal(significance), 3, 2, StudyFeedbackDto.MEAN, scope);
    }

    private static StopRule rule(StopScopeDto scope) {
        return new StopRule(rules(scope, "0.2", "0.05"));
    }

    private static RatingTable table(String... rows) {
        List<List<Integer>> ratings = Arrays.stream(rows).map(row -> Arrays.stream(row.split(" ")).map(Integer::valueOf).toList()).toList();
        return new RatingTable(ITEMS.subList(0, ratings.getFirst().size()), ratings);
    }

    private static Standing standing(RatingTable now, RatingTable before) {
        return new Standing(now, Optional.ofNullable(before), true);
    }

    @Test
    void cutsAtTheThresholdExactlyAndKeepsJustAbove() {
        assertFalse(ItemFigures.isAbove(36, 12, new BigDecimal("3")));
        assertTrue(ItemFigures.isAbove(37, 12, new BigDecimal("3")));
        assertFalse(ItemFigures.isAbove(7, 2, new BigDecimal("3.5")));
        assertFalse(ItemFigures.isAbove(0, 0, new BigDecimal("3")));
    }

    @Test
    void describesAnItem() {
        ItemFiguresDto figures = ItemFigures.of(ITEMS.getFirst(), List.of(5, 1, 4, 2), new BigDecimal("3"));
        assertEquals(3.0, figures.mean());
        assertEquals(3.0, figures.median());
        assertEquals(1.75, figures.q1());
        assertEquals(4.25, figures.q3());
        assertEquals(Math.sqrt(10 / 3.0), figures.standardDeviation(), 1e-15);
        assertFalse(figures.kept());
        assertNull(ItemFigures.of(ITEMS.getFirst(), List.of(4), new BigDecimal("3")).standardDeviation());
    }

    @Test
    void neverStopsAfterRoundOne() {
        assertEquals(StopReasonDto.FIRST_ROUND, rule(StopScopeDto.PANEL).judge(standing(table("1 2 3 4", "1 2 3 4", "1 2 3 4"), null)).reason());
    }

    @Test
    void neverStopsOnAnUndefinedW() {
        assertEquals(StopReasonDto.W_UNDEFINED, rule(StopScopeDto.PANEL)
                .judge(standing(table("1 2 3 4", "1 2 3 4"), table("3 3 3 3", "3 3 3 3"))).reason());
        assertEquals(StopReasonDto.W_UNDEFINED, rule(StopScopeDto.PANEL)
                .judge(standing(table("3 3 3 3", "4 4 4 4"), table("1 2 3 4", "1 2 3 4"))).reason());
    }

    /** Three judges, three items: S = 2 of 18, W = 1/9; with all alike W = 1. Their distance is 8/9 exactly. */
    @Test
    void comparesTheChangeStrictlyAndExactly() {
        Standing moved = standing(table("1 2 3", "1 2 3", "1 2 3"), table("1 2 3", "3 2 1", "2 3 1"));
        double distance = 1 - new StopRule(rules(StopScopeDto.PANEL, "0.9", "0.5")).judge(moved).before().orElseThrow().w();
        assertEquals(8 / 9.0, distance, 1e-15);
        assertEquals(StopReasonDto.W_MOVED, new StopRule(rules(StopScopeDto.PANEL, "0.8888888888888888", "0.5")).judge(moved).reason());
        assertEquals(StopReasonDto.RULE_HOLDS, new StopRule(rules(StopScopeDto.PANEL, "0.8888888888888889", "0.5")).judge(moved).reason());
        Standing half = standing(table("1 2 3", "1 2 3"), table("1 2 3", "2 2 2"));
        assertEquals(StopReasonDto.W_MOVED, new StopRule(rules(StopScopeDto.PANEL, "0.5", "0.5")).judge(half).reason(), "at the limit is not below");
    }

    @Test
    void comparesOverTheItemsOfBothRounds() {
        RatingTable before = new RatingTable(ITEMS.subList(0, 4), List.of(List.of(5, 4, 3, 1), List.of(5, 4, 3, 2), List.of(5, 4, 3, 1)));
        RatingTable now = new RatingTable(List.of(ITEMS.get(1), ITEMS.get(2), ITEMS.get(7)), List.of(List.of(4, 3, 5), List.of(4, 3, 1), List.of(4, 3, 2)));
        var verdict = new StopRule(rules(StopScopeDto.PANEL, "0.2", "0.5")).judge(standing(now, before));
        assertEquals(3, verdict.all().items());
        assertEquals(2, verdict.compared().orElseThrow().items());
        assertEquals(1.0, verdict.compared().orElseThrow().w());
        assertEquals(1.0, verdict.before().orElseThrow().w());
        assertTrue(verdict.all().w() < 1);
        assertTrue(verdict.holds());
    }

    /** The study of Isfahan: moves of 0.182, 0.184 and 0.202 from round 1 to 2. Two panels would stop; together all three go on. */
    @Test
    void goesOnTogetherWhereTheScopeIsTheStudy() {
        RatingTable steady = table("1 2 3 4 5", "1 2 3 4 5", "1 2 3 4 5", "1 2 3 4 5");
        Standing holds = standing(steady, steady);
        Standing moves = standing(steady, table("1 2 3 4 5", "5 4 3 2 1", "1 2 3 4 5", "5 4 3 2 1"));
        Map<UUID, Standing> panels = new LinkedHashMap<>(Map.of(ITEMS.get(0), holds, ITEMS.get(1), holds, ITEMS.get(2), moves));
        Map<UUID, Decision> together = rule(StopScopeDto.STUDY).decide(2, panels);
        assertTrue(together.values().stream().allMatch(decision -> decision.outcome().isEmpty()));
        Map<UUID, Decision> apart = rule(StopScopeDto.PANEL).decide(2, panels);
        assertEquals(Optional.of(PanelOutcomeDto.STABLE_CONSENSUS), apart.get(ITEMS.get(0)).outcome());
        assertEquals(Optional.empty(), apart.get(ITEMS.get(2)).outcome());
        Map<UUID, Decision> last = rule(StopScopeDto.STUDY).decide(3, panels);
        assertEquals(Optional.of(PanelOutcomeDto.STABLE_CONSENSUS), last.get(ITEMS.get(1)).outcome());
        assertEquals(Optional.of(PanelOutcomeDto.NO_STABLE_CONSENSUS), last.get(ITEMS.get(2)).outcome());
        Map<UUID, Standing> emptied = new LinkedHashMap<>(panels);
        emptied.put(ITEMS.get(2), new Standing(steady, Optional.of(steady), false));
        assertEquals(Optional.of(PanelOutcomeDto.STABLE_CONSENSUS), rule(StopScopeDto.STUDY).decide(2, emptied).get(ITEMS.get(0)).outcome(),
                "a panel of which nothing is left holds nobody up");
    }

    /** The example of the method: W = 0.35, 0.59, 0.64; the sentence names the figures. */
    @Test
    void saysWhyInBothLanguages() {
        Standing moves = standing(table("1 2 3 4 5", "1 2 3 4 5", "1 2 3 4 5"), table("1 2 3 4 5", "5 4 3 2 1", "1 2 3 4 5"));
        Decision decision = rule(StopScopeDto.PANEL).decide(2, Map.of(ITEMS.getFirst(), moves)).get(ITEMS.getFirst());
        assertEquals("W went from 0.111 to 1.000: a change of 0.889 is not less than 0.2. The panel goes on.",
                Sentences.why(2, decision, rules(StopScopeDto.PANEL, "0.2", "0.05")).en());
        assertEquals("W از ۰٫۱۱۱ به ۱٫۰۰۰ رسید: تغییر ۰٫۸۸۹ از ۰٫۲ کمتر نیست. هیئت ادامه می‌دهد.",
                Sentences.why(2, decision, rules(StopScopeDto.PANEL, "0.2", "0.05")).fa());
    }

    /** A whole study of random ratings: what was cut never comes back, nothing at or below the threshold survives, and each stop is the oracle's. */
    @Property(tries = 200)
    void carriesAWholeStudyAsTheOracleDoes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int panelCount,
            @ForAll @IntRange(min = 2, max = 6) int experts, @ForAll StopScopeDto scope) {
        Random random = new Random(seed);
        StopRule rule = rule(scope);
        Map<UUID, List<RatingTable>> rounds = new LinkedHashMap<>();
        IntStream.range(0, panelCount).forEach(i -> rounds.put(new UUID(1, i), new ArrayList<>()));
        Map<UUID, PanelOutcomeDto> outcomes = new HashMap<>();
        for (int round = 1; outcomes.size() < panelCount; round++) {
            assertTrue(round <= 3, "never more than the greatest number of rounds");
            Map<UUID, Standing> standings = new LinkedHashMap<>();
            for (UUID panel : rounds.keySet()) {
                if (!outcomes.containsKey(panel)) {
                    List<RatingTable> past = rounds.get(panel);
                    RatingTable now = rate(random, past.isEmpty() ? ITEMS : kept(past.getLast()), experts);
                    assertTrue(past.isEmpty() || past.getLast().services().containsAll(now.services()));
                    standings.put(panel, new Standing(now, past.isEmpty() ? Optional.empty() : Optional.of(past.getLast()), !kept(now).isEmpty()));
                    past.add(now);
                }
            }
            Map<UUID, Boolean> fires = new LinkedHashMap<>();
            standings.forEach((panel, standing) -> fires.put(panel, standing.anythingLeft() && fires(rounds.get(panel))));
            boolean all = standings.entrySet().stream().filter(entry -> entry.getValue().anythingLeft()).allMatch(entry -> fires.get(entry.getKey()));
            int number = round;
            rule.decide(round, standings).forEach((panel, decision) -> {
                PanelOutcomeDto expected = !standings.get(panel).anythingLeft() ? PanelOutcomeDto.NO_ITEMS_LEFT
                        : fires.get(panel) && (scope == StopScopeDto.PANEL || all || number == 3) ? PanelOutcomeDto.STABLE_CONSENSUS
                        : number == 3 ? PanelOutcomeDto.NO_STABLE_CONSENSUS : null;
                assertEquals(Optional.ofNullable(expected), decision.outcome());
                decision.outcome().ifPresent(outcome -> outcomes.put(panel, outcome));
            });
        }
    }

    private static RatingTable rate(Random random, List<UUID> items, int experts) {
        return new RatingTable(items, IntStream.range(0, experts).mapToObj(expert -> items.stream()
                .map(item -> Math.clamp((int) Math.round(item.getLeastSignificantBits() / 2.0 + 1 + random.nextGaussian()), 1, 5)).toList()).toList());
    }

    private static List<UUID> kept(RatingTable table) {
        List<UUID> kept = new ArrayList<>();
        for (ItemFiguresDto figures : table.figures(new BigDecimal("3"))) {
            int index = table.services().indexOf(figures.service());
            int sum = table.rows().stream().mapToInt(row -> row.get(index)).sum();
            assertEquals(sum > 3 * table.rows().size(), figures.kept());
            if (figures.kept()) {
                kept.add(figures.service());
            }
        }
        return kept;
    }

    /** In floating point, by Friedman's statistic, and p by adding up the density of chi square. */
    private static boolean fires(List<RatingTable> past) {
        if (past.size() < 2) {
            return false;
        }
        RatingTable now = past.getLast();
        RatingTable before = past.get(past.size() - 2);
        List<UUID> common = now.services().stream().filter(before.services()::contains).toList();
        double w = w(now, common);
        double earlier = w(before, common);
        int degrees = common.size() - 1;
        return Math.abs(w - earlier) < 0.2 && upperTail(now.rows().size() * degrees * w, degrees) < 0.05;
    }

    private static double w(RatingTable table, List<UUID> items) {
        int n = items.size();
        double[] sums = new double[n];
        double squares = 0;
        for (List<Integer> row : table.rows()) {
            for (int i = 0; i < n; i++) {
                int own = row.get(table.services().indexOf(items.get(i)));
                long lower = items.stream().filter(item -> row.get(table.services().indexOf(item)) < own).count();
                long equal = items.stream().filter(item -> row.get(table.services().indexOf(item)) == own).count();
                double rank = lower + (equal + 1) / 2.0;
                sums[i] += rank;
                squares += rank * rank;
            }
        }
        double m = table.rows().size();
        double mean = m * (n + 1) / 2;
        double within = squares - m * n * (n + 1) * (n + 1) / 4.0;
        return within < 1e-9 ? Double.NaN : Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum() / m / within;
    }

    /** Q(k/2, x/2) by its recurrence from erfc or exp, in closed form. */
    private static double upperTail(double x, int degrees) {
        if (Double.isNaN(x) || degrees < 1) {
            return Double.NaN;
        }
        double half = x / 2;
        double tail = degrees % 2 == 0 ? Math.exp(-half) : Erfc.value(Math.sqrt(half));
        double term = degrees % 2 == 0 ? Math.exp(-half) : Math.exp(-half) * Math.sqrt(half) * 2 / Math.sqrt(Math.PI);
        double a = degrees % 2 == 0 ? 1 : 0.5;
        if (degrees % 2 == 0) {
            for (; a < degrees / 2.0; a++) {
                term *= half / a;
                tail += term;
            }
            return tail;
        }
        for (; a < degrees / 2.0; a++) {
            tail += term;
            term *= half / (a + 1);
        }
        return tail;
    }
}
