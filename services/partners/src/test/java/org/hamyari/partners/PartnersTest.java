package org.hamyari.partners;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestEvents;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partner platforms over HTTP: registered by the installation, admitted by a city, reading what their scope allows. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "partners"))
class PartnersTest {

    private static final String ROOT = "/api/partners/v1";
    private static final SpecContract CONTRACT = SpecContract.of("partners");
    private static final String ADMIN = TestIdentity.person("admin1").realmRole("platform-admin").token();
    private static final String LEILA = TestIdentity.person("leila").in("isfahan", "city-admin").token();

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;

    private String client;

    @BeforeEach
    void freshClient() {
        TestCities.demo();
        client = "client-" + UUID.randomUUID();
    }

    @Test
    void registersAClientOnce() {
        String id = register().statusCode(201).body("state", equalTo("ACTIVE")).extract().path("id");
        register().statusCode(409).body("code", equalTo("client-taken"));
        as(ADMIN).get(ROOT + "/partners/" + id).then().statusCode(200).body("clientId", equalTo(client));
        as(ADMIN).get(ROOT + "/partners/" + UUID.randomUUID()).then().statusCode(404);
        as(ADMIN).get(ROOT + "/partners?limit=1").then().statusCode(200).body("items[0].id", equalTo(id));
        as(LEILA).get(ROOT + "/partners").then().statusCode(403);
        as(null).get(ROOT + "/partners").then().statusCode(401);
        as(ADMIN).header("Idempotency-Key", UUID.randomUUID()).body("{\"name\":{\"en\":\"X\"},\"clientId\":\"x-y\",\"scopes\":[\"root\"]}")
                .post(ROOT + "/partners").then().statusCode(422).body("errors[0].pointer", equalTo("#/scopes/0"));
    }

    @Test
    void readsProjectsOnlyWhereAdmittedForTheScope() {
        String id = register().extract().path("id");
        String token = TestIdentity.client(client, "catalogue:read", "partners:read");
        as(token).get(ROOT + "/cities/isfahan/projects").then().statusCode(403).body("code", equalTo("partner-not-admitted"));
        admit(id, "ADMITTED", "\"catalogue:read\"").statusCode(200).body("scopes", hasItem("catalogue:read"));
        as(token).get(ROOT + "/cities/isfahan/projects").then().statusCode(200);
        as(token).get(ROOT + "/cities/assen/projects").then().statusCode(403);
        as(TestIdentity.client(client, "partners:read")).get(ROOT + "/cities/isfahan/projects").then().statusCode(403)
                .body("code", equalTo("not-allowed"));
        as(TestIdentity.client("stranger", "catalogue:read")).get(ROOT + "/cities/isfahan/projects").then().statusCode(403)
                .body("code", equalTo("partner-unknown"));
        as(token).get(ROOT + "/me").then().statusCode(200).body("admissions.cityId", equalTo(List.of("isfahan")));
        EventContract.checkAll("org.hamyari.partner.admitted.v1");
        admit(id, "WITHDRAWN", "").statusCode(200).body("scopes", hasSize(0));
        as(token).get(ROOT + "/cities/isfahan/projects").then().statusCode(403);
        as(token).get(ROOT + "/me").then().statusCode(200).body("admissions", hasSize(0));
        assertEquals(2, TestDatabase.number("select count(*) from admission where partner_id = ?", UUID.fromString(id)));
        TestDatabase.update("update partner set state = 'SUSPENDED' where id = ?", UUID.fromString(id));
        as(token).get(ROOT + "/me").then().statusCode(403).body("code", equalTo("partner-suspended"));
    }

    @Test
    void refusesWhatACityMayNotDecide() {
        String id = register().extract().path("id");
        admit(id, "ADMITTED", "\"pledges:write\"").statusCode(422).body("errors[0].pointer", equalTo("#/scopes/0"));
        admit(UUID.randomUUID().toString(), "ADMITTED", "\"catalogue:read\"").statusCode(404);
        as(TestIdentity.person("y").in("yazd", "city-admin").token()).body("{\"state\":\"ADMITTED\",\"scopes\":[],\"reason\":\"Why not.\"}")
                .put(ROOT + "/cities/yazd/admissions/" + id).then().statusCode(403).body("code", equalTo("capability-not-unlocked"));
        as(TestIdentity.person("jan").in("assen", "city-admin").token()).body("{\"state\":\"ADMITTED\",\"scopes\":[],\"reason\":\"Why not.\"}")
                .put(ROOT + "/cities/isfahan/admissions/" + id).then().statusCode(403);
        as(LEILA).body("{\"state\":\"ADMITTED\",\"scopes\":[]}").put(ROOT + "/cities/isfahan/admissions/" + id).then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/reason"));
    }

