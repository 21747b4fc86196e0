package org.hamyari.voting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting for everybody, over HTTP. */
@QuarkusTest
@WithTestResource(VotingTestResource.class)
class TallyResourceTest {

    static final String EXAMPLE = """
            META
            key;value
            description;worked example
            country;Exampleland
            unit;Exampleville
            instance;2026
            num_projects;4
            num_votes;10
            budget;100
            vote_type;approval
            rule;unknown
            date_begin;2026
            date_end;2026
            currency;EUR
            PROJECTS
            project_id;cost;name;selected
            A;40;Park;1
            B;30;Bike path;0
            C;30;Library;1
            D;20;Benches;0
            VOTES
            voter_id;vote
            v1;A,B
            v2;A,B
            v3;A,B
            v4;A,B
            v5;A
            v6;A
            v7;C,D
            v8;C,D
            v9;C,D
            v10;C
            """;

    private static ValidatableResponse count(String query, String body, String language) {
        return given().filter(Votes.CONTRACT).contentType("text/plain; charset=utf-8").header("Accept-Language", language)
                .body(body).post(Votes.BASE + "/tallies" + (query.isEmpty() ? "" : "?" + query)).then();
    }

    private static ValidatableResponse count(String query, String body) {
        return count(query, body, "en");
    }

    @Test
    void answersTheWorkedExample() {
        count("rule=mes&utility=cost&completion=none&tieBreak=id", EXAMPLE).statusCode(200).body("selected", contains("A", "C"))
                .body("cost", equalTo(70)).body("budget", equalTo(100)).body("endowment", equalTo("10/1"))
                .body("rounds.rho", contains("1/6", "1/4")).body("ties", hasSize(0))
                .body("reasons.find { it.projectId == 'B' }.code", equalTo("SUPPORTERS_SHORT"));
        count("rule=greedy&utility=cardinality&tieBreak=id", EXAMPLE).statusCode(200).body("selected", contains("A", "D", "B"))
                .body("ties.tied", contains(List.of("A", "D"), List.of("B", "C")));
        count("rule=mes&completion=add1u", EXAMPLE).statusCode(200).body("selected", contains("A", "C", "B"))
                .body("increments", equalTo(4));
    }

    @ParameterizedTest
    @CsvSource({"rule=greedy-no-skip,A B C", "rule=greedy-no-skip&utility=cardinality,A D B", "rule=greedy-threshold,A B C",
        "rule=greedy-exclusive,A B C", "rule=phragmen,A D C", "rule=phragmen&utility=cardinality&tieBreak=votes-cost-id,A D C",
        "rule=greedy&order=total,A B C", "rule=greedy&utility=cardinality&order=total,A B C", "rule=mes&comparison=true,A B C",
        "rule=mes&completion=u&comparison=true,A C B"})
    void offersEveryRule(String query, String selected) {
        count(query, EXAMPLE).statusCode(200).body("selected", contains(selected.split(" ")))
                .body("rule", equalTo(query.substring(5).replaceAll("&.*", "")));
    }

    @Test
    void saysWhatTheComparisonFoundAndWhatPhragmenPaid() {
        count("rule=mes&comparison=true&order=ratio", EXAMPLE).statusCode(200).body("comparison.chosen", equalTo("greedy"))
                .body("comparison.preferGreedy", equalTo(4)).body("comparison.preferMes", equalTo(0))
                .body("comparison.mes", contains("A", "C")).body("comparison.greedy", contains("A", "B", "C"))
                .body("comparison.sentence.fa", containsString("۴")).body("ties.stage", contains("COMPARISON"))
                .body("endowment", equalTo("10/1")).body("order", nullValue());
        count("rule=phragmen", EXAMPLE).statusCode(200).body("rounds.rho", contains("20/3", "20/3", "25/2"))
                .body("rounds.payingFull", contains(6, 3, 4)).body("endowment", nullValue())
                .body("reasons.find { it.projectId == 'B' }.code", equalTo("DOES_NOT_FIT"));
    }

