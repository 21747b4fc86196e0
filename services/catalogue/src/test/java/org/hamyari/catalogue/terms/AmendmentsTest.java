package org.hamyari.catalogue.terms;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamyari.catalogue.terms.Campaigning.CITY;
import static org.hamyari.catalogue.terms.Campaigning.CONTRACT;
import static org.hamyari.catalogue.terms.Campaigning.MODERATOR;
import static org.hamyari.catalogue.terms.Campaigning.PROJECTS;
import static org.hamyari.catalogue.terms.Campaigning.SARA;
import static org.hamyari.catalogue.terms.Campaigning.as;
import static org.hamyari.catalogue.terms.Campaigning.keyed;
import static org.hamyari.catalogue.terms.Campaigning.open;
import static org.hamyari.catalogue.terms.Campaigning.project;
import static org.hamyari.catalogue.terms.Campaigning.save;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New terms of an open campaign: asked for here, decided where the pledges are, in force after that. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class AmendmentsTest {

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void putsNewTermsInForceOnceTheyAreAccepted() {
        String id = campaign();
        String first = as(null).get(PROJECTS + id + "/terms/1").asString();
        String amendment = propose(id, "{\"terms\":{\"feeBasisPoints\":300},\"closesAt\":\"" + later(40) + "\",\"reason\":{\"en\":\"Time.\"}}")
                .statusCode(202).body("state", equalTo("PROPOSED")).body("termsVersion", equalTo(2)).extract().path("id");
        EventContract.checkAll("org.hamyari.campaign.amendment-proposed.v1");
        propose(id, "{\"reason\":{\"en\":\"Again.\"}}").statusCode(409).body("code", equalTo("amendment-undecided"));
        as(null).get(PROJECTS + id).then().body("terms.version", equalTo(1));
        decided(id, amendment, 2, true, "NO_PLEDGES");
        decided(id, amendment, 2, true, "NO_PLEDGES");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> as(null).get(PROJECTS + id).then().body("terms.version", equalTo(2)));
        as(null).get(PROJECTS + id + "/terms/2").then().statusCode(200).body("terms.feeBasisPoints", equalTo(300));
        assertEquals(first, as(null).get(PROJECTS + id + "/terms/1").asString());
        as(null).get(PROJECTS + id + "/amendments").then().statusCode(200).body("items", hasSize(1))
                .body("items[0].state", equalTo("ACCEPTED"));
        EventContract.checkAll("org.hamyari.campaign.amended.v1");
    }

    @Test
    void leavesTheTermsAsTheyAreWhenSomebodyHasPledged() {
        String id = campaign();
        String amendment = propose(id, "{\"closesAt\":\"" + later(40) + "\",\"reason\":{\"en\":\"Time.\"}}").statusCode(202).extract().path("id");
        decided(id, amendment, 2, false, "PLEDGES_EXIST");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> as(null).get(PROJECTS + id + "/amendments").then()
                .body("items.state", contains("REFUSED")).body("items.reasonCode", contains("PLEDGES_EXIST")));
        as(null).get(PROJECTS + id).then().body("terms.version", equalTo(1));
        as(null).get(PROJECTS + id + "/terms/2").then().statusCode(404);
        propose(id, "{\"closesAt\":\"" + later(30) + "\",\"reason\":{\"en\":\"Less time.\"}}").statusCode(202);
    }

    @Test
    void refusesWhatMayNotBeAmended() {
        String closed = project("PUBLISHED");
        String body = "{\"closesAt\":\"" + later(40) + "\",\"reason\":{\"en\":\"Time.\"}}";
        propose(closed, body).statusCode(409).body("code", equalTo("campaign-not-running"));
        String id = campaign();
        keyed(SARA).body(body).post(PROJECTS + id + "/amendments").then().statusCode(403);
        keyed(null).body(body).post(PROJECTS + id + "/amendments").then().statusCode(401);
        propose(id, "{\"closesAt\":\"" + later(400) + "\",\"reason\":{\"en\":\"x\"}}").statusCode(422);
        propose(id, "{\"opensAt\":\"" + later(1) + "\",\"reason\":{\"en\":\"x\"}}").statusCode(422).body("errors[0].pointer", equalTo("#/opensAt"));
        propose(id, "{\"terms\":{\"kind\":\"INVESTMENT\"},\"reason\":{\"en\":\"x\"}}").statusCode(422)
                .body("errors[0].pointer", equalTo("#/kind"));
        propose(id, "{\"terms\":{\"preset\":\"HAMIJOO\"},\"reason\":{\"en\":\"x\"}}").statusCode(409).body("code", equalTo("terms-incomplete"));
        propose(id, "{\"reason\":{}}").statusCode(422);
        propose(UUID.randomUUID().toString(), body).statusCode(404);
        as(null).get(CITY + "/projects/" + project() + "/amendments").then().statusCode(404);
    }

    @Test
    void leavesNoOperationUnanswered() {
        leavesTheTermsAsTheyAreWhenSomebodyHasPledged();
        assertEquals(Set.of(), CONTRACT.unanswered("Amendments"));
    }

    private static String campaign() {
        String id = project("PUBLISHED");
        save(id, "{\"feeBasisPoints\":250}").statusCode(200);
        open(id).statusCode(200);
        return id;
    }

    private static ValidatableResponse propose(String id, String body) {
        return keyed(MODERATOR).body(body).post(PROJECTS + id + "/amendments").then();
    }

    private void decided(String project, String amendment, int version, boolean accepted, String reason) {
        String event = TestEvents.event("pledges", "campaign.amendment-decided", "isfahan", project, 3, Map.of("projectId", project, "amendmentId",
                amendment, "termsVersion", version, "accepted", accepted, "reasonCode", reason, "decidedAt", Instant.now().toString()));
        EventContract.check(event);
        broker.source("events-in").send(event);
    }

    private static Instant later(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }
}
