package org.hamyari.catalogue.ambassador;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamyari.catalogue.talk.Talk.CITY;
import static org.hamyari.catalogue.talk.Talk.CONTRACT;
import static org.hamyari.catalogue.talk.Talk.REZA;
import static org.hamyari.catalogue.talk.Talk.as;
import static org.hamyari.catalogue.talk.Talk.citizen;
import static org.hamyari.catalogue.talk.Talk.post;
import static org.hamyari.catalogue.talk.Talk.project;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who spread a project, and what their links brought. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class AmbassadorTest {

    private static final String ANNA = citizen("anna");

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void countsWhatItsLinkBroughtAndNothingElse() {
        String id = project("PUBLISHED");
        String code = become(REZA, id).statusCode(200).body("pledges", equalTo(0)).body("amount.amount", equalTo("0")).extract().path("code");
        UUID pledge = UUID.randomUUID();
        introduce(ANNA, id, code, pledge).statusCode(201);
        paid(id, pledge, "anna", "700");
        UUID own = UUID.randomUUID();
        introduce(REZA, id, code, own).statusCode(201);
        paid(id, own, "reza", "50");
        UUID anothers = UUID.randomUUID();
        introduce(ANNA, id, code, anothers).statusCode(201);
        paid(id, anothers, "pieter", "30");
        UUID unpaid = UUID.randomUUID();
        introduce(ANNA, id, code, unpaid).statusCode(201);
        UUID elsewhere = UUID.randomUUID();
        introduce(ANNA, id, code, elsewhere).statusCode(201);
        paid(project("PUBLISHED"), elsewhere, "anna", "9");
        as(REZA).get(CITY + "/projects/" + id + "/ambassador").then().statusCode(200).body("pledges", equalTo(1))
                .body("amount.amount", equalTo("700"));
        as(ANNA).get(CITY + "/projects/" + id + "/ambassador").then().statusCode(404);
        as(null).get(CITY + "/projects/" + id + "/ambassador").then().statusCode(401);
        broker.source("events-in").send(TestEvents.event("pledges", "pledge.refunded", "isfahan", pledge.toString(), 2, Map.of("pledgeId", pledge,
                "projectId", id, "amount", Map.of("amount", "700", "currency", "IRR"), "donor", "anna", "refundedAt", "2026-11-25T08:00:00Z")));
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> as(REZA).get(CITY + "/projects/" + id + "/ambassador").then()
                .body("pledges", equalTo(0)).body("amount.amount", equalTo("0")));
    }

    @Test
    void keepsItsCodeUntilItEnds() {
        String id = project("PUBLISHED");
        String code = become(REZA, id).extract().path("code");
        become(REZA, id).statusCode(200).body("code", equalTo(code));
        introduce(ANNA, id, code, UUID.randomUUID()).statusCode(201);
        as(REZA).delete(CITY + "/projects/" + id + "/ambassador").then().statusCode(204);
        as(REZA).delete(CITY + "/projects/" + id + "/ambassador").then().statusCode(204);
        as(REZA).get(CITY + "/projects/" + id + "/ambassador").then().statusCode(404);
        assertEquals(0, TestDatabase.number("select count(*) from introduction where project_id = ?", UUID.fromString(id)));
        introduce(ANNA, id, code, UUID.randomUUID()).statusCode(422).body("errors[0].pointer", equalTo("#/code"));
        become(REZA, id);
        as(REZA).get(CITY + "/projects/" + id + "/ambassador").then().statusCode(200);
        assertEquals(Set.of(), CONTRACT.unanswered("Ambassadors"));
    }

    @Test
    void theFirstWordAboutAPledgeStands() {
        String id = project("PUBLISHED");
        String reza = become(REZA, id).extract().path("code");
        String anna = become(ANNA, id).extract().path("code");
        UUID pledge = UUID.randomUUID();
        introduce(citizen("pieter"), id, reza, pledge).statusCode(201);
        introduce(citizen("pieter"), id, anna, pledge).statusCode(201);
        paid(id, pledge, "pieter", "5");
        as(REZA).get(CITY + "/projects/" + id + "/ambassador").then().body("pledges", equalTo(1));
        as(ANNA).get(CITY + "/projects/" + id + "/ambassador").then().body("pledges", equalTo(0));
    }

    @Test
    void spreadsPublicProjectsOnly() {
        String draft = project("DRAFT");
        become(REZA, draft).statusCode(404);
        become(citizen("sara"), draft).statusCode(409).body("code", equalTo("not-public"));
        become(null, draft).statusCode(401);
        String id = project("PUBLISHED");
        introduce(ANNA, id, "0000000000", UUID.randomUUID()).statusCode(422);
        introduce(ANNA, id, "NOT A CODE", UUID.randomUUID()).statusCode(422);
        introduce(ANNA, UUID.randomUUID().toString(), "0000000000", UUID.randomUUID()).statusCode(404);
    }

    private void paid(String project, UUID pledge, String donor, String amount) {
        broker.source("events-in").send(TestEvents.event("pledges", "pledge.captured", "isfahan", pledge.toString(), 1, Map.of("pledgeId", pledge,
                "projectId", project, "amount", Map.of("amount", amount, "currency", "IRR"), "donor", donor, "termsVersion", 1,
                "capturedAt", "2026-11-18T08:00:00Z")));
        await().atMost(Duration.ofSeconds(5)).until(() -> TestDatabase.number("select count(*) from backing where pledge_id = ?", pledge) == 1);
    }

    private static ValidatableResponse become(String token, String id) {
        return as(token).put(CITY + "/projects/" + id + "/ambassador").then();
    }

    private static ValidatableResponse introduce(String token, String id, String code, UUID pledge) {
        return post(token, "/projects/" + id + "/introductions", "{\"code\":\"" + code + "\",\"pledgeId\":\"" + pledge + "\"}");
    }
}
