package org.hamyari.pledges.payout;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamyari.pledges.stand.CatalogueStandIn.terms;
import static org.hamyari.pledges.stand.Scene.BASE;
import static org.hamyari.pledges.stand.Scene.balance;
import static org.hamyari.pledges.stand.Scene.campaign;
import static org.hamyari.pledges.stand.Scene.decide;
import static org.hamyari.pledges.stand.Scene.held;
import static org.hamyari.pledges.stand.Scene.job;
import static org.hamyari.pledges.stand.Scene.officer;
import static org.hamyari.pledges.stand.Scene.paid;
import static org.hamyari.pledges.stand.Scene.proposed;
import static org.hamyari.pledges.stand.Scene.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.ledger.AccountKind;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.pledges.stand.CatalogueStandIn;
import org.hamyari.pledges.stand.MatchingStandIn;
import org.hamyari.pledges.stand.PledgesServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The owner is paid by the plan of the frozen terms, and never more than was held. */
@QuarkusTest
@PledgesServiceTest
class PayInSharesTest {

    @Inject
    CatalogueStandIn catalogue;
    @Inject
    MatchingStandIn matching;
    @Inject
    PayoutClock clock;
    private final UUID project = UUID.randomUUID();

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void paysNineTenthsAfterTheWaitAndTheRestWithTheReport() {
        succeeded(List.of(share(9000, "CAMPAIGN_END", 15), share(1000, "REPORT_APPROVED", 0)), 500);
        assertEquals(0, held(project));
        assertEquals(855_000, ofProject(AccountKind.PAYABLE));
        assertEquals(95_000, ofProject(AccountKind.RETENTION));
        assertEquals(0, told("payout.settled", project));
        payouts().body("items.find { it.share == 1 }.state", equalTo("PENDING")).body("items.find { it.share == 1 }.dueAt", notNullValue())
                .body("items.find { it.share == 2 }.waitsFor", equalTo("REPORT_APPROVED"))
                .body("items.find { it.share == 2 }.dueAt", nullValue());
        TestDatabase.update("update payout set due_at = now() where project_id = ? and share = 1", project);
        settled(1);
        assertEquals(0, ofProject(AccountKind.PAYABLE));
        catalogue.delivered(project, 7);
        catalogue.delivered(project, 8);
        settled(2);
        assertEquals(0, ofProject(AccountKind.RETENTION));
        payouts().body("items.crowd.amount", containsInAnyOrder("95000", "855000"));
        EventContract.checkAll("org.hamyari.payout.settled.v1");
    }

    @Test
    void paysEachMilestoneOnceItIsAcceptedAndAllWithTheReport() {
        succeeded(List.of(share(5000, "CAMPAIGN_END", 0), milestone(2000, 1), milestone(2000, 2), share(1000, "REPORT_APPROVED", 0)), 0);
        settled(1);
        catalogue.accepted(project, 5, 2);
        catalogue.accepted(project, 5, 2);
        settled(2);
        payouts().body("items.find { it.share == 3 }.state", equalTo("SETTLED")).body("items.find { it.share == 2 }.state", equalTo("PENDING"));
        catalogue.delivered(project, 6);
        settled(4);
        assertEquals(0, ofProject(AccountKind.PAYABLE));
        assertEquals(0, ofProject(AccountKind.RETENTION));
        assertEquals(1_000_000, TestDatabase.number("select sum(crowd) from payout where project_id = ? and state = 'SETTLED'", project));
    }

    @Test
    void carriesAwardsWithTheFirstShareAndLaterOnesBySupplement() {
        UUID fund = UUID.randomUUID();
        opened(List.of(share(9000, "CAMPAIGN_END", 1), share(1000, "REPORT_APPROVED", 0)), 0);
        matching.earned(project, fund, "300000");
        await().atMost(ofSeconds(20)).untilAsserted(() -> campaign(project).then().body("total.amount", equalTo("300000")));
        closed();
        TestDatabase.update("update payout set due_at = now() where project_id = ? and share = 1", project);
        catalogue.delivered(project, 6);
        matching.payable(project, fund, "300000");
        settled(2);
        payouts().body("items.find { it.funds.size() == 1 }.funds[0].amount.amount", equalTo("300000"));
        matching.payable(project, UUID.randomUUID(), "7000");
        settled(3);
        assertEquals(0, balance("isfahan", AccountKind.RECEIVABLE_FUND, fund.toString(), "IRR"));
        assertEquals(0, ofProject(AccountKind.PAYABLE));
    }

    @Test
    void paysNothingWhileTheProjectIsSuspended() {
        succeeded(List.of(share(9000, "CAMPAIGN_END", 1), share(1000, "REPORT_APPROVED", 0)), 0);
        catalogue.moved(project, 5, "SUSPENDED");
        await().atMost(ofSeconds(20)).until(() -> TestDatabase.number("select count(*) from campaign where project_id = ? and suspended", project) == 1);
        catalogue.delivered(project, 6);
        await().atMost(ofSeconds(20)).until(() -> TestDatabase.number(
                "select count(*) from payout where project_id = ? and share = 2 and due_at <= now()", project) == 1);
        clock.look();
        assertEquals(0, told("payout.settled", project));
        catalogue.moved(project, 7, "DELIVERING");
        settled(1);
    }

    /** A campaign with this plan that raised a million rials and was closed by two officials. */
    private void succeeded(List<Map<String, Object>> plan, int fee) {
        opened(plan, fee);
        closed();
    }

    private void opened(List<Map<String, Object>> plan, int fee) {
        Map<String, Object> terms = terms(project, 1_000_000);
        terms.put("payoutPlan", plan);
        terms.put("feeBasisPoints", fee);
        catalogue.opened(project, terms);
        await().atMost(ofSeconds(20)).until(() -> campaign(project).statusCode() == 200);
    }

    private void closed() {
        paid(project, "sara", 1_000_000);
        String job = decide(proposed(project, "maryam"), "hamid", "APPROVE").then().statusCode(202).extract().path("jobId");
        await().atMost(ofSeconds(30)).until(() -> job(job).equals("SUCCEEDED"));
        campaign(project).then().body("state", equalTo("SUCCEEDED"));
    }

    private static Map<String, Object> share(int basisPoints, String trigger, int days) {
        return Map.of("shareBasisPoints", basisPoints, "trigger", trigger, "workingDays", days);
    }

    private static Map<String, Object> milestone(int basisPoints, int number) {
        return Map.of("shareBasisPoints", basisPoints, "trigger", "MILESTONE", "milestone", number, "workingDays", 0);
    }

    private void settled(int shares) {
        await().atMost(ofSeconds(30)).until(() -> told("payout.settled", project) == shares);
    }

    private ValidatableResponse payouts() {
        return officer("maryam", "isfahan").get(BASE + "/cities/isfahan/payouts?projectId=" + project).then().statusCode(200);
    }

    private long ofProject(AccountKind kind) {
        return balance("isfahan", kind, project.toString(), "IRR");
    }
}
