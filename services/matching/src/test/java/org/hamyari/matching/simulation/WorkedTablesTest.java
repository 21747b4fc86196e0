package org.hamyari.matching.simulation;

import static org.hamyari.matching.simulation.Rounds.GOALS;
import static org.hamyari.matching.simulation.Rounds.TABLE;
import static org.hamyari.matching.simulation.Rounds.gifts;
import static org.hamyari.matching.simulation.Rounds.lines;
import static org.hamyari.matching.simulation.Rounds.matches;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hamyari.matching.api.SimulationDto;
import org.hamyari.matching.api.SimulationReasonCodeDto;
import org.hamyari.matching.simulation.Formula.ClusterQuadratic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every worked example of the formulas, and the corners between the parts of a rule. */
class WorkedTablesTest {

    private static final String ONE = "'formula':'RATIO','ratio':{'numerator':1,'denominator':1},";
    private static final String QUARTER = "'threshold':{'share':{'numerator':1,'denominator':4},'mode':";
    private static final String FIRST_COME = "'exhaustion':'FIRST_COME'";
    private static final String PRO_RATA = "'exhaustion':'PRO_RATA'";
    private static final String CEILINGS = "'exhaustion':'PRO_RATA_WITH_CEILINGS'";
    private static final long PLENTY = 1_000_000_000L;
    /** A: four donors of 10000; B: one of 40000; C: 2500 and 22500. */
    private static final List<Contribution> QUADRATIC =
            gifts("A a 10000", "A b 10000", "A c 10000", "A d 10000", "B e 40000", "C f 2500", "C g 22500");

    private static List<Long> table(String rule, long pot) {
        return matches(Rounds.run(rule, pot, GOALS, TABLE));
    }

    private static String ratio(int numerator, int denominator) {
        return "'formula':'RATIO','ratio':{'numerator':%d,'denominator':%d},".formatted(numerator, denominator);
    }

    @Test
    void doublesFirstComeUntilThePotIsEmpty() {
        SimulationDto simulation = Rounds.run(ONE + FIRST_COME, 60_000, GOALS, TABLE);
        assertEquals(List.of(44166L, 8334L, 7500L), matches(simulation));
        assertEquals(List.of(10000L, 5001L, 20000L, 7500L, 3333L, 14166L, 0L, 0L, 0L, 0L, 0L, 0L), lines(simulation));
        assertEquals(60_000, simulation.total());
        assertEquals(0, simulation.potLeft());
    }

    @Test
    void doublesProRata() {
        assertEquals(List.of(34005L, 13753L, 12242L), table(ONE + PRO_RATA, 60_000));
    }

    @ParameterizedTest
    @CsvSource({"FIRST_COME", "PRO_RATA", "PRO_RATA_WITH_CEILINGS"})
    void countsOfADonorNoMoreThanTheCap(String exhaustion) {
        assertEquals(List.of(15000L, 11666L, 8749L), table(ratio(1, 2) + "'donorCap':10000,'exhaustion':'" + exhaustion + "'", PLENTY));
    }

    @Test
    void givesAProjectNoMoreThanTheCap() {
        assertEquals(List.of(25000L, 25000L, 20000L), table(ratio(2, 1) + "'projectCap':{'amount':25000}," + FIRST_COME, 70_000));
    }

    @ParameterizedTest
    @CsvSource({"FIRST_COME", "PRO_RATA", "PRO_RATA_WITH_CEILINGS"})
    void joinsFromTheThresholdOnOrForAll(String exhaustion) {
        assertEquals(List.of(50000L, 20333L, 19499L), table(ONE + QUARTER + "'FROM'},'exhaustion':'" + exhaustion + "'", PLENTY));
        assertEquals(List.of(75000L, 30333L, 26999L), table(ONE + QUARTER + "'RETROACTIVE'},'exhaustion':'" + exhaustion + "'", PLENTY));
    }

