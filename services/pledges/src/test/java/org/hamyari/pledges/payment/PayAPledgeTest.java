package org.hamyari.pledges.payment;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamyari.pledges.stand.Scene.RETURN;
import static org.hamyari.pledges.stand.Scene.aCampaign;
import static org.hamyari.pledges.stand.Scene.anonymous;
import static org.hamyari.pledges.stand.Scene.citizen;
import static org.hamyari.pledges.stand.Scene.confirm;
import static org.hamyari.pledges.stand.Scene.end;
import static org.hamyari.pledges.stand.Scene.held;
import static org.hamyari.pledges.stand.Scene.keyed;
import static org.hamyari.pledges.stand.Scene.paid;
import static org.hamyari.pledges.stand.Scene.pledge;
import static org.hamyari.pledges.stand.Scene.pledged;
import static org.hamyari.pledges.stand.Scene.proposed;
import static org.hamyari.pledges.stand.Scene.session;
import static org.hamyari.pledges.stand.Scene.toReturn;
import static org.hamyari.pledges.stand.Scene.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.pledges.stand.GatewayStandIn;
import org.hamyari.pledges.stand.GatewayStandIn.Fault;
import org.hamyari.pledges.stand.PledgesServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the pledge to the money in the campaign's account, whatever browsers claim and gateways do. */
@QuarkusTest
@PledgesServiceTest
class PayAPledgeTest {

    private static final String SESSION = "{\"returnUrl\":\"" + RETURN + "\"}";
    private UUID project;

    @BeforeEach
    void campaign() {
        TestCities.demo();
        project = aCampaign().saved();
    }

    @AfterEach
    void gatewayBehaves() {
        GatewayStandIn.onOpen(Fault.NONE);
    }

    @Test
    void capturesWhatTheGatewayConfirms() {
        String pledge = pledged(project, "sara", 2_000_000);
        GatewayStandIn.Payment payment = session(pledge, "sara").captured();
        confirm(pledge, "sara", payment.providerRef).then().statusCode(200).body("state", equalTo("CAPTURED"))
                .body("payment.state", equalTo("CAPTURED")).body("capturedAt", notNullValue());
        assertEquals(2_000_000, held(project));
        assertEquals(1, told("pledge.captured", project));
        EventContract.checkAll("org.hamyari.pledge.captured.v1");
    }

    @Test
    void changesNothingOnRepeatedReturns() {
        GatewayStandIn.Payment payment = paid(project, "sara", 2_000_000);
        String pledge = TestDatabase.rows("select id::text from pledge where project_id = ?", project).getFirst().get("id").toString();
        for (int i = 0; i < 3; i++) {
            confirm(pledge, "sara", payment.providerRef).then().statusCode(200).body("state", equalTo("CAPTURED"));
        }
        assertEquals(2_000_000, held(project));
        assertEquals(1, told("pledge.captured", project));
    }

