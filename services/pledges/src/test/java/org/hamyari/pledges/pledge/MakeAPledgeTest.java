package org.hamyari.pledges.pledge;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.hamyari.pledges.stand.Scene.BASE;
import static org.hamyari.pledges.stand.Scene.aCampaign;
import static org.hamyari.pledges.stand.Scene.anonymous;
import static org.hamyari.pledges.stand.Scene.as;
import static org.hamyari.pledges.stand.Scene.citizen;
import static org.hamyari.pledges.stand.Scene.end;
import static org.hamyari.pledges.stand.Scene.keyed;
import static org.hamyari.pledges.stand.Scene.paid;
import static org.hamyari.pledges.stand.Scene.pledge;
import static org.hamyari.pledges.stand.Scene.pledgeBody;
import static org.hamyari.pledges.stand.Scene.pledged;
import static org.hamyari.pledges.stand.Scene.pledgesOf;
import static org.hamyari.pledges.stand.Scene.proposed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.hamyari.pledges.stand.PledgesServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be pledged, by whom, and what is refused without a trace. */
@QuarkusTest
@PledgesServiceTest
class MakeAPledgeTest {

    private UUID project;

    @BeforeEach
    void campaign() {
        TestCities.demo();
        project = aCampaign().saved();
    }

    @Test
    void keepsAPledgeThatWaitsForItsPayment() {
        UUID reservation = UUID.randomUUID();
        String body = "{\"amount\":{\"amount\":\"2000000\",\"currency\":\"IRR\"},\"termsVersion\":1,\"reservationId\":\""
                + reservation + "\"}";
        Response made = keyed(citizen("sara")).body(body).post(pledgesOf(project));
        String id = made.then().statusCode(201).body("state", equalTo("PENDING")).body("amount.amount", equalTo("2000000"))
                .body("projectTitle.en", equalTo("Niasarm madi")).body("reservationId", equalTo(reservation.toString()))
                .body("payment", nullValue()).extract().path("id");
        made.then().header("Location", equalTo(pledge(id)));
        citizen("sara").get(pledge(id)).then().statusCode(200).body("id", equalTo(id));
        assertNothingBooked();
    }

    @Test
    void pledgesInCentsOfAEuro() {
        UUID garden = aCampaign().in("assen", "EUR").goal(100_000).saved();
        keyed(citizen("pieter")).body(pledgeBody("10.5", "EUR")).post(BASE + "/cities/assen/projects/" + garden + "/pledges")
                .then().statusCode(201).body("amount.amount", equalTo("10.50"));
        keyed(citizen("pieter")).body(pledgeBody("10.505", "EUR")).post(BASE + "/cities/assen/projects/" + garden + "/pledges")
                .then().statusCode(422).body("errors[0].pointer", equalTo("#/amount/amount"));
    }

