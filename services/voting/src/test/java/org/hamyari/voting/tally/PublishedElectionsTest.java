package org.hamyari.voting.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real elections, against outcomes that were published or computed by others. */
class PublishedElectionsTest {

    private static final String ASSEN = "Netherlands_Assen_2024.pb";
    private static final String TURK = "Worldwide_Mechanical_Turk_Utilities_3.pb";
    private static final String MERCED = "US_Stanford_Dataset_Merced_Peoples_Budget_Ballot_2019_vote_rankings.pb";

    private static void assertOutcome(String file, Rule rule, Utility utility, Completion completion, String selected, BigDecimal cost,
            String endowment) {
        TallyOptions options = new TallyOptions(rule, utility, completion, TieRule.ID, BigDecimal.ONE);
        TallyResult result = Tally.count(Elections.published(file), options, Deadline.none());
        assertEquals(List.of(selected.split(" ")), result.selected());
        assertEquals(cost, result.cost());
        if (endowment != null) {
            assertEquals(endowment, result.endowment().orElseThrow().toString());
        }
    }

    @Test
    void assenSelectsExactlyWhatTheCityPublished() {
        Election election = Elections.published(ASSEN);
        Set<String> published = election.projects().stream().filter(project -> project.selected().orElse(false))
                .map(Election.Project::id).collect(Collectors.toSet());
        TallyResult result = Tally.count(election, TallyOptions.mes(Utility.COST, Completion.ADD1, TieRule.ID), Deadline.none());
        assertEquals(published, new HashSet<>(result.selected()));
        assertEquals(84, result.ballots());
    }

    @ParameterizedTest
    @CsvSource({
        "GREEDY,COST,NONE,3 9 8 11 2 13 14,99200,",
        "GREEDY,CARDINALITY,NONE,13 12 3 14 5 2 9 11 6 7,88700,",
        "MES,COST,NONE,3 9 2 13 11 14 12,60700,25000/21",
        "MES,COST,ADD1,3 9 11 2 13 14 5 6 12,76700,42703/21",
        "MES,COST,ADD1E,3 9 11 2 13 14 5 6 12,76700,42703/21",
        "MES,COST,ADD1U,3 9 11 2 13 14 5 6 12 7,88700,42703/21",
        "MES,CARDINALITY,ADD1,13 12 3 14 5 2 9 11 6 7,88700,50305/21",
        "PHRAGMEN,COST,NONE,13 3 12 14 2 5 9 11 6 7,88700,",
        "PHRAGMEN,CARDINALITY,NONE,13 3 12 14 2 5 9 11 6 7,88700,"})
    void countsAssen(Rule rule, Utility utility, Completion completion, String selected, BigDecimal cost, String endowment) {
        assertOutcome(ASSEN, rule, utility, completion, selected, cost, endowment);
    }

    @ParameterizedTest
    @CsvSource({"GREEDY,NONE,", "MES,NONE,", "MES,ADD1,293919/37"})
    void countsThePointsOfTheMechanicalTurk(Rule rule, Completion completion, String endowment) {
        assertOutcome(TURK, rule, Utility.POINTS, completion, "3 13 25 7 51 40", new BigDecimal("416000"), endowment);
    }

    @ParameterizedTest
    @CsvSource({
        "GREEDY,BORDA,NONE,1106 1110 1105 1103 1107 1108 1109,35000,",
        "GREEDY,BORDA0,NONE,1106 1110 1105 1103 1107 1109 1108,35000,",
        "MES,BORDA,NONE,1106 1110 1105 1103 1107 1108,27500,",
        "MES,BORDA0,NONE,1106 1110 1105 1107 1109,22500,",
        "MES,BORDA,ADD1E,1106 1110 1105 1103 1107 1108 1104,37500,483/1",
        "MES,BORDA0,ADD1E,1106 1110 1105 1103 1107 1109 1108,35000,584/1",
        "MES,BORDA,ADD1,1106 1110 1105 1103 1107 1108 1109,35000,562/1",
        "MES,BORDA0,ADD1,1106 1110 1105 1103 1107 1109 1108,35000,700/1"})
    void countsTheRankingsOfMerced(Rule rule, Utility utility, Completion completion, String selected, BigDecimal cost, String endowment) {
        assertOutcome(MERCED, rule, utility, completion, selected, cost, endowment);
    }

    @Test
    void aRankingFilesOwnScoreIsBorda() {
        Election election = Elections.published(MERCED);
        Profile profile = Profile.of(election, TallyOptions.greedy(Utility.BORDA, TieRule.ID));
        for (int i = 0; i < election.projects().size(); i++) {
            assertEquals(election.projects().get(i).columns().get("score"), Long.toString(profile.score[i]));
        }
        assertTrue(election.warnings().isEmpty(), election.warnings()::toString);
    }
}
