package org.hamyari.portal.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.IdentityStand;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TalkPagesTest extends Visit {

    private static final String API = "/api/catalogue/v1/cities/isfahan";
    private static final String PROJECT = API + "/projects/" + Given.PROJECT;
    private static final String PAGE = "/isfahan/projects/" + Given.PROJECT;
    private static final String DESK = "/en/isfahan/desk";
    private static final String QUESTION = Given.PLEDGE;
    private static final String COMPLAINT = Given.CLOSING;
    private static final String KEY = "a-key-of-this-form";
    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("moderator"), true);
    private static final IdentityStand.Person ZIBA = new IdentityStand.Person("ziba", "Ziba", "isfahan", List.of("auditor"), true);

    @BeforeEach
    void talk() {
        Given.openProject(services);
        services.get(PROJECT + "/questions", Given.items(question("OPEN", true, "") + "," + question("ANSWERED", false, """
                "answer":{"language":"en","text":"From <the> canal."},"answeredAt":"2026-11-19T07:00:00Z","answeredByOwner":true,""")));
        services.get(PROJECT + "/complaints", Given.items(complaint(true, false)));
        services.get(API + "/questions", Given.items(question("OPEN", true, "")));
        services.get(API + "/complaints", Given.items(complaint(false, true)));
        services.get(API + "/complaints/" + COMPLAINT, complaint(false, true));
    }

    @Test
    void showsQuestionsWithTheirAnswersOnThePageOfTheProject() {
        Browser.Shown shown = browser().open("/en" + PAGE);
        String section = shown.text("section[aria-labelledby=questions]");
        assertTrue(section.contains("Where from?") && section.contains("Late") && section.contains("Answer of the owner From <the> canal."), section);
        assertTrue(shown.has("section[aria-labelledby=questions] a[href=/en" + PAGE + "/questions/ask]"));
        assertTrue(shown.has("section[aria-labelledby=complaints] a[href=/en" + PAGE + "/complaints]"));
        assertFalse(shown.has("section[aria-labelledby=suspension]"));
        assertTrue(browser().open("/fa" + PAGE).text("section[aria-labelledby=questions]").contains("پاسخ مجری"));
    }

    @Test
    void leadsTheOwnerFromAQuestionToItsAnswer() {
        assertFalse(browserOf(SARA).open("/en" + PAGE + "/questions").has("a[href$=/answer]"));
        Given.wholeRecord(services);
        Browser owner = browserOf(SARA);
        Browser.Shown all = owner.open("/en" + PAGE + "/questions");
        assertEquals(1, all.page().select("a[href$=/answer]").size());
        assertFalse(all.has("a[href$=/hide]"));
        assertTrue(owner.open("/en" + PAGE + "/manage").has("a[href=/en" + PAGE + "/questions]"));
        Browser.Shown form = owner.open("/en" + PAGE + "/questions/" + QUESTION + "/answer");
        assertTrue(form.text("blockquote").contains("Where from?"));
        services.on("POST", PROJECT + "/questions/" + QUESTION + "/answers", 201, question("OPEN", false, ""));
        Browser.Shown done = owner.submit("/en" + PAGE + "/questions/" + QUESTION + "/answer", Map.of("text", "From the canal.", "key", KEY));
        assertEquals("/en" + PAGE + "/questions", done.path());
        var sent = services.asked("POST", PROJECT + "/questions/" + QUESTION + "/answers").getFirst();
        assertEquals(KEY, sent.header("Idempotency-Key"));
        assertTrue(sent.body().contains("\"language\":\"en\"") && sent.body().contains("From the canal."), sent.body());
    }

    @Test
    void asksInTheLanguageOfThePageAndKeepsWhatIsRefused() {
        services.on("POST", PROJECT + "/questions", 409, Given.problem(409, "too-many-questions", "Five of your questions wait."));
        Browser sara = browserOf(SARA);
        Browser.Shown again = sara.submit("/fa" + PAGE + "/questions/ask", Map.of("text", "آب از کجا می‌آید؟", "key", KEY));
        assertEquals(422, again.status());
        assertTrue(again.text(".summary").contains("Five of your questions wait."));
        assertEquals("آب از کجا می‌آید؟", again.page().select("textarea").text());
        assertEquals(KEY, again.page().select("input[name=key]").val());
        assertTrue(services.asked("POST", PROJECT + "/questions").getFirst().body().contains("\"language\":\"fa\""));
        assertEquals(List.of("#text"), sara.submit("/en" + PAGE + "/questions/ask", Map.of("text", " ", "key", KEY)).page()
                .select(".summary a").eachAttr("href"));
    }

    @Test
    void whatWasTypedOutlastsASessionThatEnded() {
        Browser visitor = browser();
        identity.signInNext(SARA);
        services.get("/api/pledges/v1/me/pledges", Given.items(""));
        Browser.Shown shown = visitor.submit("/en" + PAGE + "/questions/ask", Map.of("text", "Still here?", "key", KEY));
        assertEquals(200, shown.status());
        assertEquals("Still here?", shown.page().select("textarea").text());
    }

    @Test
    void complaintsAreFiledWithATopicAndSeenByTheirAuthor() {
        Browser sara = browserOf(SARA);
        assertTrue(sara.open("/en" + PAGE + "/complaints").text("main").contains("How the work is done Ten trees are missing."));
        Browser.Shown again = sara.submit("/en" + PAGE + "/complaints/new", Map.of("text", "Ten trees", "key", KEY));
        assertEquals(List.of("#choice"), again.page().select(".summary a").eachAttr("href"));
        assertEquals("Ten trees", again.page().select("textarea").text());
        services.on("POST", PROJECT + "/complaints", 201, complaint(true, false));
        Browser.Shown done = sara.submit("/en" + PAGE + "/complaints/new", Map.of("choice", "DELIVERY", "text", "Ten trees", "key", KEY));
        assertEquals("/en" + PAGE + "/complaints", done.path());
        assertTrue(services.asked("POST", PROJECT + "/complaints").getFirst().body().contains("\"topic\":\"DELIVERY\""));
    }

    @Test
    void theDeskHasWhatWaitsAndTheModeratorAnswers() {
        Browser leila = browserOf(LEILA);
        assertTrue(leila.open(DESK).has("a[href=" + DESK + "/questions]"));
        assertTrue(leila.open(DESK + "/questions").text(".queue").contains("Where from?"));
        Browser.Shown complaints = leila.open(DESK + "/complaints");
        assertTrue(complaints.has(".queue a[href=" + DESK + "/complaints/" + COMPLAINT + "]") && complaints.has(".queue .late"));
        assertTrue(leila.open(DESK + "/complaints/" + COMPLAINT).has("a[href=" + DESK + "/complaints/" + COMPLAINT + "/answer]"));
        assertFalse(browserOf(ZIBA).open(DESK + "/complaints/" + COMPLAINT).has("a[href$=/answer]"));
        services.on("POST", API + "/complaints/" + COMPLAINT + "/answers", 201, complaint(false, false));
        Browser.Shown done = leila.submit(DESK + "/complaints/" + COMPLAINT + "/answer",
                Map.of("choice", "UPHELD", "text", "You are right.", "key", KEY));
        assertEquals(DESK + "/complaints/" + COMPLAINT, done.path());
        var sent = services.asked("POST", API + "/complaints/" + COMPLAINT + "/answers").getFirst();
        assertTrue(sent.body().contains("\"finding\":\"UPHELD\"") && sent.body().contains("You are right."), sent.body());
    }

    @Test
    void aModeratorStopsAProjectAndSignsHowThatEnds() {
        Browser leila = browserOf(LEILA);
        assertTrue(leila.open("/en" + PAGE).has("a[href=" + DESK + "/projects/" + Given.PROJECT + "/suspension]"));
        services.on("POST", PROJECT + "/suspensions", 201, suspension());
        Browser.Shown done = leila.submit(DESK + "/projects/" + Given.PROJECT + "/suspension", Map.of("text", "No permit.", "key", KEY));
        assertEquals("/en" + PAGE, done.path());
        assertTrue(services.asked("POST", PROJECT + "/suspensions").getFirst().body().contains("No permit."));
        services.get(PROJECT + "/suspensions", "{\"items\":[" + suspension() + "]}");
        services.on("POST", PROJECT + "/suspensions/endings", 200, suspension());
        String decision = DESK + "/projects/" + Given.PROJECT + "/suspension/decision";
        Browser.Shown form = leila.open(decision);
        assertTrue(form.path().startsWith(decision), form.path());
        assertTrue(form.text("blockquote").contains("No <permit>."));
        leila.submit(decision, Map.of("choice", "RESUMED", "text", "There it is.", "key", KEY));
        var sent = services.asked("POST", PROJECT + "/suspensions/endings").getFirst();
        assertTrue(sent.body().contains("\"outcome\":\"RESUMED\"") && sent.body().contains("There it is."), sent.body());
    }

    @Test
    void everybodyReadsWhyAProjectStandsStill() {
        Given.projectIn(services, "SUSPENDED");
        services.get(PROJECT + "/suspensions", "{\"items\":[" + suspension() + "]}");
        Browser.Shown shown = browser().open("/en" + PAGE);
        assertTrue(shown.text("section[aria-labelledby=suspension]").contains("No <permit>."));
        assertFalse(shown.has("section[aria-labelledby=suspension] a"));
        assertTrue(browserOf(LEILA).open("/en" + PAGE).has("section[aria-labelledby=suspension] a[href$=/suspension/decision]"));
    }

    @Test
    void aModeratorClosesAProjectThatFailed() {
        Given.projectIn(services, "FAILED");
        assertFalse(browserOf(SARA).open("/en" + PAGE).has("a[href$=/archiving]"));
        Browser leila = browserOf(LEILA);
        String form = DESK + "/projects/" + Given.PROJECT + "/archiving";
        assertTrue(leila.open("/en" + PAGE).has("a[href=" + form + "]"));
        assertTrue(leila.open(form).has("textarea[name=text]"));
        assertEquals(List.of("#text"), leila.submit(form, Map.of("text", " ", "key", KEY)).page().select(".summary a").eachAttr("href"));
        services.on("POST", PROJECT + "/archivings", 409, Given.problem(409, "illegal-transition", "Not any more."));
        assertTrue(leila.submit(form, Map.of("text", "Shorter next year.", "key", KEY)).text(".summary").contains("Not any more."));
        var sent = services.asked("POST", PROJECT + "/archivings").getFirst();
        assertEquals(KEY, sent.header("Idempotency-Key"));
        assertTrue(sent.body().contains("Shorter next year."), sent.body());
    }

    @Test
    void aModeratorWithdrawsWhatTheCitySaidForAProject() {
        services.get(PROJECT + "/decisions", "{\"items\":[]}");
        services.get(PROJECT + "/endorsements", """
                {"items":[{"id":"%s","office":{"en":"Parks"},"statement":{"en":"We help."},"endorsedAt":"2026-11-18T09:40:00Z"}]}"""
                .formatted(Given.JOB));
        String form = DESK + "/projects/" + Given.PROJECT + "/endorsements/" + Given.JOB + "/withdrawal";
        assertFalse(browserOf(SARA).open("/en" + PAGE).has("a[href$=/withdrawal]"));
        Browser leila = browserOf(LEILA);
        assertTrue(leila.open("/en" + PAGE).has("a[href=" + form + "]"));
        services.on("POST", PROJECT + "/endorsements/" + Given.JOB + "/withdrawals", 200, """
                {"id":"%s","office":{"en":"Parks"},"statement":{"en":"We help."},"endorsedAt":"2026-11-18T09:40:00Z"}""".formatted(Given.JOB));
        assertEquals("/en" + PAGE, leila.submit(form, Map.of("text", "The plan has changed.", "key", KEY)).path());
        var sent = services.asked("POST", PROJECT + "/endorsements/" + Given.JOB + "/withdrawals").getFirst();
        assertTrue(sent.body().contains("The plan has changed."), sent.body());
    }

    private static String question(String state, boolean late, String further) {
        return """
                {"id":"%s","projectId":"%s","projectTitle":{"en":"A canal"},"asked":{"language":"en","text":"Where from?"},"state":"%s",
                 "askedAt":"2026-11-18T09:40:00Z","dueAt":"2026-11-19T20:29:59Z",%s"late":%s,"mine":false}"""
                .formatted(state.equals("OPEN") ? QUESTION : Given.JOB, Given.PROJECT, state, further, late);
    }

    private static String complaint(boolean mine, boolean late) {
        return """
                {"id":"%s","projectId":"%s","projectTitle":{"en":"A canal"},"topic":"DELIVERY",
                 "said":{"language":"en","text":"Ten trees are missing."},"state":"FILED","filedAt":"2026-11-18T09:40:00Z",
                 "dueAt":"2026-12-02T20:29:59Z","late":%s,"mine":%s}""".formatted(COMPLAINT, Given.PROJECT, late, mine);
    }

    private static String suspension() {
        return "{\"from\":\"FUNDING\",\"reason\":\"No <permit>.\",\"suspendedAt\":\"2026-11-18T09:40:00Z\"}";
    }
}
