package org.hamyari.pledges.closing;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamyari.pledges.stand.Scene.BASE;
import static org.hamyari.pledges.stand.Scene.aCampaign;
import static org.hamyari.pledges.stand.Scene.anonymous;
import static org.hamyari.pledges.stand.Scene.as;
import static org.hamyari.pledges.stand.Scene.balance;
import static org.hamyari.pledges.stand.Scene.campaign;
import static org.hamyari.pledges.stand.Scene.confirm;
import static org.hamyari.pledges.stand.Scene.decide;
import static org.hamyari.pledges.stand.Scene.end;
import static org.hamyari.pledges.stand.Scene.held;
import static org.hamyari.pledges.stand.Scene.job;
import static org.hamyari.pledges.stand.Scene.keyed;
import static org.hamyari.pledges.stand.Scene.officer;
import static org.hamyari.pledges.stand.Scene.paid;
import static org.hamyari.pledges.stand.Scene.pledged;
import static org.hamyari.pledges.stand.Scene.propose;
import static org.hamyari.pledges.stand.Scene.proposed;
import static org.hamyari.pledges.stand.Scene.session;
import static org.hamyari.pledges.stand.Scene.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hamyari.ledger.AccountKind;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.hamyari.pledges.stand.GatewayStandIn;
import org.hamyari.pledges.stand.GatewayStandIn.Fault;
import org.hamyari.pledges.stand.MatchingStandIn;
import org.hamyari.pledges.stand.PledgesServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two officials end a campaign; the money goes to the owner or back to the citizens. */
@QuarkusTest
@PledgesServiceTest
class CloseACampaignTest {

    @Inject
    MatchingStandIn matching;
    private UUID project;

    @BeforeEach
    void campaignOfFiveMillion() {
        TestCities.demo();
        project = aCampaign().goal(5_000_000).saved();
    }

    @Test
    void paysTheOwnerWhenTheGoalIsReached() {
        paid(project, "sara", 3_000_000);
        paid(project, "reza", 2_000_000);
        String closing = proposed(project, "maryam");
        campaign(project).then().body("state", equalTo("CLOSING")).body("closingId", equalTo(closing));
        Response decision = decide(closing, "hamid", "APPROVE");
        String job = decision.then().statusCode(202).body("state", equalTo("APPROVED")).body("outcome", equalTo("SUCCEEDED"))
                .body("decision.decidedBy", equalTo("hamid")).header("Location", containsString("/jobs/")).extract().path("jobId");
        await().atMost(ofSeconds(30)).until(() -> job(job).equals("SUCCEEDED"));
        campaign(project).then().body("state", equalTo("SUCCEEDED")).body("raised.amount", equalTo("5000000"));
        officer("maryam", "isfahan").get(BASE + "/cities/isfahan/payouts?projectId=" + project).then().statusCode(200)
                .body("items[0].state", equalTo("SETTLED")).body("items[0].crowd.amount", equalTo("5000000"))
                .body("items[0].total.amount", equalTo("5000000"));
        officer("maryam", "isfahan").get(BASE + "/cities/isfahan/closings/" + closing).then().body("state", equalTo("DONE"));
        assertEquals(0, held(project));
        assertEquals(0, balance("isfahan", AccountKind.PAYABLE, project.toString(), "IRR"));
        assertEquals(1, told("campaign.succeeded", project));
        assertEquals(1, told("payout.settled", project));
        EventContract.checkAll("org.hamyari.campaign.succeeded.v1");
        EventContract.checkAll("org.hamyari.payout.settled.v1");
    }