    @ParameterizedTest
    @CsvSource({"FIRST_COME", "PRO_RATA", "PRO_RATA_WITH_CEILINGS"})
    void roundsCumulatively(String exhaustion) {
        assertEquals(List.of(25000L, 10111L, 8999L), table(ratio(1, 3) + "'exhaustion':'" + exhaustion + "'", PLENTY));
        SimulationDto three = Rounds.run(ratio(1, 3) + "'exhaustion':'" + exhaustion + "'", PLENTY, GOALS, gifts("A d1 100", "A d2 100", "A d3 100"));
        assertEquals(List.of(33L, 33L, 34L), lines(three));
    }

    @Test
    void putsThresholdDonorCapAndProjectCapTogether() {
        assertEquals(List.of(11250L, 11250L, 7500L),
                table(ONE + QUARTER + "'FROM'},'donorCap':10000,'projectCap':{'amount':20000}," + PRO_RATA, 30_000));
        SimulationDto demands = Rounds.run(ONE + QUARTER + "'FROM'},'donorCap':10000," + PRO_RATA, PLENTY, GOALS, TABLE);
        assertEquals(List.of(15000L, 14999L, 9999L), matches(demands));
    }

    @Test
    void givesTheContributionThatCrossesTheThresholdTheWholeBacklog() {
        SimulationDto simulation = Rounds.run(ONE + QUARTER + "'RETROACTIVE'}," + FIRST_COME, PLENTY, GOALS, gifts("C d1 7499", "C d2 1", "C d1 5"));
        assertEquals(List.of(0L, 7500L, 5L), lines(simulation));
    }

    @Test
    void roundsTheThresholdUpAndTheShareOfTheGoalDown() {
        String goal = "{'project':'A','goal':101}";
        String third = "'threshold':{'share':{'numerator':1,'denominator':3},'mode':'RETROACTIVE'},";
        assertEquals(List.of(0L), matches(Rounds.run(ONE + third + FIRST_COME, PLENTY, goal, gifts("A d1 33"))));
        assertEquals(List.of(34L), matches(Rounds.run(ONE + third + FIRST_COME, PLENTY, goal, gifts("A d1 34"))));
        String cap = "'projectCap':{'amount':80,'shareOfGoal':{'numerator':3,'denominator':4}},";
        assertEquals(List.of(75L), matches(Rounds.run(ONE + cap + FIRST_COME, PLENTY, goal, gifts("A d1 100"))));
    }

    @Test
    void givesNoMoreThanTheGoalStillLacks() {
        String need = ONE + "'projectCap':{'remainingNeed':true},";
        assertEquals(List.of(25000L, 9667L, 3001L), table(need + PRO_RATA, PLENTY));
        List<Contribution> more = gifts("C d1 10000", "C d2 9000", "C d3 15000");
        SimulationDto first = Rounds.run(need + FIRST_COME, PLENTY, GOALS, more);
        assertEquals(List.of(10000L, 1000L, 0L), lines(first), "what was earned is not taken back when more is given");
        assertEquals(List.of(0L, 0L, 0L), lines(Rounds.run(need + PRO_RATA, PLENTY, GOALS, more)));
    }

    @Test
    void waitsForEnoughDonors() {
        List<Contribution> gifts = gifts("A d1 100", "A d1 50", "A d2 10", "A d3 1", "B d1 7", "B d1 7", "B d2 7");
        String three = ratio(2, 5) + "'minDonors':3,";
        assertEquals(List.of(0L, 0L, 0L, 64L, 0L, 0L, 0L), lines(Rounds.run(three + FIRST_COME, PLENTY, GOALS, gifts)));
        SimulationDto closing = Rounds.run(three + PRO_RATA, PLENTY, GOALS, gifts);
        assertEquals(List.of(40L, 20L, 4L, 0L, 0L, 0L, 0L), lines(closing));
        assertEquals(List.of(SimulationReasonCodeDto.MATCHED_IN_FULL, SimulationReasonCodeDto.TOO_FEW_DONORS, SimulationReasonCodeDto.NO_CROWD),
                closing.explanations().stream().map(explanation -> explanation.reasonCode()).toList());
    }

