package org.hamyari.matching;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestEvents;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;

/** A city of its own for each test, and what people and neighbours do in it. */
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "matching"))
abstract class Scene {

    static final SpecContract CONTRACT = SpecContract.of("matching");

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;

    String city;
    UUID project;

    @BeforeEach
    void freshCity() {
        city = "city-" + UUID.randomUUID().toString().substring(0, 8);
        project = UUID.randomUUID();
        TestCities.save(city, "شهر", "City", "CATALYST", "EUR", "Europe/Amsterdam");
    }

    String base() {
        return "/api/matching/v1/cities/" + city;
    }

    static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }

    static RequestSpecification anyone() {
        return as(null);
    }

    RequestSpecification official(String role) {
        return as(TestIdentity.person("farhad").in(city, role).token());
    }

    static RequestSpecification citizen(String name) {
        return as(TestIdentity.person(name).token());
    }

    static RequestSpecification keyed(RequestSpecification request) {
        return request.header("Idempotency-Key", UUID.randomUUID());
    }

    static String fundRequest(String deposit, String more) {
        Instant now = Instant.now();
        return """
                {"name":{"fa":"صندوق سبز","en":"Green fund"},"sponsor":{"en":"The city"},"rule":{"kind":"ONE_TO_ONE"},
                "deposit":{"amount":"%s","currency":"EUR"},"opensAt":"%s","closesAt":"%s"%s}"""
                .formatted(deposit, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30)), more);
    }

    /** Opens a fund for every project of the city. */
    String aFund(String deposit) {
        return aFund(deposit, "");
    }

    String aFund(String deposit, String more) {
        return keyed(official("fund-manager")).body(fundRequest(deposit, more)).post(base() + "/funds").then().statusCode(201)
                .extract().path("id");
    }

    ValidatableResponse fund(String id) {
        return anyone().get(base() + "/funds/" + id).then().statusCode(200);
    }

    ValidatableResponse preview(String amount) {
        return anyone().queryParam("amount", amount).queryParam("currency", "EUR")
                .get(base() + "/projects/" + project + "/match-preview").then();
    }

    ValidatableResponse matches() {
        return anyone().get(base() + "/projects/" + project + "/matches").then().statusCode(200);
    }

    void opened() {
        tell(campaignOpened("parks", 1));
    }

    String campaignOpened(String category, int version) {
        Map<String, Object> data = new HashMap<>(Map.of("projectId", project, "title", Map.of("en", "A project"), "categoryId", category,
                "currency", "EUR", "goal", money("1000.00"), "successRule", "ALL_OR_NOTHING", "termsVersion", version,
                "termsHash", "0".repeat(64), "owner", "olga"));
        data.put("opensAt", Instant.now().minusSeconds(3600).toString());
        data.put("closesAt", Instant.now().plusSeconds(36000).toString());
        return TestEvents.event("catalogue", "campaign.opened", city, project.toString(), version, data);
    }

    UUID captured(String donor, String amount) {
        UUID pledge = UUID.randomUUID();
        tell(pledgeCaptured(pledge, donor, amount, null));
        return pledge;
    }

    String pledgeCaptured(UUID pledge, String donor, String amount, String reservation) {
        Map<String, Object> data = new HashMap<>(Map.of("pledgeId", pledge, "projectId", project, "amount", money(amount),
                "donor", donor, "termsVersion", 1, "capturedAt", Instant.now().toString()));
        if (reservation != null) {
            data.put("reservationId", reservation);
        }
        return TestEvents.event("pledges", "pledge.captured", city, pledge.toString(), 2, data);
    }

    String pledgeRefunded(UUID pledge, String donor, String amount) {
        return TestEvents.event("pledges", "pledge.refunded", city, pledge.toString(), 3, Map.of("pledgeId", pledge,
                "projectId", project, "amount", money(amount), "donor", donor, "reasonCode", "CAMPAIGN_FAILED", "reason",
                Map.of("en", "So it is."), "refundedAt", Instant.now().toString()));
    }

    String decided(String outcome) {
        return TestEvents.event("pledges", "campaign." + outcome, city, project.toString(), 1, Map.of("projectId", project,
                "closingId", UUID.randomUUID(), "goal", money("1000.00"), "raised", money("0.00"), "matched", money("0.00"), "backers", 1,
                "reasonCode", "GOAL", "reason", Map.of("en", "So it is."), "decidedAt", Instant.now().toString()));
    }

    String payout(String what, UUID payout, long sequence, String fund, String award, String amount) {
        return TestEvents.event("pledges", "payout." + what, city, payout.toString(), sequence, Map.of("payoutId", payout,
                "projectId", project, "crowd", money("1.00"),
                "funds", List.of(Map.of("fundId", fund, "awardId", award, "amount", money(amount))),
                what + "At", Instant.now().toString()));
    }

    static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    /** Sends an event and waits until the service has taken it in. */
    void tell(String event) {
        String id = event.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        broker.source("events-in").send(event);
        await().atMost(Duration.ofSeconds(10)).until(() ->
                TestDatabase.number("select count(*) from inbox where event_id = ?::uuid", id) == 1);
    }

    List<String> events(String type) {
        return TestDatabase.rows("select event from outbox where event::jsonb ->> 'type' = ? and event::jsonb ->> 'cityid' = ? order by id",
                "org.hamyari." + type + ".v1", city).stream().map(row -> (String) row.get("event")).toList();
    }
}
