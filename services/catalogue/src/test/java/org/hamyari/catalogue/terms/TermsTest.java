package org.hamyari.catalogue.terms;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamyari.catalogue.terms.Campaigning.AUDITOR;
import static org.hamyari.catalogue.terms.Campaigning.CITY;
import static org.hamyari.catalogue.terms.Campaigning.CONTRACT;
import static org.hamyari.catalogue.terms.Campaigning.GUARANTEE;
import static org.hamyari.catalogue.terms.Campaigning.MODERATOR;
import static org.hamyari.catalogue.terms.Campaigning.PROJECTS;
import static org.hamyari.catalogue.terms.Campaigning.REZA;
import static org.hamyari.catalogue.terms.Campaigning.SARA;
import static org.hamyari.catalogue.terms.Campaigning.as;
import static org.hamyari.catalogue.terms.Campaigning.keyed;
import static org.hamyari.catalogue.terms.Campaigning.open;
import static org.hamyari.catalogue.terms.Campaigning.project;
import static org.hamyari.catalogue.terms.Campaigning.save;
import static org.hamyari.catalogue.terms.Campaigning.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.catalogue.project.ProjectMoves;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Terms from the first draft to the frozen text whose hash anybody can repeat. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class TermsTest {

    @Inject
    InCity inCity;
    @Inject
    ProjectMoves moves;
    @Inject
    ObjectMapper json;

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void keepsADraftBetweenItsOwnerAndTheCitysOfficials() {
        String id = project();
        String path = PROJECTS + id + "/terms-draft";
        as(SARA).get(path).then().statusCode(200).header("ETag", "\"0\"").body("version", equalTo(0)).body("missing", hasSize(0));
        as(SARA).body("{}").put(path).then().statusCode(428);
        as(SARA).header("If-Match", "\"0\"").body("{\"closesOn\":\"2037-01-01\"}").put(path).then().statusCode(200).header("ETag", "\"1\"");
        as(SARA).header("If-Match", "\"0\"").body("{}").put(path).then().statusCode(412);
        as(MODERATOR).header("If-Match", "\"1\"").body("{\"feeBasisPoints\":100}").put(path).then().statusCode(200).header("ETag", "\"2\"");
        as(MODERATOR).header("If-Match", "\"2\"").body("{\"feeBasisPoints\":100}").put(path).then().statusCode(200).header("ETag", "\"2\"");
        as(AUDITOR).get(path).then().statusCode(200).body("terms.feeBasisPoints", equalTo(100)).body("terms.closesOn", nullValue());
        as(AUDITOR).header("If-Match", "\"2\"").body("{}").put(path).then().statusCode(403);
        as(REZA).get(path).then().statusCode(404);
        as(REZA).header("If-Match", "\"2\"").body("{}").put(path).then().statusCode(404);
        as(null).get(path).then().statusCode(401);
        as(TestIdentity.person("jan").in("assen", "moderator").token()).get(path).then().statusCode(404);
        String open = project("PUBLISHED");
        as(REZA).get(PROJECTS + open + "/terms-draft").then().statusCode(404);
        as(null).get(PROJECTS + open + "/terms/1").then().statusCode(404);
    }

    @Test
    void freezesTermsWhoseHashAnybodyCanRepeat() throws Exception {
        String id = project("PUBLISHED");
        save(id, "{\"feeBasisPoints\":250,\"scopeReductionPlan\":{\"en\":\"No <script>alert(1)</script>benches\"}}").statusCode(200);
        open(id).statusCode(200).body("state", equalTo("FUNDING")).body("terms.kind", equalTo("DONATION"));
        JsonPath frozen = as(null).get(PROJECTS + id + "/terms/1").then().statusCode(200)
                .body("terms.goal.amount", equalTo("1000")).body("terms.minimum.amount", equalTo("1000"))
                .body("terms.optimum.amount", equalTo("1500")).body("terms.feeBasisPoints", equalTo(250))
                .body("terms.budgetLines.required", contains(true, false)).body("terms.milestones.title.en", contains("First", "Second"))
                .body("terms.payoutPlan.shareBasisPoints", contains(10_000)).body("terms.reportDueOn", equalTo("2037-04-30"))
                .body("terms.scopeReductionPlan.en", equalTo("No benches")).extract().jsonPath();
        String canonical = frozen.getString("canonical");
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        assertEquals(hash, frozen.getString("hash"));
        as(null).get(PROJECTS + id).then().body("terms.hash", equalTo(hash)).body("terms.version", equalTo(1));
        assertEquals(json.readTree(canonical), json.valueToTree(frozen.getMap("terms")));
        EventContract.checkAll("org.hamyari.campaign.opened.v1");
        Object told = TestDatabase.rows("""
                select event::jsonb #>> '{data,terms}' as terms from outbox
                where message_key = ? and event::jsonb ->> 'type' = 'org.hamyari.campaign.opened.v1'""", id).getFirst().get("terms");
        assertEquals(json.readTree(canonical), json.readTree(told.toString()));
    }

    @Test
    void changesNoFrozenTerms() {
        String id = project("PUBLISHED");
        save(id, "{\"feeBasisPoints\":250}").statusCode(200);
        open(id).statusCode(200);
        String before = as(null).get(PROJECTS + id + "/terms/1").asString();
        save(id, "{\"feeBasisPoints\":0}").statusCode(409).body("code", equalTo("terms-frozen"));
        open(id).statusCode(409).body("code", equalTo("illegal-transition"));
        as(SARA).get(PROJECTS + id + "/terms-draft").then().body("frozen", equalTo(true));
        as(SARA).header("If-Match", as(SARA).get(PROJECTS + id).getHeader("ETag"))
                .body("{\"milestones\":[{\"title\":{\"en\":\"Other\"},\"dueOn\":\"2037-09-01\"}]}").patch(PROJECTS + id);
        assertEquals(before, as(null).get(PROJECTS + id + "/terms/1").asString());
        List<String> rights = TestDatabase.privileges("hamyari_catalogue");
        assertTrue(rights.stream().noneMatch(right -> right.contains("agreed_terms") && (right.contains("UPDATE") || right.contains("DELETE"))),
                () -> rights.toString());
    }

    @Test
    void publishesOnlyWithAVerifiedGuarantee() {
        String id = project("IN_REVIEW");
        TestDatabase.update("update project set state = 'DRAFT' where id = ?", UUID.fromString(id));
        save(id, "{\"preset\":\"NIKSTARTER\",\"presetCategory\":\"FOOD\",\"packages\":[{\"title\":{\"en\":\"Saffron\"},"
                + "\"price\":{\"amount\":\"50\",\"currency\":\"IRR\"},\"stock\":20}],\"guarantee\":" + GUARANTEE + "}").statusCode(200)
                .body("missing.code", contains("guarantee-unverified")).body("terms.guarantee.guarantorId", equalTo("10380284790"));
        as(MODERATOR).get(CITY + "/guarantees?limit=100").then().statusCode(200).body("items.projectId", hasItem(id));
        as(AUDITOR).get(CITY + "/guarantees").then().statusCode(200);
        as(SARA).get(CITY + "/guarantees").then().statusCode(403);
        verify(AUDITOR, id, 1, "VERIFIED").statusCode(403);
        verify(MODERATOR, id, 9, "VERIFIED").statusCode(409).body("code", equalTo("guarantee-changed"));
        verify(MODERATOR, id, 1, "REFUSED").statusCode(200).body("missing.code", contains("guarantee-refused"));
        as(MODERATOR).get(CITY + "/guarantees?limit=100").then().body("items.projectId", not(hasItem(id)));
        TestDatabase.update("update project set state = 'IN_REVIEW' where id = ?", UUID.fromString(id));
        assertThrows(DomainException.class, () -> publish(id));
        verify(MODERATOR, id, 1, "VERIFIED").statusCode(200).body("missing", hasSize(0)).body("verification.verdict", equalTo("VERIFIED"));
        publish(id);
        open(id).statusCode(200);
        as(null).get(PROJECTS + id + "/terms/1").then().statusCode(200).body("terms.guarantee.verifiedAt", notNullValue())
                .body("terms.packages[0].number", equalTo(1)).body("terms.reportFigures", contains("JOBS_DIRECT", "JOBS_INDIRECT"));
        String own = keyed(MODERATOR).body("{\"title\":{\"en\":\"Mine\"}}").post(CITY + "/projects").then().statusCode(201).extract().path("id");
        as(MODERATOR).header("If-Match", "\"0\"").body("{\"guarantee\":" + GUARANTEE + "}").put(PROJECTS + own + "/terms-draft").then()
                .statusCode(200);
        verify(MODERATOR, own, 1, "VERIFIED").statusCode(403).body("code", equalTo("own-project"));
        verify(MODERATOR, project(), 1, "VERIFIED").statusCode(409).body("code", equalTo("guarantee-missing"));
    }

    @Test
    void takesAVerificationAwayWithEveryChangeOfTheGuarantee() {
        String id = project();
        save(id, "{\"guarantee\":" + GUARANTEE + "}").statusCode(200);
        verify(MODERATOR, id, 1, "VERIFIED").statusCode(200);
        save(id, "{\"feeBasisPoints\":10,\"guarantee\":" + GUARANTEE + "}").statusCode(200).body("missing", hasSize(0));
        save(id, "{\"guarantee\":" + GUARANTEE.replace("77-12", "77-13") + "}").statusCode(200)
                .body("missing.code", contains("guarantee-unverified"));
    }

    @Test
    void listsWhatIsMissingAndOpensNothingWithout() {
        String id = project("PUBLISHED");
        save(id, "{\"preset\":\"HAMIJOO\"}").statusCode(200).body("missing.code", containsInAnyOrder("no-preset-category", "no-packages"));
        open(id).statusCode(409).body("code", equalTo("terms-incomplete")).body("errors.pointer", hasItem("#/packages"));
        as(SARA).get(PROJECTS + id + "/terms-draft").then().body("frozen", equalTo(false));
        save(id, "{\"kind\":\"LOAN\",\"successRule\":\"THRESHOLD\",\"minimum\":" + rials(900) + ",\"optimum\":" + rials(9000)
                + ",\"overFunding\":{\"allowed\":true},\"payoutPlan\":[{\"shareBasisPoints\":10000,\"trigger\":\"MILESTONE\",\"milestone\":3,"
                + "\"workingDays\":0}]}").statusCode(200).body("missing.code", containsInAnyOrder("no-repayment", "no-threshold",
                "no-use-of-more", "optimum-beyond-budget", "no-reduction-plan", "unknown-milestone"));
        save(id, "{\"kind\":\"RECURRING\"}").statusCode(200).body("missing.code", contains("no-interval"));
    }

    @Test
    void namesEveryPlaceThatIsWrong() {
        String id = project();
        Map<String, String> wrong = Map.ofEntries(
                Map.entry("{\"kind\":\"INVESTMENT\"}", "#/kind"),
                Map.entry("{\"minimum\":" + rials(900) + ",\"optimum\":" + rials(800) + "}", "#/optimum"),
                Map.entry("{\"minimum\":{\"amount\":\"9\",\"currency\":\"EUR\"}}", "#/minimum/currency"),
                Map.entry("{\"closesOn\":\"2020-01-01\"}", "#/closesOn"),
                Map.entry("{\"opensOn\":\"2037-02-01\",\"closesOn\":\"2037-01-01\"}", "#/closesOn"),
                Map.entry("{\"closesOn\":\"2037-02-01\",\"reportDueOn\":\"2037-02-01\"}", "#/reportDueOn"),
                Map.entry("{\"feeBasisPoints\":1001}", "#/feeBasisPoints"),
                Map.entry("{\"payoutPlan\":[{\"shareBasisPoints\":9999,\"trigger\":\"CAMPAIGN_END\",\"workingDays\":0}]}", "#/payoutPlan"),
                Map.entry("{\"payoutPlan\":[{\"shareBasisPoints\":10000,\"trigger\":\"MILESTONE\",\"workingDays\":0}]}", "#/payoutPlan/0/milestone"),
                Map.entry("{\"packages\":[{\"title\":{\"en\":\"x\"},\"price\":" + rials(1) + "}]}", "#/packages"),
                Map.entry("{\"kind\":\"REWARD\",\"packages\":[{\"title\":{\"en\":\"x\"},\"price\":" + rials(0) + "}]}", "#/packages/0/price/amount"),
                Map.entry("{\"kind\":\"REWARD\",\"packages\":[{\"title\":{\"en\":\"<b></b>\"},\"price\":" + rials(1) + "}]}", "#/packages/0/title"),
                Map.entry("{\"loan\":{\"months\":3,\"graceMonths\":0}}", "#/loan"),
                Map.entry("{\"thresholdBasisPoints\":2500}", "#/thresholdBasisPoints"),
                Map.entry("{\"presetCategory\":\"MUSIC\"}", "#/presetCategory"),
                Map.entry("{\"preset\":\"HAMIJOO\",\"presetCategory\":\"ORPHANS\"}", "#/presetCategory"),
                Map.entry("{\"preset\":\"HAMIJOO\",\"thresholdBasisPoints\":2400}", "#/thresholdBasisPoints"),
                Map.entry("{\"preset\":\"MEHRABANE\",\"feeBasisPoints\":1}", "#/feeBasisPoints"),
                Map.entry("{\"guarantee\":" + GUARANTEE.replace("۱۰۳۸۰۲۸۴۷۹۰", "10380284791") + "}", "#/guarantee/guarantorId"),
                Map.entry("{\"reportDueOn\":\"2038-01-01\",\"guarantee\":" + GUARANTEE + "}", "#/guarantee/expiresOn"));
        wrong.forEach((terms, pointer) -> save(id, terms).statusCode(422).body("errors.pointer", hasItem(pointer)));
        save(id, "{\"kind\":\"INVESTMENT\",\"feeBasisPoints\":9000,\"closesOn\":\"2020-01-01\"}").statusCode(422).body("errors", hasSize(3));
        as(SARA).get(PROJECTS + id + "/terms-draft").then().body("version", equalTo(0));
    }

    @Test
    void opensFromTheDaysOfTheDraftInTheZoneOfTheCity() {
        String id = project("PUBLISHED");
        keyed(MODERATOR).body("{}").post(PROJECTS + id + "/openings").then().statusCode(422).body("errors[0].pointer", equalTo("#/closesAt"));
        String day = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Tehran")).plusDays(20).toString();
        save(id, "{\"closesOn\":\"" + day + "\"}").statusCode(200);
        keyed(MODERATOR).body("{}").post(PROJECTS + id + "/openings").then().statusCode(200).body("terms.closesAt", equalTo(day + "T20:29:59Z"));
    }

    @Test
    void showsThePresetsAsTheyAreApplied() {
        as(null).get("/api/catalogue/v1/terms-presets").then().statusCode(200)
                .body("items.preset", contains("HAMIJOO", "MEHRABANE", "NIKSTARTER"))
                .body("items[0].fixed.thresholdBasisPoints", equalTo(2500)).body("items[0].categories.code", hasItem("GAMES"))
                .body("items[1].fixed.refundTo", equalTo("WALLET")).body("items[2].needsGuarantee", equalTo(true));
    }

    @Test
    void leavesNoOperationUnanswered() throws Exception {
        showsThePresetsAsTheyAreApplied();
        freezesTermsWhoseHashAnybodyCanRepeat();
        publishesOnlyWithAVerifiedGuarantee();
        assertEquals(Set.of(), CONTRACT.unanswered("Terms", "Guarantees"));
    }

    private void publish(String id) {
        inCity.run("isfahan", () -> moves.move("isfahan", UUID.fromString(id), ProjectState.PUBLISHED, null));
    }

    private static String rials(long amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"IRR\"}";
    }
}