    @Test
    void explainsWhereItIsAsked() {
        count("rule=mes&explain=true", EXAMPLE).statusCode(200).body("explanation.closeness.projectId", contains("B", "D"))
                .body("explanation.closeness.votes", contains(3, 2))
                .body("explanation.closeness[0].sentence.en", equalTo("It would have won with 3 more ballots that name only it."))
                .body("explanation.alternatives[0].selected", contains("A", "B", "C")).body("explanation.alternatives[0].better", equalTo(4))
                .body("explanation.groups[0].money", equalTo(70));
        count("rule=mes&explain=perhaps", EXAMPLE).statusCode(422).body("errors.pointer", contains("#/explain"));
    }

    /** Options that were added later leave no trace in the answer while nobody uses them: stored hashes stay true. */
    @Test
    void holdsNothingOfOptionsThatAreNotUsed() {
        String plain = count("rule=mes&completion=add1u", EXAMPLE).statusCode(200).extract().asString();
        assertEquals(plain, count("rule=mes&completion=add1u&comparison=false&order=ratio&step=1&explain=false", EXAMPLE).extract().asString());
        assertFalse(plain.contains("\"explanation\"") || plain.contains("\"comparison\"") || plain.contains("\"order\""), plain);
        count("rule=greedy&order=total", EXAMPLE).body("order", equalTo("total"));
    }

    @ParameterizedTest
    @CsvSource({"rule=greedy-no-skip&completion=add1,#/completion", "rule=phragmen&completion=u,#/completion",
        "rule=greedy&comparison=true,#/comparison",
        "rule=phragmen&order=total,#/order", "rule=mes&order=total,#/order", "rule=phragmen&utility=points,#/utility",
        "rule=phragmen&utility=borda&completion=u,#/completion #/utility", "rule=greedy&utility=points,#/utility",
        "rule=mes&comparison=maybe,#/comparison", "rule=mes&order=best,#/order", "rule=Greedy,#/rule"})
    void namesTheParameterThatDoesNotFit(String query, String pointers) {
        count(query, EXAMPLE).statusCode(422).body("code", equalTo("invalid-request"))
                .body("errors.pointer", contains(pointers.split(" ")));
    }

    @Test
    void namesTheLineOfAConditionThatCannotBeRead() {
        String exclusive = EXAMPLE.replace("name;selected", "name;excludes").replace("Park;1", "Park;B").replace("Bike path;0", "Bike path;")
                .replace("Library;1", "Library;").replace("Benches;0", "Benches;");
        count("rule=greedy-exclusive", exclusive).statusCode(200).body("selected", contains("A", "C", "D"))
                .body("reasons.find { it.projectId == 'B' }.code", equalTo("EXCLUDED"));
        count("rule=greedy-exclusive", exclusive.replace("Park;B", "Park;Q")).statusCode(422)
                .body("errors.pointer", contains("#/lines/17/excludes"));
        String threshold = EXAMPLE.replace("currency;EUR", "currency;EUR\nmin_project_score_threshold;4");
        count("rule=greedy-threshold&utility=cardinality", threshold).statusCode(200).body("selected", contains("A", "B", "C"));
        count("rule=greedy-threshold", threshold.replace("threshold;4", "threshold;four")).statusCode(422)
                .body("errors.pointer", contains("#/lines/15/min_project_score_threshold"));
    }

    @Test
    void isTheSameToTheByteWithMembersInOrder() {
        String one = count("rule=mes&completion=add1e", EXAMPLE).extract().asString();
        assertEquals(one, count("rule=mes&completion=add1e", EXAMPLE).extract().asString());
        List<String> members = List.copyOf(count("rule=mes", EXAMPLE).extract().jsonPath().getMap("").keySet()).stream()
                .map(Object::toString).toList();
        assertEquals(members.stream().sorted().toList(), members);
    }

    @Test
    void selectsWhatTheCityOfAssenPublished() throws IOException {
        Path file = Path.of(System.getProperty("hamyari.root"), "..", "shared", "pb", "Netherlands_Assen_2024.pb");
        Assumptions.assumeTrue(Files.isReadable(file), "the published file is not beside this repository");
        count("rule=mes&utility=cost&completion=add1", Files.readString(file)).statusCode(200)
                .body("selected", contains("3", "9", "11", "2", "13", "14", "5", "6", "12")).body("cost", equalTo(76700))
                .body("endowment", equalTo("42703/21"));
    }

