package org.hamyari.cities;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
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
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register of cities, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class CitiesTest {

    private static final String CITIES = "/api/cities/v1/cities";
    private static final SpecContract CONTRACT = SpecContract.of("cities");

    private String id;

    @BeforeEach
    void freshCity() {
        id = "city-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void registersACityAtTheFirstStageAndTellsIt() {
        register().statusCode(201).header("ETag", "\"1\"").header("Location", CITIES + "/" + id).body("stage", equalTo("PASSIVE_OBSERVER"))
                .body("capabilities", contains("OBSERVE", "TRAINING", "POLICIES"));
        as(null).get(CITIES + "/" + id).then().statusCode(200).body("name.fa", equalTo("شهر")).body("displayUnit", equalTo("TOMAN"));
        EventContract.checkAll("org.hamyari.city.state.v1");
        assertEquals(1, events());
    }

    @Test
    void registersByAProgramWithTheScope() {
        as(TestIdentity.client("hamyari-operator", "cities:write")).header("Idempotency-Key", UUID.randomUUID()).body(city(id, ""))
                .post(CITIES).then().statusCode(201);
        as(TestIdentity.client("hamyari-operator", "cities:read")).header("Idempotency-Key", UUID.randomUUID()).body(city(id + "x", ""))
                .post(CITIES).then().statusCode(403);
    }

    @Test
    void refusesATakenIdAndAHeadStart() {
        register().statusCode(201);
        register().statusCode(409).body("code", equalTo("city-exists"));
        register(id + "x", ",\"stage\":\"CATALYST\"").statusCode(422).body("errors[0].pointer", equalTo("#/stage"));
        register(id + "x", ",\"zone\":\"Mars/Base\"").statusCode(400);
        register("Isfahan", "").statusCode(422).body("errors[0].pointer", equalTo("#/id"));
    }

    @Test
    void refusesCallersWithoutTheRight() {
        as(null).header("Idempotency-Key", UUID.randomUUID()).body(city(id, "")).post(CITIES).then().statusCode(401);
        as(TestIdentity.person("sara").token()).header("Idempotency-Key", UUID.randomUUID()).body(city(id, "")).post(CITIES)
                .then().statusCode(403);
    }

    @Test
    void changesSettingsOnlyOfTheVersionSeen() {
        register().statusCode(201);
        String cityAdmin = TestIdentity.person("leila").in(id, "city-admin").token();
        String settings = "{\"name\":{\"en\":\"New name\"},\"calendar\":\"GREGORIAN\",\"zone\":\"Asia/Tehran\",\"languages\":[\"en\"]}";
        as(cityAdmin).body(settings).put(CITIES + "/" + id).then().statusCode(428);
        as(cityAdmin).header("If-Match", "\"7\"").body(settings).put(CITIES + "/" + id).then().statusCode(412);
        as(cityAdmin).header("If-Match", "\"1\"").body(settings).put(CITIES + "/" + id).then().statusCode(200).header("ETag", "\"2\"");
        as(cityAdmin).header("If-Match", "\"2\"").body(settings).put(CITIES + "/" + id).then().statusCode(200).header("ETag", "\"2\"");
        assertEquals(2, events());
        as(TestIdentity.person("jan").in("assen", "city-admin").token()).header("If-Match", "\"2\"").body(settings).put(CITIES + "/" + id)
                .then().statusCode(403);
        as(cityAdmin).header("If-Match", "\"2\"").body(settings.replace("Asia/Tehran", "Mars/Base")).put(CITIES + "/" + id)
                .then().statusCode(422).body("errors[0].pointer", equalTo("#/zone"));
        as(null).header("If-None-Match", "\"2\"").get(CITIES + "/" + id).then().statusCode(304);
        as(null).get(CITIES + "/nowhere").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void listsCitiesPageByPage() {
        register().statusCode(201);
        register(id + "b", "").statusCode(201);
        String link = as(null).get(CITIES + "?limit=1").then().statusCode(200).body("items", hasSize(1)).extract().header("Link");
        String next = link.substring(1, link.indexOf('>'));
        as(null).get(next).then().statusCode(200);
        as(null).get(CITIES + "?stage=CATALYST&cursor=" + next.replaceAll(".*cursor=", "")).then().statusCode(400)
                .body("code", equalTo("cursor-not-ours"));
        as(null).get(CITIES + "?limit=101").then().statusCode(422).body("errors[0].pointer", equalTo("#/limit"));
        as(null).get(CITIES + "?limit=many").then().statusCode(422);
        as(null).get(CITIES + "?stage=MAYOR").then().statusCode(422);
        as(null).get(CITIES + "?limit=100&stage=CATALYST").then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    @Test
    void offersTheServicesOfTheStudyAsCategories() {
        register().statusCode(201);
        as(null).get(CITIES + "/" + id + "/service-categories").then().statusCode(200).body("items", hasSize(21))
                .body("items.id", hasItem("madi-upkeep"));
        as(null).get(CITIES + "/nowhere/service-categories").then().statusCode(404);
    }

    @Test
    void servesItsSpecification() {
        given().get("/api/cities/v1/cities.yaml").then().statusCode(200).body(containsString("operationId: registerCity"));
        given().get("/api/cities/v1/common.yaml").then().statusCode(200);
        given().get("/api/cities/v1/pledges.yaml").then().statusCode(404);
    }

    @Test
    void leavesNoOperationUnanswered() {
        registersACityAtTheFirstStageAndTellsIt();
        freshCity();
        changesSettingsOnlyOfTheVersionSeen();
        freshCity();
        listsCitiesPageByPage();
        freshCity();
        offersTheServicesOfTheStudyAsCategories();
        as(null).body("{\"ratings\":[[1,2],[1,2]]}").post("/api/cities/v1/concordance").then().statusCode(200);
        assertEquals(Set.of(), CONTRACT.unanswered("Cities", "Concordance"));
        assertEquals(Set.of(), CONTRACT.unanswered("Cities", "Concordance"));
    }

    private long events() {
        return TestDatabase.number("select count(*) from outbox where message_key = ?", id);
    }

    private ValidatableResponse register() {
        return register(id, "");
    }

    private static ValidatableResponse register(String city, String more) {
        return as(admin()).header("Idempotency-Key", UUID.randomUUID()).body(city(city, more)).post(CITIES).then();
    }

    private static String city(String id, String more) {
        return "{\"id\":\"" + id + "\",\"name\":{\"fa\":\"شهر\",\"en\":\"City\"},\"currency\":\"IRR\",\"calendar\":\"PERSIAN\","
                + "\"zone\":\"Asia/Tehran\",\"languages\":[\"fa\",\"en\"],\"displayUnit\":\"TOMAN\"" + more + "}";
    }

    private static String admin() {
        return TestIdentity.person("admin1").realmRole("platform-admin").steppedUp().token();
    }

    private static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }
}