    @Test
    void booksOnceWhenManyReturnsRace() throws Exception {
        String pledge = pledged(project, "sara", 2_000_000);
        GatewayStandIn.Payment payment = session(pledge, "sara").captured();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> returns = IntStream.range(0, 12).<Callable<Integer>>mapToObj(i -> () ->
                    confirm(pledge, "sara", payment.providerRef).statusCode()).toList();
            for (Future<Integer> status : threads.invokeAll(returns)) {
                assertEquals(200, status.get());
            }
        }
        assertEquals(2_000_000, held(project));
        assertEquals(1, told("pledge.captured", project));
    }

    @Test
    void doesNotBelieveAForgedReturn() {
        String pledge = pledged(project, "sara", 2_000_000);
        GatewayStandIn.Payment payment = session(pledge, "sara");
        confirm(pledge, "sara", payment.providerRef).then().statusCode(200).body("state", equalTo("PENDING"))
                .body("payment.state", equalTo("REDIRECTED"));
        confirm(pledge, "sara", "sbx_invented").then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/returnParameters/providerRef"));
        GatewayStandIn.Payment others = paid(aCampaign().saved(), "reza", 100_000);
        confirm(pledge, "sara", others.providerRef).then().statusCode(422);
        confirm(pledge, "reza", payment.providerRef).then().statusCode(404);
        anonymous().contentType("application/json").body("{}").post(pledge(pledge) + "/payment-confirmations").then().statusCode(401);
        citizen("sara").body("{\"returnParameters\":{\"providerRef\":\"a b\"}}").post(pledge(pledge) + "/payment-confirmations")
                .then().statusCode(422);
        assertEquals(0, held(project));
    }

    @Test
    void leavesAChangedAmountUnknown() {
        String pledge = pledged(project, "sara", 2_000_000);
        GatewayStandIn.Payment payment = session(pledge, "sara").captured();
        payment.statedAmount = "1999999";
        confirm(pledge, "sara", payment.providerRef).then().statusCode(200).body("state", equalTo("PENDING"))
                .body("payment.state", equalTo("UNKNOWN"));
        assertEquals(0, held(project));
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void leavesAPaymentUnknownUntilTheJanitorFindsOut(Fault fault) {
        String pledge = pledged(project, "sara", 2_000_000);
        GatewayStandIn.Payment payment = session(pledge, "sara").captured();
        payment.fault = fault;
        confirm(pledge, "sara", payment.providerRef).then().statusCode(200).body("state", equalTo("PENDING"))
                .body("payment.state", equalTo("UNKNOWN"));
        keyed(citizen("sara")).body(SESSION).post(pledge(pledge) + "/payment-sessions").then().statusCode(409)
                .body("code", equalTo("payment-in-progress"));
        payment.fault = Fault.NONE;
        await().atMost(ofSeconds(15)).until(() -> held(project) == 2_000_000);
        citizen("sara").get(pledge(pledge)).then().body("state", equalTo("CAPTURED"));
    }

    @Test
    void findsOutAboutACitizenWhoNeverCameBack() {
        String pledge = pledged(project, "sara", 2_000_000);
        GatewayStandIn.Payment payment = session(pledge, "sara").captured();
        TestDatabase.update("update payment set ask_at = now() where provider_ref = ?", payment.providerRef);
        await().atMost(ofSeconds(30)).until(() -> held(project) == 2_000_000);
        citizen("sara").get(pledge(pledge)).then().body("state", equalTo("CAPTURED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "CANCELLED", "EXPIRED"})
    void letsACitizenPayAgainAfterAnAttemptThatEnded(String end) {
        String pledge = pledged(project, "sara", 2_000_000);
        GatewayStandIn.Payment first = session(pledge, "sara");
        keyed(citizen("sara")).body(SESSION).post(pledge(pledge) + "/payment-sessions").then().statusCode(409);
        first.status = end;
        confirm(pledge, "sara", first.providerRef).then().body("state", equalTo("PENDING")).body("payment.state", equalTo(end));
        GatewayStandIn.Payment second = session(pledge, "sara").captured();
        confirm(pledge, "sara", second.providerRef).then().body("state", equalTo("CAPTURED"));
        assertEquals(2_000_000, held(project));
    }

    @Test
    void opensOneSessionForOneKeyAlsoAfterTheGatewayWasAway() {
        String pledge = pledged(project, "sara", 2_000_000);
        String key = UUID.randomUUID().toString();
        RequestSpecification request = citizen("sara").header("Idempotency-Key", key).body(SESSION);
        for (Fault fault : List.of(Fault.ERROR, Fault.SILENCE, Fault.GARBAGE)) {
            GatewayStandIn.onOpen(fault);
            request.post(pledge(pledge) + "/payment-sessions").then().statusCode(503).header("Retry-After", notNullValue())
                    .body("code", equalTo("gateway-unavailable"));
        }
        GatewayStandIn.onOpen(Fault.NONE);
        Response first = request.post(pledge(pledge) + "/payment-sessions");
        String paymentId = first.then().statusCode(201).body("state", equalTo("REDIRECTED")).extract().path("paymentId");
        Response again = request.post(pledge(pledge) + "/payment-sessions");
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertEquals(first.asString(), again.asString());
        assertEquals(1, GatewayStandIn.ofReference(paymentId).size());
        citizen("sara").header("Idempotency-Key", key).body("{\"returnUrl\":\"" + RETURN + "/other\"}")
                .post(pledge(pledge) + "/payment-sessions").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void opensOneSessionForManyRequestsWithOneKey() throws Exception {
        String pledge = pledged(project, "sara", 2_000_000);
        String key = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Response>> requests = IntStream.range(0, 10).<Callable<Response>>mapToObj(i -> () -> citizen("sara")
                    .header("Idempotency-Key", key).body(SESSION).post(pledge(pledge) + "/payment-sessions")).toList();
            List<Future<Response>> answers = threads.invokeAll(requests);
            String first = answers.getFirst().get().asString();
            for (Future<Response> answer : answers) {
                assertEquals(201, answer.get().statusCode());
                assertEquals(first, answer.get().asString());
            }
        }
        assertEquals(1, TestDatabase.number("select count(*) from payment where pledge_id = ?::uuid", pledge));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/fa/pledges", "http://localhost:8080@evil.example/", "http://localhost:8080.evil.example/",
        "http://localhost:80/", "javascript:alert(1)", "http://localhost:8080/a b"})
    void sendsNobodyBackToAnotherOrigin(String address) {
        String pledge = pledged(project, "sara", 2_000_000);
        keyed(citizen("sara")).body("{\"returnUrl\":\"" + address + "\"}").post(pledge(pledge) + "/payment-sessions").then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/returnUrl"));
        assertEquals(0, TestDatabase.number("select count(*) from payment where pledge_id = ?::uuid", pledge));
    }

    @Test
    void opensNoSessionForWhatCannotBePaid() {
        String pledge = pledged(project, "sara", 2_000_000);
        String sessions = pledge(pledge) + "/payment-sessions";
        keyed(citizen("reza")).body(SESSION).post(sessions).then().statusCode(404);
        keyed(citizen("sara")).body(SESSION).post(pledge(UUID.randomUUID().toString()) + "/payment-sessions").then().statusCode(404);
        citizen("sara").body(SESSION).post(sessions).then().statusCode(400).body("code", equalTo("idempotency-key-missing"));
        keyed(anonymous().contentType("application/json")).body(SESSION).post(sessions).then().statusCode(401);
        GatewayStandIn.Payment payment = session(pledge, "sara").captured();
        confirm(pledge, "sara", payment.providerRef);
        keyed(citizen("sara")).body(SESSION).post(sessions).then().statusCode(409).body("code", equalTo("illegal-transition"));
        String late = pledged(project, "sara", 100_000);
        TestDatabase.update("update pledge set expires_at = now() where id = ?::uuid", late);
        keyed(citizen("sara")).body(SESSION).post(pledge(late) + "/payment-sessions").then().statusCode(409);
        String other = pledged(project, "sara", 100_000);
        end(project);
        keyed(citizen("sara")).body(SESSION).post(pledge(other) + "/payment-sessions").then().statusCode(409)
                .body("code", equalTo("campaign-not-open"));
    }

    @Test
    void expiresWhatNobodyPaidAndNotWhatIsBeingPaid() {
        String forgotten = pledged(project, "sara", 100_000);
        String beingPaid = pledged(project, "reza", 100_000);
        GatewayStandIn.Payment payment = session(beingPaid, "reza");
        TestDatabase.update("update pledge set expires_at = now() where project_id = ?", project);
        await().atMost(ofSeconds(30)).untilAsserted(() -> citizen("sara").get(pledge(forgotten)).then().body("state", equalTo("EXPIRED")));
        confirm(beingPaid, "reza", payment.captured().providerRef).then().body("state", equalTo("CAPTURED"));
        assertEquals(100_000, held(project));
    }

    @Test
    void givesBackWhatIsPaidForACampaignThatIsClosing() {
        String pledge = pledged(project, "sara", 2_000_000);
        GatewayStandIn.Payment late = session(pledge, "sara");
        paid(project, "reza", 10_000_000);
        String closing = proposed(project, "maryam");
        confirm(pledge, "sara", late.captured().providerRef).then().statusCode(200).body("state", equalTo("EXPIRED"))
                .body("payment.state", equalTo("CAPTURED"));
        await().atMost(ofSeconds(30)).untilAsserted(() -> citizen("sara").get(pledge(pledge)).then().body("state", equalTo("REFUNDED")));
        assertEquals(1, late.refundsDone());
        assertEquals(10_000_000, held(project));
        assertEquals(0, toReturn(project));
        assertEquals(1, told("pledge.captured", project));
        assertEquals(0, told("pledge.refunded", project));
        assertEquals(10_000_000, TestDatabase.number("select raised from closing where id = ?::uuid", closing));
    }

    @Test
    void givesBackWhatWasPaidAfterTheDeadlineAndKeepsWhatWasPaidBefore() {
        String early = pledged(project, "sara", 1_000_000);
        GatewayStandIn.Payment before = session(early, "sara").captured();
        String tooLate = pledged(project, "reza", 2_000_000);
        GatewayStandIn.Payment after = session(tooLate, "reza").captured();
        end(project);
        before.capturedAt = before.capturedAt.minusSeconds(60);
        after.capturedAt = after.capturedAt.plusSeconds(60);
        confirm(early, "sara", before.providerRef).then().body("state", equalTo("CAPTURED"));
        confirm(tooLate, "reza", after.providerRef).then().body("payment.state", equalTo("CAPTURED"));
        await().atMost(ofSeconds(30)).until(() -> after.refundsDone() == 1);
        assertEquals(1_000_000, held(project));
    }
}