    @Test
    void givesEverythingBackWhenTheGoalIsMissed() {
        List<GatewayStandIn.Payment> payments = IntStream.range(0, 5).mapToObj(i -> paid(project, "donor-" + i, 100_000)).toList();
        payments.get(1).refundsToFail.set(2);
        payments.get(2).fault = Fault.SILENCE;
        payments.get(3).fault = Fault.ERROR;
        end(project);
        String closing = proposed(project, "maryam");
        String job = decide(closing, "hamid", "APPROVE").then().statusCode(202).body("outcome", equalTo("FAILED"))
                .body("reasonCode", equalTo("GOAL_MISSED")).extract().path("jobId");
        await().atMost(ofSeconds(20)).until(() -> told("pledge.refunded", project) >= 2);
        assertEquals("RUNNING", job(job));
        payments.forEach(payment -> payment.fault = Fault.NONE);
        await().atMost(ofSeconds(30)).until(() -> job(job).equals("SUCCEEDED"));
        campaign(project).then().body("state", equalTo("FAILED")).body("raised.amount", equalTo("0"));
        assertEquals(0, held(project));
        assertEquals(5, told("pledge.refunded", project));
        assertEquals(1, told("campaign.failed", project));
        payments.forEach(payment -> assertEquals(1, payment.refundsDone()));
        EventContract.checkAll("org.hamyari.pledge.refunded.v1");
        EventContract.checkAll("org.hamyari.campaign.failed.v1");
    }

    @Test
    void sendsNothingBackTwiceWhenAnswersAreLostOrTheServiceStopsInBetween() {
        GatewayStandIn.Payment answerLost = paid(project, "sara", 100_000);
        GatewayStandIn.Payment stopped = paid(project, "reza", 200_000);
        answerLost.refundAnswersToLose.set(2);
        stopped.refundAnswersToLose.set(1);
        end(project);
        String job = decide(proposed(project, "maryam"), "hamid", "APPROVE").then().statusCode(202).extract().path("jobId");
        await().atMost(ofSeconds(30)).until(() -> stopped.refunds.size() == 1);
        // What a crash leaves behind: the refund and the job are leased by nobody any more.
        TestDatabase.update("update refund set send_at = now() where project_id = ? and state = 'REQUESTED'", project);
        TestDatabase.update("update job set state = 'RUNNING', lease_until = now() - interval '1 minute' where id = ?::uuid", job);
        await().atMost(ofSeconds(20)).until(() -> job(job).equals("SUCCEEDED"));
        assertEquals(1, answerLost.refunds.size());
        assertEquals(1, stopped.refunds.size());
        assertEquals(0, held(project));
        assertEquals(2, told("pledge.refunded", project));
    }

    @Test
    void countsWhatFundsHaveBookedAndWaitsForTheirAwards() {
        paid(project, "sara", 3_000_000);
        UUID fund = UUID.randomUUID();
        matching.earned(project, fund, "2000000");
        await().atMost(ofSeconds(20)).untilAsserted(() -> campaign(project).then().body("total.amount", equalTo("5000000")));
        String closing = proposed(project, "maryam");
        String job = decide(closing, "hamid", "APPROVE").then().statusCode(202)
                .body("figures.matched.amount", equalTo("2000000")).extract().path("jobId");
        await().atMost(ofSeconds(30)).until(() -> job(job).equals("RUNNING"));
        assertEquals(3_000_000, awaitBalance(AccountKind.PAYABLE, project.toString(), 3_000_000));
        assertEquals(0, told("payout.settled", project));
        matching.payable(project, fund, "2000000");
        await().atMost(ofSeconds(30)).until(() -> job(job).equals("SUCCEEDED"));
        officer("ziba", "isfahan").get(BASE + "/cities/isfahan/payouts?state=SETTLED&projectId=" + project).then().statusCode(200)
                .body("items[0].total.amount", equalTo("5000000")).body("items[0].funds[0].amount.amount", equalTo("2000000"));
        assertEquals(0, balance("isfahan", AccountKind.RECEIVABLE_FUND, fund.toString(), "IRR"));
        assertEquals(0, balance("isfahan", AccountKind.PAYABLE, project.toString(), "IRR"));
        EventContract.checkAll("org.hamyari.payout.settled.v1");
    }

    @Test
    void paysAnAwardThatIsToldLaterBySupplementOnce() {
        paid(project, "sara", 5_000_000);
        String job = decide(proposed(project, "maryam"), "hamid", "APPROVE").then().statusCode(202).extract().path("jobId");
        await().atMost(ofSeconds(30)).until(() -> job(job).equals("SUCCEEDED"));
        UUID fund = UUID.randomUUID();
        String event = matching.payable(project, fund, "700000");
        matching.again(event);
        await().atMost(ofSeconds(30)).until(() -> told("payout.settled", project) == 2);
        officer("maryam", "isfahan").get(BASE + "/cities/isfahan/payouts?projectId=" + project).then()
                .body("items.total.amount", equalTo(List.of("700000", "5000000")));
        assertEquals(0, balance("isfahan", AccountKind.RECEIVABLE_FUND, fund.toString(), "IRR"));
    }

