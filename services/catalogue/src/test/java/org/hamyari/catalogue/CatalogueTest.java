package org.hamyari.catalogue;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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
import org.hamyari.catalogue.review.ReviewSteps;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestEvents;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The record of a project over HTTP: drafts, opening, news, lists. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class CatalogueTest {

    private static final String PROJECTS = "/api/catalogue/v1/cities/isfahan/projects";
    private static final SpecContract CONTRACT = SpecContract.of("catalogue");
    private static final String MODERATOR = TestIdentity.person("leila").in("isfahan", "moderator").token();
    private static final String SARA = TestIdentity.person("sara").token();

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void keepsADraftBetweenItsOwnerAndTheCitysModerators() {
        String id = propose().statusCode(201).header("ETag", "\"1\"").body("state", equalTo("DRAFT")).extract().path("id");
        as(SARA).get(PROJECTS + "/" + id).then().statusCode(200);
        as(MODERATOR).get(PROJECTS + "/" + id).then().statusCode(200);
        as(TestIdentity.person("ziba").in("isfahan", "auditor").token()).get(PROJECTS + "/" + id).then().statusCode(200);
        as(null).get(PROJECTS + "/" + id).then().statusCode(404).body("code", equalTo("not-found"));
        as(TestIdentity.person("reza").token()).get(PROJECTS + "/" + id).then().statusCode(404);
        as(TestIdentity.person("reza").token()).get(PROJECTS + "/" + id + "/updates").then().statusCode(404);
        as(TestIdentity.person("jan").in("assen", "moderator").token()).get(PROJECTS + "/" + id).then().statusCode(404);
        as(SARA).get("/api/catalogue/v1/cities/assen/projects/" + id).then().statusCode(404);
        as(null).get(PROJECTS + "?limit=100").then().body("items.id", not(hasItem(id)));
        as(SARA).get(PROJECTS + "?limit=100").then().body("items.id", hasItem(id));
        as(null).get("/api/catalogue/v1/projects?limit=100").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void opensACampaignWithFrozenTermsAndTellsIt() {
        String id = published();
        open(id, Instant.now().plus(Duration.ofDays(30))).statusCode(200).body("state", equalTo("FUNDING"))
                .body("terms.version", equalTo(1)).body("terms.hash", notNullValue()).body("terms.goal.amount", equalTo("1000"));
        EventContract.checkAll("org.hamyari.campaign.opened.v1");
        EventContract.checkAll("org.hamyari.project.published.v1");
        assertEquals(1, TestDatabase.number("select count(*) from outbox where message_key = ? and event like '%campaign.opened%'", id));
        as(null).get(PROJECTS + "/" + id).then().statusCode(200).body("terms.kind", equalTo("DONATION"));
        open(id, Instant.now().plus(Duration.ofDays(30))).statusCode(409).body("code", equalTo("illegal-transition"))
                .body("allowedMoves", hasItem("SUCCEEDED"));
        as(SARA).header("If-Match", "\"4\"").body("{\"goal\":{\"amount\":\"1\",\"currency\":\"IRR\"}}").patch(PROJECTS + "/" + id)
                .then().statusCode(409).body("code", equalTo("terms-frozen"));
        as(SARA).header("If-Match", "\"4\"").body("{\"summary\":{\"en\":\"Better words\"}}").patch(PROJECTS + "/" + id)
                .then().statusCode(200).header("ETag", "\"5\"");
        EventContract.checkAll("org.hamyari.project.updated.v1");
    }

    @Test
    void tellsHowAProjectMoved() {
        String id = propose().extract().path("id");
        as(null).get(PROJECTS + "/" + id + "/moves").then().statusCode(404);
        as(SARA).get(PROJECTS + "/" + id + "/moves").then().statusCode(200).body("items", hasSize(0));
        ReviewSteps.publish(PROJECTS, id, SARA);
        open(id, Instant.now().plus(Duration.ofDays(30))).statusCode(200);
        as(SARA).get(PROJECTS + "/" + id + "/moves").then().statusCode(200)
                .body("items.to", equalTo(List.of("FUNDING", "PUBLISHED", "IN_REVIEW")))
                .body("items[0].from", equalTo("PUBLISHED")).body("items[0].at", notNullValue()).body("items[1].reason", equalTo("Sound and needed."));
        as(null).get(PROJECTS + "/" + id + "/moves").then().statusCode(200).body("items.to", equalTo(List.of("FUNDING", "PUBLISHED")));
    }

    @Test
    void refusesToOpenWhatMayNotOpen() {
        String id = published();
        open(id, Instant.now().plus(Duration.ofHours(1))).statusCode(422).body("errors[0].pointer", equalTo("#/closesAt"));
        open(id, Instant.now().plus(Duration.ofDays(200))).statusCode(422);
        as(MODERATOR).header("Idempotency-Key", UUID.randomUUID())
                .body("{\"opensAt\":\"2020-01-01T00:00:00Z\",\"closesAt\":\"2020-02-01T00:00:00Z\"}").post(PROJECTS + "/" + id + "/openings")
                .then().statusCode(422).body("errors[0].pointer", equalTo("#/opensAt"));
        as(SARA).header("Idempotency-Key", UUID.randomUUID()).body(closing(Instant.now().plus(Duration.ofDays(9))))
                .post(PROJECTS + "/" + id + "/openings").then().statusCode(403);
        as(null).header("Idempotency-Key", UUID.randomUUID()).body(closing(Instant.now().plus(Duration.ofDays(9))))
                .post(PROJECTS + "/" + id + "/openings").then().statusCode(401);
        open(UUID.randomUUID().toString(), Instant.now().plus(Duration.ofDays(9))).statusCode(404);
        String own = as(MODERATOR).header("Idempotency-Key", UUID.randomUUID()).body(project("madi-upkeep", "1000", "1000")).post(PROJECTS)
                .then().statusCode(201).extract().path("id");
        open(own, Instant.now().plus(Duration.ofDays(9))).statusCode(403).body("code", equalTo("own-project"));
    }

    @Test
    void opensNoCampaignInACityThatOnlyWatches() {
        String yazd = "/api/catalogue/v1/cities/yazd/projects";
        String id = as(SARA).header("Idempotency-Key", UUID.randomUUID()).body(project("madi-upkeep", "1000", "1000")).post(yazd)
                .then().statusCode(201).extract().path("id");
        as(TestIdentity.person("m").in("yazd", "moderator").token()).header("Idempotency-Key", UUID.randomUUID())
                .body(closing(Instant.now().plus(Duration.ofDays(9)))).post(yazd + "/" + id + "/openings")
                .then().statusCode(403).body("code", equalTo("capability-not-unlocked"));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        propose(project("no-such-service", "1000", "1000")).statusCode(422).body("errors[0].pointer", equalTo("#/categoryId"));
        propose(project("madi-upkeep", "1000", "999")).statusCode(422).body("errors[0].pointer", equalTo("#/budgetLines"));
        propose(project("madi-upkeep", "1000.5", "1000")).statusCode(422).body("errors[0].pointer", equalTo("#/goal/amount"));
        propose(project("madi-upkeep", "-5", "1000")).statusCode(422).body("errors[0].pointer", equalTo("#/goal/amount"));
        propose(project("madi-upkeep", "1000", "1000").replace("IRR", "EUR")).statusCode(422)
                .body("errors[0].pointer", equalTo("#/goal/currency"));
        propose(project("madi-upkeep", "1000", "1000").replace("A canal", "A".repeat(121))).statusCode(422)
                .body("errors[0].pointer", equalTo("#/title"));
        propose("{}").statusCode(422);
        as(SARA).header("Idempotency-Key", UUID.randomUUID()).body(project("madi-upkeep", "1000", "1000"))
                .post("/api/catalogue/v1/cities/silent/projects").then().statusCode(503).header("Retry-After", equalTo("5"));
        as(SARA).header("Idempotency-Key", UUID.randomUUID()).body(project("madi-upkeep", "1000", "1000"))
                .post("/api/catalogue/v1/cities/nowhere/projects").then().statusCode(404);
        as(null).header("Idempotency-Key", UUID.randomUUID()).body(project("madi-upkeep", "1000", "1000")).post(PROJECTS).then().statusCode(401);
    }

    @Test
    void changesADraftOfTheVersionSeen() {
        String id = propose().extract().path("id");
        String change = "{\"goal\":{\"amount\":\"500\",\"currency\":\"IRR\"},\"budgetLines\":[{\"label\":{\"en\":\"All\"},"
                + "\"amount\":{\"amount\":\"500\",\"currency\":\"IRR\"}}]}";
        as(SARA).body(change).patch(PROJECTS + "/" + id).then().statusCode(428);
        as(SARA).header("If-Match", "\"9\"").body(change).patch(PROJECTS + "/" + id).then().statusCode(412);
        as(SARA).header("If-Match", "\"1\"").body(change).patch(PROJECTS + "/" + id).then().statusCode(200).body("goal.amount", equalTo("500"));
        as(TestIdentity.person("reza").token()).header("If-Match", "\"2\"").body(change).patch(PROJECTS + "/" + id).then().statusCode(404);
        as(TestIdentity.person("ziba").in("isfahan", "auditor").token()).header("If-Match", "\"2\"").body(change).patch(PROJECTS + "/" + id)
                .then().statusCode(403).body("code", equalTo("not-the-owner"));
        as(SARA).header("If-None-Match", "\"2\"").get(PROJECTS + "/" + id).then().statusCode(304);
    }

    @Test
    void postsNewsOfAPublicProject() {
        String id = propose().extract().path("id");
        String news = "{\"title\":{\"en\":\"Begun\"},\"body\":{\"en\":\"The first metres are clear.\"}}";
        post(SARA, id, news).statusCode(409).body("code", equalTo("not-public"));
        ReviewSteps.publish(PROJECTS, id, SARA);
        open(id, Instant.now().plus(Duration.ofDays(9))).statusCode(200);
        post(SARA, id, news).statusCode(201).body("postedAt", notNullValue());
        post(MODERATOR, id, news).statusCode(201);
        post(TestIdentity.person("reza").token(), id, news).statusCode(403);
        post(null, id, news).statusCode(401);
        post(SARA, id, news.replace("Begun", "x".repeat(121))).statusCode(422).body("errors[0].pointer", equalTo("#/title"));
        String next = as(null).get(PROJECTS + "/" + id + "/updates?limit=1").then().statusCode(200).body("items", hasSize(1))
                .extract().path("page.next");
        as(null).get(PROJECTS + "/" + id + "/updates?limit=1&cursor=" + next).then().statusCode(200).body("items", hasSize(1));
        EventContract.checkAll("org.hamyari.project.update-posted.v1");
    }

    @Test
    void findsPersianWordsHoweverTheyAreTyped() {
        String id = propose(project("madi-upkeep", "1000", "1000").replace("مادی", "مادی نیاصرم " + "۷۷۳۱")).extract().path("id");
        ReviewSteps.publish(PROJECTS, id, SARA);
        open(id, Instant.now().plus(Duration.ofDays(9))).statusCode(200);
        for (String words : Set.of("نياصرم", "نیاصرم 7731", "نیا ٧٧٣١", "مادي")) {
            as(null).queryParam("q", words).get(PROJECTS + "?limit=100").then().statusCode(200).body("items.id", hasItem(id));
            as(null).queryParam("q", words).get("/api/catalogue/v1/projects?cityId=isfahan&limit=100").then().body("items.id", hasItem(id));
        }
        as(null).queryParam("q", "نیاصرم کوه").get(PROJECTS).then().body("items", hasSize(0));
        as(null).queryParam("q", "!!").get(PROJECTS).then().statusCode(200).body("items", hasSize(0));
        as(null).get(PROJECTS + "?state=FUNDING&category=madi-upkeep&limit=100").then().body("items.state", everyItem(equalTo("FUNDING")));
        as(null).get(PROJECTS + "?cursor=AAAA").then().statusCode(400);
    }

    @Test
    void followsTheOutcomeOfTheCampaignOnce() {
        String id = published();
        open(id, Instant.now().plus(Duration.ofDays(9))).statusCode(200);
        UUID event = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            broker.source("events-in").send(TestEvents.event(event, "pledges", "campaign.succeeded", "isfahan", id, 1, Map.of("projectId", id)));
        }
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> as(null).get(PROJECTS + "/" + id).then().body("state", equalTo("SUCCEEDED")));
        broker.source("events-in").send(TestEvents.event("pledges", "payout.settled", "isfahan", "p", 1, Map.of("projectId", id)));
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> as(null).get(PROJECTS + "/" + id).then().body("state", equalTo("DELIVERING"))
                .body("version", equalTo(6)));
    }

    @Test
    void proposesOnce() {
        String key = UUID.randomUUID().toString();
        String first = as(SARA).header("Idempotency-Key", key).body(project("libraries", "1000", "1000")).post(PROJECTS).asString();
        assertEquals(first, as(SARA).header("Idempotency-Key", key).body(project("libraries", "1000", "1000")).post(PROJECTS).asString());
        as(SARA).body(project("libraries", "1000", "1000")).post(PROJECTS).then().statusCode(400);
    }

    @Test
    void leavesNoOperationUnanswered() {
        postsNewsOfAPublicProject();
        changesADraftOfTheVersionSeen();
        tellsHowAProjectMoved();
        as(null).get("/api/catalogue/v1/projects").then().statusCode(200);
        as(null).get(PROJECTS).then().statusCode(200);
        String external = "/api/catalogue/v1/cities/isfahan/external-projects";
        as(TestIdentity.client("partner", "catalogue:write")).body("{\"platformName\":{\"en\":\"P\"},\"title\":{\"en\":\"T\"},"
                + "\"url\":\"https://partner.example\",\"location\":{\"latitude\":32,\"longitude\":51},\"status\":\"OPEN\","
                + "\"raised\":{\"amount\":\"0\",\"currency\":\"IRR\"},\"target\":{\"amount\":\"1\",\"currency\":\"IRR\"},"
                + "\"asOf\":\"2026-11-20T08:00:00Z\"}").put(external + "/one").then().statusCode(200);
        as(null).get(external).then().statusCode(200);
        assertEquals(Set.of(), CONTRACT.unanswered("Projects", "Moves", "Updates", "ExternalProjects"));
    }

    private static ValidatableResponse propose() {
        return propose(project("madi-upkeep", "1000", "1000"));
    }

    /** A project that has been reviewed. */
    private static String published() {
        String id = propose().extract().path("id");
        ReviewSteps.publish(PROJECTS, id, SARA);
        return id;
    }

    private static ValidatableResponse propose(String body) {
        return as(SARA).header("Idempotency-Key", UUID.randomUUID()).body(body).post(PROJECTS).then();
    }

    private static ValidatableResponse open(String id, Instant closesAt) {
        return as(MODERATOR).header("Idempotency-Key", UUID.randomUUID()).body(closing(closesAt)).post(PROJECTS + "/" + id + "/openings").then();
    }

    private static ValidatableResponse post(String token, String id, String news) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body(news).post(PROJECTS + "/" + id + "/updates").then();
    }

    private static String closing(Instant closesAt) {
        return "{\"closesAt\":\"" + closesAt + "\"}";
    }

    private static String project(String category, String goal, String line) {
        return """
                {"title":{"fa":"مادی","en":"A canal"},"summary":{"en":"Water and shade."},"story":{"en":"One of the oldest canals."},
                 "categoryId":"%s","district":{"en":"District 3"},"ownerName":{"en":"Canal friends"},
                 "objectives":[{"en":"Water runs again."}],"horizon":"LONG_TERM","maintenancePlan":{"en":"The city waters."},
                 "risks":[{"description":{"en":"A dry year."},"answer":{"en":"Planting waits."}}],
                 "maintenance":{"yearlyCost":{"amount":"100","currency":"IRR"},"payer":"CITY"},
                 "goal":{"amount":"%s","currency":"IRR"},
                 "budgetLines":[{"label":{"en":"Clearing"},"amount":{"amount":"%s","currency":"IRR"}}],
                 "milestones":[{"title":{"en":"Second"},"dueOn":"2027-03-01"},{"title":{"en":"First"},"dueOn":"2027-01-20"}]}"""
                .formatted(category, goal, line);
    }

    private static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }
}