    @Test
    void letsACityThatHasFallenWithdrawAndAdmitNobody() {
        String id = register().extract().path("id");
        String yazd = TestIdentity.person("y").in("yazd", "city-admin").token();
        TestCities.save("yazd", "یزد", "Yazd", "ACTIVE_SUPPORTER", "IRR", "Asia/Tehran");
        String admission = ROOT + "/cities/yazd/admissions/" + id;
        await().untilAsserted(() -> as(yazd).body("{\"state\":\"ADMITTED\",\"scopes\":[],\"reason\":\"Why not.\"}").put(admission).then()
                .statusCode(200));
        TestCities.save("yazd", "یزد", "Yazd", "PASSIVE_OBSERVER", "IRR", "Asia/Tehran");
        await().untilAsserted(() -> as(yazd).body("{\"state\":\"ADMITTED\",\"scopes\":[],\"reason\":\"Why not.\"}").put(admission).then()
                .statusCode(403).body("unlockedBy", equalTo("ACTIVE_SUPPORTER")));
        as(yazd).body("{\"state\":\"WITHDRAWN\",\"scopes\":[],\"reason\":\"We fell.\"}").put(admission).then().statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void listsTheDecisionsInForce() {
        String id = register().extract().path("id");
        admit(id, "ADMITTED", "\"catalogue:read\"");
        admit(id, "ADMITTED", "");
        as(LEILA).get(ROOT + "/cities/isfahan/admissions?limit=100").then().statusCode(200)
                .body("items.findAll { it.partnerId == '" + id + "' }", hasSize(1));
        as(TestIdentity.person("ziba").in("isfahan", "auditor").token()).get(ROOT + "/cities/isfahan/admissions?limit=1").then().statusCode(200);
        as(TestIdentity.person("j").in("assen", "city-admin").token()).get(ROOT + "/cities/assen/admissions").then().statusCode(200)
                .body("items.partnerId", not(hasItem(id)));
    }

    @Test
    void followsTheCatalogueWhateverTheOrder() {
        String id = register().extract().path("id");
        admit(id, "ADMITTED", "\"catalogue:read\"");
        String token = TestIdentity.client(client, "catalogue:read");
        String project = UUID.randomUUID().toString();
        send("project.updated", project, 5, Map.of("updatedAt", "2026-11-20T10:00:00Z", "state", "SUCCEEDED"));
        send("project.published", project, 2, Map.of("publishedAt", "2026-11-01T10:00:00Z", "state", "FUNDING"));
        send("project.updated", project, 3, Map.of("updatedAt", "2026-11-10T10:00:00Z", "state", "FUNDING"));
        String found = "items.find { it.id == '" + project + "' }";
        await().atMost(Duration.ofSeconds(5)).until(() -> TestDatabase.number("select count(*) from inbox_position where subject = ?", project) == 2);
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> as(token).get(ROOT + "/cities/isfahan/projects?limit=100").then()
                .statusCode(200).body(found + ".state", equalTo("SUCCEEDED")).body(found + ".publishedAt", equalTo("2026-11-01T10:00:00Z"))
                .body(found + ".changedAt", equalTo("2026-11-20T10:00:00Z")));
        as(token).get(ROOT + "/cities/isfahan/projects?changedSince=2026-11-21T00:00:00Z").then().statusCode(200)
                .body("items.id", not(hasItem(project)));
        as(token).get(ROOT + "/cities/isfahan/projects?changedSince=yesterday").then().statusCode(422);
    }

    @Test
    void letsTheJobRoleReachTheseTablesOnly() {
        assertEquals(List.of("admission: select"), TestDatabase.privileges("partners_job").stream()
                .filter(line -> !line.matches("(city_copy|idempotency|inbox|job|mail|outbox):.*")).toList());
    }

    @Test
    void leavesNoOperationUnanswered() {
        registersAClientOnce();
        freshClient();
        readsProjectsOnlyWhereAdmittedForTheScope();
        freshClient();
        listsTheDecisionsInForce();
        assertEquals(Set.of(), CONTRACT.unanswered());
    }

    private void send(String type, String project, long version, Map<String, String> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.putAll(Map.of("projectId", project, "title", Map.of("en", "A canal"), "categoryId", "madi-upkeep"));
        broker.source("events-in").send(TestEvents.event("catalogue", type, "isfahan", project, version, data));
    }

    private ValidatableResponse register() {
        return as(ADMIN).header("Idempotency-Key", UUID.randomUUID()).body("{\"name\":{\"en\":\"Other platform\"},\"clientId\":\"" + client
                + "\",\"scopes\":[\"catalogue:read\",\"partners:read\"],\"website\":\"https://other.example\"}").post(ROOT + "/partners").then();
    }

    private static ValidatableResponse admit(String partner, String state, String scopes) {
        return as(LEILA).body("{\"state\":\"" + state + "\",\"scopes\":[" + scopes + "],\"reason\":\"Decided by the council.\"}")
                .put(ROOT + "/cities/isfahan/admissions/" + partner).then();
    }

    private static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }
}