    @ParameterizedTest
    @CsvSource({"-1, IRR, amount", "0, IRR, amount", "1.5, IRR, amount", "99999999999999999999, IRR, amount", "1e6, IRR, amount",
            "۲۰۰۰۰۰, IRR, amount", "9999, IRR, amount", "100000000001, IRR, amount", "100, EUR, currency", "100000, XXX, currency"})
    void refusesAnAmountThatCannotBe(String amount, String currency, String field) {
        refused(keyed(citizen("sara")).body(pledgeBody(amount, currency)).post(pledgesOf(project)), 422, "invalid-request")
                .body("errors[0].pointer", equalTo("#/amount/" + field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"termsVersion\":1}", "{\"amount\":{\"amount\":100000,\"currency\":\"IRR\"},\"termsVersion\":1}",
        "{\"amount\":{\"amount\":\"100000\",\"currency\":\"IRR\"}}",
        "{\"amount\":{\"amount\":\"100000\",\"currency\":\"IRR\"},\"termsVersion\":0}",
        "{\"amount\":{\"amount\":\"100000\",\"currency\":\"IRR\"},\"termsVersion\":1,\"state\":\"CAPTURED\"}",
        "{\"amount\":{\"amount\":\"100000\",\"currency\":\"IRR\"},\"termsVersion\":1,\"reservationId\":\"mine\"}"})
    void namesTheFieldThatIsWrong(String body) {
        refused(keyed(citizen("sara")).body(body).post(pledgesOf(project)), 422, "invalid-request")
                .body("errors[0].pointer", startsWith("#/"));
    }

    @Test
    void refusesWhatCannotBeRead() {
        refused(keyed(citizen("sara")).body("not json").post(pledgesOf(project)), 400, "body-not-readable");
        refused(citizen("sara").body(pledgeBody("100000", "IRR")).post(pledgesOf(project)), 400, "idempotency-key-missing");
        refused(keyed(citizen("sara")).body("{\"note\":\"" + "x".repeat(10_000_000) + "\"}").post(pledgesOf(project)), 413,
                "payload-too-large");
        refused(keyed(citizen("sara")).contentType("text/plain").body("hello").post(pledgesOf(project)), 415, "unsupported-media-type");
        refused(keyed(citizen("sara")).body("{}").post(BASE + "/cities/isfahan/nothing"), 404, "not-found");
    }

    @Test
    void refusesUnknownProjectsAndThoseOfAnotherCity() {
        refused(keyed(citizen("sara")).body(pledgeBody("100000", "IRR")).post(pledgesOf(UUID.randomUUID())), 404, "not-found");
        refused(keyed(citizen("sara")).body(pledgeBody("100000", "IRR"))
                .post(BASE + "/cities/shiraz/projects/" + project + "/pledges"), 404, "not-found");
        refused(keyed(citizen("sara")).body(pledgeBody("100000", "IRR")).post(BASE + "/cities/isfahan/projects/no-id/pledges"),
                404, "not-found");
    }

    @Test
    void refusesAPledgeWithoutAValidToken() {
        TestIdentity.Token sara = TestIdentity.person("sara");
        for (String token : List.of(sara.expired(), sara.foreign(), sara.forAnotherAudience(), "nonsense")) {
            refused(keyed(as(token)).body(pledgeBody("100000", "IRR")).post(pledgesOf(project)), 401, "unauthenticated");
        }
        refused(keyed(anonymous().contentType("application/json")).body(pledgeBody("100000", "IRR")).post(pledgesOf(project)), 401,
                "unauthenticated");
        refused(keyed(as(TestIdentity.client("partner", "pledges:write"))).body(pledgeBody("100000", "IRR")).post(pledgesOf(project)), 403,
                "not-allowed");
    }

    /** Opening a campaign is gated; one that runs goes on. */
    @Test
    void takesPledgesForACampaignThatRanWhenItsCityFell() {
        UUID running = aCampaign().in("yazd", "IRR").saved();
        keyed(citizen("sara")).body(pledgeBody("100000", "IRR")).post(BASE + "/cities/yazd/projects/" + running + "/pledges").then()
                .statusCode(201).body("state", equalTo("PENDING"));
    }

    @Test
    void takesPledgesOnlyWhileTheCampaignIsOpen() {
        UUID scheduled = aCampaign().opens(Instant.now().plusSeconds(600)).saved();
        refused(keyed(citizen("sara")).body(pledgeBody("100000", "IRR")).post(pledgesOf(scheduled)), 409, "campaign-not-open")
                .body("detail", containsString("not begun yet"));
        end(project);
        refused(keyed(citizen("sara")).header("Accept-Language", "fa").body(pledgeBody("100000", "IRR")).post(pledgesOf(project)), 409,
                "campaign-not-open").body("detail", containsString("پایان‌یافته")).header("Content-Language", "fa");
        proposed(project, "maryam");
        refused(keyed(citizen("sara")).body(pledgeBody("100000", "IRR")).post(pledgesOf(project)), 409, "campaign-not-open")
                .body("detail", containsString("being closed"));
    }

    @Test
    void refusesTermsThatAreNotInForce() {
        String body = pledgeBody("100000", "IRR").replace("\"termsVersion\":1", "\"termsVersion\":2");
        refused(keyed(citizen("sara")).body(body).post(pledgesOf(project)), 409, "terms-changed");
    }

    @Test
    void repeatsTheAnswerToTheByteAndRefusesTheKeyForAnotherBody() {
        String key = UUID.randomUUID().toString();
        Response first = citizen("sara").header("Idempotency-Key", key).body(pledgeBody("100000", "IRR")).post(pledgesOf(project));
        Response again = citizen("sara").header("Idempotency-Key", key).body(pledgeBody("100000", "IRR")).post(pledgesOf(project));
        again.then().statusCode(201).header("Idempotency-Replayed", "true").header("Location", equalTo(first.header("Location")));
        assertEquals(first.asString(), again.asString());
        citizen("sara").header("Idempotency-Key", key).body(pledgeBody("200000", "IRR")).post(pledgesOf(project)).then().statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        assertEquals(1, pledges());
    }

    @Test
    void makesOnePledgeOfFiftyRequestsWithOneKey() throws Exception {
        String key = UUID.randomUUID().toString();
        Set<String> answers = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Response>> requests = IntStream.range(0, 50).<Callable<Response>>mapToObj(i -> () -> citizen("sara")
                    .header("Idempotency-Key", key).body(pledgeBody("100000", "IRR")).post(pledgesOf(project))).toList();
            for (Future<Response> response : threads.invokeAll(requests)) {
                assertTrue(Set.of(201, 409).contains(response.get().statusCode()));
                if (response.get().statusCode() == 201) {
                    answers.add(response.get().asString());
                }
            }
        }
        assertEquals(1, answers.size());
        assertEquals(1, pledges());
    }