    @Test
    void topsUpInTheOrderOfQualifying() {
        String topUp = "'formula':'TOP_UP','topUp':5000,'minDonors':2," + QUARTER + "'RETROACTIVE'},";
        // B crosses a quarter of its goal with gift 7 and has its second donor since gift 5; C qualifies with gift 8, A with gift 3.
        SimulationDto simulation = Rounds.run(topUp + FIRST_COME, 12_000, GOALS, TABLE);
        assertEquals(List.of(0L, 0L, 5000L, 0L, 0L, 0L, 5000L, 2000L, 0L, 0L, 0L, 0L), lines(simulation));
        assertEquals(List.of(4000L, 4000L, 4000L), table(topUp + PRO_RATA, 12_000));
        assertEquals(List.of(5000L, 5000L, 5000L), table(topUp + PRO_RATA, 16_000));
    }

    @Test
    void givesABountyForEachDonorOnce() {
        String bounty = "'formula':'BOUNTY','bounty':300,";
        for (String exhaustion : List.of(FIRST_COME, PRO_RATA)) {
            SimulationDto simulation = Rounds.run(bounty + exhaustion, PLENTY, GOALS, TABLE);
            assertEquals(List.of(900L, 900L, 900L), matches(simulation));
            assertEquals(List.of(300L, 300L, 300L, 300L, 300L, 0L, 300L, 300L, 300L, 300L, 0L, 0L), lines(simulation));
        }
    }

    @Test
    void sharesWhatIsAboveACeilingAmongTheOthers() {
        // Weighed by 75000 : 30333 : 26999. A's 34005 are above 25000, so B and C share 35000: 18517.67 and 16482.33.
        assertEquals(List.of(25000L, 18518L, 16482L), table(ONE + "'projectCap':{'amount':25000}," + CEILINGS, 60_000));
        // With 20000, B's 21163.05 of the 40000 left are above as well, and C has the rest.
        assertEquals(List.of(20000L, 20000L, 20000L), table(ONE + "'projectCap':{'amount':20000}," + CEILINGS, 60_000));
        assertEquals(List.of(20000L, 20000L, 20000L), table(ONE + "'projectCap':{'amount':20000}," + CEILINGS, PLENTY));
    }

    @Test
    void followsTheQuadraticExample() {
        assertEquals(List.of(53333L, 0L, 6667L), matches(Rounds.run("'formula':'QUADRATIC'," + PRO_RATA, 60_000, GOALS, QUADRATIC)));
        assertEquals(List.of(53333L, 0L, 6667L), matches(Rounds.run("'formula':'QUADRATIC'," + CEILINGS, 60_000, GOALS, QUADRATIC)));
        assertEquals(List.of(120000L, 0L, 15000L), matches(Rounds.run("'formula':'QUADRATIC'," + PRO_RATA, PLENTY, GOALS, QUADRATIC)));
        SimulationDto capped = Rounds.run("'formula':'QUADRATIC','projectCap':{'amount':40000}," + CEILINGS, 60_000, GOALS, QUADRATIC);
        assertEquals(List.of(40000L, 0L, 15000L), matches(capped));
        assertEquals(5_000, capped.potLeft());
        assertEquals(List.of(SimulationReasonCodeDto.PROJECT_CAP, SimulationReasonCodeDto.NOTHING_DUE, SimulationReasonCodeDto.MATCHED_IN_FULL),
                capped.explanations().stream().map(explanation -> explanation.reasonCode()).toList());
    }

    @Test
    void addsUpWhatADonorGaveInParts() {
        List<Contribution> parts = gifts("A a 5000", "A a 5000", "A b 10000", "A c 10000", "A d 1", "A d 9999", "B e 1", "B e 39999", "C f 2500", "C g 22500");
        assertEquals(List.of(53333L, 0L, 6667L), matches(Rounds.run("'formula':'QUADRATIC'," + PRO_RATA, 60_000, GOALS, parts)));
    }

    @Test
    void findsARootOfRootsThatIsWhole() {
        // 2·√(2·8) = 8, though neither root is whole.
        List<Contribution> twoAndEight = gifts("A a 2", "A b 8");
        assertEquals(List.of(8L, 0L, 0L), matches(Rounds.run("'formula':'QUADRATIC'," + PRO_RATA, PLENTY, GOALS, twoAndEight)));
    }

