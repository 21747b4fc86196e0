package org.hamyari.catalogue.delivery;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamyari.catalogue.delivery.UnderWay.AUDITOR;
import static org.hamyari.catalogue.delivery.UnderWay.CITY;
import static org.hamyari.catalogue.delivery.UnderWay.CONTRACT;
import static org.hamyari.catalogue.delivery.UnderWay.MODERATOR;
import static org.hamyari.catalogue.delivery.UnderWay.OWNER;
import static org.hamyari.catalogue.delivery.UnderWay.REZA;
import static org.hamyari.catalogue.delivery.UnderWay.as;
import static org.hamyari.catalogue.delivery.UnderWay.begun;
import static org.hamyari.catalogue.delivery.UnderWay.decision;
import static org.hamyari.catalogue.delivery.UnderWay.delivery;
import static org.hamyari.catalogue.delivery.UnderWay.evidence;
import static org.hamyari.catalogue.delivery.UnderWay.funded;
import static org.hamyari.catalogue.delivery.UnderWay.post;
import static org.hamyari.catalogue.delivery.UnderWay.published;
import static org.hamyari.catalogue.delivery.UnderWay.reached;
import static org.hamyari.catalogue.delivery.UnderWay.report;
import static org.hamyari.catalogue.delivery.UnderWay.today;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The work on a project: milestones with evidence, notes, the final report, and what follows when it does not come. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class DeliverAProjectTest {

    @Inject
    InCity inCity;
    @Inject
    Projects projects;
    @Inject
    OverdueReports overdue;
    @Inject
    ReportClock clock;

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void goesFromTheFirstMilestoneToTheApprovedReport() {
        UUID id = begun("sara");
        delivery(null, id).statusCode(200).body("state", equalTo("DELIVERING")).body("milestones.title.en", equalTo(List.of("First", "Second")))
                .body("milestones.state", equalTo(List.of("PLANNED", "PLANNED"))).body("overdueDays", equalTo(0))
                .body("reportDueOn", equalTo(today().plusDays(40).plusDays(60).toString()));
        post(OWNER, id, "/milestones/1/evidence", evidence("400 metres <script>alert(1)</script>are clear")).statusCode(201)
                .body("state", equalTo("SUBMITTED")).body("evidence[0].note.en", equalTo("400 metres are clear"));
        delivery(null, id).body("figures", hasSize(0)).body("spent.amount", equalTo("0"));
        post(MODERATOR, id, "/milestones/1/decisions", decision("ACCEPT")).statusCode(200).body("state", equalTo("ACCEPTED"))
                .body("reason", equalTo("Seen on the spot."));
        delivery(null, id).body("figures[0].value", equalTo(3)).body("spent.amount", equalTo("400"));
        post(OWNER, id, "/reports", report()).statusCode(409).body("code", equalTo("milestones-open"));
        post(OWNER, id, "/milestones/2/evidence", evidence("Trees")).statusCode(201);
        post(MODERATOR, id, "/milestones/2/decisions", decision("ACCEPT")).statusCode(200);
        post(OWNER, id, "/reports", report()).statusCode(201).body("number", equalTo(1)).body("total.amount", equalTo("950"));
        delivery(null, id).body("state", equalTo("REPORTED"));
        post(MODERATOR, id, "/reports/1/decisions", decision("ACCEPT")).statusCode(200).body("state", equalTo("APPROVED"))
                .body("onTime", equalTo(true)).body("decidedAt", notNullValue());
        as(null).get(CITY + "/projects/" + id).then().body("state", equalTo("CLOSED"));
        delivery(null, id).body("spent.amount", equalTo("950")).body("figures[0].value", equalTo(6)).body("reports[0].story.fa", notNullValue());
        assertEquals(2, told("milestone-accepted", id));
        assertEquals(1, told("delivered", id));
        EventContract.checkAll("org.hamyari.project.milestone-accepted.v1");
        EventContract.checkAll("org.hamyari.project.delivered.v1");
    }

    @Test
    void letsTheOwnerShowMoreOfWhatCameBack() {
        UUID id = begun("sara");
        post(MODERATOR, id, "/milestones/1/decisions", decision("ACCEPT")).statusCode(409).body("code", equalTo("illegal-transition"));
        post(OWNER, id, "/milestones/1/evidence", evidence("A blurred picture")).statusCode(201);
        post(MODERATOR, id, "/milestones/1/decisions", decision("RETURN")).statusCode(200).body("state", equalTo("RETURNED"));
        post(MODERATOR, id, "/milestones/1/decisions", decision("ACCEPT")).statusCode(409);
        post(OWNER, id, "/milestones/1/evidence", evidence("A sharp one")).statusCode(201).body("state", equalTo("SUBMITTED"))
                .body("evidence.note.en", equalTo(List.of("A sharp one", "A blurred picture")));
        post(MODERATOR, id, "/milestones/1/decisions", decision("ACCEPT")).statusCode(200);
        post(OWNER, id, "/milestones/1/evidence", evidence("Too much")).statusCode(409).body("code", equalTo("milestone-accepted"));
        post(OWNER, id, "/milestones/9/evidence", evidence("Nowhere")).statusCode(404);
        assertEquals(List.of("A milestone of \"A canal\" needs more evidence", "A milestone of \"A canal\" is accepted"), letters("sara", id));
    }

    @Test
    void letsAnotherReportFollowOneThatCameBack() {
        UUID id = begun("sara");
        reached(id);
        post(OWNER, id, "/reports", report()).statusCode(201);
        post(OWNER, id, "/reports", report()).statusCode(409).body("code", equalTo("not-delivering"));
        post(MODERATOR, id, "/reports/1/decisions", decision("RETURN")).statusCode(200).body("state", equalTo("RETURNED"));
        as(null).get(CITY + "/projects/" + id).then().body("state", equalTo("DELIVERING"));
        post(OWNER, id, "/reports", report()).statusCode(201).body("number", equalTo(2));
        post(MODERATOR, id, "/reports/1/decisions", decision("ACCEPT")).statusCode(409);
        post(MODERATOR, id, "/reports/3/decisions", decision("ACCEPT")).statusCode(404);
        post(MODERATOR, id, "/reports/2/decisions", decision("ACCEPT")).statusCode(200);
        delivery(null, id).body("reports.state", equalTo(List.of("APPROVED", "RETURNED"))).body("milestones.state", hasItem("ACCEPTED"));
        assertEquals(1, told("delivered", id));
    }

    @Test
    void letsOnlyTheOwnerWorkAndOnlyOthersDecide() {
        UUID id = begun("sara");
        for (String path : List.of("/milestones/1/evidence", "/delivery-notes", "/reports", "/delivery-beginnings")) {
            String body = path.endsWith("evidence") ? evidence("Mine") : path.endsWith("notes") ? note() : path.endsWith("reports") ? report() : "";
            post(REZA, id, path, body).statusCode(403).body("code", equalTo("not-the-owner"));
            post(MODERATOR, id, path, body).statusCode(403);
            post(null, id, path, body).statusCode(401);
        }
        post(OWNER, id, "/milestones/1/evidence", evidence("Mine")).statusCode(201);
        post(AUDITOR, id, "/milestones/1/decisions", decision("ACCEPT")).statusCode(403).body("code", equalTo("not-allowed"));
        String ownersOffice = TestIdentity.person("sara").in("isfahan", "moderator").steppedUp().token();
        post(ownersOffice, id, "/milestones/1/decisions", decision("ACCEPT")).statusCode(403).body("code", equalTo("own-project"));
        post(TestIdentity.person("leila").in("isfahan", "moderator").token(), id, "/milestones/1/decisions", decision("ACCEPT"))
                .statusCode(401).body("code", equalTo("step-up-required"));
        post(TestIdentity.person("jan").in("assen", "moderator").steppedUp().token(), id, "/milestones/1/decisions", decision("ACCEPT"))
                .statusCode(403);
        TestDatabase.update("""
                insert into interest (city_id, id, project_id, official, interest, explanation, declared_at)
                values ('isfahan', gen_random_uuid(), ?, 'partial', true, 'My brother works there.', now())""", id);
        post(TestIdentity.person("partial").in("isfahan", "moderator").steppedUp().token(), id, "/milestones/1/decisions", decision("ACCEPT"))
                .statusCode(403).body("code", equalTo("has-interest"));
        post(MODERATOR, id, "/milestones/1/decisions", decision("ACCEPT")).statusCode(200);
        post(OWNER, id, "/milestones/2/evidence", evidence("Mine")).statusCode(201);
        post(MODERATOR, id, "/milestones/2/decisions", decision("ACCEPT")).statusCode(200);
        post(OWNER, id, "/reports", report()).statusCode(201);
        post(ownersOffice, id, "/reports/1/decisions", decision("ACCEPT")).statusCode(403).body("code", equalTo("own-project"));
        assertEquals(0, told("delivered", id));
    }

    @Test
    void beginsAtTheWordOfTheOwnerOnceTheCampaignSucceeded() {
        UUID early = published("sara", today().plusDays(10), today().plusDays(40));
        post(OWNER, early, "/delivery-beginnings", "").statusCode(409).body("code", equalTo("not-succeeded"));
        UUID id = funded("sara");
        delivery(OWNER, id).statusCode(404);
        post(OWNER, id, "/delivery-beginnings", "").statusCode(200).body("state", equalTo("DELIVERING")).body("milestones", hasSize(2));
        post(OWNER, id, "/delivery-beginnings", "").statusCode(409);
    }

    @Test
    void takesOverWhatTheFrozenTermsSay() {
        UUID id = funded("sara");
        String rials = "{\"amount\":\"1000\",\"currency\":\"IRR\"}";
        String terms = """
                {"budgetLines":[],"cityId":"isfahan","closesAt":"2026-11-24T20:29:59Z","feeBasisPoints":0,"freeAmount":true,"goal":%2$s,
                 "kind":"DONATION","milestones":[{"dueOn":"2099-01-20","number":1,"title":{"en":"Agreed"}}],"minimum":%2$s,
                 "opensAt":"2026-10-12T04:30:00Z","optimum":%2$s,"overFunding":{"allowed":false},"packages":[],
                 "payoutPlan":[{"shareBasisPoints":10000,"trigger":"CAMPAIGN_END","workingDays":0}],"projectId":"%1$s","refundTo":"SOURCE",
                 "reportDueOn":"2099-02-20","reportFigures":["JOBS_INDIRECT"],"reportPublished":false,"successRule":"ALL_OR_NOTHING",
                 "version":1}""".formatted(id, rials);
        TestDatabase.update("""
                insert into agreed_terms (city_id, project_id, version, content, hash, frozen_at)
                values ('isfahan', ?, 1, ?, encode(sha256(convert_to(?, 'UTF8')), 'hex'), now())""", id, terms, terms);
        post(OWNER, id, "/delivery-beginnings", "").statusCode(200).body("milestones.title.en", equalTo(List.of("Agreed")))
                .body("reportDueOn", equalTo("2099-02-20")).body("reportFigures", equalTo(List.of("JOBS_INDIRECT")))
                .body("reportPublished", equalTo(false));
    }

    @Test
    void saysHowTheWorkGoes() {
        UUID id = begun("sara");
        post(OWNER, id, "/delivery-notes", note()).statusCode(201).body("expectedOn", equalTo(today().plusDays(60).toString()));
        delivery(null, id).body("status", equalTo("DELAYED")).body("expectedOn", notNullValue()).body("notes", hasSize(1));
        post(OWNER, id, "/delivery-notes", "{\"status\":\"ON_TRACK\",\"note\":{\"en\":\"Caught up.\"}}").statusCode(201);
        delivery(null, id).body("status", equalTo("ON_TRACK")).body("notes.note.en", equalTo(List.of("Caught up.", "The cement is late.")));
        post(OWNER, id, "/delivery-notes", "{\"status\":\"DELAYED\",\"note\":{\"en\":\"Late\"}}").statusCode(422)
                .body("errors[0].pointer", equalTo("#/expectedOn"));
        post(OWNER, id, "/delivery-notes", "{\"status\":\"DELAYED\",\"note\":{\"en\":\"Late\"},\"expectedOn\":\"2020-01-01\"}").statusCode(422)
                .body("errors[0].pointer", equalTo("#/expectedOn"));
        post(OWNER, id, "/delivery-notes", note().replace("The cement is late.", "x".repeat(2001))).statusCode(422)
                .body("errors[0].pointer", equalTo("#/note"));
    }

    @Test
    void refusesWhatIsWrongAndNamesThePlace() {
        UUID id = begun("sara");
        post(OWNER, id, "/milestones/1/evidence", evidence("Paid").replace("400", "-1")).statusCode(422);
        post(OWNER, id, "/milestones/1/evidence", evidence("Paid").replace("IRR", "EUR")).statusCode(422)
                .body("errors[0].pointer", equalTo("#/receipts/0/amount/currency"));
        post(OWNER, id, "/milestones/1/evidence", evidence("Paid").replace(today().minusDays(1).toString(), "2099-01-01")).statusCode(422)
                .body("errors[0].pointer", equalTo("#/receipts/0/paidOn"));
        post(OWNER, id, "/milestones/1/evidence", "{\"note\":{\"en\":\"<b></b>\"}}").statusCode(422).body("errors[0].pointer", equalTo("#/note"));
        post(OWNER, id, "/milestones/1/evidence", "{\"note\":{\"en\":\"Pictures\"},\"pictureIds\":[\"" + UUID.randomUUID() + "\"]}").statusCode(422)
                .body("errors[0].pointer", equalTo("#/pictureIds/0"));
        delivery(null, id).body("milestones[0].state", equalTo("PLANNED"));
        reached(id);
        TestDatabase.update("update delivery set report_figures = '{JOBS_INDIRECT}' where project_id = ?", id);
        post(OWNER, id, "/reports", report()).statusCode(422).body("errors[0].pointer", equalTo("#/figures"));
        post(OWNER, id, "/reports", report().replace("}],\n \"spending", "},{\"code\":\"JOBS_DIRECT\",\"value\":1}],\n \"spending")).statusCode(422)
                .body("errors[0].pointer", equalTo("#/figures/1/code"));
        post(OWNER, id, "/reports", report().replace(today().minusDays(1).toString(), "2099-01-01")).statusCode(422)
                .body("errors[0].pointer", equalTo("#/doneOn"));
        post(OWNER, id, "/reports", "{}").statusCode(422);
        as(null).get(CITY + "/projects/" + id).then().body("state", equalTo("DELIVERING"));
    }

    @Test
    void showsAReportToThoseItIsFor() {
        UUID id = begun("sara");
        TestDatabase.update("update delivery set report_published = false where project_id = ?", id);
        reached(id);
        post(OWNER, id, "/reports", report()).statusCode(201);
        delivery(null, id).body("reports", hasSize(0));
        delivery(REZA, id).body("reports", hasSize(0));
        delivery(OWNER, id).body("reports", hasSize(1));
        delivery(AUDITOR, id).body("reports", hasSize(1));
        as(OWNER).get(CITY.replace("isfahan", "assen") + "/projects/" + id + "/delivery").then().statusCode(404);
    }

    @Test
    void warnsOnceOfEachKindThenBlocksTheNextProject() {
        UUID id = begun("owes");
        String owner = TestIdentity.person("owes").token();
        clock.warn(Instant.now());
        assertEquals(List.of(), letters("owes", id));
        due(id, today().plusDays(5));
        clock.warn(Instant.now());
        clock.warn(Instant.now());
        due(id, today().minusDays(3));
        clock.warn(Instant.now());
        delivery(null, id).body("overdueDays", equalTo(3));
        UUID next = published("owes", today().plusDays(10), today().plusDays(40));
        due(id, today().minusDays(20));
        clock.warn(Instant.now().plus(Duration.ofHours(1)));
        assertEquals(3, letters("owes", id).size());
        assertEquals("You cannot begin another project: a report is overdue", letters("owes", id).getLast());
        DomainException refused = assertThrows(DomainException.class, () -> inCity.run("isfahan",
                () -> overdue.require(projects.require("isfahan", next), ProjectState.FUNDING)));
        assertEquals("report-overdue", refused.error().code());
        assertTrue(overdue.watches(ProjectState.DRAFT, ProjectState.IN_REVIEW) && overdue.watches(ProjectState.PUBLISHED, ProjectState.FUNDING));
        assertFalse(overdue.watches(ProjectState.SUSPENDED, ProjectState.FUNDING));
        as(owner).header("Idempotency-Key", UUID.randomUUID()).body("{\"title\":{\"en\":\"A draft meanwhile\"}}").post(CITY + "/projects")
                .then().statusCode(201);
        as(MODERATOR).get(CITY + "/deliveries?only=OVERDUE&limit=100").then().statusCode(200)
                .body("items.find { it.projectId == '" + id + "' }.overdueDays", equalTo(20));
    }

    @Test
    void listsWhatWaitsForOfficials() {
        UUID id = begun("sara");
        as(AUDITOR).get(CITY + "/deliveries?only=WAITING&limit=100").then().statusCode(200).body("items.projectId", not(hasItem(id.toString())));
        post(OWNER, id, "/milestones/2/evidence", evidence("Early")).statusCode(201);
        as(AUDITOR).get(CITY + "/deliveries?only=WAITING&limit=100").then().statusCode(200)
                .body("items.find { it.projectId == '" + id + "' }.waitingMilestones", equalTo(List.of(2)));
        as(AUDITOR).get(CITY + "/deliveries?limit=100").then().body("items.projectId", hasItem(id.toString()));
        as(REZA).get(CITY + "/deliveries").then().statusCode(403);
        as(AUDITOR).get(CITY + "/deliveries?only=NONSENSE").then().statusCode(422);
    }

    @Test
    void answersARepeatedRequestOnce() {
        UUID id = begun("sara");
        String key = UUID.randomUUID().toString();
        String path = CITY + "/projects/" + id + "/milestones/1/evidence";
        String first = as(OWNER).header("Idempotency-Key", key).body(evidence("Once")).post(path).asString();
        assertEquals(first, as(OWNER).header("Idempotency-Key", key).body(evidence("Once")).post(path).asString());
        delivery(null, id).body("milestones[0].evidence", hasSize(1));
        as(OWNER).header("Idempotency-Key", key).body(evidence("Other")).post(path).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        as(OWNER).body(evidence("Once")).post(path).then().statusCode(400);
    }

    @Test
    void leavesNoOperationUnanswered() {
        goesFromTheFirstMilestoneToTheApprovedReport();
        saysHowTheWorkGoes();
        beginsAtTheWordOfTheOwnerOnceTheCampaignSucceeded();
        listsWhatWaitsForOfficials();
        assertEquals(Set.of(), CONTRACT.unanswered("Delivery"));
    }

    private static String note() {
        return "{\"status\":\"DELAYED\",\"note\":{\"en\":\"The cement is late.\"},\"expectedOn\":\"" + today().plusDays(60) + "\"}";
    }

    private static void due(UUID id, LocalDate day) {
        TestDatabase.update("update delivery set report_due_on = ? where project_id = ?", day, id);
    }

    private static long told(String name, UUID project) {
        return TestDatabase.number("select count(*) from outbox where message_key = ? and event like '%project." + name + ".v1%'", project.toString());
    }

    private static List<String> letters(String name, UUID project) {
        return TestDatabase.rows("select subject from mail where address = ? and body like ? order by created_at", name + "@example.org",
                "%" + project + "%").stream().map(row -> row.values().iterator().next().toString()).toList();
    }
}
