package org.hamyari.portal.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.IdentityStand;
import org.hamyari.portal.stand.ServiceStand;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskPagesTest extends Visit {

    private static final String CLOSINGS = "/api/pledges/v1/cities/isfahan/closings";
    private static final String CLOSING = CLOSINGS + "/" + Given.CLOSING;
    private static final String PAGE = "/en/isfahan/desk/closings/" + Given.CLOSING;
    private static final String VOTE_CLOSING = "/api/voting/v1/cities/isfahan/processes/" + Given.PROCESS + "/closings/" + Given.CLOSING;
    private static final IdentityStand.Person OMID = new IdentityStand.Person("omid", "Omid", "isfahan", List.of("vote-officer"), true);
    private static final IdentityStand.Person NO_CODE =
            new IdentityStand.Person("hamid", "Hamid", "isfahan", List.of("finance-officer"), false);
    private static final IdentityStand.Person KIAN =
            new IdentityStand.Person("kian", "Kian", "shiraz", List.of("finance-officer"), true);

    @Test
    void listsWhatWaitsForMeAndApartWhatWaitsForAColleague() {
        services.get(CLOSINGS, Given.items(Given.closing("PROPOSED", "maryam")));
        Browser.Shown hamid = browserOf(HAMID).open("/en/isfahan/desk");
        assertEquals("One thing waits for you", hamid.text("h1"));
        assertTrue(hamid.text("section[aria-labelledby=mine]").contains("Release 480 million toman"));
        Browser.Shown maryam = browserOf(MARYAM).open("/en/isfahan/desk");
        assertEquals("Nothing waits for you", maryam.text("h1"));
        assertTrue(maryam.text("section[aria-labelledby=others]").contains("Release 480 million toman"));
    }

    @Test
    void showsTheBandOfTheOfficeOnItsPagesAndTheDeskInTheHeader() {
        services.get(CLOSINGS, Given.items(""));
        Browser hamid = browserOf(HAMID);
        assertTrue(hamid.open("/fa/isfahan/desk").text(".desk").contains("مسئول مالی"));
        assertFalse(hamid.open("/en/isfahan/city").has(".desk"));
        assertTrue(hamid.open("/en/isfahan/city").has(".tools a[href=/en/isfahan/desk]"));
    }

    @Test
    void anOfficeOfAnotherCityIsNoneHere() {
        Browser.Shown shown = browserOf(KIAN).open("/en/isfahan/desk");
        assertEquals("You hold no office in this city.", shown.text(".lead"));
        assertFalse(shown.has(".desk"));
        assertEquals(0, services.asked("GET", CLOSINGS).size());
    }

    @Test
    void theProposerSeesThatItWaitsAndNoButton() {
        services.get(CLOSING, Given.closing("PROPOSED", "maryam"));
        Browser.Shown shown = browserOf(MARYAM).open(PAGE);
        assertTrue(shown.text(".eyes").contains("Waits for a colleague of the same office."));
        assertFalse(shown.has("a[href$=/decision]"));
    }

    @Test
    void showsFiguresInTomanAndRialWithTheReason() {
        services.get(CLOSING, Given.closing("PROPOSED", "maryam"));
        Browser.Shown shown = browserOf(HAMID).open(PAGE);
        assertTrue(shown.text(".facts").contains("480,000,000 toman 4,800,000,000 rial"));
        assertTrue(shown.text("main").contains("240,000,000 toman from citizens and 240,000,000 toman matched reach the target of 480,000,000 toman."));
        assertFalse(shown.text("main").contains("rial from citizens"));
        assertTrue(shown.has("a[href=" + PAGE + "/decision]"));
    }

    @Test
    void aCityThatReadsRialHasNoToman() {
        Given.cityThatReadsRial(services);
        services.get(CLOSING, Given.closing("PROPOSED", "maryam"));
        Browser.Shown shown = browserOf(HAMID).open(PAGE);
        assertEquals("Release 4,800 million rial: Niasarm madi: clearing the canal, planting 120 trees", shown.text("h1"));
        assertTrue(shown.text("main").contains("2,400,000,000 rial from citizens"));
        assertFalse(shown.text("main").contains("toman"));
    }

    @Test
    void asksForTheCodeBeforeTheDecisionAndComesBackToIt() {
        services.get(CLOSING, Given.closing("PROPOSED", "maryam"));
        Browser hamid = browserOf(HAMID);
        Browser.Shown shown = hamid.open(PAGE + "/decision");
        assertEquals("official-approval", identity.lastRequest().get("acr_values"));
        assertTrue(shown.path().startsWith(PAGE + "/decision"), shown.path());
        assertTrue(shown.has("form input[name=decision][value=APPROVE]"));
    }

    @Test
    void saysThatThereIsNoCodeInsteadOfGoingRoundInCircles() {
        services.get(CLOSING, Given.closing("PROPOSED", "maryam"));
        Browser.Shown shown = browserOf(NO_CODE).open(PAGE + "/decision");
        assertEquals(200, shown.status());
        assertTrue(shown.text(".notice").contains("Your account has no one-time code yet"));
        assertFalse(shown.has("input[name=decision]"));
    }

    @Test
    void takesNoDecisionWithoutReasonAndKeepsTheChoice() {
        services.get(CLOSING, Given.closing("PROPOSED", "maryam"));
        Browser hamid = browserOf(HAMID);
        hamid.open(PAGE + "/decision");
        Browser.Shown shown = hamid.submit(PAGE + "/decision", Map.of("decision", "REJECT", "reason", "", "key", "a-key-of-this-form"));
        assertEquals(422, shown.status());
        assertEquals("#reason", shown.page().selectFirst("#errors a").attr("href"));
        assertTrue(shown.has("#reject[checked]"));
        assertEquals(0, services.asked("POST", CLOSING + "/decisions").size());
    }

    @Test
    void sendsTheDecisionAtTheSecondLevelAndFollowsTheWork() {
        services.get(CLOSING, Given.closing("PROPOSED", "maryam"));
        services.on("POST", CLOSING + "/decisions", 202, Given.closing("APPROVED", "maryam"));
        services.get("/api/pledges/v1/cities/isfahan/jobs/" + Given.JOB, Given.job("RUNNING"));
        Browser hamid = browserOf(HAMID);
        hamid.open(PAGE + "/decision");
        Browser.Shown shown = hamid.submit(PAGE + "/decision",
                Map.of("decision", "APPROVE", "reason", "Figures agree with the bank.", "key", "a-key-of-this-form"));
        assertEquals("/en/isfahan/desk/jobs/" + Given.JOB, shown.path());
        assertTrue(shown.text(".job").contains("193 of 312"));
        assertEquals("193", shown.page().selectFirst("progress").attr("value"));
        ServiceStand.Asked decision = services.asked("POST", CLOSING + "/decisions").getFirst();
        assertEquals("a-key-of-this-form", decision.header("Idempotency-Key"));
        assertTrue(decision.body().contains("APPROVE") && decision.body().contains("Figures agree with the bank."));
    }

    @Test
    void aFinishedJobIsNotAskedAboutAgain() {
        services.get("/api/pledges/v1/cities/isfahan/jobs/" + Given.JOB, Given.job("SUCCEEDED"));
        Browser.Shown shown = browserOf(HAMID).open("/en/isfahan/desk/jobs/" + Given.JOB);
        assertEquals("The work is done", shown.text("h1"));
        assertFalse(shown.has("[hx-get]"));
        assertTrue(shown.text(".job").contains("Ended on 24 November 2026, 12:34."));
        assertFalse(shown.text(".job").contains("the work goes on"));
    }

    @Test
    void aDecisionSentAfterTheSessionEndedIsAskedAgainWithItsReason() {
        services.get(CLOSING, Given.closing("PROPOSED", "maryam"));
        identity.signInNext(HAMID);
        Browser hamid = browser();
        String reason = "ارقام با صورت‌حساب بانک می‌خواند. ".repeat(58);
        Browser.Shown shown = hamid.submit(PAGE + "/decision", Map.of("decision", "APPROVE", "reason", reason, "key", "a-key-of-this-form"));
        assertEquals(200, shown.status());
        assertEquals("official-approval", identity.lastRequest().get("acr_values"));
        assertTrue(shown.has("#approve[checked]"));
        assertEquals(reason.strip(), shown.text("textarea"));
        assertTrue(shown.text(".notice").contains("Nothing has been sent; what you typed is here again."));
        assertEquals(0, services.asked("POST", CLOSING + "/decisions").size());
        assertEquals("", hamid.open(PAGE + "/decision").text("textarea"));
    }

    @Test
    void asksForAFreshCodeAndKeepsTheReasonWhenTheServiceFindsItTooOld() {
        services.get(CLOSING, Given.closing("PROPOSED", "maryam"));
        services.on("POST", CLOSING + "/decisions", 401, Given.problem(401, "step-up-required", "Sign in again with your one-time code."));
        Browser hamid = browserOf(HAMID);
        hamid.open(PAGE + "/decision");
        Browser.Shown shown = hamid.submit(PAGE + "/decision", Map.of("decision", "REJECT", "reason", "The owner has moved.", "key", "a-key"));
        assertTrue(shown.path().startsWith(PAGE + "/decision"), shown.path());
        assertTrue(shown.has("#reject[checked]"));
        assertEquals("The owner has moved.", shown.text("textarea"));
    }

    @Test
    void aNoteSentAfterTheSessionEndedIsInTheFormAgain() {
        Given.openProject(services);
        identity.signInNext(MARYAM);
        Browser.Shown shown = browser().submit("/en/isfahan/desk/projects/" + Given.PROJECT + "/closing",
                Map.of("note", "Please before <Thursday>.", "key", "a-key"));
        assertEquals("/en/isfahan/desk/projects/" + Given.PROJECT + "/closing", shown.path());
        assertEquals("Please before <Thursday>.", shown.text("textarea"));
    }

    @Test
    void proposesAClosingAndShowsThatItWaits() {
        Given.openProject(services);
        services.get("/api/pledges/v1/cities/isfahan/projects/" + Given.PROJECT + "/campaign", Given.campaign("ENDED"));
        services.on("POST", "/api/pledges/v1/cities/isfahan/projects/" + Given.PROJECT + "/closings", 201, Given.closing("PROPOSED", "maryam"));
        services.get(CLOSING, Given.closing("PROPOSED", "maryam"));
        Browser maryam = browserOf(MARYAM);
        assertTrue(maryam.open("/en/isfahan/projects/" + Given.PROJECT).has("a[href=/en/isfahan/desk/projects/" + Given.PROJECT + "/closing]"));
        Browser.Shown form = maryam.open("/en/isfahan/desk/projects/" + Given.PROJECT + "/closing");
        Browser.Shown shown = maryam.submit("/en/isfahan/desk/projects/" + Given.PROJECT + "/closing",
                Map.of("note", "", "key", form.page().selectFirst("input[name=key]").val()));
        assertEquals(PAGE, shown.path());
    }

    @Test
    void doesNotOfferToCloseACampaignThatStillRunsBelowItsTarget() {
        Given.openProject(services);
        Browser maryam = browserOf(MARYAM);
        assertFalse(maryam.open("/en/isfahan/projects/" + Given.PROJECT).has("a[href$=/closing]"));
        services.get("/api/pledges/v1/cities/isfahan/projects/" + Given.PROJECT + "/campaign",
                Given.campaign("OPEN").replace("3870000000", "4800000000"));
        assertTrue(maryam.open("/en/isfahan/projects/" + Given.PROJECT).has("a[href$=/closing]"));
    }

    @Test
    void whatIsRefusedIsSaidInTheFrameOfTheCity() {
        services.on("GET", CLOSING, 409, Given.problem(409, "not-yet", "The campaign still runs."));
        Browser.Shown shown = browserOf(HAMID).open(PAGE);
        assertEquals(409, shown.status());
        assertTrue(shown.has(".nav a") && shown.has("main a.btn[href=/en/isfahan/]"));
    }

    @Test
    void aCitizenIsToldThatTheRightIsMissing() {
        services.on("GET", CLOSING, 403, Given.problem(403, "forbidden", "Only a finance officer of this city may read it."));
        Browser.Shown shown = browserOf(SARA).open(PAGE);
        assertEquals(403, shown.status());
        assertEquals("Only a finance officer of this city may read it.", shown.text(".lead"));
    }

    @Test
    void publishesAResultWithTheSecondSignature() {
        services.get("/api/voting/v1/cities/isfahan/closings", Given.items(Given.voteClosing("nasrin", true)));
        services.get(VOTE_CLOSING, Given.voteClosing("nasrin", true));
        services.on("POST", VOTE_CLOSING + "/decisions", 201, Given.voteClosing("nasrin", true));
        Given.result(services);
        Browser omid = browserOf(OMID);
        String page = "/en/isfahan/desk/votes/" + Given.PROCESS + "/closings/" + Given.CLOSING;
        assertTrue(omid.open("/en/isfahan/desk").has("a[href=" + page + "]"));
        assertTrue(omid.open(page).text(".facts").contains("Winner 1 Cycle track"));
        omid.open(page + "/decision");
        Browser.Shown shown = omid.submit(page + "/decision", Map.of("decision", "APPROVE", "reason", "I recounted the file.", "key", "a-key"));
        assertEquals("/en/isfahan/votes/" + Given.PROCESS + "/result", shown.path());
    }

    @Test
    void aResultThatIsNotCountedYetCannotBeDecided() {
        services.get(VOTE_CLOSING, Given.voteClosing("nasrin", false));
        Browser.Shown shown = browserOf(OMID).open("/en/isfahan/desk/votes/" + Given.PROCESS + "/closings/" + Given.CLOSING);
        assertTrue(shown.text("main").contains("The ballots are being counted"));
        assertFalse(shown.has("a[href$=/decision]"));
    }
}
