package org.hamyari.voting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts that people order, over HTTP. */
@QuarkusTest
@WithTestResource(VotingTestResource.class)
class TallyJobTest {

    private static final String JOBS = Votes.BASE + "/cities/assen/tally-jobs";

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    private static String person(String name) {
        return TestIdentity.person(name).token();
    }

    private static ValidatableResponse order(String token, String key, String query, String file) {
        RequestSpecification request = given().filter(Votes.CONTRACT).contentType("text/plain; charset=utf-8")
                .header("Accept-Language", "en").header("Idempotency-Key", key).body(file);
        return (token == null ? request : request.auth().oauth2(token)).post(JOBS + "?" + query).then();
    }

    private static String ordered(String name, String query, String file) {
        return order(person(name), UUID.randomUUID().toString(), query, file).statusCode(201).extract().path("id");
    }

    private static String awaited(String name, String id) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Votes.as(person(name)).get(JOBS + "/" + id).then()
                .statusCode(200).extract().<String>path("state"), state -> state.equals("SUCCEEDED") || state.equals("FAILED"));
    }

    private static String anonymous(String query) {
        return given().contentType("text/plain").body(TallyResourceTest.EXAMPLE).post(Votes.BASE + "/tallies?" + query).asString();
    }

    @Test
    void countsToTheByteWhatAnAnonymousCountAnswers() {
        for (String query : new String[] {"rule=mes&completion=add1u", "rule=mes&completion=add1e&explain=true&step=0.5",
            "rule=greedy&order=total&explain=true", "rule=mes&comparison=true"}) {
            String id = ordered("ada", query, TallyResourceTest.EXAMPLE);
            assertEquals("SUCCEEDED", awaited("ada", id), query);
            assertEquals(anonymous(query), Votes.as(person("ada")).get(JOBS + "/" + id + "/result").then().statusCode(200).extract()
                    .asString(), query);
        }
    }

    @Test
    void showsAnOrderedCountToWhoOrderedItOnly() {
        String id = ordered("ada", "rule=mes&explain=true", TallyResourceTest.EXAMPLE);
        awaited("ada", id);
        Votes.as(person("ada")).get(JOBS + "/" + id).then().statusCode(200).body("done", equalTo(2)).body("total", equalTo(2))
                .body("rule", equalTo("mes")).body("problem", nullValue());
        for (String path : new String[] {"/" + id, "/" + id + "/result"}) {
            Votes.as(person("bob")).get(JOBS + path).then().statusCode(404);
            Votes.as(null).get(JOBS + path).then().statusCode(401);
        }
        Votes.as(person("ada")).get(Votes.BASE + "/cities/isfahan/tally-jobs/" + id).then().statusCode(404);
    }

    @Test
    void ordersOnceForOneKeyAndFewAtATime() {
        String key = UUID.randomUUID().toString();
        String first = order(person("eve"), key, "rule=mes", TallyResourceTest.EXAMPLE).statusCode(201).extract().path("id");
        order(person("eve"), key, "rule=mes", TallyResourceTest.EXAMPLE).statusCode(201).body("id", equalTo(first));
        order(person("eve"), key, "rule=greedy", TallyResourceTest.EXAMPLE).statusCode(422);
        awaited("eve", first);
        TestDatabase.update("""
                insert into tally_order (city_id, id, job_id, subject, ballots_sha256, rule, utility, completion, tie_rule, step, ranking,
                    comparison, explain)
                select city_id, gen_random_uuid(), gen_random_uuid(), subject, ballots_sha256, rule, utility, completion, tie_rule, step,
                    ranking, comparison, explain from tally_order, generate_series(1, 2) where id = ?""", UUID.fromString(first));
        order(person("eve"), UUID.randomUUID().toString(), "rule=mes", TallyResourceTest.EXAMPLE).statusCode(409)
                .body("code", equalTo("too-many-tallies"));
    }

    @Test
    void refusesAtOnceWhatCannotBeCounted() {
        order(person("ada"), UUID.randomUUID().toString(), "rule=mes", TallyResourceTest.EXAMPLE.replace("A;40", "A;4o")).statusCode(422)
                .body("errors.pointer", contains("#/lines/17/cost"));
        order(person("ada"), UUID.randomUUID().toString(), "rule=phragmen&order=total", TallyResourceTest.EXAMPLE).statusCode(422)
                .body("errors.pointer", contains("#/order"));
        order(null, UUID.randomUUID().toString(), "rule=mes", TallyResourceTest.EXAMPLE).statusCode(401);
    }

    @Test
    void saysWhyACountFailed() {
        String threshold = TallyResourceTest.EXAMPLE.replace("currency;EUR", "currency;EUR\nmin_project_score_threshold;four");
        String id = ordered("ada", "rule=greedy-threshold", threshold);
        assertEquals("FAILED", awaited("ada", id));
        Votes.as(person("ada")).get(JOBS + "/" + id).then().body("problem", equalTo("invalid-request"));
        Votes.as(person("ada")).get(JOBS + "/" + id + "/result").then().statusCode(404);
    }
}