    @Test
    void tellsOthersNothing() {
        String id = pledged(project, "sara", 100_000);
        citizen("reza").get(pledge(id)).then().statusCode(404);
        as(TestIdentity.person("maryam").in("isfahan", "finance-officer").token()).get(pledge(id)).then().statusCode(404);
        citizen("sara").get(BASE + "/cities/assen/pledges/" + id).then().statusCode(404);
        anonymous().get(pledge(id)).then().statusCode(401);
    }

    @Test
    void listsMyPledgesOfEveryCityNewestFirst() {
        String me = "collector-" + UUID.randomUUID();
        UUID garden = aCampaign().in("assen", "EUR").saved();
        String first = pledged(project, me, 100_000);
        String second = keyed(citizen(me)).body(pledgeBody("10", "EUR")).post(BASE + "/cities/assen/projects/" + garden + "/pledges")
                .then().statusCode(201).extract().path("id");
        paid(project, me, 300_000);
        pledged(project, "somebody-else", 100_000);
        Response page = citizen(me).get(BASE + "/me/pledges?limit=2");
        page.then().statusCode(200).body("items[1].id", equalTo(second)).body("items.size()", equalTo(2))
                .body("items.cityId", equalTo(List.of("isfahan", "assen"))).header("Link", containsString("rel=\"next\""));
        String next = page.path("page.next");
        citizen(me).get(BASE + "/me/pledges?limit=2&cursor=" + next).then().statusCode(200).body("items.id", equalTo(List.of(first)))
                .body("page.next", nullValue());
        citizen(me).get(BASE + "/me/pledges?state=CAPTURED").then().body("items.state", everyItem(equalTo("CAPTURED")))
                .body("items.size()", equalTo(1));
        citizen("reza").get(BASE + "/me/pledges?limit=2&cursor=" + next).then().statusCode(400).body("code", equalTo("cursor-not-ours"));
        citizen("reza").get(BASE + "/me/pledges?limit=100").then().body("items.id", not(hasItem(first)));
        citizen(me).get(BASE + "/me/pledges?limit=0").then().statusCode(422);
        anonymous().get(BASE + "/me/pledges").then().statusCode(401);
    }

    private ValidatableResponse refused(Response response, int status, String code) {
        assertNothingBooked();
        assertEquals(0, pledges());
        return response.then().statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }

    private long pledges() {
        return TestDatabase.number("select count(*) from pledge where project_id = ?", project);
    }

    private void assertNothingBooked() {
        assertEquals(0, TestDatabase.number("""
                select count(*) from ledger_transfer t join ledger_account a on a.id in (t.debit_account, t.credit_account)
                where a.reference = ?""", project.toString()));
    }
}