    @Test
    void refusesToCloseBeforeItsTime() {
        paid(project, "sara", 3_000_000);
        propose(project, "maryam").then().statusCode(409).body("code", equalTo("closing-too-early"));
        UUID scheduled = aCampaign().opens(Instant.now().plusSeconds(600)).saved();
        propose(scheduled, "maryam").then().statusCode(409).body("code", equalTo("illegal-transition"))
                .body("allowedMoves", hasItem("OPEN"));
        propose(UUID.randomUUID(), "maryam").then().statusCode(404);
        campaign(project).then().body("state", equalTo("OPEN")).body("closingId", nullValue());
    }

    @Test
    void waitsForPaymentsWhoseFateIsOpen() {
        String pledge = pledged(project, "sara", 3_000_000);
        GatewayStandIn.Payment payment = session(pledge, "sara").captured();
        payment.fault = Fault.ERROR;
        confirm(pledge, "sara", payment.providerRef).then().statusCode(200).body("payment.state", equalTo("UNKNOWN"));
        payment.capturedAt = Instant.now().minusSeconds(30);
        end(project);
        propose(project, "maryam").then().statusCode(409).body("code", equalTo("payments-unresolved"));
        payment.fault = Fault.NONE;
        await().atMost(ofSeconds(30)).until(() -> held(project) == 3_000_000);
        propose(project, "maryam").then().statusCode(201).body("figures.raised.amount", equalTo("3000000"));
    }

    @Test
    void reopensWhenTheSecondOfficialRejects() {
        paid(project, "sara", 5_000_000);
        String closing = proposed(project, "maryam");
        propose(project, "hamid").then().statusCode(409);
        decide(closing, "hamid", "REJECT").then().statusCode(202).body("state", equalTo("REJECTED")).body("jobId", nullValue());
        campaign(project).then().body("state", equalTo("OPEN"));
        decide(closing, "hamid", "APPROVE").then().statusCode(409);
        propose(project, "hamid").then().statusCode(201);
        assertEquals(0, told("campaign.succeeded", project));
    }

    @Test
    void refusesADecisionOnFiguresThatHaveChanged() {
        paid(project, "sara", 3_000_000);
        end(project);
        String closing = proposed(project, "maryam");
        matching.earned(project, UUID.randomUUID(), "2000000");
        await().atMost(ofSeconds(20)).untilAsserted(() -> campaign(project).then().body("total.amount", equalTo("5000000")));
        decide(closing, "hamid", "APPROVE").then().statusCode(409).body("code", equalTo("figures-changed"));
        assertEquals(3_000_000, held(project));
    }

    @Test
    void asksForTwoPersonsASecondFactorAndARightThatHolds() {
        paid(project, "sara", 5_000_000);
        String closing = proposed(project, "maryam");
        decide(closing, "maryam", "APPROVE").then().statusCode(403).body("code", equalTo("four-eyes"));
        String decisions = BASE + "/cities/isfahan/closings/" + closing + "/decisions";
        String body = "{\"decision\":\"APPROVE\",\"reason\":\"figures agree\"}";
        keyed(as(TestIdentity.person("hamid").in("isfahan", "finance-officer").token())).body(body).post(decisions)
                .then().statusCode(401).body("code", equalTo("step-up-required"));
        keyed(as(TestIdentity.person("kian").in("shiraz", "finance-officer").in("isfahan", "auditor").steppedUp().token())).body(body)
                .post(decisions).then().statusCode(403).body("code", equalTo("not-allowed"));
        keyed(anonymous().contentType("application/json")).body(body).post(decisions).then().statusCode(401);
        TestIdentity.revoke("dismissed");
        decide(closing, "dismissed", "APPROVE").then().statusCode(403).body("code", equalTo("right-revoked"));
        keyed(officer("hamid", "isfahan")).body("{\"decision\":\"PERHAPS\",\"reason\":\"figures agree\"}").post(decisions)
                .then().statusCode(422).body("errors[0].pointer", equalTo("#/decision"));
        keyed(officer("hamid", "isfahan")).body("{\"decision\":\"APPROVE\"}").post(decisions)
                .then().statusCode(422).body("errors[0].pointer", equalTo("#/reason"));
        officer("hamid", "isfahan").body(body).post(decisions).then().statusCode(400).body("code", equalTo("idempotency-key-missing"));
        decide(UUID.randomUUID().toString(), "hamid", "APPROVE").then().statusCode(404);
        keyed(as(TestIdentity.person("sara").token())).body("{}").post(BASE + "/cities/isfahan/projects/" + project + "/closings")
                .then().statusCode(403);
        assertEquals(5_000_000, held(project));
        assertEquals(0, told("campaign.succeeded", project));
    }

