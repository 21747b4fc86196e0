package org.hamyari.voting.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElectionReaderTest {

    private static final String META = "budget;100\nvote_type;approval\n";
    private static final String PROJECTS = "project_id;cost\nA;40\nB;30\n";
    private static final String VOTES = "voter_id;vote\nv1;A,B\nv2;B\n";

    private static List<String> errors(String text) {
        return assertThrows(PbException.class, () -> Elections.read(text)).errors().stream().map(PbError::toString).toList();
    }

    @Test
    void readsMarksBlanksQuotesAndColumnsInAnyOrder() {
        String text = Elections.text("budget; 100 \nvote_type;Approval\ncurrency;IRR\nextra;kept\n",
                "name;cost ; project_id;target\n\"Library; \"\"east\"\" wing\";40; BAD/0018;children\nکتابخانه; 30;p 2;None\n\n",
                "vote;voter_id\n\"BAD/0018,p 2\"; v1\n;v2\n");
        text = text.replace("num_projects;3", "num_projects;2").replace("\n", "\r\n").replace("META", " meta ");
        Election election = Elections.read("\uFEFF" + text);
        assertEquals(List.of("BAD/0018", "p 2"), election.projects().stream().map(Election.Project::id).toList());
        assertEquals("Library; \"east\" wing", election.projects().getFirst().name().orElseThrow());
        assertEquals(Map.of("name", "کتابخانه", "cost", "30", "project_id", "p 2"), election.projects().get(1).columns());
        assertEquals("kept", election.meta().get("extra"));
        assertEquals(2, election.ballots());
        assertEquals(new BigDecimal("100"), election.budget());
    }

    @Test
    void aQuotedFieldMayHoldLineBreaksAndLinesAreStillCounted() {
        String text = Elections.text(META, "project_id;cost;name\nA;40;\"two\nlines\"\nB;x;plain\n", VOTES)
                .replace("num_projects;3", "num_projects;2");
        assertEquals(List.of("line 18, cost: 'x' is not a number"), errors(text));
        assertEquals(List.of("line 18, cost: 'x' is not a number"), errors(text.replace("\n", "\r\n")));
        assertEquals(List.of("line 18, cost: 'x' is not a number"), errors(text.replace("\n", "\r")));
    }

    @Test
    void countsEqualBallotsOnceWithTheirNumber() {
        Election election = Elections.of(META, PROJECTS, "voter_id;vote\n1;A,B\n2;B,A\n3;B,B\n4;B\n5;\n6;none\n");
        assertEquals(6, election.ballots());
        assertEquals(List.of(2, 2, 2), election.distinctBallots().stream().map(Ballot::count).toList());
        assertEquals(List.of("project-named-twice"), election.warnings().stream().map(PbWarning::code).toList());
    }

    @Test
    void theHashIsThatOfTheBytes() throws Exception {
        byte[] bytes = Elections.text(META, PROJECTS, VOTES).getBytes(StandardCharsets.UTF_8);
        String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertEquals(expected, Elections.read(bytes).sha256());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "v1;A,B            | v1;A,Z              | line 20, vote: project Z is not in the list",
        "v2;B              | v1;B                | line 21, voter_id: voter v1 appears twice",
        "v2;B              | ;B                  | line 21, voter_id: has no value",
        "B;30              | A;30                | line 17, project_id: project A appears twice",
        "B;30              | B;-1                | line 17, cost: '-1' is negative",
        "B;30              | B;1e5               | line 17, cost: '1e5' is not a number",
        "B;30              | B;                  | line 17, cost: has no value",
        "B;30              | B;0.1234            | line 17, cost: '0.1234' has more than 3 decimals",
        "B;30              | B;9999999999999999  | line 17, cost: '9999999999999999' is too large to be counted exactly",
        "B;30              | B;30;more           | line 17: the line has 3 fields but the header has 2 columns",
        "B;30              | \"B;30              | line 17: a quoted field is not closed, or text follows its closing quote",
        "budget;100        | budget;-100         | line 12, budget: '-100' is negative",
        "budget;100        | budget;many         | line 12, budget: 'many' is not a number",
        "vote_type;approval| vote_type;best      | line 13, vote_type: vote type 'best' is unknown",
        "country;Exampleland| #;                 | line 14, country: has no value",
        "country;Exampleland| country;           | line 4, country: has no value",
        "country;Exampleland| unit;again         | line 5, unit: key unit appears twice",
        "num_projects;2    | num_projects;3      | line 10, num_projects: says 3 but there are 2",
        "num_votes;2       | num_votes;1         | line 11, num_votes: says 1 but there are 2",
        "project_id;cost   | project_id;price    | line 15, cost: column cost is missing",
        "voter_id;vote     | voter_id;vote;Vote  | line 19, vote: column vote appears twice",
        "VOTES             | PROJECTS            | line 18: section PROJECTS does not belong here",
        "META              | MATE                | line 1: section META is missing"})
    void namesLineFieldAndReason(String original, String broken, String expected) {
        String text = Elections.text(META, PROJECTS, VOTES);
        assertEquals(true, text.contains(original + "\n"), original);
        assertEquals(expected, errors(text.replace(original + "\n", broken + "\n")).getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "choose-1   |                     | v1;A,B      | names exactly one project|vote",
        "approval   | max_length;1        | v1;A,B      | names 2 projects, more than the allowed 1|vote",
        "approval   | max_sum_cost;69.5   | v1;A,B      | names projects for 70, more than the allowed 69.5|vote"})
    void holdsBallotsToTheLimitsOfTheFile(String type, String limit, String ballot, String reason, String field) {
        String text = Elections.text("budget;100\nvote_type;" + type + "\n" + (limit == null ? "" : limit + "\n"), PROJECTS,
                "voter_id;vote\n" + ballot + "\n");
        List<String> errors = errors(text);
        assertEquals(1, errors.size());
        assertEquals(true, errors.getFirst().contains(", " + field + ": ") && (errors.getFirst().contains(reason)
                || errors.getFirst().contains("must name exactly one project, not 2")), errors.getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "v1;A,B;3     | 1 points for 2 projects",
        "v1;A;-1      | gives -1 points, outside 0 to 6",
        "v1;A;7       | gives 7 points, outside 0 to 6",
        "v1;A,B;5,6   | gives 11 points in all, more than the allowed 10",
        "v1;A;two     | '''two'' is not a number'"})
    void holdsPointsToTheLimitsOfTheFile(String ballot, String reason) {
        String text = Elections.text("budget;100\nvote_type;cumulative\nmax_points;6\nmax_sum_points;10\n", PROJECTS,
                "voter_id;vote;points\n" + ballot + "\n");
        assertEquals(List.of("line 22, points: " + reason), errors(text));
    }

    @Test
    void cumulativeBallotsNeedTheirLimitAndTheirPoints() {
        String text = Elections.text("budget;100\nvote_type;cumulative\n", PROJECTS, VOTES);
        assertEquals(List.of("line 14, max_sum_points: has no value", "line 19, points: column points is missing"), errors(text));
    }

    @Test
    void collectsAllErrorsInTheOrderOfTheLines() {
        String text = Elections.text(META, "project_id;cost\nA;x\nA;1\n", "voter_id;vote\nv1;Q\nv1;A\n");
        assertEquals(List.of("line 16, cost: 'x' is not a number", "line 17, project_id: project A appears twice",
                "line 20, vote: project Q is not in the list", "line 21, voter_id: voter v1 appears twice"),
                errors(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROJECTS", "VOTES"})
    void namesTheSectionThatIsMissing(String section) {
        List<String> errors = errors(Elections.text(META, PROJECTS, VOTES).replace(section + "\n", ""));
        assertEquals(true, errors.stream().anyMatch(error -> error.endsWith(": section " + section + " is missing")), errors::toString);
    }

    @Test
    void pointsOfScoringBallotsMayBeNegativeAndDecimal() {
        Election election = Elections.of("budget;100\nvote_type;scoring\n", PROJECTS, "voter_id;vote;points\nv1;A,B;-1.5,2\nv2;A;-0.25\n");
        assertEquals(List.of(List.of(-1500L, 2000L), List.of(-250L)),
                election.distinctBallots().stream().map(ballot -> Arrays.stream(ballot.points()).boxed().toList()).toList());
    }

    @Test
    void theDefaultScoreIsANumber() {
        String text = Elections.text("budget;100\nvote_type;scoring\ndefault_score;some\n", PROJECTS, "voter_id;vote;points\nv1;A;1\n");
        assertEquals(List.of("line 14, default_score: 'some' is not a number"), errors(text));
        assertEquals(1, Elections.read(text.replace("some", "-0,5")).ballots());
    }

    @Test
    void aProjectDearerThanTheBudgetAndAFileWithoutBallotsAreRead() {
        Election election = Elections.of(META, "project_id;cost\nA;100.01\nB;99,99\n", "voter_id;vote\n");
        assertEquals(List.of(new BigDecimal("100.01"), new BigDecimal("99.99")), election.projects().stream().map(Election.Project::cost).toList());
        assertEquals(0, election.ballots());
        assertEquals(List.of(), election.warnings());
    }

    @Test
    void givesUpAFileThatIsWrongEverywhere() {
        String votes = "voter_id;vote\n" + "v;Q\n".repeat(1000);
        assertEquals(PbLimits.DEFAULT.errors(), errors(Elections.text(META, PROJECTS, votes)).size());
    }

    @Test
    void refusesMoreThanItsLimits() {
        PbLimits small = new PbLimits(2, 2, 1_000, 100);
        String votes = Elections.text(META, PROJECTS, VOTES + "v3;A\n");
        String projects = Elections.text(META, PROJECTS + "C;1\n", VOTES);
        String row = Elections.text(META, "project_id;cost;name\nB;1\nA;1;" + "x".repeat(2_000) + "\n", VOTES);
        String semicolons = Elections.text(META, "project_id;cost\nB;1\nA;1" + ";".repeat(2_000) + "\n", VOTES);
        assertEquals(PbFault.TOO_MANY_BALLOTS, first(votes, small));
        assertEquals(PbFault.TOO_MANY_PROJECTS, first(projects, small));
        assertEquals(PbFault.ROW_TOO_LONG, first(row, small));
        assertEquals(PbFault.ROW_TOO_LONG, first(semicolons, small));
    }

    private static PbFault first(String text, PbLimits limits) {
        return assertThrows(PbException.class, () -> ElectionReader.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limits, Deadline.none())).errors().getFirst().fault();
    }

    @Test
    void refusesWhatIsNotText() {
        byte[] bytes = Elections.text(META, PROJECTS, VOTES).getBytes(StandardCharsets.UTF_8);
        byte[] latin = bytes.clone();
        latin[new String(bytes, StandardCharsets.UTF_8).indexOf("v2;B")] = (byte) 0xE9;
        assertEquals(PbFault.NOT_UTF8, assertThrows(PbException.class, () -> Elections.read(latin)).errors().getFirst().fault());
        assertEquals(PbFault.CONTROL_CHARACTER,
                assertThrows(PbException.class, () -> Elections.read(Elections.text(META, PROJECTS, VOTES).replace("v2;B", "v\0;B")))
                        .errors().getFirst().fault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "META", "META\nkey;value", "META\nkey;value\nPROJECTS", "{\"json\":true}", "\uFEFF"})
    void refusesAFileThatEndsEarly(String text) {
        assertEquals(false, errors(text).isEmpty());
    }

    @Test
    void neverFailsOtherwiseThanByNamingErrors() throws IOException {
        byte[] good = Elections.text(META, PROJECTS, VOTES).getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = Arrays.copyOf(good, random.nextInt(10) == 0 ? random.nextInt(good.length) : good.length);
            for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) ";,\n\"\r-.9A\0\u007f é".charAt(random.nextInt(13));
            }
            try {
                ElectionReader.read(new ByteArrayInputStream(bytes), PbLimits.DEFAULT, Deadline.none());
            } catch (PbException refused) {
                assertEquals(false, refused.errors().isEmpty());
            }
        }
    }

    @Test
    void aVotesColumnThatDisagreesIsReportedAndNotBelieved() {
        Election election = Elections.of(META, "project_id;cost;votes\nA;40;1\nB;30;7\n", VOTES);
        assertEquals(List.of("Project B has 7 votes in its column; 2 were counted from the ballots"),
                election.warnings().stream().map(warning -> warning.sentence().en()).toList());
    }
}
