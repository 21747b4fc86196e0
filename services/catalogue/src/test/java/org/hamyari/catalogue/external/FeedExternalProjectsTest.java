package org.hamyari.catalogue.external;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

/** What partners feed, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class FeedExternalProjectsTest {

    private static final SpecContract CONTRACT = SpecContract.of("catalogue");
    private static final String REPORT = """
            {"platformName":{"fa":"سکوی نمونه","en":"Sample platform"},"title":{"fa":"آب‌انبار","en":"Cistern"},\
            "url":"https://partner.example/cistern","location":{"latitude":31.8974,"longitude":54.3678},\
            "raised":{"amount":"420","currency":"IRR"},"target":{"amount":"900","currency":"IRR"},"status":"OPEN",\
            "endsAt":"2026-12-20T20:29:59Z","asOf":"2026-11-20T08:00:00Z"}""";

    private final String id = "p-" + UUID.randomUUID();
    private final String partner = "partner-" + UUID.randomUUID();

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void keepsWhatAPartnerReportsAndTellsIt() {
        String record = feed(REPORT).statusCode(200).header("ETag", "\"1\"").body("partner", equalTo(partner)).body("externalId", equalTo(id))
                .body("location.latitude", equalTo(31.8974f)).body("raised.amount", equalTo("420")).body("firstFedAt", notNullValue())
                .extract().path("id");
        EventContract.checkAll("org.hamyari.project.external-fed.v1");
        assertEquals(1, told(record));
        feed(REPORT).statusCode(200).header("ETag", "\"1\"").body("id", equalTo(record));
        assertEquals(1, told(record));
        feed(REPORT.replace("T08:00", "T09:00").replace("420", "500")).statusCode(200).header("ETag", "\"2\"")
                .body("raised.amount", equalTo("500")).body("id", equalTo(record));
        assertEquals(2, told(record));
    }

    @Test
    void letsTheNewestReportWin() {
        feed(REPORT).statusCode(200);
        feed(REPORT.replace("T08:00", "T07:00").replace("420", "100")).statusCode(409).body("code", equalTo("older-report"));
        feed(REPORT.replace("420", "100")).statusCode(409).body("code", equalTo("older-report"));
        list("?partner=" + partner).body("items[0].raised.amount", equalTo("420")).body("items[0].version", equalTo(1));
    }

    @Test
    void keepsThePartnersApart() {
        String first = feed(REPORT).extract().path("id");
        String second = as(TestIdentity.client("other-" + partner, "catalogue:write")).body(REPORT.replace("Cistern", "Another"))
                .put(path("yazd")).then().statusCode(200).body("title.en", equalTo("Another")).extract().path("id");
        list("?partner=" + partner).body("items.id", contains(first)).body("items[0].title.en", equalTo("Cistern"));
        list("?partner=other-" + partner).body("items.id", contains(second));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        refused(REPORT.replace("https:", "http:"), "#/url");
        refused(REPORT.replace("https://partner.example/cistern", "https:no-host"), "#/url");
        refused(REPORT.replace("/cistern", "/" + "c".repeat(2000)), "#/url");
        refused(REPORT.replace("31.8974", "90.5"), "#/location/latitude");
        refused(REPORT.replace("54.3678", "-181"), "#/location/longitude");
        refused(REPORT.replace("\"900\"", "\"0\""), "#/target/amount");
        refused(REPORT.replace("\"420\"", "\"-1\""), "#/raised/amount");
        refused(REPORT.replace("\"420\",\"currency\":\"IRR\"", "\"420\",\"currency\":\"EUR\""), "#/raised/currency");
        refused(REPORT.replace("asOf\":\"2026", "asOf\":\"2126"), "#/asOf");
        refused(REPORT.replace("Cistern", "C".repeat(121)), "#/title");
        refused(REPORT.replace("OPEN", "ASLEEP"), null);
        refused("{}", null);
        feedAt("nowhere", REPORT).statusCode(404);
        as(TestIdentity.client(partner, "catalogue:write")).body(REPORT).put("/api/catalogue/v1/cities/yazd/external-projects/a%20b").then()
                .statusCode(422).body("errors[0].pointer", equalTo("#/path/externalId"));
        list("?partner=" + partner).body("items", hasSize(0));
    }

    @Test
    void refusesWhoIsNoPartner() {
        as(null).body(REPORT).put(path("yazd")).then().statusCode(401);
        as(TestIdentity.client(partner, "catalogue:read")).body(REPORT).put(path("yazd")).then().statusCode(403);
        as(TestIdentity.person("leila").in("yazd", "city-admin").token()).body(REPORT).put(path("yazd")).then().statusCode(403);
    }

    @Test
    void listsPageByPageAndByState() {
        feed(REPORT).statusCode(200);
        as(TestIdentity.client(partner, "catalogue:write")).body(REPORT.replace("OPEN", "SUCCEEDED")).put(path("yazd") + "b").then().statusCode(200);
        list("?status=SUCCEEDED&partner=" + partner).body("items", hasSize(1)).body("page.next", nullValue());
        String link = as(null).get("/api/catalogue/v1/cities/yazd/external-projects?limit=1&partner=" + partner).then().statusCode(200)
                .body("items[0].status", equalTo("SUCCEEDED")).extract().header("Link");
        as(null).get(link.substring(1, link.indexOf('>'))).then().statusCode(200).body("items[0].status", equalTo("OPEN"));
        as(null).get("/api/catalogue/v1/cities/yazd/external-projects?cursor=" + link.replaceAll(".*cursor=([^>&]*).*", "$1")).then()
                .statusCode(400);
        as(null).get("/api/catalogue/v1/cities/nowhere/external-projects").then().statusCode(404);
    }

    @Test
    void countsEveryReportOnceHoweverManyArriveAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> reports = IntStream.range(10, 22).<Callable<Integer>>mapToObj(minute -> () ->
                    feed(REPORT.replace("T08:00", "T08:" + minute)).extract().statusCode()).toList();
            threads.invokeAll(reports);
        }
        String record = list("?partner=" + partner).body("items", hasSize(1)).body("items[0].asOf", equalTo("2026-11-20T08:21:00Z"))
                .extract().path("items[0].id");
        int version = list("?partner=" + partner).extract().path("items[0].version");
        assertEquals(version, told(record));
    }

    private long told(String record) {
        return TestDatabase.number("select count(*) from outbox where message_key = ?", record);
    }

    private void refused(String body, String pointer) {
        ValidatableResponse answer = feed(body).statusCode(422);
        if (pointer != null) {
            answer.body("errors[0].pointer", equalTo(pointer)).body("errors[0].detail", notNullValue());
        }
    }

    private ValidatableResponse feed(String body) {
        return feedAt("yazd", body);
    }

    private ValidatableResponse feedAt(String city, String body) {
        return as(TestIdentity.client(partner, "catalogue:write")).body(body).put(path(city)).then();
    }

    private String path(String city) {
        return "/api/catalogue/v1/cities/" + city + "/external-projects/" + id;
    }

    private static ValidatableResponse list(String query) {
        return as(null).get("/api/catalogue/v1/cities/yazd/external-projects" + query).then().statusCode(200);
    }

    private static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }
}
