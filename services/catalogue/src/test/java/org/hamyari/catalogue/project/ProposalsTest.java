package org.hamyari.catalogue.project;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A proposal over HTTP: begun with a title, grown part by part, submitted, withdrawn, merged. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class ProposalsTest {

    private static final String CITY = "/api/catalogue/v1/cities/isfahan";
    private static final String PROJECTS = CITY + "/projects";
    private static final SpecContract CONTRACT = SpecContract.of("catalogue");
    private static final String SARA = TestIdentity.person("sara").token();
    private static final String REZA = TestIdentity.person("reza").token();
    private static final String MODERATOR = TestIdentity.person("leila").in("isfahan", "moderator").token();
    private static final String AUDITOR = TestIdentity.person("ziba").in("isfahan", "auditor").token();

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void beginsWithATitleAndGrowsPartByPart() {
        String id = begin(SARA, "{\"title\":{\"fa\":\"کتابخانهٔ کوچه\"}}");
        as(SARA).get(PROJECTS + "/" + id).then().body("title.fa", equalTo("کتابخانهٔ کوچه")).body("title.en", nullValue())
                .body("goal", nullValue()).body("part", equalTo("OWNER")).body("budgetLines", hasSize(0));
        change(SARA, id, 1, "{\"budgetLines\":[" + line("Shelves", 700, false) + "," + line("Awning", 300, true) + "]}").statusCode(200)
                .body("goal.amount", equalTo("700")).body("optimum.amount", equalTo("1000"));
        change(SARA, id, 2, "{\"goal\":{\"amount\":\"900\",\"currency\":\"IRR\"}}").statusCode(422).body("errors[0].pointer", equalTo("#/budgetLines"));
        change(SARA, id, 2, "{\"achievements\":[" + achievement(500) + "," + achievement(100) + "]}").statusCode(200)
                .body("achievements.amount.amount", equalTo(List.of("100", "500"))).body("goal.amount", equalTo("700"));
        change(SARA, id, 3, "{\"strategyTags\":[\"CULTURE\",\"CULTURE\"],\"horizon\":\"LONG_TERM\",\"maintenancePlan\":{\"en\":\"Neighbours.\"}}")
                .statusCode(200).body("strategyTags", equalTo(List.of("CULTURE")));
        change(SARA, id, 4, "{\"clear\":[\"horizon\",\"maintenancePlan\"]}").statusCode(200).body("horizon", nullValue())
                .body("maintenancePlan", nullValue()).body("title.fa", equalTo("کتابخانهٔ کوچه"));
        change(SARA, id, 5, "{\"clear\":[\"title\"]}").statusCode(422);
    }

    @Test
    void takesEveryMarkupOutOfEveryText() {
        String evil = "<script>alert(1)</script>Shade <b onclick=x>and</b> water\\u202e<img src=x onerror=alert(1)>&lt;i&gt;!";
        String id = begin(SARA, "{\"title\":{\"en\":\"" + evil + "\"},\"story\":{\"en\":\"One.\\r\\n\\r\\n" + evil + "\"},\"objectives\":[{\"en\":\""
                + evil + "\"}],\"team\":[{\"name\":{\"en\":\"" + evil + "\"},\"role\":{\"en\":\"R&D\"}}]}");
        as(SARA).get(PROJECTS + "/" + id).then().body("title.en", equalTo("Shade and water!")).body("story.en", equalTo("One.\n\nShade and water!"))
                .body("objectives[0].en", equalTo("Shade and water!")).body("team[0].name.en", equalTo("Shade and water!"))
                .body("team[0].role.en", equalTo("R&D"));
        propose(SARA, "{\"title\":{\"en\":\"<script>alert(1)</script>\"}}").statusCode(422).body("errors[0].pointer", equalTo("#/title"));
        propose(SARA, "{\"title\":{\"en\":\"x\"},\"story\":{\"en\":\"" + "a".repeat(20001) + "\"}}").statusCode(422)
                .body("errors[0].pointer", equalTo("#/story/en"));
        propose(SARA, "{\"title\":{\"en\":\"x\"},\"story\":{\"en\":\"" + "a".repeat(5_000_000) + "\"}}").statusCode(413);
    }

    @Test
    void namesEveryPlaceThatIsWrong() {
        String body = """
                {"title":{"en":"%s"},"objectives":[{"en":"Good"},{"en":"%s"}],
                 "milestones":[{"title":{"en":"Past"},"dueOn":"%s"}],
                 "achievements":[{"amount":{"amount":"5","currency":"IRR"},"description":{"en":"a"}},
                                 {"amount":{"amount":"5","currency":"IRR"},"description":{"en":"b"}}],
                 "maintenance":{"yearlyCost":{"amount":"-1","currency":"IRR"},"payer":"CITY"},
                 "budgetLines":[{"label":{"en":"a"},"amount":{"amount":"1","currency":"EUR"}}],"pictureUrl":"http://example.org/a.png"}"""
                .formatted("A".repeat(121), "B".repeat(401), LocalDate.now().minusDays(2));
        propose(SARA, body).statusCode(422).body("errors.pointer", hasItems("#/title", "#/objectives/1", "#/milestones/0/dueOn",
                "#/achievements/1/amount", "#/maintenance/yearlyCost/amount", "#/budgetLines/0/amount/currency", "#/pictureUrl"));
        propose(SARA, "{\"title\":{\"en\":\"x\"},\"maintenance\":{\"yearlyCost\":{\"amount\":\"0\",\"currency\":\"IRR\"},\"payer\":\"OTHER\"}}")
                .statusCode(422).body("errors[0].pointer", equalTo("#/maintenance/payerName"));
        propose(SARA, "{\"title\":{\"en\":\"x\"},\"strategyTags\":[\"MOON\"]}").statusCode(422);
        propose(SARA, "{\"title\":{}}").statusCode(422);
    }

    @Test
    void findsTheDistrictOfAPointAndRefusesOneOutsideTheCity() {
        String inside = begin(SARA, placed(32.5, 51.5, ""));
        as(SARA).get(PROJECTS + "/" + inside).then().body("districtId", equalTo("1")).body("district.en", equalTo("District 1"));
        propose(SARA, placed(52.99, 6.56, "")).statusCode(422).body("errors[0].pointer", equalTo("#/location/point"));
        propose(SARA, placed(32.5, 52.5, "")).statusCode(422).body("errors[0].pointer", equalTo("#/location/point"));
        propose(SARA, placed(32.5, 51.5, ",\"districtId\":\"3\"")).statusCode(422).body("errors[0].pointer", equalTo("#/districtId"));
        propose(SARA, "{\"title\":{\"en\":\"x\"},\"districtId\":\"9\"}").statusCode(422).body("errors[0].pointer", equalTo("#/districtId"));
        propose(SARA, placed(32.5, 52, ",\"districtId\":\"3\"")).statusCode(201).body("districtId", equalTo("3"));
        propose(SARA, placed(91, 52, "")).statusCode(422);
        change(SARA, inside, 1, "{\"districtId\":\"3\"}").statusCode(422).body("errors[0].pointer", equalTo("#/districtId"));
        change(SARA, inside, 1, "{\"districtId\":\"3\",\"clear\":[\"location\"]}").statusCode(200).body("districtId", equalTo("3"))
                .body("location", nullValue());
        as(SARA).header("Idempotency-Key", UUID.randomUUID()).body(placed(32.5, 51.5, "")).post("/api/catalogue/v1/cities/silent/projects")
                .then().statusCode(503).header("Retry-After", equalTo("5"));
    }

    @Test
    void tellsWhatAProposalLacks() {
        String id = begin(SARA, "{\"title\":{\"en\":\"Half a proposal\"}}");
        for (String who : List.of(SARA, MODERATOR, AUDITOR)) {
            as(who).get(PROJECTS + "/" + id + "/completeness").then().statusCode(200).body("complete", equalTo(false))
                    .body("parts.find { it.part == 'TITLE' }.done", equalTo(true))
                    .body("parts.find { it.part == 'STORY' }.gap.en", equalTo("Tell what, where, for whom and why."));
        }
        as(REZA).get(PROJECTS + "/" + id + "/completeness").then().statusCode(404);
        as(null).get(PROJECTS + "/" + id + "/completeness").then().statusCode(401);
        String whole = begin(SARA, whole("A whole proposal"));
        as(SARA).get(PROJECTS + "/" + whole + "/completeness").then().body("complete", equalTo(true));
    }

    @Test
    void submitsACompleteProposalOnce() {
        String half = begin(SARA, "{\"title\":{\"en\":\"Half a proposal\"}}");
        post(SARA, half, "submissions", "{}").statusCode(409).body("code", equalTo("proposal-incomplete"))
                .body("errors.pointer", hasItems("#/story", "#/maintenance"));
        String id = begin(SARA, whole("The lane of lanterns"));
        post(REZA, id, "submissions", "{}").statusCode(404);
        post(MODERATOR, id, "submissions", "{}").statusCode(403).body("code", equalTo("not-the-owner"));
        post(null, id, "submissions", "{}").statusCode(401);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as(SARA).header("Idempotency-Key", key).body("{\"note\":\"Please look at the trees.\"}").post(PROJECTS + "/" + id + "/submissions")
                    .then().statusCode(200).body("state", equalTo("IN_REVIEW")).header("ETag", equalTo("\"2\""));
        }
        as(SARA).get(PROJECTS + "/" + id + "/moves").then().body("items", hasSize(1)).body("items[0].reason", equalTo("Please look at the trees."));
        post(SARA, id, "submissions", "{}").statusCode(409).body("code", equalTo("illegal-transition"));
        change(SARA, id, 2, "{\"title\":{\"en\":\"Other\"}}").statusCode(409).body("code", equalTo("in-review"));
        as(null).get(PROJECTS + "/" + id).then().statusCode(404);
    }

    @Test
    void withdrawsAProjectWithAReason() {
        String id = begin(SARA, "{\"title\":{\"en\":\"Not any more\"}}");
        post(SARA, id, "withdrawals", "{}").statusCode(422).body("errors[0].pointer", equalTo("#/reason"));
        post(REZA, id, "withdrawals", "{\"reason\":\"Mine\"}").statusCode(404);
        post(null, id, "withdrawals", "{\"reason\":\"Mine\"}").statusCode(401);
        post(SARA, id, "withdrawals", "{\"reason\":\"The land has been sold.\"}").statusCode(200).body("state", equalTo("WITHDRAWN"));
        post(SARA, id, "withdrawals", "{\"reason\":\"Again\"}").statusCode(409).body("code", equalTo("illegal-transition"));
        change(SARA, id, 2, "{\"title\":{\"en\":\"Other\"}}").statusCode(409).body("code", equalTo("project-settled"));
    }

    @Test
    void closesAProjectThatFailed() {
        String id = begin(SARA, whole("Too dear a lane"));
        String reason = "{\"reason\":\"A shorter stretch comes next year.\"}";
        post(MODERATOR, id, "archivings", reason).statusCode(409).body("code", equalTo("illegal-transition"));
        stand(id, "REPORTED");
        post(MODERATOR, id, "archivings", reason).statusCode(409).body("code", equalTo("closed-by-report"));
        stand(id, "FAILED");
        post(SARA, id, "archivings", reason).statusCode(403);
        post(AUDITOR, id, "archivings", reason).statusCode(403);
        post(null, id, "archivings", reason).statusCode(401);
        post(MODERATOR, id, "archivings", "{\"reason\":\"  \\n  \"}").statusCode(422).body("errors[0].pointer", equalTo("#/reason"));
        post(MODERATOR, id, "archivings", reason).statusCode(200).body("state", equalTo("CLOSED"));
        as(null).get(PROJECTS + "/" + id + "/moves").then().statusCode(200).body("items[0].from", equalTo("FAILED"))
                .body("items[0].to", equalTo("CLOSED")).body("items[0].reason", equalTo("A shorter stretch comes next year."));
        post(MODERATOR, id, "archivings", reason).statusCode(409).body("code", equalTo("illegal-transition"));
        String own = begin(MODERATOR, whole("A lane of mine"));
        stand(own, "FAILED");
        post(MODERATOR, own, "archivings", reason).statusCode(403).body("code", equalTo("own-project"));
        post(MODERATOR, UUID.randomUUID().toString(), "archivings", reason).statusCode(404);
    }

    private static void stand(String id, String state) {
        TestDatabase.update("""
                update project set state = ?, published_at = now(), opens_at = now(), closes_at = now() + interval '9 days', terms_version = 1,
                    terms_goal_minor = goal_minor, terms_hash = repeat('0', 64) where id = ?""", state, UUID.fromString(id));
    }

    @Test
    void suggestsDuplicatesHoweverTheyAreWritten() {
        String word = "زاغه‌نشان";
        String known = begin(MODERATOR, "{\"title\":{\"fa\":\"کتابخانه " + word + "\",\"en\":\"A library\"}}");
        String mine = begin(SARA, "{\"title\":{\"fa\":\"كتابخانه‌ی " + word + "\"}}");
        as(SARA).get(PROJECTS + "/" + mine + "/duplicates").then().statusCode(200).body("items.project.id", not(hasItem(known)));
        as(MODERATOR).get(PROJECTS + "/" + mine + "/duplicates").then().statusCode(200).body("items.project.id", hasItem(known))
                .body("items[0].likeness", greaterThan(60)).body("items.project.id", not(hasItem(mine)));
        as(AUDITOR).get(PROJECTS + "/" + known + "/duplicates").then().statusCode(200).body("items.project.id", hasItem(mine));
        as(REZA).get(PROJECTS + "/" + mine + "/duplicates").then().statusCode(404);
        as(null).get(PROJECTS + "/" + mine + "/duplicates").then().statusCode(401);
    }

    @Test
    void mergesAProposalWithCreditToItsAuthor() {
        String first = begin(REZA, "{\"title\":{\"en\":\"Shade for the lane\"},\"ownerName\":{\"en\":\"Reza and friends\"}}");
        String second = begin(SARA, whole("Trees for the lane"));
        String third = begin(SARA, whole("All the lane"));
        post(SARA, first, "mergers", merger(second)).statusCode(403);
        post(null, first, "mergers", merger(second)).statusCode(401);
        post(MODERATOR, first, "mergers", merger(first)).statusCode(422).body("errors[0].pointer", equalTo("#/into"));
        post(MODERATOR, first, "mergers", merger(UUID.randomUUID().toString())).statusCode(422).body("errors[0].pointer", equalTo("#/into"));
        String own = begin(MODERATOR, "{\"title\":{\"en\":\"My own\"}}");
        post(MODERATOR, own, "mergers", merger(second)).statusCode(403).body("code", equalTo("own-project"));
        post(MODERATOR, first, "mergers", merger(own)).statusCode(403).body("code", equalTo("own-project"));
        post(MODERATOR, first, "mergers", merger(second)).statusCode(200).body("state", equalTo("MERGED")).body("mergedInto", equalTo(second));
        post(MODERATOR, second, "mergers", merger(third)).statusCode(200);
        as(SARA).get(PROJECTS + "/" + third).then().body("credits.title.en", equalTo(List.of("Shade for the lane", "Trees for the lane")))
                .body("credits[0].ownerName.en", equalTo("Reza and friends")).body("version", equalTo(2));
        as(REZA).get(PROJECTS + "/" + first + "/moves").then().statusCode(200).body("items[0].to", equalTo("MERGED"));
        post(MODERATOR, third, "mergers", merger(first)).statusCode(422).body("errors[0].pointer", equalTo("#/into"));
        post(MODERATOR, first, "mergers", merger(third)).statusCode(409).body("code", equalTo("illegal-transition"));
        assertEquals(0, TestDatabase.number("select count(*) from outbox where message_key = ?", first));
    }

    @Test
    void listsWhatIsMineWhateverItsState() {
        String token = TestIdentity.person("owner-" + UUID.randomUUID()).token();
        String draft = begin(token, "{\"title\":{\"en\":\"One\"}}");
        String gone = begin(token, "{\"title\":{\"en\":\"Two\"}}");
        post(token, gone, "withdrawals", "{\"reason\":\"No\"}").statusCode(200);
        String next = as(token).get(CITY + "/my-projects?limit=1").then().statusCode(200).body("items.id", equalTo(List.of(gone)))
                .extract().path("page.next");
        as(token).get(CITY + "/my-projects?limit=1&cursor=" + next).then().body("items.id", equalTo(List.of(draft)));
        as(null).get(CITY + "/my-projects").then().statusCode(401);
    }

    @Test
    void keepsWhatWasApproved() {
        String id = begin(SARA, whole("Approved as it is"));
        TestDatabase.update("update project set state = 'PUBLISHED', published_at = now() where id = ?::uuid", id);
        for (String members : List.of("\"goal\":{\"amount\":\"1\",\"currency\":\"IRR\"}", "\"districtId\":\"1\"", "\"clear\":[\"maintenance\"]",
                "\"categoryId\":\"libraries\"")) {
            change(SARA, id, 1, "{" + members + "}").statusCode(409).body("code", equalTo("terms-frozen"));
        }
        change(SARA, id, 1, "{\"horizon\":\"SHORT_TERM\"}").statusCode(200);
        EventContract.checkAll("org.hamyari.project.updated.v1");
    }

    @Test
    void worksOnARejectedProposalAgain() {
        String id = begin(SARA, whole("Rejected once"));
        TestDatabase.update("update project set state = 'REJECTED' where id = ?::uuid", id);
        change(SARA, id, 1, "{\"horizon\":\"SHORT_TERM\"}").statusCode(200).body("state", equalTo("DRAFT")).body("horizon", equalTo("SHORT_TERM"));
        as(SARA).get(PROJECTS + "/" + id + "/moves").then().body("items[0].to", equalTo("DRAFT"));
        post(SARA, id, "submissions", "{}").statusCode(200).body("state", equalTo("IN_REVIEW"));
    }

    @Test
    void leavesNoOperationUnanswered() {
        beginsWithATitleAndGrowsPartByPart();
        tellsWhatAProposalLacks();
        submitsACompleteProposalOnce();
        withdrawsAProjectWithAReason();
        suggestsDuplicatesHoweverTheyAreWritten();
        mergesAProposalWithCreditToItsAuthor();
        closesAProjectThatFailed();
        listsWhatIsMineWhateverItsState();
        assertEquals(Set.of(), CONTRACT.unanswered("Proposals", "Submissions"));
    }

    private static String whole(String title) {
        return """
                {"title":{"en":"%s"},"summary":{"en":"Light."},"story":{"en":"A dark lane."},"categoryId":"madi-upkeep","districtId":"1",
                 "objectives":[{"en":"People walk home without fear."}],"ownerName":{"en":"Lane friends"},"horizon":"LONG_TERM",
                 "budgetLines":[{"label":{"en":"Lanterns"},"amount":{"amount":"1000","currency":"IRR"}}],
                 "risks":[{"description":{"en":"Theft"},"answer":{"en":"Locks"}}],"maintenancePlan":{"en":"The city cleans them."},
                 "maintenance":{"yearlyCost":{"amount":"20","currency":"IRR"},"payer":"CITY"}}""".formatted(title);
    }

    private static String placed(double latitude, double longitude, String more) {
        return "{\"title\":{\"en\":\"x\"},\"location\":{\"point\":{\"latitude\":" + latitude + ",\"longitude\":" + longitude + "}}" + more + "}";
    }

    private static String line(String label, int amount, boolean optional) {
        return "{\"label\":{\"en\":\"" + label + "\"},\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"IRR\"},\"optional\":" + optional + "}";
    }

    private static String achievement(int amount) {
        return "{\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"IRR\"},\"description\":{\"en\":\"A book\"}}";
    }

    private static String merger(String into) {
        return "{\"into\":\"" + into + "\",\"reason\":\"The same lane.\"}";
    }

    private static String begin(String token, String body) {
        return propose(token, body).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse propose(String token, String body) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body(body).post(PROJECTS).then();
    }

    private static ValidatableResponse change(String token, String id, int version, String body) {
        return as(token).header("If-Match", "\"" + version + "\"").body(body).patch(PROJECTS + "/" + id).then();
    }

    private static ValidatableResponse post(String token, String id, String what, String body) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body(body).post(PROJECTS + "/" + id + "/" + what).then();
    }

    private static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }
}
