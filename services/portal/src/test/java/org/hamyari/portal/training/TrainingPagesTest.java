package org.hamyari.portal.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.IdentityStand;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking a course: reading, being tested, the certificate. */
@QuarkusTest
class TrainingPagesTest extends Visit {

    private static final String API = "/api/cities/v1/cities/isfahan/training";
    private static final String ATTEMPT = "0199f2c4-41aa-7be0-9d13-6a0e5d1c3c01";
    private static final String TEST = "/en/isfahan/training/attempts/" + ATTEMPT;
    private static final String CODE = "7K3M9QXV2HTB4RWN";
    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("city-admin"), false);
    private static final String CERTIFICATE = """
            {"code":"%s","cityId":"isfahan","track":"CITIZENS","passedAt":"2026-11-21T10:00:00Z"%s,
            "lessons":[{"lessonId":"propose","version":1,"passedAt":"2026-11-21T10:00:00Z"}]}""";

    @BeforeEach
    void given() {
        services.get("/api/cities/v1/training/tracks", """
                {"passPercent":75,"waitMinutes":10,"tracks":[{"track":"CITIZENS","name":{"fa":"دورهٔ شهروندان","en":"Course for citizens"},
                "lessons":[{"id":"propose","title":{"fa":"پیشنهاددادن","en":"How to propose"},"summary":{"en":"From an idea to a project."},"minutes":7,
                "version":1,"questions":2},{"id":"back","title":{"en":"How to back"},"summary":{"en":"Money."},"minutes":7,"version":1,"questions":2}]}]}""");
        services.get("/api/cities/v1/training/lessons/propose", """
                {"id":"propose","track":"CITIZENS","title":{"fa":"پیشنهاددادن","en":"How to propose"},"summary":{"en":"From an idea to a project."},
                "minutes":7,"version":1,"questions":2,"text":{"fa":"متن","en":"A **good** proposal\\n\\n- one\\n- two"}}""");
        records("");
    }

    @Test
    void everybodyReadsAndWhoIsSignedInSeesTheWay() {
        Browser.Shown anybody = browser().open("/fa/isfahan/training");
        assertEquals("دوره‌ها", anybody.text("h1"));
        assertTrue(anybody.text("main").contains("۷۵٪") && anybody.text("main").contains("۱۰ دقیقه"));
        assertEquals(List.of("one", "two"), browser().open("/en/isfahan/training/lessons/propose").page().select(".prose li").eachText());
        records(",\"passedAt\":\"2026-11-21T10:00:00Z\",\"passedVersion\":1,\"bestPercent\":100");
        Browser.Shown mine = browserOf(SARA).open("/en/isfahan/training");
        assertTrue(mine.text("main").contains("1 of 2 lessons passed"));
        assertEquals("50%", mine.page().select("svg.bar rect.p-match").attr("width"));
    }

    @Test
    void asksWhoIsNotSignedInToSignInBeforeTheTest() {
        Browser.Shown lesson = browser().open("/en/isfahan/training/lessons/propose");
        assertFalse(lesson.has("form[method=post]"));
        identity.signInNext(SARA);
        assertTrue(browser().open("/en/isfahan/training/lessons/propose/test").has("form[method=post]"));
    }

    @Test
    void startsATestAndAsksForEveryAnswer() {
        services.on("POST", API + "/lessons/propose/attempts", 201, attempt("OPEN", ""));
        services.get(API + "/attempts/" + ATTEMPT, attempt("OPEN", ""));
        Browser sara = browserOf(SARA);
        Browser.Shown test = sara.submit("/en/isfahan/training/lessons/propose", Map.of("key", "a-key-of-this-form"));
        assertEquals(TEST, test.path());
        assertEquals(2, test.page().select("fieldset").size());
        assertTrue(test.has("input[type=radio][name=q-saved]") && test.has("input[type=checkbox][name=q-four]"));
        assertFalse(test.text("main").contains("right"));
        Browser.Shown refused = sara.submit(TEST, Map.of("q-saved", "b", "key", "a-key-of-this-form"));
        assertEquals(422, refused.status());
        assertEquals("Answer: Which four?", refused.text(".summary a"));
        assertTrue(refused.has("input[name=q-saved][value=b][checked]"));
        assertTrue(services.asked("POST", API + "/attempts/" + ATTEMPT + "/answers").isEmpty());
    }

    @Test
    void handsInAndExplains() {
        services.get(API + "/attempts/" + ATTEMPT, attempt("OPEN", ""));
        services.on("POST", API + "/attempts/" + ATTEMPT + "/answers", 200, attempt("FAILED", ""));
        Browser sara = browserOf(SARA);
        sara.submit(TEST, Map.of("q-saved", "b", "q-four", "a", "key", "a-key-of-this-form"));
        assertTrue(services.asked("POST", API + "/attempts/" + ATTEMPT + "/answers").getFirst().body()
                .contains("{\"questionId\":\"saved\",\"optionIds\":[\"b\"]}"));
        services.get(API + "/attempts/" + ATTEMPT, attempt("FAILED",
                ",\"rightAnswers\":1,\"percent\":50,\"submittedAt\":\"2026-11-21T10:10:00Z\",\"mayRetryAt\":\"2026-11-21T10:20:00Z\""));
        Browser.Shown result = sara.open(TEST);
        assertEquals("Not passed this time", result.text("h1"));
        assertTrue(result.text(".lead").contains("1 of 2 questions"));
        assertTrue(result.text("main").contains("Each step is kept.") && result.text("main").contains("It is saved (right) (your choice)"));
        assertTrue(result.text(".notice").contains("The next attempt can start"));
        services.get(API + "/attempts/" + ATTEMPT, attempt("EXPIRED", ""));
        assertEquals("The time for this test is over", sara.open(TEST).text("h1"));
    }

    @Test
    void showsACertificateAndTheNameOnlyByConsent() {
        services.get(API + "/certificates/" + CODE, CERTIFICATE.formatted(CODE, ""));
        Browser.Shown shown = browser().open("/en/isfahan/training/certificates?code=7k3m-9qxv%202htb%204rwn");
        assertEquals(404, shown.status());
        shown = browser().open("/en/isfahan/training/certificates?code=7K3M%209QXV-2HTB%204RWN");
        assertTrue(shown.text(".lead").contains("Somebody has passed all tests of the Course for citizens in Isfahan."));
        assertEquals("7K3M 9QXV 2HTB 4RWN", shown.text("#code"));
        assertFalse(shown.has("form[method=post]"));
        services.get(API + "/records", "{\"tracks\":[{\"track\":\"CITIZENS\",\"lessons\":[],\"certificate\":" + CERTIFICATE.formatted(CODE, "") + "}]}");
        services.on("PUT", API + "/certificates/" + CODE, 200, CERTIFICATE.formatted(CODE, ",\"holderName\":\"Sara\""));
        Browser sara = browserOf(SARA);
        String page = "/en/isfahan/training/certificates/" + CODE;
        assertTrue(sara.open(page).has("button[name=show][value=yes]"));
        sara.submit(page, Map.of("show", "yes"));
        assertEquals("{\"showName\":true}", services.asked("PUT", API + "/certificates/" + CODE).getFirst().body());
        services.get(API + "/certificates/" + CODE, CERTIFICATE.formatted(CODE, ",\"holderName\":\"<i>Sara\""));
        assertTrue(browser().open(page).text(".lead").startsWith("<i>Sara has passed"));
    }

    @Test
    void showsTheCityCountsAndDrawsThem() {
        services.get(API + "/overview", """
                {"asOf":"2026-11-21T10:00:00Z","trainedOfficials":2,"tracks":[{"track":"CITIZENS","begun":4,"passed":1,
                "lessons":[{"lessonId":"propose","attempts":7,"passed":3}]}],"namedOfficials":[{"name":"Leila <b>","passedAt":"2026-11-21T10:00:00Z"}]}""");
        Browser.Shown shown = browserOf(LEILA).open("/fa/isfahan/desk/training");
        assertTrue(shown.text(".figures").contains("۲"));
        assertEquals("75%", shown.page().select("svg.bar rect.p-match").attr("width"));
        assertTrue(shown.text("main").contains("Leila <b>"));
    }

    private void records(String propose) {
        services.get(API + "/records", "{\"tracks\":[{\"track\":\"CITIZENS\",\"lessons\":[{\"lessonId\":\"propose\",\"attempts\":1" + propose
                + "},{\"lessonId\":\"back\",\"attempts\":0}]}]}");
    }

    private static String attempt(String state, String more) {
        boolean done = state.equals("FAILED");
        return """
                {"id":"%s","lessonId":"propose","lessonVersion":1,"state":"%s","startedAt":"2026-11-21T10:00:00Z","expiresAt":"2026-11-21T11:00:00Z",
                "passPercent":75%s,"questions":[{"id":"saved","kind":"SINGLE","text":{"en":"You leave. What happens?"},"options":[
                {"id":"b","text":{"en":"It is saved"}%s},{"id":"a","text":{"en":"It is gone"}}]%s},
                {"id":"four","kind":"MULTIPLE","text":{"en":"Which four?"},"options":[{"id":"a","text":{"en":"A"}},{"id":"c","text":{"en":"C"}}]}]}"""
                .formatted(ATTEMPT, state, more, done ? ",\"chosen\":true,\"right\":true" : "",
                        done ? ",\"correct\":true,\"explanation\":{\"en\":\"Each step is kept.\"}" : "");
    }
}
