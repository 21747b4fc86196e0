package org.hamyari.catalogue.review;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What officials do with a proposal, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class ReviewTest {

    private static final SpecContract CONTRACT = SpecContract.of("catalogue");
    private static final String CITY = "/api/catalogue/v1/cities/isfahan";
    private static final String PROJECTS = CITY + "/projects";
    private static final String SARA = TestIdentity.person("sara").token();
    private static final String REVIEWER = TestIdentity.person("reviewer").in("isfahan", "moderator").token();
    private static final String SECOND = TestIdentity.person("second").in("isfahan", "city-admin").steppedUp().token();
    private static final String AUDITOR = TestIdentity.person("ziba").in("isfahan", "auditor").token();
    private static final String NO_INTEREST = "{\"interest\":false}";

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void isSubmittedByTheOwnerOnly() {
        String id = draft("1000");
        post(REVIEWER, id, "submissions", "{}").statusCode(403).body("code", equalTo("not-the-owner"));
        post(null, id, "submissions", "{}").statusCode(401);
        post(TestIdentity.person("reza").token(), id, "submissions", "{}").statusCode(404);
        post(SARA, id, "submissions", "{}").statusCode(200).body("state", equalTo("IN_REVIEW")).header("ETag", "\"2\"");
        post(SARA, id, "submissions", "{}").statusCode(409).body("code", equalTo("illegal-transition")).body("allowedMoves", hasItem("PUBLISHED"));
        as(null).get(PROJECTS + "/" + id).then().statusCode(404);
    }

    @Test
    void beginsARoundWithItsQuestionsAndADueDate() {
        String id = submitted("1000");
        as(REVIEWER).get(PROJECTS + "/" + id + "/review").then().statusCode(200).header("ETag", "\"1\"").body("round", equalTo(1))
                .body("state", equalTo("OPEN")).body("overdue", equalTo(false)).body("dueAt", notNullValue())
                .body("checks.id", hasItem("upkeep")).body("missing", containsInAnyOrder("CHECKS", "FEASIBILITY", "COST"))
                .body("needsSecond", equalTo(false)).body("ownerVerified", equalTo(false));
        as(AUDITOR).get(PROJECTS + "/" + id + "/review").then().statusCode(200);
        as(REVIEWER).get(PROJECTS + "/" + draft("1000") + "/review").then().statusCode(404);
        as(TestIdentity.person("jan").in("assen", "moderator").token()).get(PROJECTS + "/" + id + "/review").then().statusCode(403);
    }

    @Test
    void listsWhatWaitsByDueDateAndWhatIsDecidedByDecision() {
        String waiting = submitted("1000");
        String decided = submitted("1000");
        declare(REVIEWER, decided);
        decide(decided, "REJECT", "Not ours to do.").statusCode(200);
        assertTrue(all("false").contains(waiting));
        assertTrue(!all("false").contains(decided));
        assertEquals(decided, all("true").getFirst());
        String next = as(REVIEWER).get(CITY + "/reviews?limit=1").then().statusCode(200).extract().path("page.next");
        assertTrue(next == null || as(AUDITOR).get(CITY + "/reviews?limit=1&cursor=" + next).statusCode() == 200);
        as(REVIEWER).get(CITY + "/reviews?cursor=AAAA").then().statusCode(400);
    }

    @Test
    void keepsWhatReviewersFindOfTheVersionSeen() {
        String id = submitted("1000");
        assess(REVIEWER, id, null, "{\"answers\":[]}").statusCode(428);
        assess(REVIEWER, id, "\"9\"", "{\"answers\":[]}").statusCode(412);
        assess(REVIEWER, id, "\"1\"", "{\"answers\":[{\"check\":\"place\",\"answer\":\"NO\",\"note\":\"The bank is not ours.\"}],"
                + "\"feasibility\":\"WITH_CONDITIONS\",\"feasibilityReason\":{\"en\":\"The water board has to agree.\"}}")
                .statusCode(200).header("ETag", "\"2\"").body("checks.find { it.id == 'place' }.answer", equalTo("NO"))
                .body("missing", containsInAnyOrder("CHECKS", "COST"));
        assess(AUDITOR, id, "\"2\"", "{\"answers\":[]}").statusCode(403);
    }

    @Test
    void namesWhatIsWrongInAnAssessment() {
        String id = submitted("1000");
        assertWrong(id, "{\"answers\":[{\"check\":\"nothing\",\"answer\":\"YES\"}]}", "#/answers/0/check");
        assertWrong(id, "{\"answers\":[{\"check\":\"place\",\"answer\":\"YES\"},{\"check\":\"place\",\"answer\":\"NO\"}]}", "#/answers/1/check");
        assertWrong(id, "{\"answers\":[],\"feasibility\":\"FEASIBLE\"}", "#/feasibilityReason");
        assertWrong(id, "{\"answers\":[],\"feasibilityReason\":{\"en\":\"Why\"}}", "#/feasibility");
        assertWrong(id, "{\"answers\":[]," + cost("2000", "1000") + "}", "#/cost/high/amount");
        assertWrong(id, "{\"answers\":[]," + cost("0", "1000") + "}", "#/cost/low/amount");
        assertWrong(id, "{\"answers\":[]," + cost("1000", "1000").replaceFirst("IRR", "EUR") + "}", "#/cost/low/currency");
        assertWrong(id, "{\"answers\":[],\"feasibility\":\"FEASIBLE\",\"feasibilityReason\":{\"en\":\"" + "x".repeat(2001) + "\"}}",
                "#/feasibilityReason");
        as(REVIEWER).get(PROJECTS + "/" + id + "/review").then().body("version", equalTo(1));
    }

    @Test
    void publishesWhatHasBeenFoundSoundAndSaysWhy() {
        String id = submitted("1000");
        decide(id, "APPROVE", "Good.").statusCode(409).body("code", equalTo("interest-undeclared"));
        declare(REVIEWER, id);
        decide(id, "APPROVE", "Good.").statusCode(409).body("code", equalTo("review-incomplete"))
                .body("errors.code", containsInAnyOrder("checks", "feasibility", "cost"));
        ReviewSteps.assess(PROJECTS + "/" + id, REVIEWER);
        decide(id, "APPROVE", "Sound and needed.").statusCode(200).body("state", equalTo("APPROVED"))
                .body("decision.decision", equalTo("APPROVE")).body("decision.confirmedBy", nullValue());
        as(null).get(PROJECTS + "/" + id).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        as(null).get(PROJECTS + "/" + id + "/decisions").then().statusCode(200).body("items", hasSize(1))
                .body("items[0].reason.en", equalTo("Sound and needed.")).body("items[0].feasibility", equalTo("FEASIBLE"))
                .body("items[0].cost.low.amount", equalTo("1000")).body("items[0].officials", equalTo(1));
        decide(id, "REJECT", "No.").statusCode(409).body("code", equalTo("illegal-transition"));
        assess(REVIEWER, id, "\"3\"", "{\"answers\":[]}").statusCode(409).body("code", equalTo("review-not-open"));
    }

    @Test
    void writesTheReasonToTheOwner() {
        String owner = TestIdentity.person("lettered").claim("email", "lettered@demo.hamyari.example").claim("email_verified", true).token();
        String id = propose(owner, "1000");
        post(owner, id, "submissions", "{}").statusCode(200);
        declare(REVIEWER, id);
        decide(id, "REQUEST_CHANGES", "Say who waters the trees.").statusCode(200);
        assertEquals(1, TestDatabase.number("select count(*) from mail where address = ? and body like '%Say who waters the trees.%' and body like ?",
                "lettered@demo.hamyari.example", "%" + id + "%"));
    }

    @Test
    void approvesNothingThatARequiredCheckOrFeasibilitySpeaksAgainst() {
        String id = submitted("1000");
        declare(REVIEWER, id);
        ReviewSteps.assess(PROJECTS + "/" + id, REVIEWER);
        String etag = as(REVIEWER).get(PROJECTS + "/" + id + "/review").then().extract().header("ETag");
        assess(REVIEWER, id, etag, "{\"answers\":[{\"check\":\"lawful\",\"answer\":\"NO\"}],\"feasibility\":\"NOT_FEASIBLE\","
                + "\"feasibilityReason\":{\"en\":\"No water.\"}," + cost("1", "2") + "}").statusCode(200);
        decide(id, "APPROVE", "Good.").statusCode(409).body("errors.code", containsInAnyOrder("checks", "feasibility"));
        decide(id, "REJECT", "There is no water.").statusCode(200);
        as(SARA).get(PROJECTS + "/" + id).then().body("state", equalTo("REJECTED"));
    }

    @Test
    void handsBackForChangesAndBeginsAnewRoundAfterwards() {
        String id = submitted("1000");
        declare(REVIEWER, id);
        decide(id, "REQUEST_CHANGES", "Say who waters the trees.").statusCode(200).body("state", equalTo("CHANGES_REQUESTED"));
        as(SARA).get(PROJECTS + "/" + id).then().body("state", equalTo("DRAFT"));
        as(SARA).get(PROJECTS + "/" + id + "/decisions").then().statusCode(200).body("items[0].decision", equalTo("REQUEST_CHANGES"));
        post(SARA, id, "submissions", "{}").statusCode(200);
        as(REVIEWER).get(PROJECTS + "/" + id + "/review").then().body("round", equalTo(2)).body("state", equalTo("OPEN"));
    }

    @Test
    void keepsTheOwnerOutOfHisReview() {
        String owner = TestIdentity.person("own-moderator").in("isfahan", "moderator", "city-admin").steppedUp().token();
        String id = propose(owner, "1000");
        post(owner, id, "submissions", "{}").statusCode(200);
        as(owner).get(PROJECTS + "/" + id + "/review").then().statusCode(403).body("code", equalTo("own-project"));
        assess(owner, id, "\"1\"", "{\"answers\":[]}").statusCode(403).body("code", equalTo("own-project"));
        post(owner, id, "review/interest-declarations", NO_INTEREST).statusCode(403).body("code", equalTo("own-project"));
        post(owner, id, "review/decisions", decision("APPROVE", "Mine.")).statusCode(403).body("code", equalTo("own-project"));
        post(owner, id, "review/confirmations", confirmation("APPROVE")).statusCode(403).body("code", equalTo("own-project"));
    }

    @Test
    void keepsOutWhoeverHasEverHadAnInterest() {
        String id = submitted("1000");
        post(REVIEWER, id, "review/interest-declarations", "{\"interest\":true}").statusCode(422).body("errors[0].pointer", equalTo("#/explanation"));
        post(REVIEWER, id, "review/interest-declarations", "{\"interest\":true,\"explanation\":\"My brother is the contractor.\"}").statusCode(200)
                .body("declarations[0].interest", equalTo(true));
        declare(REVIEWER, id);
        decide(id, "REJECT", "No.").statusCode(403).body("code", equalTo("has-interest"));
        assess(REVIEWER, id, "\"1\"", "{\"answers\":[]}").statusCode(403).body("code", equalTo("has-interest"));
        as(AUDITOR).get(PROJECTS + "/" + id + "/review").then().body("declarations.interest", contains(true));
    }

    @Test
    void takesTwoOfficialsAboveTheAmount() {
        String id = submitted("5000000001");
        declare(REVIEWER, id);
        ReviewSteps.assess(PROJECTS + "/" + id, REVIEWER);
        decide(id, "APPROVE", "Sound and needed.").statusCode(200).body("state", equalTo("PROPOSED"))
                .body("proposal.decision", equalTo("APPROVE")).body("decision", nullValue());
        as(SARA).get(PROJECTS + "/" + id).then().body("state", equalTo("IN_REVIEW"));
        String first = TestIdentity.person("reviewer").in("isfahan", "moderator").steppedUp().token();
        post(REVIEWER, id, "review/confirmations", confirmation("APPROVE")).statusCode(401).body("code", equalTo("step-up-required"));
        post(first, id, "review/confirmations", confirmation("APPROVE")).statusCode(403).body("code", equalTo("four-eyes"));
        post(SECOND, id, "review/confirmations", confirmation("APPROVE")).statusCode(409).body("code", equalTo("interest-undeclared"));
        declare(SECOND, id);
        post(SECOND, id, "review/confirmations", confirmation("APPROVE")).statusCode(200).body("state", equalTo("APPROVED"))
                .body("decision.confirmedBy", equalTo("second"));
        as(null).get(PROJECTS + "/" + id + "/decisions").then().body("items[0].officials", equalTo(2));
        post(SECOND, id, "review/confirmations", confirmation("APPROVE")).statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void goesOnWhereTheSecondOfficialDoesNotAgree() {
        String id = submitted("5000000001");
        declare(REVIEWER, id);
        declare(SECOND, id);
        decide(id, "REJECT", "Too dear.").statusCode(200).body("state", equalTo("PROPOSED"));
        assess(REVIEWER, id, "\"2\"", "{\"answers\":[]}").statusCode(409);
        post(SECOND, id, "review/confirmations", confirmation("REJECT")).statusCode(200).body("state", equalTo("OPEN")).body("proposal", nullValue());
        decide(id, "REQUEST_CHANGES", "Make it smaller.").statusCode(200).body("state", equalTo("CHANGES_REQUESTED"));
        as(SARA).get(PROJECTS + "/" + id).then().body("state", equalTo("DRAFT"));
    }

    @Test
    void tellsThePublicOfTheApprovalOnly() {
        String id = submitted("1000");
        declare(REVIEWER, id);
        decide(id, "REQUEST_CHANGES", "Say who waters the trees.").statusCode(200);
        as(null).get(PROJECTS + "/" + id + "/decisions").then().statusCode(404);
        ReviewSteps.publish(PROJECTS, id, SARA);
        as(null).get(PROJECTS + "/" + id + "/decisions").then().statusCode(200).body("items.decision", contains("APPROVE"));
        as(SARA).get(PROJECTS + "/" + id + "/decisions").then().body("items.decision", contains("APPROVE", "REQUEST_CHANGES"));
        as(AUDITOR).get(PROJECTS + "/" + id + "/decisions").then().body("items", hasSize(2));
    }

    @Test
    void decidesOnceForOneKey() {
        String id = submitted("1000");
        declare(REVIEWER, id);
        String key = UUID.randomUUID().toString();
        String first = as(REVIEWER).header("Idempotency-Key", key).body(decision("REJECT", "No.")).post(PROJECTS + "/" + id + "/review/decisions")
                .asString();
        assertEquals(first, as(REVIEWER).header("Idempotency-Key", key).body(decision("REJECT", "No."))
                .post(PROJECTS + "/" + id + "/review/decisions").asString());
        as(REVIEWER).header("Idempotency-Key", key).body(decision("APPROVE", "Yes.")).post(PROJECTS + "/" + id + "/review/decisions")
                .then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void asksTheQuestionsOfTheCityFromTheNextReviewOn() {
        String list = "/api/catalogue/v1/cities/shiraz/review-checklist";
        String admin = TestIdentity.person("shirin").in("shiraz", "city-admin").token();
        String etag = as(null).get(list).then().statusCode(200).extract().header("ETag");
        String own = "{\"items\":[{\"id\":\"noise\",\"text\":{\"en\":\"Is it quiet?\"},\"required\":true}]}";
        as(admin).body(own).put(list).then().statusCode(428);
        as(admin).header("If-Match", "\"99\"").body(own).put(list).then().statusCode(412);
        as(admin).header("If-Match", etag).body(own.replace("]}", ",{\"id\":\"noise\",\"text\":{\"en\":\"Again?\"},\"required\":false}]}"))
                .put(list).then().statusCode(422).body("errors[0].pointer", equalTo("#/items/1/id"));
        as(admin).header("If-Match", etag).body(own.replace("Is it quiet?", "x".repeat(301))).put(list).then().statusCode(422);
        as(admin).header("If-Match", etag).body("{\"items\":[]}").put(list).then().statusCode(422);
        as(admin).header("If-Match", etag).body(own).put(list).then().statusCode(200).body("items.id", contains("noise"));
        as(null).get(list).then().body("items.id", contains("noise"));
        as(null).get(CITY + "/review-checklist").then().statusCode(200).header("ETag", "\"0\"").body("items.id", hasItem("upkeep"));
    }

    @Test
    void leavesNoOperationUnanswered() {
        takesTwoOfficialsAboveTheAmount();
        asksTheQuestionsOfTheCityFromTheNextReviewOn();
        keepsWhatReviewersFindOfTheVersionSeen();
        listsWhatWaitsByDueDateAndWhatIsDecidedByDecision();
        assertEquals(Set.of(), CONTRACT.unanswered("Reviews", "ReviewChecklists"));
    }

    private static List<String> all(String decided) {
        return as(REVIEWER).get(CITY + "/reviews?limit=100&decided=" + decided).then().statusCode(200).extract().path("items.projectId");
    }

    private static void assertWrong(String id, String assessment, String pointer) {
        assess(REVIEWER, id, "\"1\"", assessment).statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    private static void declare(String token, String id) {
        post(token, id, "review/interest-declarations", NO_INTEREST).statusCode(200);
    }

    private static ValidatableResponse decide(String id, String decision, String reason) {
        return post(REVIEWER, id, "review/decisions", decision(decision, reason));
    }

    private static String decision(String decision, String reason) {
        return "{\"decision\":\"" + decision + "\",\"reason\":{\"en\":\"" + reason + "\"}}";
    }

    private static String confirmation(String decision) {
        return "{\"decision\":\"" + decision + "\",\"reason\":\"I have looked.\"}";
    }

    private static String cost(String low, String high) {
        return "\"cost\":{\"low\":{\"amount\":\"" + low + "\",\"currency\":\"IRR\"},\"high\":{\"amount\":\"" + high
                + "\",\"currency\":\"IRR\"},\"reason\":{\"en\":\"Prices of last year.\"}}";
    }

    private static ValidatableResponse assess(String token, String id, String ifMatch, String body) {
        RequestSpecification request = as(token).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(PROJECTS + "/" + id + "/review/assessment").then();
    }

    private static ValidatableResponse post(String token, String id, String what, String body) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body(body).post(PROJECTS + "/" + id + "/" + what).then();
    }

    private static String submitted(String goal) {
        String id = draft(goal);
        post(SARA, id, "submissions", "{}").statusCode(200);
        return id;
    }

    private static String draft(String goal) {
        return propose(SARA, goal);
    }

    private static String propose(String owner, String goal) {
        return as(owner).header("Idempotency-Key", UUID.randomUUID()).body(Drafts.whole(goal, "IRR")).post(PROJECTS).then().statusCode(201)
                .extract().path("id");
    }

    private static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }
}