    @Test
    void followsThePairwiseExample() {
        String pairwise = "'formula':'PAIRWISE_QUADRATIC','pairBound':10000,";
        assertEquals(List.of(52500L, 0L, 7500L), matches(Rounds.run(pairwise + PRO_RATA, 60_000, GOALS, QUADRATIC)));
        assertEquals(List.of(60000L, 0L, 8571L), matches(Rounds.run(pairwise + PRO_RATA, PLENTY, GOALS, QUADRATIC)));
    }

    @Test
    void followsTheClusterExamples() {
        assertCluster("6.948688455202", List.of(Set.of("0", "1"), Set.of("1", "2")), 10, 20, 0);
        assertCluster("12.905661486568", List.of(Set.of("0", "1"), Set.of("1", "2")), 10, 20, 30);
        assertCluster("944.461185941935", List.of(Set.of("0", "1", "2"), Set.of("2", "3"), Set.of("4"), Set.of("5", "6")), 100, 25, 49, 400, 9, 16, 81);
        assertCluster("2200.000000000000", List.of(Set.of("0"), Set.of("1"), Set.of("2")), 100, 400, 900);
    }

    /** The match in major units, which is the funding less what was given; those in no group are alone. */
    private static void assertCluster(String match, List<Set<String>> groups, long... amounts) {
        Map<String, Long> donors = new HashMap<>();
        IntStream.range(0, amounts.length).filter(i -> amounts[i] > 0).forEach(i -> donors.put(Integer.toString(i), amounts[i] * 100));
        BigInteger ideal = Ideals.of(new ClusterQuadratic(groups, 2), List.of(donors), Deadline.none()).getFirst();
        BigDecimal expected = new BigDecimal(match);
        assertEquals(expected, new BigDecimal(ideal, 62).setScale(expected.scale(), RoundingMode.HALF_UP));
    }

    @Test
    void countsClustersInMajorUnitsWhateverTheCurrencyHas() {
        String cluster = "'formula':'CLUSTER_QUADRATIC','groups':[{'donors':['a','b']},{'donors':['b','c']}],";
        assertEquals(List.of(694L), matches(Rounds.run(cluster + PRO_RATA, PLENTY, "{'project':'A','goal':1}", gifts("A a 1000", "A b 2000"))));
        String alone = "'formula':'CLUSTER_QUADRATIC','groups':[{'donors':['x']}],";
        assertEquals(List.of(53333L, 0L, 6667L), matches(Rounds.run(alone + PRO_RATA, 60_000, GOALS, QUADRATIC)));
    }

    @Test
    void givesTheLargestFractionsTheUnitsThatAreLeft() {
        assertArrayEquals(new long[] {34, 33, 33}, Allotment.largestRemainder(100, weights(1, 1, 1)));
        assertArrayEquals(new long[] {11250, 11250, 7500}, Allotment.largestRemainder(30_000, weights(15000, 14999, 9999)));
        assertArrayEquals(new long[] {0, 0}, Allotment.largestRemainder(100, weights(0, 0)));
    }

    private static List<BigInteger> weights(long... whole) {
        return Arrays.stream(whole).mapToObj(BigInteger::valueOf).toList();
    }

    @Test
    void saysWhyInBothLanguages() {
        SimulationDto simulation = Rounds.run(ONE + FIRST_COME, 60_000, GOALS, TABLE);
        assertEquals("3 donors gave 750 euro: the rule gives 750 euro, but the pot does not suffice for all; it comes to 441.66 euro.",
                simulation.explanations().getFirst().reason().en());
        assertEquals("۳ نفر ۷۵۰ یورو دادند: قاعده ۷۵۰ یورو می‌دهد، اما صندوق برای همه بس نیست و ۴۴۱٫۶۶ یورو می‌رسد.",
                simulation.explanations().getFirst().reason().fa());
        SimulationDto late = Rounds.run(ONE + FIRST_COME, 5, GOALS, gifts("A a 5", "B b 5"));
        assertEquals(SimulationReasonCodeDto.POT_EMPTY, late.explanations().get(1).reasonCode());
        SimulationDto below = Rounds.run(ONE + QUARTER + "'FROM'}," + FIRST_COME, PLENTY, GOALS, gifts("A a 25000"));
        assertEquals("1 donor gave 250 euro: the fund joins once citizens gave 250 euro.", below.explanations().getFirst().reason().en());
    }
}
