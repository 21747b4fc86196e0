package org.hamyari.catalogue.external;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What partners feed many at a time, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class FeedManyExternalProjectsTest {

    private static final SpecContract CONTRACT = SpecContract.of("catalogue");
    private static final String BATCHES = "/api/catalogue/v1/cities/yazd/external-projects/batches";
    private static final String REPORT = """
            {"externalId":"%s","report":{"platformName":{"en":"Sample platform"},"title":{"en":"Cistern"},"url":"https://partner.example/c",\
            "location":{"latitude":31.8974,"longitude":54.3678},"raised":{"amount":"420","currency":"IRR"},\
            "target":{"amount":"900","currency":"IRR"},"status":"OPEN","asOf":"2026-11-20T08:00:00Z"}}""";

    private final String partner = "partner-" + UUID.randomUUID();

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void takesEachReportByItselfAndSaysWhatBecameOfIt() {
        feed(report("a"), report("b")).body("items.externalId", contains("a", "b")).body("items.outcome", contains("CREATED", "CREATED"));
        feed(report("c"), report("b").replace("T08", "T09").replace("420", "500"), report("a"), report("d").replace("https", "http"),
                report("e").replace("\"IRR\"},\"status", "\"EUR\"},\"status")).body("items.outcome",
                        contains("CREATED", "UPDATED", "UNCHANGED", "REFUSED", "REFUSED"))
                .body("items[1].version", equalTo(2)).body("items[3].refusal.code", equalTo("invalid-request"))
                .body("items[3].refusal.errors[0].pointer", equalTo("#/items/3/report/url"))
                .body("items[3].refusal.errors[0].detail", notNullValue());
        feed(report("b").replace("T08", "T07")).body("items[0].refusal.code", equalTo("older-report"));
        given().get("/api/catalogue/v1/cities/yazd/external-projects?partner=" + partner).then().body("items", hasSize(3));
        assertEquals(4, TestDatabase.number("select count(*) from outbox where event like ?", "%" + partner + "%"));
        EventContract.checkAll("org.hamyari.project.external-fed.v1");
        assertEquals(Set.of(), CONTRACT.unanswered("ExternalBatches"));
    }

    @Test
    void saysWhatIsWrongInTheLanguageOfTheCaller() {
        as(partner).header("Accept-Language", "fa").header("Idempotency-Key", UUID.randomUUID()).body(batch(report("a").replace("https", "http")))
                .post(BATCHES).then().statusCode(200)
                .body("items[0].refusal.detail", equalTo("بخش‌های فهرست‌شده را ببینید و دوباره بفرستید؛ چیزی تغییر نکرده است."));
    }

    @Test
    void answersARepeatedBatchToTheByte() {
        String key = UUID.randomUUID().toString();
        String first = as(partner).header("Idempotency-Key", key).body(batch(report("a"))).post(BATCHES).asString();
        assertEquals(first, as(partner).header("Idempotency-Key", key).body(batch(report("a"))).post(BATCHES).asString());
        as(partner).header("Idempotency-Key", key).body(batch(report("b"))).post(BATCHES).then().statusCode(422);
        as(partner).body(batch(report("a"))).post(BATCHES).then().statusCode(400);
    }

    @Test
    void refusesAsAWholeWhatIsNoListOfReports() {
        refused(batch(), "#/items");
        refused(batch(report("a"), report("a")), "#/items/1/externalId");
        refused(batch(report("a b")), "#/items/0/externalId");
        refused(batch(report("a").replace("\"url\":\"https://partner.example/c\",", "")), "#/items/0/report/url");
        refused(batch(IntStream.range(0, 101).mapToObj(i -> report("p" + i)).toArray(String[]::new)), "#/items");
        given().get("/api/catalogue/v1/cities/yazd/external-projects?partner=" + partner).then().body("items", hasSize(0));
        as(partner).header("Idempotency-Key", UUID.randomUUID()).body(batch(report("a"))).post(BATCHES.replace("yazd", "nowhere")).then()
                .statusCode(404);
    }

    @Test
    void refusesWhoIsNoPartner() {
        given().contentType("application/json").body(batch(report("a"))).post(BATCHES).then().statusCode(401);
        given().auth().oauth2(TestIdentity.client(partner, "catalogue:read")).contentType("application/json").body(batch(report("a"))).post(BATCHES)
                .then().statusCode(403);
    }

    @Test
    void takesTwoBatchesInOppositeOrderAtOnce() throws Exception {
        List<String> ids = IntStream.range(0, 40).mapToObj(i -> "p" + i).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> batches = IntStream.range(10, 16).<Callable<Integer>>mapToObj(minute -> () -> {
                String[] reports = (minute % 2 == 0 ? ids : ids.reversed()).stream().map(id -> report(id).replace("T08:00", "T08:" + minute))
                        .toArray(String[]::new);
                return as(partner).header("Idempotency-Key", UUID.randomUUID()).body(batch(reports)).post(BATCHES).statusCode();
            }).toList();
            for (Future<Integer> answer : threads.invokeAll(batches)) {
                assertEquals(200, answer.get());
            }
        }
        assertEquals(40, TestDatabase.number("select count(*) from external_project where partner = ? and as_of = '2026-11-20T08:15:00Z'", partner));
    }

    private void refused(String body, String pointer) {
        as(partner).header("Idempotency-Key", UUID.randomUUID()).body(body).post(BATCHES).then().statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    private ValidatableResponse feed(String... reports) {
        return as(partner).header("Idempotency-Key", UUID.randomUUID()).body(batch(reports)).post(BATCHES).then().statusCode(200);
    }

    private static String report(String id) {
        return REPORT.formatted(id);
    }

    private static String batch(String... reports) {
        return Arrays.stream(reports).collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    private static RequestSpecification as(String partner) {
        return given().filter(CONTRACT).contentType("application/json").auth().oauth2(TestIdentity.client(partner, "catalogue:write"));
    }
}
