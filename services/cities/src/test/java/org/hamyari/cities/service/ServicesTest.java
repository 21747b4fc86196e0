package org.hamyari.cities.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamyari.cities.stage.Measure;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The city's list of services from its import to the first wave, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class ServicesTest {

    private static final SpecContract CONTRACT = SpecContract.of("cities");

    @Inject
    Instance<Measure> measures;
    @Inject
    InCity inCity;

    private String city;

    @BeforeEach
    void freshCity() {
        city = "town-" + UUID.randomUUID().toString().substring(0, 8);
        as(TestIdentity.person("admin1").realmRole("platform-admin").steppedUp().token()).header("Idempotency-Key", UUID.randomUUID()).body("""
                {"id":"%s","name":{"fa":"شهر","en":"Town"},"currency":"IRR","calendar":"PERSIAN","zone":"Asia/Tehran","languages":["fa"]}"""
                .formatted(city)).post("/api/cities/v1/cities").then().statusCode(201);
        TestCities.save(city, "شهر", "Town", "PASSIVE_OBSERVER", "IRR", "Asia/Tehran");
    }

    @Test
    void importsAListAndKeepsIdsByCode() {
        String key = UUID.randomUUID().toString();
        upload(key, ServiceFiles.small("Old")).statusCode(201).body("version", equalTo(1)).body("items", equalTo(6)).body("added", equalTo(6));
        upload(key, ServiceFiles.small("Old")).statusCode(201).body("version", equalTo(1));
        upload(key, ServiceFiles.small("Other")).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        String first = id("S1");
        screen("KEPT", "", first).statusCode(201);
        upload(ServiceFiles.small("New").replaceAll("P1.*\n", "") + "S4,G,SERVICE,تازه,Fresh,,\n").statusCode(201)
                .body("version", equalTo(2)).body("added", equalTo(1)).body("changed", equalTo(2)).body("retired", equalTo(1));
        assertEquals(first, id("S1"));
        auditor().get(services() + "/" + first).then().statusCode(200).body("service.name.en", equalTo("New one"))
                .body("service.screening", equalTo("KEPT")).body("path.code", contains("M", "G")).body("screenings", hasSize(1))
                .header("ETag", "\"3\"");
        auditor().get(services() + "?retired=true").then().body("items.code", contains("P1")).body("total", equalTo(1));
        auditor().get(services() + "?q=square").then().body("items", empty());
        upload(ServiceFiles.small("New")).statusCode(201).body("added", equalTo(0)).body("changed", equalTo(1)).body("retired", equalTo(1));
        auditor().get(services() + "?q=square").then().body("items.code", contains("P1"));
        auditor().get(path("/service-lists?limit=2")).then().statusCode(200).body("items.version", contains(3, 2)).body("page.next", notNullValue());
    }

    @Test
    void refusesAWrongFileWithLineAndColumnAndChangesNothing() {
        String file = ServiceFiles.small("A");
        upload(file + "S1,G,SERVICE,دوباره,,,\nX,9,GROUP,گروه,,,\nY,M,PLACE,جا,,G2X,\n").statusCode(422)
                .body("errors.pointer", contains("#/lines/10/recipient", "#/lines/8/code", "#/lines/9/parent", "#/lines/10/parent"));
        upload(file + "A,B,GROUP,الف,,,\nB,A,GROUP,ب,,,\n").statusCode(422).body("errors.code", everyItem(equalTo("csv-circle")));
        upload(file.replace(",kind,", ",type,")).statusCode(422).body("errors.pointer", contains("#/lines/1/column-3", "#/lines/1/kind"));
        official("leila", "city-admin").header("Accept-Language", "fa").header("Idempotency-Key", UUID.randomUUID())
                .contentType("text/csv").body(file.getBytes(Charset.forName("windows-1256"))).post(path("/service-lists")).then().statusCode(422)
                .body("errors[0].code", equalTo("csv-not-utf8")).body("errors[0].detail", containsString("UTF-8"));
        upload("").statusCode(422);
        official("leila", "city-admin").header("Idempotency-Key", UUID.randomUUID()).body("{}").post(path("/service-lists")).then().statusCode(415);
        official("jan", "moderator").header("Idempotency-Key", UUID.randomUUID()).contentType("text/csv").body(file).post(path("/service-lists"))
                .then().statusCode(403);
        as(TestIdentity.person("jan").in("assen", "city-admin").token()).header("Idempotency-Key", UUID.randomUUID()).contentType("text/csv")
                .body(file).post(path("/service-lists")).then().statusCode(403);
        assertEquals(0, TestDatabase.number("select count(*) from service_item where city_id = ?", city));
    }

    @Test
    void takesTwentyThousandRowsInTime() {
        upload(ServiceFiles.small("before")).statusCode(201);
        TestDatabase.update("analyze service_item");
        freshCity();
        String file = ServiceFiles.generated(20_000);
        upload(file).statusCode(201).time(lessThan(Duration.ofSeconds(5).toMillis())).body("added", equalTo(20_000));
        auditor().get(path("/service-figures")).then().statusCode(200)
                .body("byKind.find { it.kind == 'MACRO_PROCESS' }.count", equalTo(15)).body("byKind.find { it.kind == 'GROUP' }.count", equalTo(52))
                .body("byKind.find { it.kind == 'MAIN_PROCESS' }.count", equalTo(202)).body("funnel.all", equalTo(19_731));
        upload(file).statusCode(201).time(lessThan(Duration.ofSeconds(5).toMillis())).body("changed", equalTo(0));
    }

    @Test
    void findsAndPagesThroughTheList() {
        upload(ServiceFiles.small("Café")).statusCode(201);
        auditor().get(services() + "?kind=SERVICE&recipient=G2G").then().statusCode(200).body("items.code", contains("S2", "S3"));
        auditor().get(services() + "?q=كتابخانه").then().body("items.code", contains("S2"));
        auditor().get(services() + "?q=café two").then().body("items.code", contains("S2"));
        auditor().get(services() + "?decidable=true&parentId=" + id("G")).then().body("total", equalTo(4));
        auditor().get(services() + "?screening=KEPT").then().body("items", empty());
        auditor().get(services() + "?kind=HOUSE").then().statusCode(422);
        String paged = auditor().get(services() + "?limit=2&kind=SERVICE").then().body("total", equalTo(3)).extract().header("Link");
        auditor().urlEncodingEnabled(false).get(paged.substring(1, paged.indexOf('>'))).then().statusCode(200).body("items.code", contains("S3"));
        String last = auditor().urlEncodingEnabled(false).get(paged.substring(1, paged.indexOf('>'))).then().body("page.next", nullValue())
                .extract().path("page.prev");
        String first = auditor().get(services() + "?limit=2&kind=SERVICE&cursor=" + last).then().statusCode(200).body("items.code", contains("S1", "S2"))
                .body("page.prev", nullValue()).extract().path("page.next");
        String middle = auditor().get(services() + "?limit=1&kind=SERVICE&cursor=" + last).then().body("items.code", contains("S2")).extract()
                .path("page.prev");
        auditor().get(services() + "?limit=1&kind=SERVICE&cursor=" + middle).then().body("items.code", contains("S1"));
        auditor().get(services() + "?limit=2&kind=SERVICE&cursor=" + first).then().body("items.code", contains("S3"));
        auditor().get(services() + "?kind=PLACE&cursor=" + paged.replaceAll(".*cursor=([^>]*)>.*", "$1")).then().statusCode(400);
        auditor().get(services() + "/" + UUID.randomUUID()).then().statusCode(404);
        as(TestIdentity.person("jan").in("assen", "city-admin").token()).get(services()).then().statusCode(403);
    }

    @Test
    void screensManyAtOnceAndKeepsTheHistory() {
        upload(ServiceFiles.small("A")).statusCode(201);
        settings("\"1\"", "[\"G2G\",\"G2E\"]").statusCode(200).body("version", equalTo(2));
        settings("\"1\"", "[]").statusCode(412);
        screen("EXCLUDED", "", id("S1")).statusCode(422).body("errors[0].pointer", equalTo("#/reasons"));
        screen("KEPT", "\"QUALITY\"", id("S1")).statusCode(422);
        screen("EXCLUDED", "\"BOREDOM\"", id("S1")).statusCode(422);
        screen("KEPT", "", id("S1"), UUID.randomUUID().toString(), id("G")).statusCode(422)
                .body("errors.pointer", contains("#/serviceIds/1", "#/serviceIds/2"))
                .body("errors.code", contains("unknown-service", "service-not-decidable"));
        screen("EXCLUDED", "\"LICENCES\",\"DATA_SECURITY\"", id("S1"), id("S2")).statusCode(201).body("screened", equalTo(2));
        screen("KEPT", "", id("S1"), id("P1"), id("P1")).statusCode(201).body("screened", equalTo(2));
        auditor().get(services() + "/" + id("S1")).then().body("screenings.verdict", contains("KEPT", "EXCLUDED"))
                .body("screenings[1].reasons", contains("LICENCES", "DATA_SECURITY")).body("screenings[1].decidedBy", equalTo("nima"));
        auditor().get(path("/service-figures")).then().body("funnel.all", equalTo(4)).body("funnel.wanted", equalTo(3))
                .body("funnel.kept", equalTo(2)).body("funnel.excluded", equalTo(1)).body("funnel.open", equalTo(0))
                .body("byReason.reason", contains("LICENCES", "DATA_SECURITY")).body("byRecipient.find { it.recipient == 'G2G' }.count", equalTo(2))
                .body("withoutRecipient", equalTo(1)).body("listVersion", equalTo(1));
        auditor().header("Idempotency-Key", UUID.randomUUID()).body("{\"serviceIds\":[\"%s\"],\"verdict\":\"KEPT\"}".formatted(id("S1")))
                .post(path("/service-screenings")).then().statusCode(403);
    }

    @Test
    void classifiesOnlyTheVersionSeen() {
        upload(ServiceFiles.small("A")).statusCode(201);
        String body = "{\"funding\":\"INVESTMENT\",\"continuity\":\"ONE_OFF\"}";
        String path = services() + "/" + id("S1") + "/classification";
        official("nima", "moderator").body(body).put(path).then().statusCode(428);
        official("nima", "moderator").header("If-Match", "\"1\"").body(body).put(path).then().statusCode(200).header("ETag", "\"2\"")
                .body("funding", equalTo("INVESTMENT")).body("continuity", equalTo("ONE_OFF"));
        official("nima", "moderator").header("If-Match", "\"1\"").body(body).put(path).then().statusCode(412);
        official("nima", "moderator").header("If-Match", "\"1\"").body(body).put(services() + "/" + id("G") + "/classification").then()
                .statusCode(409).body("code", equalTo("service-not-decidable"));
        official("nima", "moderator").header("If-Match", "\"2\"").body("{\"funding\":\"DONATION\"}").put(path).then().statusCode(422);
        as(TestIdentity.person("jan").in("assen", "moderator").token()).header("If-Match", "\"2\"").body(body).put(path).then().statusCode(403);
    }

    @Test
    void ranksByWhatTheCommitteeScored() {
        upload(ServiceFiles.small("A")).statusCode(201);
        screen("KEPT", "", id("S1"), id("S2"), id("P1")).statusCode(201);
        score("leila", "PLANNING", id("S1"), 1, 5, 1, 1).statusCode(200).body("score", equalTo("2.0000"));
        score("leila", "LEGAL", id("S1"), 4, 4, 4, 4).body("sheets", hasSize(1)).body("missingSeats", contains("TECHNICAL", "PLANNING", "SOCIAL_WORK"));
        score("omid", "TECHNICAL", id("S1"), 3, 3, 3, 3).body("score", equalTo("3.5000"));
        score("omid", "TECHNICAL", id("S2"), 2, 4, 4, 4).statusCode(200);
        score("omid", "TECHNICAL", id("P1"), 5, 5, 2, 2).statusCode(200);
        score("omid", "TECHNICAL", id("S3"), 5, 5, 5, 5).statusCode(200);
        score("omid", "TECHNICAL", id("S3"), 0, 5, 5, 6).statusCode(422);
        score("omid", "TECHNICAL", id("G"), 5, 5, 5, 5).statusCode(409);
        auditor().get(path("/service-ranking")).then().statusCode(200).body("items.serviceId", contains(id("S1"), id("S2"), id("P1")))
                .body("items.rank", contains(1, 1, 1)).body("items.tied", everyItem(equalTo(true))).body("items[2].exact", equalTo("7/2"));
        official("leila", "city-admin").header("If-Match", "\"1\"").body("{\"leftOut\":[],\"weights\":%s}".formatted(weights(0, 0, 0, 0)))
                .put(path("/service-settings")).then().statusCode(422).body("errors[0].pointer", equalTo("#/weights"));
        official("leila", "city-admin").header("If-Match", "\"1\"").body("{\"leftOut\":[\"G2G\"],\"weights\":%s}".formatted(weights(0, 1, 0, 0)))
                .put(path("/service-settings")).then().statusCode(200).header("ETag", "\"2\"");
        official("leila", "city-admin").header("If-Match", "\"1\"").body("{\"leftOut\":[],\"weights\":%s}".formatted(weights(1, 1, 1, 1)))
                .put(path("/service-settings")).then().statusCode(412);
        auditor().get(path("/service-settings")).then().header("ETag", "\"2\"").body("leftOut", contains("G2G")).body("weights.jobs", equalTo(1));
        String next = auditor().get(path("/service-ranking?limit=1")).then().body("items[0].serviceId", equalTo(id("P1"))).extract().path("page.next");
        auditor().get(path("/service-ranking?cursor=" + next)).then().body("items.rank", contains(2, 3));
        auditor().get(services() + "/" + id("S1") + "/readiness").then().statusCode(200).body("sheets.scoredBy", contains("leila", "omid"));
    }

    @Test
    void publishesAFirstWaveWithADayOfReview() {
        upload(ServiceFiles.small("A")).statusCode(201);
        screen("KEPT", "", id("S1"), id("P1")).statusCode(201);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tehran"));
        wave(today.toString(), id("S1")).statusCode(422).body("errors[0].pointer", equalTo("#/reviewOn"));
        wave(today.plusYears(4).toString(), id("S1")).statusCode(422);
        wave(today.plusDays(30).toString(), id("S1"), id("S2"), id("S1")).statusCode(422)
                .body("errors.code", contains("service-not-kept", "service-twice"));
        assertEquals(null, measure());
        wave(today.plusDays(30).toString(), id("P1"), id("S1")).statusCode(201).body("version", equalTo(1)).body("daysOverdue", equalTo(0))
                .body("services.name.en", contains("Square", "A one"));
        wave(today.plusDays(60).toString(), id("S1")).statusCode(201).body("version", equalTo(2));
        as(null).get(path("/first-waves")).then().statusCode(200).body("items.version", contains(2, 1)).body("items[1].services", hasSize(2));
        assertEquals("0", measure());
        TestDatabase.update("update first_wave set review_on = ? where city_id = ?", today.minusDays(3), city);
        as(null).get(path("/first-waves")).then().body("items.daysOverdue", contains(3, 0));
        assertEquals("3", measure());
        as(null).get("/api/cities/v1/cities/nowhere/first-waves").then().statusCode(404);
    }

    @Test
    void keepsTheHistoryOfModesAndWhatContractorsCost() {
        upload(ServiceFiles.small("A")).statusCode(201);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tehran"));
        mode("CONTRACT", today.minusDays(20)).statusCode(201).body("current", equalTo("CONTRACT"));
        mode("CONTRACT", today).statusCode(422).body("errors[0].pointer", equalTo("#/mode"));
        mode("CROWD", today.minusDays(20)).statusCode(422).body("errors[0].pointer", equalTo("#/since"));
        mode("CROWD", today.plusYears(2)).statusCode(422);
        mode("HYBRID", today.plusDays(20)).statusCode(201).body("current", equalTo("CONTRACT")).body("modes.mode", contains("HYBRID", "CONTRACT"));
        baseline("48000000000", "IRR", today.minusYears(1), today.minusDays(1)).statusCode(201).body("costBaselines[0].cost.amount", equalTo("48000000000"));
        baseline("5", "EUR", today.minusYears(1), today).statusCode(422).body("errors[0].pointer", equalTo("#/cost/currency"));
        baseline("0", "IRR", today.minusYears(1), today).statusCode(422);
        baseline("5", "IRR", today, today.minusDays(1)).statusCode(422).body("errors[0].pointer", equalTo("#/periodEnd"));
        auditor().get(services() + "/" + id("S1") + "/modes").then().statusCode(200).body("modes.setBy", everyItem(equalTo("leila")));
        auditor().get(path("/service-modes")).then().statusCode(200).body("items.mode", contains("CONTRACT"))
                .body("items[0].contractorCost.currency", equalTo("IRR")).body("counts[0].count", equalTo(1));
        auditor().get(path("/service-modes?mode=CROWD")).then().body("items", empty());
        auditor().get(services() + "/" + UUID.randomUUID() + "/modes").then().statusCode(404);
    }

    @Test
    void addsAndRetiresCategoriesByHand() {
        String body = "{\"area\":\"OTHER\",\"department\":\"Parks\",\"name\":{\"en\":\"Play grounds\"}}";
        String key = UUID.randomUUID().toString();
        official("leila", "city-admin").header("Idempotency-Key", key).body(body).post(path("/service-categories")).then().statusCode(201)
                .body("id", equalTo("play-grounds")).body("department", equalTo("Parks")).body("retired", nullValue());
        official("leila", "city-admin").header("Idempotency-Key", key).body(body).post(path("/service-categories")).then().statusCode(201);
        official("leila", "city-admin").header("Idempotency-Key", UUID.randomUUID()).body(body).post(path("/service-categories")).then()
                .statusCode(409).body("code", equalTo("category-exists"));
        official("leila", "city-admin").header("Idempotency-Key", UUID.randomUUID()).body("{\"area\":\"OTHER\",\"name\":{\"fa\":\"پارک\"}}")
                .post(path("/service-categories")).then().statusCode(422).body("errors[0].pointer", equalTo("#/id"));
        as(null).get(path("/service-categories")).then().body("items", hasSize(22)).body("items.id", hasItem("madi-upkeep"));
        official("leila", "city-admin").post(path("/service-categories/madi-upkeep/retirements")).then().statusCode(200).body("retired", equalTo(true));
        official("leila", "city-admin").post(path("/service-categories/madi-upkeep/retirements")).then().statusCode(200);
        official("leila", "city-admin").post(path("/service-categories/nothing/retirements")).then().statusCode(404);
        as(null).get(path("/service-categories")).then().body("items", hasSize(21)).body("items.id", not(hasItem("madi-upkeep")));
        as(null).get(path("/service-categories?retired=true")).then().body("items", hasSize(22)).body("items[21].id", equalTo("madi-upkeep"))
                .body("items[21].retired", equalTo(true));
    }

    @Test
    void leavesNoOperationUnanswered() {
        List<Runnable> journeys = List.of(this::importsAListAndKeepsIdsByCode, this::screensManyAtOnceAndKeepsTheHistory,
                this::classifiesOnlyTheVersionSeen, this::ranksByWhatTheCommitteeScored, this::publishesAFirstWaveWithADayOfReview,
                this::keepsTheHistoryOfModesAndWhatContractorsCost, this::addsAndRetiresCategoriesByHand);
        for (Runnable journey : journeys) {
            freshCity();
            journey.run();
        }
        assertEquals(Set.of(), CONTRACT.unanswered("ServiceCategories", "ServiceLists", "Services", "Readiness", "FirstWaves", "ServiceModes"));
    }

    private String measure() {
        Measure overdue = measures.stream().filter(measure -> measure.code().equals("first-wave-review-overdue-days")).findFirst().orElseThrow();
        Measure.Figure figure = inCity.call(city, () -> overdue.of(city));
        assertTrue(figure.source().fa().contains("موج"));
        return figure.value() == null ? null : figure.value().toPlainString();
    }

    private ValidatableResponse mode(String mode, LocalDate since) {
        return official("leila", "city-admin").header("Idempotency-Key", UUID.randomUUID())
                .body("{\"mode\":\"%s\",\"since\":\"%s\",\"reason\":\"The council decided.\"}".formatted(mode, since))
                .post(services() + "/" + id("S1") + "/modes").then();
    }

    private ValidatableResponse baseline(String amount, String currency, LocalDate start, LocalDate end) {
        return official("leila", "city-admin").header("Idempotency-Key", UUID.randomUUID()).body("""
                {"cost":{"amount":"%s","currency":"%s"},"periodStart":"%s","periodEnd":"%s","source":"Contract 217"}"""
                .formatted(amount, currency, start, end)).post(services() + "/" + id("S1") + "/cost-baselines").then();
    }

    private ValidatableResponse wave(String reviewOn, String... ids) {
        return official("leila", "city-admin").header("Idempotency-Key", UUID.randomUUID())
                .body("{\"serviceIds\":[%s],\"reviewOn\":\"%s\",\"note\":\"A start.\"}".formatted(quoted(ids), reviewOn))
                .post(path("/first-waves")).then();
    }

    private ValidatableResponse score(String member, String seat, String service, int a, int b, int c, int d) {
        return official(member, "moderator").body("{\"seat\":\"%s\",\"livelihood\":%d,\"jobs\":%d,\"deprivedAreas\":%d,\"acceptance\":%d}"
                .formatted(seat, a, b, c, d)).put(services() + "/" + service + "/readiness").then();
    }

    private ValidatableResponse settings(String ifMatch, String leftOut) {
        return official("leila", "city-admin").header("If-Match", ifMatch).body("{\"leftOut\":%s,\"weights\":%s}".formatted(leftOut, weights(1, 1, 1, 1)))
                .put(path("/service-settings")).then();
    }

    private static String weights(int a, int b, int c, int d) {
        return "{\"livelihood\":%d,\"jobs\":%d,\"deprivedAreas\":%d,\"acceptance\":%d}".formatted(a, b, c, d);
    }

    private ValidatableResponse screen(String verdict, String reasons, String... ids) {
        return official("nima", "moderator").header("Idempotency-Key", UUID.randomUUID())
                .body("{\"serviceIds\":[%s],\"verdict\":\"%s\",\"reasons\":[%s],\"note\":\"Seen.\"}".formatted(quoted(ids), verdict, reasons))
                .post(path("/service-screenings")).then();
    }

    private static String quoted(String... ids) {
        return Arrays.stream(ids).map(id -> '"' + id + '"').collect(Collectors.joining(","));
    }

    private ValidatableResponse upload(String file) {
        return upload(UUID.randomUUID().toString(), file);
    }

    private ValidatableResponse upload(String key, String file) {
        return official("leila", "city-admin").header("Idempotency-Key", key).contentType("text/csv; charset=utf-8").body(file)
                .post(path("/service-lists")).then();
    }

    private String id(String code) {
        return TestDatabase.rows("select id from service_item where city_id = ? and code = ?", city, code).getFirst().get("id").toString();
    }

    private String services() {
        return path("/services");
    }

    private String path(String rest) {
        return "/api/cities/v1/cities/" + city + rest;
    }

    private RequestSpecification auditor() {
        return official("ziba", "auditor");
    }

    private RequestSpecification official(String person, String role) {
        return as(TestIdentity.person(person).in(city, role).token());
    }

    private static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }
}
