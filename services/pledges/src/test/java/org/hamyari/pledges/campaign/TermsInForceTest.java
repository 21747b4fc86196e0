package org.hamyari.pledges.campaign;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamyari.pledges.stand.CatalogueStandIn.rials;
import static org.hamyari.pledges.stand.CatalogueStandIn.terms;
import static org.hamyari.pledges.stand.Scene.campaign;
import static org.hamyari.pledges.stand.Scene.citizen;
import static org.hamyari.pledges.stand.Scene.decide;
import static org.hamyari.pledges.stand.Scene.end;
import static org.hamyari.pledges.stand.Scene.held;
import static org.hamyari.pledges.stand.Scene.keyed;
import static org.hamyari.pledges.stand.Scene.paid;
import static org.hamyari.pledges.stand.Scene.pledgeBody;
import static org.hamyari.pledges.stand.Scene.pledged;
import static org.hamyari.pledges.stand.Scene.pledgesOf;
import static org.hamyari.pledges.stand.Scene.propose;
import static org.hamyari.pledges.stand.Scene.proposed;
import static org.hamyari.pledges.stand.Scene.session;
import static org.hamyari.pledges.stand.Scene.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.pledges.stand.CatalogueStandIn;
import org.hamyari.pledges.stand.GatewayStandIn;
import org.hamyari.pledges.stand.PledgesServiceTest;
import org.hamyari.pledges.stand.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the frozen terms decide here: who may pledge, when a campaign succeeds, and whether they may still change. */
@QuarkusTest
@PledgesServiceTest
class TermsInForceTest {

    @Inject
    CatalogueStandIn catalogue;
    private final UUID project = UUID.randomUUID();

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void keepsTheWholeTerms() {
        Map<String, Object> terms = terms(project, 4_000_000);
        terms.put("preset", "HAMIJOO");
        open(terms);
        assertEquals(9000, TestDatabase.number(
                "select (terms #>> '{payoutPlan,0,shareBasisPoints}')::int from campaign where project_id = ?", project));
        assertEquals(1, TestDatabase.number(
                "select count(*) from campaign where project_id = ? and terms ->> 'preset' = 'HAMIJOO' and terms ->> 'reportDueOn' = '2027-02-20'",
                project));
    }

    @Test
    void succeedsWithExactlyAQuarterWhereThatIsTheThreshold() {
        open(quarter());
        paid(project, "sara", 980_000);
        paid(project, "reza", 20_000);
        propose(project, "maryam").then().statusCode(409).body("code", equalTo("closing-too-early"));
        end(project);
        campaign(project).then().body("terms.successAt.amount", equalTo("1000000")).body("terms.successRule", equalTo("THRESHOLD"));
        propose(project, "maryam").then().statusCode(201).body("outcome", equalTo("SUCCEEDED"))
                .body("reasonCode", equalTo("THRESHOLD_REACHED"));
    }

    @Test
    void givesEverythingBackARialBelowTheThreshold() {
        open(quarter());
        GatewayStandIn.Payment payment = paid(project, "sara", 999_999);
        end(project);
        decide(proposed(project, "maryam"), "hamid", "APPROVE").then().statusCode(202).body("outcome", equalTo("FAILED"))
                .body("reasonCode", equalTo("THRESHOLD_MISSED"));
        await().atMost(ofSeconds(30)).until(() -> told("pledge.refunded", project) == 1);
        assertEquals(1, payment.refundsDone());
        assertEquals(0, held(project));
    }

    @Test
    void keepsWhatCameInButNothingComesOfNothing() {
        Map<String, Object> terms = terms(project, 4_000_000);
        terms.put("successRule", "KEEP_IT_ALL");
        open(terms);
        end(project);
        propose(project, "maryam").then().statusCode(201).body("reasonCode", equalTo("NOTHING_RAISED")).body("outcome", equalTo("FAILED"));
        UUID other = UUID.randomUUID();
        terms = terms(other, 4_000_000);
        terms.put("successRule", "KEEP_IT_ALL");
        open(other, terms);
        paid(other, "sara", 10_000);
        end(other);
        propose(other, "maryam").then().statusCode(201).body("reasonCode", equalTo("KEPT")).body("outcome", equalTo("SUCCEEDED"));
    }

    @Test
    void comparesWithTheMinimumNotTheGoal() {
        Map<String, Object> terms = terms(project, 4_000_000);
        terms.put("minimum", rials(1_000_000));
        open(terms);
        paid(project, "sara", 1_000_000);
        end(project);
        propose(project, "maryam").then().statusCode(201).body("reasonCode", equalTo("GOAL_REACHED"));
    }

    @Test
    void refusesKindsItCannotServeYet() {
        for (String kind : List.of("LOAN", "RECURRING", "REWARD")) {
            UUID other = UUID.randomUUID();
            Map<String, Object> terms = terms(other, 4_000_000);
            terms.put("kind", kind);
            terms.put("freeAmount", !kind.equals("REWARD"));
            open(other, terms);
            pledge(other, 1).then().statusCode(409).body("code", equalTo("kind-not-served"));
        }
    }

