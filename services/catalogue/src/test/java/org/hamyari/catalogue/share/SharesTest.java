package org.hamyari.catalogue.share;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestEvents;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the money of a project is to come from, over HTTP and by events. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class SharesTest {

    private static final String PROJECTS = "/api/catalogue/v1/cities/isfahan/projects/";
    private static final SpecContract CONTRACT = SpecContract.of("catalogue");
    private static final String OWNER = TestIdentity.person("sara").token();
    private static final String MODERATOR = TestIdentity.person("leila").in("isfahan", "moderator").token();
    private static final String TREASURER = TestIdentity.person("farhad").in("isfahan", "fund-manager").token();
    private static final String MIXED = """
            {"items":[{"source":"CROWD","amount":{"amount":"500","currency":"IRR"},"condition":{"kind":"BACKERS","number":150}},
                      {"source":"MATCH","amount":{"amount":"250","currency":"IRR"},"condition":{"kind":"NONE"}},
                      {"source":"BUDGET","amount":{"amount":"200","currency":"IRR"},"condition":{"kind":"COUNCIL"}},
                      {"source":"IN_KIND","amount":{"amount":"50","currency":"IRR"},"label":{"en":"Stone"},"condition":{"kind":"NONE"}}]}""";

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void statesSharesThatAddUp() {
        String id = draft();
        as(null).get(PROJECTS + id + "/shares").then().statusCode(404);
        as(OWNER).get(PROJECTS + id + "/shares").then().statusCode(200).header("ETag", "\"0\"").body("items", hasSize(0))
                .body("collected.amount", equalTo("1000")).body("origin", nullValue());
        put(OWNER, id, 0, MIXED).statusCode(200).header("ETag", "\"1\"").body("items.basisPoints", equalTo(List.of(5000, 2500, 2000, 500)))
                .body("items.state", equalTo(List.of("OPEN", "OPEN", "OPEN", "OPEN"))).body("collected.amount", equalTo("750"));
        put(OWNER, id, 0, MIXED).statusCode(412);
        put(TestIdentity.person("reza").token(), id, 1, MIXED).statusCode(404);
        as(OWNER).body(MIXED).put(PROJECTS + id + "/shares").then().statusCode(428);
        put(MODERATOR, id, 1, MIXED).statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void refusesAPlanThatIsNotWhole() {
        String id = draft();
        refused(id, share("CROWD", 900, "NONE"), "#/items", "shares-differ");
        refused(id, share("MATCH", 1000, "NONE"), "#/items", "match-without-crowd");
        refused(id, share("CROWD", 500, "NONE") + "," + share("CROWD", 500, "NONE"), "#/items", "share-twice");
        refused(id, share("CROWD", 1000, "BACKERS"), "#/items/0/condition/number", "condition-number");
        refused(id, share("CROWD", 1000, "RAISED"), "#/items/0/condition/amount", "condition-amount");
        refused(id, share("CROWD", 0, "NONE"), "#/items/0/amount/amount", "amount-not-positive");
        put(OWNER, id, 0, "{\"items\":[]}").statusCode(422);
        put(OWNER, id, 0, "{\"items\":[" + share("CROWD", 1000, "PERHAPS") + "]}").statusCode(422);
        assertEquals(0, TestDatabase.number("select count(*) from funding_plan where project_id = ?::uuid", id));
    }

    @Test
    void saysWhetherAShareOfTheCityHasCome() {
        String id = published();
        put(MODERATOR, id, 0, MIXED).statusCode(200);
        decide(OWNER, id, 3).statusCode(403);
        decide(TREASURER, id, 1).statusCode(409).body("code", equalTo("share-follows-campaign"));
        decide(TREASURER, id, 3).statusCode(200).body("items[2].state", equalTo("MET")).body("items[2].reason.en", equalTo("Council decision 7"));
        decide(TREASURER, id, 3).statusCode(409).body("code", equalTo("share-decided"));
        decide(TREASURER, id, 9).statusCode(404);
        put(MODERATOR, id, 2, "{\"items\":[" + share("CROWD", 1000, "NONE") + "]}").statusCode(409).body("code", equalTo("share-decided"));
        put(MODERATOR, id, 2, MIXED).statusCode(200).body("items[2].state", equalTo("MET"));
    }

    @Test
    void decidesByFiguresOfTheCampaign() {
        String id = published();
        put(MODERATOR, id, 0, MIXED.replace("\"COUNCIL\"", "\"BACKERS\",\"number\":100")).statusCode(200);
        broker.source("events-in").send(TestEvents.event("pledges", "campaign.succeeded", "isfahan", id, 1, Map.of("projectId", id,
                "raised", money("500"), "matched", money("100"), "backers", 120, "decidedAt", "2026-11-20T08:00:00Z")));
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> as(null).get(PROJECTS + id + "/shares").then()
                .body("items.state", equalTo(List.of("MISSED", "MISSED", "MET", "OPEN"))).body("items[2].reason.en", containsString("120 backers")));
    }

    @Test
    void makesAWinnerOfAVoteAProject() {
        UUID process = UUID.randomUUID();
        String known = published();
        for (int i = 0; i < 2; i++) {
            broker.source("events-in").send(TestEvents.event("voting", "vote.published", "isfahan", process.toString(), 3, Map.of("processId", process,
                    "title", Map.of("en", "Budget 1405"), "publishedAt", "2026-11-20T08:00:00Z", "selected", List.of(
                            Map.of("id", "1", "projectId", known, "name", "Known", "cost", money("600"), "votes", 40),
                            Map.of("id", "2", "title", Map.of("en", "A new yard"), "cost", money("700"), "votes", 30)))));
        }
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> as(null).get(PROJECTS + known + "/shares").then().statusCode(200)
                .body("origin.processId", equalTo(process.toString())).body("origin.votes", equalTo(40)));
        as(null).get(PROJECTS + known + "/shares").then().body("items.source", equalTo(List.of("BUDGET", "CROWD")))
                .body("items.amount.amount", equalTo(List.of("600", "400"))).body("items[0].state", equalTo("MET")).body("version", equalTo(1));
        String born = TestDatabase.rows("select project_id from vote_win where process_id = ? and item_id = '2'", process).getFirst()
                .get("project_id").toString();
        as(null).get(PROJECTS + born).then().statusCode(200).body("state", equalTo("PUBLISHED")).body("title.en", equalTo("A new yard"))
                .body("goal.amount", equalTo("700"));
        as(null).get(PROJECTS + born + "/shares").then().body("items.amount.amount", equalTo(List.of("700")))
                .body("collected.amount", equalTo("0"));
        EventContract.checkAll("org.hamyari.project.published.v1");
    }

    @Test
    void beginsWorkThatAVotePays() {
        String id = published();
        start(MODERATOR, id).statusCode(409).body("code", equalTo("not-paid-without-campaign"));
        put(MODERATOR, id, 0, "{\"items\":[" + share("BUDGET", 1000, "COUNCIL") + "]}").statusCode(200);
        start(MODERATOR, id).statusCode(409).body("code", equalTo("not-paid-without-campaign"));
        decide(TREASURER, id, 1).statusCode(200);
        start(OWNER, id).statusCode(403);
        start(MODERATOR, id).statusCode(200);
        as(null).get(PROJECTS + id).then().body("state", equalTo("DELIVERING"));
    }

    @Test
    void collectsWhatPeopleAndMatchFundsPay() {
        String id = published();
        put(MODERATOR, id, 0, MIXED).statusCode(200);
        TestDatabase.update("""
                insert into owner_identity (city_id, project_id, kind, sealed, number_hash, given_at, outcome, way, verified_by, verified_at)
                values ('isfahan', ?, 'LEGAL_ENTITY', '\\x00', sha256('number'), now(), 'VERIFIED', 'PAPERS_SEEN', 'leila', now())""",
                UUID.fromString(id));
        as(MODERATOR).header("Idempotency-Key", UUID.randomUUID()).body("{\"closesAt\":\"" + Instant.now().plusSeconds(20 * 86_400) + "\"}")
                .post(PROJECTS + id + "/openings").then().statusCode(200).body("terms.goal.amount", equalTo("750"))
                .body("goal.amount", equalTo("1000"));
        put(MODERATOR, id, 1, MIXED).statusCode(409).body("code", equalTo("terms-frozen"));
    }

    @Test
    void leavesNoOperationUnanswered() {
        statesSharesThatAddUp();
        beginsWorkThatAVotePays();
        assertEquals(Set.of(), CONTRACT.unanswered("Shares"));
    }

    private static void refused(String id, String items, String pointer, String code) {
        put(OWNER, id, 0, "{\"items\":[" + items + "]}").statusCode(422).body("errors[0].pointer", equalTo(pointer)).body("errors[0].code", equalTo(code));
    }

    private static ValidatableResponse put(String token, String id, int version, String plan) {
        return as(token).header("If-Match", "\"" + version + "\"").body(plan).put(PROJECTS + id + "/shares").then();
    }

    private static ValidatableResponse decide(String token, String id, int number) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body("{\"met\":true,\"reason\":{\"en\":\"Council decision 7\"}}")
                .post(PROJECTS + id + "/shares/" + number + "/decisions").then();
    }

    private static ValidatableResponse start(String token, String id) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body("{\"reason\":\"The city pays.\"}").post(PROJECTS + id + "/work-starts").then();
    }

    private static String share(String source, int amount, String kind) {
        return "{\"source\":\"%s\",\"amount\":{\"amount\":\"%d\",\"currency\":\"IRR\"},\"condition\":{\"kind\":\"%s\"}}".formatted(source, amount, kind);
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "IRR");
    }

    private static String published() {
        String id = draft();
        TestDatabase.update("update project set state = 'PUBLISHED', published_at = now() where id = ?::uuid", id);
        return id;
    }

    private static String draft() {
        return as(OWNER).header("Idempotency-Key", UUID.randomUUID()).body("""
                {"title":{"en":"A canal"},"summary":{"en":"Water."},"story":{"en":"Old."},"categoryId":"madi-upkeep","district":{"en":"3"},
                 "ownerName":{"en":"Friends"},"goal":{"amount":"1000","currency":"IRR"},
                 "budgetLines":[{"label":{"en":"Clearing"},"amount":{"amount":"1000","currency":"IRR"}}]}""")
                .post("/api/catalogue/v1/cities/isfahan/projects").then().statusCode(201).extract().path("id");
    }

    private static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }
}
