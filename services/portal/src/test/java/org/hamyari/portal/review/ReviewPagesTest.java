package org.hamyari.portal.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.IdentityStand;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewPagesTest extends Visit {

    private static final String CATALOGUE = "/api/catalogue/v1/cities/isfahan";
    private static final String PROJECT = CATALOGUE + "/projects/" + Given.PROJECT;
    private static final String REVIEW = PROJECT + "/review";
    private static final String DESK = "/en/isfahan/desk/review/" + Given.PROJECT;
    private static final String IDENTITY = "/en/isfahan/projects/" + Given.PROJECT + "/manage/identity";
    private static final String NO_INTEREST = "{\"official\":\"leila\",\"interest\":false,\"declaredAt\":\"2026-11-18T08:00:00Z\"}";
    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("moderator"), true);
    private static final IdentityStand.Person MINA = new IdentityStand.Person("mina", "Mina", "isfahan", List.of("city-admin"), true);
    private static final IdentityStand.Person ZIBA = new IdentityStand.Person("ziba", "Ziba", "isfahan", List.of("auditor"), true);

    @Test
    void listsWhatWaitsByDueDateAndMarksWhatIsLate() {
        services.get(CATALOGUE + "/reviews", Given.items(review("OPEN", "", "").replace("\"overdue\":false", "\"overdue\":true,\"asked\":2,\"answered\":1")));
        Browser.Shown shown = browserOf(LEILA).open("/en/isfahan/desk/review");
        assertEquals("Niasarm madi", shown.text(".queue h3"));
        assertTrue(shown.has(".due.late"));
        assertTrue(shown.text(".queue").contains("1 of 2 questions answered"));
        assertTrue(browserOf(LEILA).open("/fa/isfahan/desk/review").text(".queue").contains("۱ از ۲"));
        assertTrue(browserOf(LEILA).open("/en/isfahan/desk").has("a[href$=/desk/review]"));
    }

    @Test
    void showsTheProposalBesideTheQuestions() {
        given(review("OPEN", NO_INTEREST, ""));
        Browser.Shown shown = browserOf(LEILA).open(DESK);
        assertEquals(200, shown.status());
        assertTrue(shown.text("main").contains("Silt has blocked the water."));
        assertTrue(shown.text("main").contains("Is it lawful?"));
        assertTrue(shown.has("#lawful-yes[checked]"));
        assertTrue(shown.text("main").contains("a cost estimate with its reason"));
        assertTrue(shown.text("main").contains("10380284790"));
        assertFalse(shown.has("form[action$=/interest]"));
    }

    @Test
    void asksForADeclarationBeforeADecision() {
        given(review("OPEN", "", ""));
        services.on("POST", REVIEW + "/interest-declarations", 200, review("OPEN", NO_INTEREST, ""));
        Browser leila = browserOf(LEILA);
        Browser.Shown shown = leila.open(DESK);
        assertTrue(shown.has("form[action$=/interest]"));
        assertFalse(shown.has("form[action$=/decision]"));
        assertEquals(422, leila.submit(DESK + "/interest", Map.of("key", "12345678")).status());
        assertEquals(200, leila.submit(DESK + "/interest", Map.of("interest", "no", "key", "12345678")).status());
        assertTrue(services.asked("POST", REVIEW + "/interest-declarations").getFirst().body().contains("\"interest\":false"));
    }

    @Test
    void keepsAnAssessmentInTheMoneyThatPeopleRead() {
        given(review("OPEN", NO_INTEREST, ""));
        services.on("PUT", REVIEW + "/assessment", 200, review("OPEN", NO_INTEREST, ""));
        Browser leila = browserOf(LEILA);
        Map<String, String> form = new HashMap<>(Map.of("answer-lawful", "YES", "answer-place", "NO", "note-place", "Not ours.",
                "feasibility", "FEASIBLE", "feasibilityReason", "Done before.", "costLow", "many", "costHigh", "۵۰۰٬۰۰۰٬۰۰۰", "costReason", "Tenders.",
                "version", "2"));
        Browser.Shown again = leila.submit(DESK + "/assessment", form);
        assertEquals(422, again.status());
        assertTrue(again.text("#costLow-e").contains("Give a sum"));
        assertEquals("Not ours.", again.page().select("#note-place").attr("value"));
        assertTrue(again.has("#place-no[checked]"));
        form.put("costLow", "480000000");
        leila.submit(DESK + "/assessment", form);
        String body = services.asked("PUT", REVIEW + "/assessment").getFirst().body();
        assertTrue(body.contains("\"amount\":\"4800000000\"") && body.contains("\"amount\":\"5000000000\""), body);
        assertTrue(body.contains("{\"check\":\"place\",\"answer\":\"NO\",\"note\":\"Not ours.\"}"), body);
        assertEquals("\"2\"", services.asked("PUT", REVIEW + "/assessment").getFirst().header("If-Match"));
    }

    @Test
    void saysWhatAnApprovalStillNeeds() {
        given(review("OPEN", NO_INTEREST, ""));
        services.on("POST", REVIEW + "/decisions", 409, """
                {"type":"t","title":"The review is not complete","status":409,"code":"review-incomplete","detail":"2 conditions",
                 "errors":[{"pointer":"#/decision","code":"cost","detail":"A cost estimate with its reason is needed."}]}""");
        Browser leila = browserOf(LEILA);
        assertEquals(422, leila.submit(DESK + "/decision", Map.of("decision", "APPROVE", "key", "12345678")).status());
        Browser.Shown again = leila.submit(DESK + "/decision", Map.of("decision", "APPROVE", "reason", "Sound.", "key", "12345678"));
        assertEquals(422, again.status());
        assertTrue(again.text("#decision-e").contains("A cost estimate with its reason is needed."));
        assertEquals("Sound.", again.text("#reason"));
        assertTrue(again.has("#decision-approve[checked]"));
    }

    @Test
    void letsAnotherOfficialSignAndNotTheOneWhoProposed() {
        String proposal = """
                "proposal":{"decision":"APPROVE","reason":{"en":"Sound <and> needed."},"by":"leila","at":"2026-11-18T08:00:00Z"},""";
        given(review("PROPOSED", NO_INTEREST + "," + NO_INTEREST.replace("leila", "mina"), proposal));
        assertFalse(browserOf(LEILA).open(DESK).has("a[href$=/confirmation]"));
        Browser mina = browserOf(MINA);
        Browser.Shown shown = mina.open(DESK);
        assertTrue(shown.has("a[href$=/confirmation]"));
        assertTrue(shown.text("main").contains("Sound <and> needed."));
        services.on("POST", REVIEW + "/confirmations", 200, review("APPROVED", NO_INTEREST, ""));
        assertEquals(422, mina.submit(DESK + "/confirmation", Map.of("decision", "APPROVE", "reason", "", "key", "12345678")).status());
        assertEquals(200, mina.submit(DESK + "/confirmation", Map.of("decision", "APPROVE", "reason", "I looked.", "key", "12345678")).status());
        assertTrue(services.asked("POST", REVIEW + "/confirmations").getFirst().body().contains("\"decision\":\"APPROVE\""));
    }

    @Test
    void endorsesAnApprovedProjectInTheNameOfAnOffice() {
        given(review("APPROVED", NO_INTEREST, ""));
        services.on("POST", PROJECT + "/endorsements", 201, """
                {"id":"%s","office":{"en":"Parks"},"statement":{"en":"We water it."},"endorsedAt":"2026-10-12T08:00:00Z"}""".formatted(Given.FUND));
        Browser leila = browserOf(LEILA);
        assertTrue(leila.open(DESK).has("form[action$=/endorsement]"));
        assertEquals(422, leila.submit(DESK + "/endorsement", Map.of("office", "Parks", "key", "12345678")).status());
        leila.submit(DESK + "/endorsement", Map.of("office", "Parks", "statement", "We water it.", "key", "12345678"));
        String body = services.asked("POST", PROJECT + "/endorsements").getFirst().body();
        assertTrue(body.contains("\"office\":{\"en\":\"Parks\"}"), body);
    }

    @Test
    void showsAnAuditorEverythingAndNoForm() {
        given(review("OPEN", NO_INTEREST, ""));
        Browser.Shown shown = browserOf(ZIBA).open(DESK);
        assertTrue(shown.text("main").contains("Is it lawful?"));
        assertFalse(shown.has("main form[action*=/desk/review]"));
    }

    @Test
    void tellsThePublicWhatTheCityDecidedAndWhoStandsBehindIt() {
        Given.openProject(services);
        services.get(PROJECT + "/decisions", """
                {"items":[{"round":1,"decision":"APPROVE","reason":{"en":"Sound <and> needed."},"decidedAt":"2026-10-11T08:00:00Z","officials":2,
                 "feasibility":"FEASIBLE","feasibilityReason":{"en":"Done before."},"cost":{"low":%s,"high":%s,"reason":{"en":"Three tenders."}}}]}"""
                .formatted(Given.rial("4500000000"), Given.rial("5100000000")));
        services.get(PROJECT + "/endorsements", """
                {"items":[{"id":"%s","office":{"en":"Parks"},"statement":{"en":"We water it."},"endorsedAt":"2026-10-12T08:00:00Z"}]}"""
                .formatted(Given.FUND));
        String page = browser().open("/en/isfahan/projects/" + Given.PROJECT).text("section[aria-labelledby=decisions]");
        assertTrue(page.contains("Sound <and> needed.") && page.contains("We water it.") && page.contains("signed by 2 officials"), page);
        assertTrue(browser().open("/fa/isfahan/projects/" + Given.PROJECT).text("section[aria-labelledby=decisions]").contains("شدنی است"));
    }

    @Test
    void takesTheNumbersOfAnOwnerAndShowsWhatIsWrong() {
        Given.wholeRecord(services);
        Browser sara = browserOf(SARA);
        assertTrue(sara.open("/en/isfahan/projects/" + Given.PROJECT + "/manage").has("a[href$=/manage/identity]"));
        assertTrue(sara.open(IDENTITY).text("main").contains("Not given yet."));
        services.on("PUT", PROJECT + "/owner-identity", 422, """
                {"type":"t","title":"Invalid","status":422,"code":"invalid-request","errors":[{"pointer":"#/number","detail":"The check digit is wrong."}]}""");
        Map<String, String> form = Map.of("kind", "PERSON", "name", "Sara", "number", "0013542418", "account", "IR820540102680020817909002");
        Browser.Shown again = sara.submit(IDENTITY, form);
        assertEquals(422, again.status());
        assertTrue(again.text("#number-e").contains("The check digit is wrong."));
        assertEquals("0013542418", again.page().select("#number").attr("value"));
        assertEquals(422, sara.submit(IDENTITY, Map.of("kind", "PERSON")).status());
    }

    @Test
    void erasesTheNumbersOfAnOwner() {
        Given.wholeRecord(services);
        services.get(PROJECT + "/owner-identity", identity());
        services.on("DELETE", PROJECT + "/owner-identity", 204, "");
        Browser sara = browserOf(SARA);
        Browser.Shown shown = sara.open(IDENTITY);
        assertEquals("10380284790", shown.page().select("#number").attr("value"));
        assertTrue(shown.text("main").contains("Verified by the city."));
        assertEquals(200, sara.submit(IDENTITY + "/erasure", Map.of()).status());
        assertEquals(1, services.asked("DELETE", PROJECT + "/owner-identity").size());
    }

    private void given(String review) {
        Given.wholeRecord(services);
        services.get(REVIEW, review);
        services.get(PROJECT + "/owner-identity", identity());
        services.get(PROJECT + "/decisions", "{\"items\":[]}");
        services.get(PROJECT + "/endorsements", "{\"items\":[]}");
    }

    private static String identity() {
        return """
                {"kind":"LEGAL_ENTITY","name":"Canal friends","number":"10380284790","account":"IR820540102680020817909002",
                 "givenAt":"2026-11-01T08:00:00Z","outcome":"VERIFIED","way":"PAPERS_SEEN","decidedAt":"2026-11-02T08:00:00Z","alsoOwns":2}""";
    }

    private static String review(String state, String declarations, String more) {
        return """
                {"projectId":"%s","round":1,"state":"%s","title":{"fa":"مادی نیاصرم","en":"Niasarm madi"},"categoryId":"madi-upkeep","goal":%s,
                 "startedAt":"2026-11-10T08:00:00Z","dueAt":"2026-11-20T08:00:00Z","overdue":false,
                 "checks":[{"id":"lawful","text":{"fa":"با قانون سازگار است؟","en":"Is it lawful?"},"required":true,"answer":"YES"},
                           {"id":"place","text":{"fa":"جای آن آزاد است؟","en":"Is the place free?"},"required":true}],
                 "ownerVerified":true,"needsSecond":true,"missing":["CHECKS","COST"],"declarations":[%s],%s"version":2}"""
                .formatted(Given.PROJECT, state, Given.rial("4800000000"), declarations, more);
    }
}