    @Test
    void takesNoPledgeWhileTheProjectIsSuspended() {
        open(terms(project, 4_000_000));
        String begun = pledged(project, "sara", 10_000);
        GatewayStandIn.Payment underWay = session(begun, "sara");
        catalogue.moved(project, 2, "SUSPENDED");
        await().atMost(ofSeconds(20)).untilAsserted(() -> campaign(project).then().body("suspended", equalTo(true)));
        pledge(project, 1).then().statusCode(409).body("code", equalTo("campaign-suspended"));
        propose(project, "maryam").then().statusCode(409).body("code", equalTo("campaign-suspended"));
        underWay.captured();
        Scene.confirm(begun, "sara", underWay.providerRef).then().statusCode(200);
        assertEquals(10_000, held(project));
        catalogue.moved(project, 3, "FUNDING");
        await().atMost(ofSeconds(20)).untilAsserted(() -> pledge(project, 1).then().statusCode(201));
    }

    @Test
    void givesEverythingBackWhenTheProjectIsWithdrawn() {
        open(terms(project, 100_000));
        GatewayStandIn.Payment payment = paid(project, "sara", 60_000);
        paid(project, "reza", 60_000);
        String waiting = proposed(project, "maryam");
        catalogue.moved(project, 2, "WITHDRAWN");
        catalogue.moved(project, 3, "WITHDRAWN");
        await().atMost(ofSeconds(30)).until(() -> told("pledge.refunded", project) == 2);
        await().atMost(ofSeconds(30)).untilAsserted(() -> campaign(project).then().body("state", equalTo("FAILED")));
        assertEquals(0, held(project));
        assertEquals(1, payment.refundsDone());
        assertEquals(1, told("campaign.failed", project));
        decide(waiting, "hamid", "APPROVE").then().statusCode(409);
        EventContract.checkAll("org.hamyari.campaign.failed.v1");
        EventContract.checkAll("org.hamyari.pledge.refunded.v1");
    }

    @Test
    void takesNewTermsOnlyWhileNobodyHasPledged() {
        open(terms(project, 4_000_000));
        catalogue.amendmentProposed(project, amended(2, 5_000_000));
        await().atMost(ofSeconds(20)).until(() -> answers() == 1);
        campaign(project).then().body("terms.version", equalTo(2)).body("terms.goal.amount", equalTo("5000000"));
        pledge(project, 1).then().statusCode(409).body("code", equalTo("terms-changed"));
        catalogue.amendmentProposed(project, amended(2, 9_000_000));
        await().atMost(ofSeconds(20)).until(() -> answers() == 2);
        pledge(project, 2).then().statusCode(201);
        catalogue.amendmentProposed(project, amended(3, 9_000_000));
        await().atMost(ofSeconds(20)).until(() -> answers() == 3);
        campaign(project).then().body("terms.version", equalTo(2)).body("terms.goal.amount", equalTo("5000000"));
        assertEquals(List.of("NO_PLEDGES", "OTHER_VERSION", "PLEDGES_EXIST"), reasons());
        EventContract.checkAll("org.hamyari.campaign.amendment-decided.v1");
    }

    @Test
    void letsNoPledgeSlipThroughWhileTermsChange() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID contested = UUID.randomUUID();
            open(contested, terms(contested, 4_000_000));
            try (var citizens = Executors.newFixedThreadPool(6)) {
                List<Callable<Response>> pledges = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    pledges.add(() -> pledge(contested, 1));
                }
                List<Future<Response>> answers = new ArrayList<>();
                for (int i = 0; i < pledges.size(); i++) {
                    answers.add(citizens.submit(pledges.get(i)));
                    if (i == round) {
                        Map<String, Object> terms = terms(contested, 5_000_000);
                        terms.put("version", 2);
                        catalogue.amendmentProposed(contested, terms);
                    }
                }
                for (Future<Response> answer : answers) {
                    assertTrue(List.of(201, 409).contains(answer.get().statusCode()));
                }
            }
            await().atMost(ofSeconds(20)).until(() -> told("campaign.amendment-decided", contested) == 1);
            assertEquals(0, TestDatabase.number("""
                    select count(*) from pledge p join campaign c on c.project_id = p.project_id
                    where p.project_id = ? and p.terms_version <> c.terms_version""", contested));
        }
    }

    private Map<String, Object> quarter() {
        Map<String, Object> terms = terms(project, 4_000_000);
        terms.put("preset", "HAMIJOO");
        terms.put("kind", "REWARD");
        terms.put("successRule", "THRESHOLD");
        terms.put("thresholdBasisPoints", 2500);
        return terms;
    }

    private Map<String, Object> amended(int version, long goal) {
        Map<String, Object> terms = terms(project, goal);
        terms.put("version", version);
        terms.put("closesAt", Instant.now().plusSeconds(200_000).toString());
        return terms;
    }

    private void open(Map<String, Object> terms) {
        open(project, terms);
    }

    private void open(UUID id, Map<String, Object> terms) {
        catalogue.opened(id, terms);
        await().atMost(ofSeconds(20)).until(() -> TestDatabase.number("select count(*) from campaign where project_id = ?", id) == 1);
    }

    private static Response pledge(UUID project, int version) {
        return keyed(citizen("citizen-" + UUID.randomUUID())).body(pledgeBody("10000", "IRR").replace("\"termsVersion\":1", "\"termsVersion\":" + version))
                .post(pledgesOf(project));
    }

    private long answers() {
        return told("campaign.amendment-decided", project);
    }

    private List<Object> reasons() {
        return TestDatabase.rows("""
                select event::jsonb #>> '{data,reasonCode}' as reason from outbox
                where event::jsonb ->> 'type' = 'org.hamyari.campaign.amendment-decided.v1' and message_key = ? order by id""",
                project.toString()).stream().map(row -> row.get("reason")).toList();
    }
}