    @Test
    void repeatsAnAnswerAndDecidesOnce() {
        paid(project, "sara", 5_000_000);
        String closing = proposed(project, "maryam");
        String decisions = BASE + "/cities/isfahan/closings/" + closing + "/decisions";
        String key = UUID.randomUUID().toString();
        String body = "{\"decision\":\"APPROVE\",\"reason\":\"figures agree\"}";
        String first = officer("hamid", "isfahan").header("Idempotency-Key", key).body(body).post(decisions).then().statusCode(202)
                .header("Location", notNullValue()).extract().asString();
        String again = officer("hamid", "isfahan").header("Idempotency-Key", key).body(body).post(decisions).then().statusCode(202)
                .header("Idempotency-Replayed", "true").header("Location", notNullValue()).extract().asString();
        assertEquals(first, again);
        assertEquals(1, told("campaign.succeeded", project));
    }

    @Test
    void letsOneOfManyOfficialsProposeAndOneDecide() throws Exception {
        paid(project, "sara", 5_000_000);
        List<Integer> proposals = atOnce(i -> propose(project, "officer-" + i).statusCode());
        assertEquals(1, proposals.stream().filter(status -> status == 201).count());
        assertEquals(7, proposals.stream().filter(status -> status == 409).count());
        String closing = TestDatabase.rows("select id::text from closing where project_id = ?", project).getFirst().get("id").toString();
        List<Integer> decisions = atOnce(i -> decide(closing, "another-" + i, i % 2 == 0 ? "APPROVE" : "REJECT").statusCode());
        assertEquals(1, decisions.stream().filter(status -> status == 202).count());
        assertEquals(7, decisions.stream().filter(status -> status == 409).count());
    }

    @Test
    void showsClosingsToOfficialsOfTheCityOnly() {
        paid(project, "sara", 5_000_000);
        String closing = proposed(project, "maryam");
        officer("ziba", "isfahan").get(BASE + "/cities/isfahan/closings?state=PROPOSED&limit=100").then().statusCode(200)
                .body("items.id", hasItem(closing));
        UUID other = aCampaign().goal(100_000).saved();
        paid(other, "sara", 100_000);
        proposed(other, "maryam");
        String next = officer("ziba", "isfahan").get(BASE + "/cities/isfahan/closings?limit=1").then().statusCode(200)
                .body("items.projectId", equalTo(List.of(other.toString()))).header("Link", containsString("cursor="))
                .extract().path("page.next");
        officer("ziba", "isfahan").get(BASE + "/cities/isfahan/closings?limit=1&cursor=" + next).then().statusCode(200)
                .body("items.id", equalTo(List.of(closing)));
        officer("ziba", "isfahan").get(BASE + "/cities/isfahan/closings?limit=1&state=DONE&cursor=" + next).then().statusCode(400)
                .body("code", equalTo("cursor-not-ours"));
        officer("els", "assen").get(BASE + "/cities/isfahan/closings").then().statusCode(403);
        officer("els", "assen").get(BASE + "/cities/assen/closings/" + closing).then().statusCode(404);
        as(TestIdentity.person("sara").token()).get(BASE + "/cities/isfahan/payouts").then().statusCode(403);
        officer("maryam", "isfahan").get(BASE + "/cities/isfahan/jobs/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static long awaitBalance(AccountKind kind, String reference, long expected) {
        await().atMost(ofSeconds(30)).until(() -> balance("isfahan", kind, reference, "IRR") == expected);
        return balance("isfahan", kind, reference, "IRR");
    }

    private static List<Integer> atOnce(IntFunction<Integer> request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, 8).<Callable<Integer>>mapToObj(i -> () -> request.apply(i)).toList();
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
