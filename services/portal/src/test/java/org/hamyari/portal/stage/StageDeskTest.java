package org.hamyari.portal.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.IdentityStand;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StageDeskTest extends Visit {

    private static final IdentityStand.Person YASMIN = new IdentityStand.Person("yasmin", "Yasmin", "yazd", List.of("city-admin"), true);
    private static final IdentityStand.Person ADMIN = new IdentityStand.Person("admin1", "Admin", "none", List.of("platform-admin"), true);
    private static final String API = "/api/cities/v1/cities/yazd/";
    private static final String REQUEST = API + "stage-requests/" + Given.CLOSING;
    private static final String EVIDENCE = API + "stage-evidence/" + Given.JOB;

    @BeforeEach
    void nothingYet() {
        services.get("/api/cities/v1/stage-policies", """
                {"items":[{"version":2,"origin":"FILE","publishedAt":"2026-05-20T08:00:00Z","stages":[{"stage":"CATALYST",
                  "name":{"fa":"شتاب‌دهنده","en":"Catalyst"},"capabilities":[],"risks":[],"commitments":[],"effects":[],
                  "criteria":[{"code":"fund-budget","name":{"fa":"مصوبهٔ بودجه","en":"A budget decision"},"basis":"EVIDENCE",
                    "next":{"text":{"fa":"بدهید","en":"Hand in"},"page":"desk/stage"}}]}]}],"page":{}}""");
        services.get(API + "stage-requests", Given.items(request("OPEN")));
        services.get(API + "stage-evidence", Given.items(evidence("WAITING")));
        services.get(REQUEST, request("OPEN"));
        services.get(EVIDENCE, evidence("WAITING"));
        services.get("/api/pledges/v1/cities/yazd/closings", Given.items(""));
    }

    @Test
    void showsWhatIsMissingAndWhatWasAskedAndHandedIn() {
        Browser.Shown shown = browserOf(YASMIN).open("/en/yazd/desk/stage");
        assertTrue(shown.has("a[href=/en/yazd/desk/stage/request]"));
        assertTrue(shown.text(".checks").contains("Two trained officials"));
        assertTrue(shown.text("section[aria-labelledby=requests]").contains("Move to: Active supporter"), shown.text("main"));
        assertTrue(shown.text("section[aria-labelledby=evidence]").contains("A budget decision"));
        assertTrue(browserOf(YASMIN).open("/fa/yazd/desk/stage").text("h1").contains("ناظر منفعل"));
    }

    @Test
    void aPlatformAdministratorReachesTheDeskOfEveryCity() {
        Browser admin = browserOf(ADMIN);
        assertTrue(admin.open("/en/yazd/city").has(".tools a[href=/en/yazd/desk]"));
        Browser.Shown desk = admin.open("/en/yazd/desk");
        assertTrue(desk.text(".desk").contains("platform administrator"));
        assertTrue(desk.has("nav a[href=/en/yazd/desk/stage]"));
        assertFalse(desk.has("nav a[href=/en/yazd/desk/policies]"));
        assertTrue(browserOf(YASMIN).open("/en/yazd/desk").has("nav a[href=/en/yazd/desk/policies]"));
    }

    @Test
    void sendsARequestAndFollowsIt() {
        services.on("POST", API + "stage-requests", 201, request("OPEN"));
        Browser yasmin = browserOf(YASMIN);
        Browser.Shown form = yasmin.open("/en/yazd/desk/stage/request");
        assertTrue(form.has("input[name=stage][value=ACTIVE_SUPPORTER]"));
        assertFalse(form.has("input[name=stage][value=CATALYST]"));
        Browser.Shown shown = yasmin.submit("/en/yazd/desk/stage/request",
                Map.of("stage", "ACTIVE_SUPPORTER", "reason", "The council decided so.", "key", "a-key-of-this-form"));
        assertEquals("/en/yazd/desk/stage/requests/" + Given.CLOSING, shown.path());
        assertTrue(shown.text(".eyes").contains("Waits for an administrator"));
        assertFalse(shown.has("a[href$=/decision]"));
        assertEquals("a-key-of-this-form", services.asked("POST", API + "stage-requests").getFirst().header("Idempotency-Key"));
    }

    @Test
    void keepsWhatWasTypedWhereTheRequestIsRefused() {
        services.on("POST", API + "stage-requests", 409, """
                {"type":"x","title":"Not every criterion is met","status":409,"code":"criteria-unmet","detail":"Criteria that are not met yet: 1.",
                 "errors":[{"pointer":"#/targetStage","code":"trained-officials","detail":"Two trained officials: 1 of 2; 1 to go."}]}""");
        Browser yasmin = browserOf(YASMIN);
        Browser.Shown refused = yasmin.submit("/en/yazd/desk/stage/request",
                Map.of("stage", "ACTIVE_SUPPORTER", "reason", "The council decided so.", "key", "a-key-of-this-form"));
        assertEquals(409, refused.status());
        assertTrue(refused.text(".notice").contains("Two trained officials: 1 of 2; 1 to go."));
        assertEquals("The council decided so.", refused.text("textarea"));
        assertTrue(refused.has("input[value=ACTIVE_SUPPORTER][checked]"));
        Browser.Shown empty = yasmin.submit("/fa/yazd/desk/stage/request", Map.of("reason", "", "key", "k"));
        assertEquals(422, empty.status());
        assertEquals(2, empty.page().select("#errors a").size());
    }

    @Test
    void anAdministratorDecidesWithTheCode() {
        services.on("POST", REQUEST + "/decisions", 200, request("APPROVED"));
        Browser admin = browserOf(ADMIN);
        assertTrue(admin.open("/en/yazd/desk/stage/requests/" + Given.CLOSING).has("a[href$=/decision]"));
        admin.open("/en/yazd/desk/stage/requests/" + Given.CLOSING + "/decision");
        assertEquals("official-approval", identity.lastRequest().get("acr_values"));
        Browser.Shown shown = admin.submit("/en/yazd/desk/stage/requests/" + Given.CLOSING + "/decision",
                Map.of("decision", "APPROVE", "reason", "All criteria are met.", "key", "a-key-of-this-form"));
        assertEquals("/en/yazd/desk/stage/requests/" + Given.CLOSING, shown.path());
        assertTrue(services.asked("POST", REQUEST + "/decisions").getFirst().body().contains("All criteria are met."));
    }

    @Test
    void uploadsAFileAndHandsItIn() {
        services.on("POST", API + "documents", 201, """
                {"id":"%s","name":"council.pdf","contentType":"application/pdf","bytes":10,"sha256":"%s","uploadedBy":"yasmin",
                 "uploadedAt":"2026-11-20T08:00:00Z"}""".formatted(Given.FUND, "0".repeat(64)));
        services.on("POST", API + "stage-evidence", 201, evidence("WAITING"));
        Browser yasmin = browserOf(YASMIN);
        Browser.Shown shown = hand(yasmin, "The council set money aside.", "", "%PDF-1.7 x");
        assertEquals("/en/yazd/desk/stage", shown.path());
        assertEquals("fileName=council.pdf", services.asked("POST", API + "documents").getFirst().query());
        assertTrue(services.asked("POST", API + "stage-evidence").getFirst().body().contains(Given.FUND));
        Browser.Shown nothing = hand(yasmin, "The council set money aside.", "", "");
        assertEquals(422, nothing.status());
        assertEquals("#url", nothing.page().selectFirst("#errors a").attr("href"));
        assertEquals("The council set money aside.", nothing.text("textarea"));
        Browser.Shown script = hand(yasmin, "The council set money aside.", "javascript:alert(1)", "");
        assertEquals(422, script.status());
    }

    @Test
    void aReviewerGivesAVerdictWithReasons() {
        services.on("POST", EVIDENCE + "/verdicts", 200, evidence("ACCEPTED"));
        Browser admin = browserOf(ADMIN);
        String page = "/en/yazd/desk/stage/evidence/" + Given.JOB;
        assertTrue(admin.open(page).has("input[name=verdict][value=ACCEPTED]"));
        assertEquals(422, admin.submit(page, Map.of("verdict", "ACCEPTED", "reasons", "", "key", "k")).status());
        assertEquals(page, admin.submit(page, Map.of("verdict", "ACCEPTED", "reasons", "It names the sum.", "key", "a-key-of-this")).path());
        assertEquals(1, services.asked("POST", EVIDENCE + "/verdicts").size());
        assertFalse(browserOf(YASMIN).open(page).has("input[name=verdict]"));
    }

    private Browser.Shown hand(Browser browser, String statement, String url, String file) {
        String boundary = "of-this-test";
        StringBuilder body = new StringBuilder();
        Map.of("criterion", "fund-budget", "statement", statement, "url", url, "key", "a-key-of-this-form").forEach((name, value) ->
                body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n")
                        .append(value).append("\r\n"));
        body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(file.isEmpty() ? "" : "council.pdf").append("\"\r\nContent-Type: application/pdf\r\n\r\n").append(file).append("\r\n--")
                .append(boundary).append("--\r\n");
        return browser.send(HttpRequest.newBuilder(URI.create(origin().toString().replaceFirst("/$", "") + "/en/yazd/desk/stage/evidence"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary).header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static String request(String state) {
        String decided = state.equals("OPEN") ? "" : ",\"decidedBy\":\"admin1\",\"decidedAt\":\"2026-11-21T10:00:00Z\",\"decisionReason\":\"Well.\"";
        return """
                {"id":"%s","cityId":"yazd","currentStage":"PASSIVE_OBSERVER","targetStage":"ACTIVE_SUPPORTER","state":"%s","reason":"The council.",
                 "policyVersion":2,"criteria":[],"filedBy":"yasmin","filedAt":"2026-11-20T08:00:00Z"%s}""".formatted(Given.CLOSING, state, decided);
    }

    private static String evidence(String state) {
        return """
                {"id":"%s","cityId":"yazd","criterion":"fund-budget","statement":"The council set money aside.","url":"https://yazd.example/a",
                 "state":"%s","submittedBy":"yasmin","submittedAt":"2026-11-20T08:15:00Z"}""".formatted(Given.JOB, state);
    }
}