    @Test
    void namesTheLineAndTheReasonOfAMalformedFile() {
        String broken = EXAMPLE.replace("v7;C,D", "v7;C,Q").replace("B;30;Bike", "B;-30;Bike");
        count("rule=mes", broken).statusCode(422).contentType("application/problem+json").body("code", equalTo("invalid-request"))
                .body("errors.pointer", contains("#/lines/18/cost", "#/lines/29/vote"))
                .body("errors.detail", contains("line 18, cost: '-30' is negative", "line 29, vote: project Q is not in the list"));
        count("rule=mes", broken, "fa").statusCode(422)
                .body("errors[1].detail", equalTo("سطر ۲۹, vote: پروژهٔ Q در فهرست نیست"));
    }

    @ParameterizedTest
    @CsvSource({"'',422", "rule=best,422", "rule=mes&utility=points,422", "rule=mes&step=0,422", "rule=mes&step=x,422",
        "rule=mes&tieBreak=random,422", "rule=mes&completion=all,422"})
    void refusesOptionsThatDoNotExist(String query, int status) {
        count(query, EXAMPLE).statusCode(status).body("errors[0].pointer", notNullValue());
    }

    @Test
    void refusesAnotherContentTypeAndAnEmptyBody() {
        given().contentType("application/json").body("{}").post(Votes.BASE + "/tallies?rule=mes").then().statusCode(415);
        count("rule=mes", "").statusCode(oneOf(400, 422));
        count("rule=mes", "\0\1\2").statusCode(422);
    }

    @Test
    void refusesMoreThan64Megabytes() throws Exception {
        byte[] piece = new byte[1 << 16];
        Arrays.fill(piece, (byte) 'x');
        Iterable<byte[]> pieces = () -> Collections.nCopies(1025, piece).iterator();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + Votes.BASE + "/tallies?rule=mes"))
                .header("Content-Type", "text/plain").POST(HttpRequest.BodyPublishers.ofByteArrays(pieces)).build();
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(413, answer.statusCode());
            assertTrue(answer.body().contains("payload-too-large"), answer.body());
        }
    }

    /** A step of a thousandth makes hundreds of thousands of runs: more than an anonymous count may take. */
    @Test
    void givesUpAfterItsTimeAndServesOneAtATime() throws Exception {
        String votes = IntStream.range(0, 3_000).mapToObj(i -> i + ";p" + i % 40 + ",p" + i % 37 + ",p" + i % 31 + "\n")
                .map(line -> line.replaceAll("(p\\d+),\\1(?=,|$)", "$1")).collect(Collectors.joining());
        String projects = IntStream.range(0, 40).mapToObj(i -> "p" + i + ";" + (100_000 + i * 7919) + "\n").collect(Collectors.joining());
        String slow = EXAMPLE.substring(0, EXAMPLE.indexOf("num_projects")) + """
                num_projects;40
                num_votes;3000
                budget;1000000
                vote_type;approval
                rule;unknown
                date_begin;2026
                date_end;2026
                PROJECTS
                project_id;cost
                """ + projects + "VOTES\nvoter_id;vote\n" + votes;
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<String> call = () -> {
                ValidatableResponse answer = count("rule=mes&completion=add1&step=0.001", slow);
                return answer.extract().statusCode() + " " + answer.extract().path("code") + " " + answer.extract().header("Retry-After");
            };
            List<String> answers = threads.invokeAll(List.of(call, call, call, call)).stream().map(TallyResourceTest::value)
                    .sorted().toList();
            assertEquals(List.of("503 busy 10", "503 busy 10", "503 busy 10", "503 count-too-long 10"), answers);
        }
        assertTrue(System.nanoTime() - start < 60_000_000_000L);
        count("rule=mes", EXAMPLE).statusCode(200);
    }

    private static String value(Future<String> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void readsAByteOrderMarkAndWindowsLineEnds() {
        count("rule=greedy", "\uFEFF" + EXAMPLE.replace("\n", "\r\n")).statusCode(200).body("selected", contains("A", "B", "C"));
    }
}
