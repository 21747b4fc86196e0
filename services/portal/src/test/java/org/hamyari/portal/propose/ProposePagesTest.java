package org.hamyari.portal.propose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposePagesTest extends Visit {

    private static final String LIST = "/api/catalogue/v1/cities/isfahan/projects";
    private static final String RECORD = LIST + "/" + Given.PROJECT;
    private static final String PAGES = "/isfahan/projects/" + Given.PROJECT + "/manage/";
    private static final Map<String, String> CONDITIONS = Map.of("propose_condition_here", "yes", "propose_condition_public", "yes",
            "propose_condition_able", "yes", "propose_condition_rights", "yes");

    @Test
    void saysWhatIsAskedForBeforeAnythingIsWritten() {
        Browser.Shown shown = browser().open("/en/isfahan/propose");
        assertEquals(200, shown.status());
        assertEquals(4, shown.page().select("input[type=checkbox]").size());
        assertFalse(shown.has(".notice"));
    }

    @Test
    void saysThatAProposalWaitsInACityWithoutCampaigns() {
        assertTrue(browser().open("/en/yazd/propose").text(".notice").contains("does not collect money for projects yet"));
    }

    @Test
    void goesOnOnlyWhereAllConditionsAreMetAndKeepsTheTicks() {
        Map<String, String> some = new HashMap<>(CONDITIONS);
        some.remove("propose_condition_rights");
        Browser.Shown shown = browser().submit("/en/isfahan/propose", some);
        assertEquals(422, shown.status());
        assertEquals("Without this a proposal cannot be accepted. Tick it if it is so.", shown.text(".summary li"));
        assertEquals(3, shown.page().select("input[checked]").size());
        assertTrue(browserOf(SARA).submit("/en/isfahan/propose", CONDITIONS).path().endsWith("/propose/new"));
    }

    @Test
    void beginsADraftWithItsNameAloneOnceHoweverOftenItIsSent() {
        Browser sara = browserOf(SARA);
        services.on("POST", LIST, 201, Given.draft());
        Given.draft(services);
        services.get(RECORD + "/duplicates", "{\"items\":[]}");
        Browser.Shown shown = sara.submit("/en/isfahan/propose/new", Map.of("title-en", " Canal ", "title-fa", "", "key", "k1"));
        assertTrue(shown.path().endsWith("/manage/proposal/summary"), shown::path);
        assertEquals("{\"title\":{\"en\":\"Canal\"}}", services.asked("POST", LIST).getFirst().body());
        assertEquals("k1", services.asked("POST", LIST).getFirst().header("Idempotency-Key"));
    }

    @Test
    void wantsANameInOneOfTheLanguages() {
        Browser.Shown shown = browserOf(SARA).submit("/en/isfahan/propose/new", Map.of("title-en", "", "title-fa", " ", "key", "k1"));
        assertEquals(422, shown.status());
        assertTrue(shown.has(".summary a[href=#title-en]"));
        assertEquals("k1", shown.page().selectFirst("input[name=key]").val());
    }

    @Test
    void showsWhatOthersHaveProposedAlready() {
        Given.draft(services);
        services.get(RECORD + "/duplicates", """
                {"items":[{"likeness":61,"project":%s}]}""".formatted(Given.summary(Given.FUND, "{\"en\":\"The same canal\"}", "FUNDING",
                "2027-01-24T20:29:59Z")));
        Browser.Shown shown = browserOf(SARA).open("/en" + PAGES + "proposal/similar");
        assertTrue(shown.text("main ul").contains("The same canal Raising One kilometre"));
        assertTrue(shown.has("a.btn[href$=/manage/proposal/summary]"));
    }

    @Test
    void savesOneAnswerAndAsksTheNextQuestion() {
        Given.draft(services);
        Browser.Shown shown = browserOf(SARA).submit("/en" + PAGES + "proposal/summary",
                Map.of("summary-en", "Water again.", "summary-fa", "آب دوباره.", "version", "4", "do", "next"));
        assertTrue(shown.path().endsWith("/manage/proposal/service"), shown::path);
        assertEquals("{\"summary\":{\"fa\":\"آب دوباره.\",\"en\":\"Water again.\"}}", patched());
        assertEquals("\"4\"", services.asked("PATCH", RECORD).getFirst().header("If-Match"));
    }

    @Test
    void stopsWhereTheWriterWantsToGoOnAnotherDay() {
        Given.draft(services);
        Browser.Shown shown = browserOf(SARA).submit("/en" + PAGES + "proposal/summary", Map.of("summary-en", "Water.", "version", "4", "do", "later"));
        assertTrue(shown.path().endsWith("/manage"), shown::path);
        assertTrue(shown.has("a[href$=/manage/proposal]"));
    }

    @Test
    void emptiesWhatIsLeftEmpty() {
        Given.draft(services);
        browserOf(SARA).submit("/en" + PAGES + "proposal/place", Map.of("districtId", "", "location-point", "", "version", "4"));
        assertTrue(patched().matches("\\{\"clear\":\\[(\"districtId\",\"location\"|\"location\",\"districtId\")]}"), this::patched);
    }

    @Test
    void makesTheTargetOfTheLinesThatAreNeeded() {
        Given.draft(services);
        browserOf(SARA).submit("/fa" + PAGES + "proposal/budget", Map.of("budgetLines-0-label-fa", "لای‌روبی", "budgetLines-0-amount", "۳۰۰٬۰۰۰٬۰۰۰",
                "budgetLines-2-label-fa", "نیمکت", "budgetLines-2-amount", "85000000", "budgetLines-2-optional", "yes", "version", "4"));
        assertEquals("""
                {"goal":{"amount":"3000000000","currency":"IRR"},"budgetLines":[{"label":{"fa":"لای‌روبی"},"amount":{"amount":"3000000000",\
                "currency":"IRR"}},{"label":{"fa":"نیمکت"},"amount":{"amount":"850000000","currency":"IRR"},"optional":true}]}""", patched());
    }

    @Test
    void showsASavedAnswerAsItWouldBeTyped() {
        Given.draft(services);
        Browser sara = browserOf(SARA);
        assertEquals("300000000", sara.open("/en" + PAGES + "proposal/budget").page().selectFirst("#budgetLines-0-amount").val());
        assertEquals("32.641, 51.672", sara.open("/en" + PAGES + "proposal/place").page().selectFirst("#location-point").val());
        assertEquals("2027-03-15", sara.open("/en" + PAGES + "proposal/milestones").page().selectFirst("#milestones-0-dueOn").val());
        assertEquals("1405-12-24", sara.open("/fa" + PAGES + "proposal/milestones").page().selectFirst("#milestones-0-dueOn").val());
        assertTrue(sara.open("/en" + PAGES + "proposal/aims").has("#strategyTags-WATER[checked]"));
    }

    @Test
    void takesADayOfThePersianCalendar() {
        Given.draft(services);
        browserOf(SARA).submit("/fa" + PAGES + "proposal/milestones", Map.of("milestones-0-title-fa", "پایان", "milestones-0-dueOn", "۱۴۰۵/۱۲/۲۴",
                "version", "4"));
        assertTrue(patched().contains("\"dueOn\":\"2027-03-15\""), this::patched);
    }

    @Test
    void saysAtItsFieldWhatIsNoNumberAndSendsNothing() {
        Given.draft(services);
        Browser.Shown shown = browserOf(SARA).submit("/en" + PAGES + "proposal/budget", Map.of("budgetLines-1-label-en", "Clearing <b>",
                "budgetLines-1-amount", "much", "version", "4"));
        assertEquals(422, shown.status());
        assertTrue(shown.has(".summary a[href=#budgetLines-1-amount]"));
        assertEquals("Clearing <b>", shown.page().selectFirst("#budgetLines-1-label-en").val());
        assertTrue(services.asked("PATCH", RECORD).isEmpty());
    }

    @Test
    void putsARefusalOfTheServiceToTheLineOfTheFormThatItIsAbout() {
        Given.draft(services);
        services.on("PATCH", RECORD, 422, Given.problem(422, "validation-failed", "Look at the fields.").replace("\"traceId\"",
                "\"errors\":[{\"pointer\":\"#/milestones/1/dueOn\",\"code\":\"day-in-the-past\",\"detail\":\"The day lies behind us.\"}],\"traceId\""));
        Browser.Shown shown = browserOf(SARA).submit("/en" + PAGES + "proposal/milestones", Map.of("milestones-0-title-en", "A",
                "milestones-0-dueOn", "2027-01-01", "milestones-2-title-en", "B", "milestones-2-dueOn", "2020-01-01", "version", "4"));
        assertEquals(422, shown.status());
        assertEquals("The day lies behind us.", shown.text("#milestones-2-dueOn-e"));
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
        Given.draft(services);
        services.on("PATCH", RECORD, 412, Given.problem(412, "version-conflict", "Changed."));
        Browser.Shown shown = browserOf(SARA).submit("/en" + PAGES + "proposal/summary", Map.of("summary-en", "Mine.", "version", "3"));
        assertEquals(422, shown.status());
        assertTrue(shown.text(".summary").contains("Somebody else has changed the proposal"));
        assertEquals("Mine.", shown.text("#summary-en"));
        assertEquals("4", shown.page().selectFirst("input[name=version]").val());
    }

    @Test
    void fillsInThePointThatWasPressedOnTheMapWithoutSaving() {
        Given.wholeRecord(services);
        Given.draft(services);
        Browser sara = browserOf(SARA);
        String map = sara.open("/en" + PAGES + "proposal/place").page().selectFirst("input[type=image]").attr("src");
        Browser.Shown picture = sara.open(map);
        assertEquals("image/svg+xml", picture.answer().headers().firstValue("Content-Type").orElseThrow().replaceAll(";.*", ""));
        assertTrue(picture.answer().body().contains("<circle"));
        Browser.Shown shown = sara.submit("/en" + PAGES + "proposal/place", Map.of("at.x", "100", "at.y", "100", "location-point", "",
                "location-description-en", "By the bridge", "version", "4"));
        assertTrue(shown.page().selectFirst("#location-point").val().matches("32\\.6[0-9]{4}, 51\\.6[0-9]{4}"),
                () -> shown.page().selectFirst("#location-point").val());
        assertEquals("By the bridge", shown.text("#location-description-en"));
        assertTrue(services.asked("PATCH", RECORD).isEmpty());
    }

    @Test
    void addsALineWithoutSavingOrLosingAnything() {
        Given.draft(services);
        Browser.Shown shown = browserOf(SARA).submit("/en" + PAGES + "proposal/objectives", Map.of("objectives-0-en", "One", "objectives-1-en", "",
                "objectives-2-en", "", "version", "4", "do", "more"));
        assertEquals(4, shown.page().select(".panel fieldset").size());
        assertEquals("One", shown.page().selectFirst("#objectives-0-en").val());
        assertTrue(services.asked("PATCH", RECORD).isEmpty());
    }

    @Test
    void foldsTheOtherLanguageUntilSomethingStandsThere() {
        Given.draft(services);
        Browser sara = browserOf(SARA);
        assertFalse(sara.open("/en" + PAGES + "proposal/summary").has("details.more[open]"));
        assertTrue(sara.open("/en" + PAGES + "proposal/title").has("details.more[open] #title-fa"));
    }

    @Test
    void keepsWhatWasTypedOverASignIn() {
        Given.draft(services);
        identity.signInNext(SARA);
        Browser.Shown shown = browser().submit("/en" + PAGES + "proposal/summary", Map.of("summary-en", "Typed before.", "version", "4"));
        assertEquals("Typed before.", shown.text("#summary-en"));
    }

    @Test
    void checksAllAnswersAndNamesWhatIsMissing() {
        Given.draft(services);
        Browser.Shown shown = browserOf(SARA).open("/en" + PAGES + "proposal/check");
        assertTrue(shown.text(".facts").contains("Money Clearing · 300,000,000 toman"));
        assertTrue(shown.text(".facts").contains("Risks Not answered yet"));
        assertTrue(shown.text(".notice").contains("One thing is still missing"));
        assertTrue(shown.has(".notice a[href$='/manage/proposal/story?from=check']"));
        assertFalse(shown.has("main form button"));
    }

    @Test
    void comesBackToTheCheckAfterMendingAnAnswer() {
        Given.draft(services);
        Browser sara = browserOf(SARA);
        assertTrue(sara.open("/en" + PAGES + "proposal/risks?from=check").has("input[name=from][value=check]"));
        assertTrue(sara.submit("/en" + PAGES + "proposal/risks", Map.of("version", "4", "from", "check")).path().endsWith("/proposal/check"));
    }

    @Test
    void handsInAProposalThatLacksNothing() {
        Given.draft(services);
        services.get(RECORD + "/completeness", "{\"complete\":true,\"parts\":[]}");
        services.on("POST", RECORD + "/submissions", 200, Given.draft().replace("DRAFT", "IN_REVIEW"));
        Browser sara = browserOf(SARA);
        assertTrue(sara.open("/en" + PAGES + "proposal/check").has("main form button"));
        services.get(RECORD, Given.draft().replace("DRAFT", "IN_REVIEW"));
        Browser.Shown shown = sara.submit("/en" + PAGES + "proposal/check", Map.of("key", "k2", "note", "The school agrees."));
        assertTrue(shown.text(".lead").startsWith("The city is looking at your proposal."));
        assertEquals("{\"note\":\"The school agrees.\"}", services.asked("POST", RECORD + "/submissions").getFirst().body());
        assertFalse(shown.has("a[href$=/manage/proposal]"));
    }

    @Test
    void saysWhyAProposalWasNotTakenAndKeepsTheNote() {
        Given.draft(services);
        services.get(RECORD + "/completeness", "{\"complete\":true,\"parts\":[]}");
        services.on("POST", RECORD + "/submissions", 409, Given.problem(409, "report-overdue", "A report of yours is overdue."));
        Browser.Shown shown = browserOf(SARA).submit("/en" + PAGES + "proposal/check", Map.of("key", "k2", "note", "Soon."));
        assertEquals(422, shown.status());
        assertTrue(shown.text(".summary").contains("A report of yours is overdue."));
        assertEquals("Soon.", shown.text("#note"));
    }

    @Test
    void goesOnAtTheFirstQuestionThatHasToBeAnswered() {
        Given.draft(services);
        assertTrue(browserOf(SARA).open("/en" + PAGES + "proposal").path().endsWith("/proposal/story"));
    }

    @Test
    void withdrawsWithAReason() {
        Given.draft(services);
        services.on("POST", RECORD + "/withdrawals", 200, Given.draft().replace("DRAFT", "WITHDRAWN"));
        Browser sara = browserOf(SARA);
        assertTrue(sara.open("/en" + PAGES + "withdraw").has("#reason"));
        sara.submit("/en" + PAGES + "withdraw", Map.of("key", "k3", "reason", " The land is sold. "));
        assertEquals("{\"reason\":\"The land is sold.\"}", services.asked("POST", RECORD + "/withdrawals").getFirst().body());
    }

    @Test
    void asksEachQuestionInBothLanguages() {
        Given.draft(services);
        Browser sara = browserOf(SARA);
        for (Question question : Question.values()) {
            for (String language : new String[] {"fa", "en"}) {
                Browser.Shown shown = sara.open("/" + language + PAGES + "proposal/" + question.path());
                assertEquals(200, shown.status(), question::name);
                assertEquals(1, shown.page().select("h1").size());
                shown.page().select("main form :is(input, select, textarea):not([type=hidden])").forEach(
                        field -> assertFalse(shown.page().select("label[for=" + field.id() + "]").isEmpty(), field.id()));
            }
        }
    }

    @Test
    void leadsWhoeverIsNotSignedInThroughTheSignInFirst() {
        Browser stranger = new Browser(origin(), HttpClient.Redirect.NEVER);
        assertEquals(302, stranger.open("/en/isfahan/propose/new").status());
    }

    private String patched() {
        return services.asked("PATCH", RECORD).getFirst().body();
    }
}
