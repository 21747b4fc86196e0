package org.hamyari.portal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.IdentityStand;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServicePagesTest extends Visit {

    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("city-admin"), true);
    private static final IdentityStand.Person ZIBA = new IdentityStand.Person("ziba", "Ziba", "isfahan", List.of("auditor"), true);
    private static final String API = "/api/cities/v1/cities/isfahan/";
    private static final String ID = "0199f2c4-41aa-7be0-9d13-6a0e5d1c3a02";
    private static final String SERVICE = """
            {"id":"%s","code":"madi-upkeep","parentId":"0199f2c4-41aa-7be0-9d13-6a0e5d1c3a01","kind":"SERVICE",
             "name":{"fa":"نگهداشت مادی‌ها","en":"Madi upkeep"},
             "recipients":["G2C"],"decidable":true,"leftOut":false,"retired":false,
             "screening":"KEPT","funding":"DONATION","continuity":"CONTINUOUS","version":3}"""
            .formatted(ID);
    private static final String REFUSED = """
            {"type":"https://hamyari.example/problems/invalid-request","title":"x","status":422,"code":"invalid-request","detail":"Look",
             "errors":[{"pointer":"#/%s","detail":"%s","code":"x"}]}""";

    @BeforeEach
    void aList() {
        services.get(API + "service-figures", """
                {"listVersion":1,"byKind":[],"byRecipient":[],"withoutRecipient":0,"retired":0,"byReason":[],"asOf":"2026-11-20T08:15:00Z",
                 "funnel":{"all":40,"wanted":30,"kept":20,"excluded":5,"open":5,"inCategories":10}}""");
        services.get(API + "services", "{\"items\":[" + SERVICE + "],\"total\":1,\"page\":{}}");
        services.get(API + "services/" + ID, """
                {"service":%s,"path":[],"screenings":[
                 {"verdict":"EXCLUDED","reasons":["LICENCES"],"note":"Seen.","decidedBy":"a","decidedAt":"2026-11-20T08:15:00Z"}]}"""
                .formatted(SERVICE));
        services.get(API + "services/" + ID + "/readiness", """
                {"sheets":[{"seat":"LEGAL","livelihood":4,"jobs":4,"deprivedAreas":4,"acceptance":4,"scoredBy":"a","scoredAt":"2026-11-20T08:15:00Z"}],
                 "missingSeats":["PLANNING"],"score":"4.0000"}""");
        services.get(API + "services/" + ID + "/modes", """
                {"current":"CONTRACT","modes":[{"mode":"CONTRACT","since":"2026-01-01","reason":"As ever","setBy":"a","setAt":"2026-11-20T08:15:00Z"}],
                 "costBaselines":[
                 {"cost":{"amount":"48000000000","currency":"IRR"},"periodStart":"2025-03-21","periodEnd":"2026-03-20","source":"Contract 217",
                 "enteredBy":"a","enteredAt":"2026-11-20T08:15:00Z"}]}""");
        services.get(API + "service-settings", ServiceRulesTest.SETTINGS);
        services.get(API + "service-lists", """
                {"items":[{"version":1,"items":40,"added":40,"changed":0,"retired":0,"importedBy":"a","importedAt":"2026-11-20T08:15:00Z"}],"page":{}}""");
        services.get(API + "service-ranking", """
                {"items":[{"serviceId":"%s","name":{"en":"Madi upkeep"},"rank":1,
                 "tied":true,"score":"2.5000","exact":"5/2","members":1,"missingSeats":["LEGAL"]}],"page":{}}"""
                .formatted(ID));
        services.get(API + "first-waves", """
                {"items":[{"version":1,"services":[{"id":"%s","name":{"en":"Madi upkeep"}}],"reviewOn":"2026-11-01",
                 "daysOverdue":3,"publishedAt":"2026-10-20T08:15:00Z"}],
                 "page":{}}""".formatted(ID));
    }

    @Test
    void drawsTheFunnelBesideItsNumbersFromTheSideWhereTheLanguageStarts() {
        Browser.Shown english = browserOf(LEILA).open("/en/isfahan/desk/services");
        assertEquals(200, english.status());
        assertTrue(english.text("main").contains("Kept by the screening") && english.text("main").contains("40"));
        assertEquals(List.of("100", "75", "50", "25"), english.page().select("rect.spent").eachAttr("width"));
        Browser.Shown persian = browserOf(LEILA).open("/fa/isfahan/desk/services");
        assertEquals(List.of("0", "25", "50", "75"), persian.page().select("rect.spent").eachAttr("x"));
    }

    @Test
    void screensWhatWasTickedAndLosesNothingTyped() {
        services.on("POST", API + "service-screenings", 422, REFUSED.formatted("reasons", "Name a reason."));
        Browser.Shown wrong = browserOf(LEILA).submit("/en/isfahan/desk/services",
                Map.of("id", ID, "verdict", "EXCLUDED", "note", "My words", "key", "a-key-of-this-form"));
        assertEquals(422, wrong.status());
        assertEquals("#reasons", wrong.page().selectFirst(".summary a").attr("href"));
        assertEquals("Name a reason.", wrong.text("#reasons .err"));
        assertEquals("My words", wrong.page().selectFirst("#note").text());
        assertTrue(wrong.page().selectFirst("#s-" + ID).hasAttr("checked") && wrong.page().selectFirst("#v-excluded").hasAttr("checked"));
        assertNotEquals("a-key-of-this-form", wrong.page().selectFirst("input[name=key]").val());
        services.on("POST", API + "service-screenings", 201, "{\"screened\":1}");
        Browser.Shown done = browserOf(LEILA).submit("/en/isfahan/desk/services",
                Map.of("id", ID, "verdict", "EXCLUDED", "reasons", "LICENCES", "key", "another-key-of-it"));
        assertEquals("/en/isfahan/desk/services", done.path());
        assertTrue(services.asked("POST", API + "service-screenings").getLast().body().contains("LICENCES"));
    }

    @Test
    void anAuditorReadsAndFindsNoButton() {
        Browser ziba = browserOf(ZIBA);
        for (String page : List.of("", "/" + ID, "/ranking", "/settings", "/categories")) {
            Browser.Shown shown = ziba.open("/fa/isfahan/desk/services" + page);
            assertEquals(200, shown.status());
            assertTrue(shown.page().select("main form[method=post] button").isEmpty(), page);
        }
    }

    @Test
    void showsAServiceWithItsHistoryAndTakesScores() {
        Browser leila = browserOf(LEILA);
        Browser.Shown shown = leila.open("/en/isfahan/desk/services/" + ID);
        assertTrue(shown.text("main").contains("Needs licences") && shown.text("main").contains("A contractor") && shown.text("main").contains("Contract 217"));
        services.on("PUT", API + "services/" + ID + "/readiness", 422, REFUSED.formatted("jobs", "At most 5."));
        Browser.Shown wrong = leila.submit("/en/isfahan/desk/services/" + ID, Map.of("do", "score", "seat", "LEGAL", "livelihood", "۴", "jobs", "9"));
        assertEquals(422, wrong.status());
        assertEquals("۴", wrong.page().selectFirst("#livelihood").val());
        assertEquals("true", wrong.page().selectFirst("#jobs").attr("aria-invalid"));
        assertEquals("At most 5.", wrong.text("#jobs-e"));
        assertTrue(services.asked("PUT", API + "services/" + ID + "/readiness").getLast().body().contains("\"livelihood\":4"));
    }

    @Test
    void ranksDrawnAndPublishesAFirstWave() {
        Browser leila = browserOf(LEILA);
        Browser.Shown shown = leila.open("/en/isfahan/desk/services/ranking");
        assertEquals("50", shown.page().selectFirst("rect.spent").attr("width"));
        assertTrue(shown.text("main").contains("Review 3 days overdue"));
        services.on("POST", API + "first-waves", 422, REFUSED.formatted("reviewOn", "Too far."));
        Browser.Shown wrong = leila.submit("/en/isfahan/desk/services/ranking", Map.of("id", ID, "reviewOn", "2036-01-01", "key", "a-key-of-this-form"));
        assertEquals(422, wrong.status());
        assertEquals("2036-01-01", wrong.page().selectFirst("#reviewOn").val());
        assertEquals("Too far.", wrong.text("#reviewOn-e"));
        services.on("POST", API + "first-waves", 422, REFUSED.formatted("serviceIds/0", "Not kept."));
        wrong = leila.submit("/en/isfahan/desk/services/ranking", Map.of("id", ID, "reviewOn", "2026-12-01", "key", "a-key-of-this-form"));
        assertEquals("#s-" + ID, wrong.page().selectFirst(".summary a").attr("href"));
        assertEquals("Not kept.", wrong.text("tbody .err"));
    }

    @Test
    void turnsPagesForwardAndBackWithTheSameFilters() {
        services.get(API + "services", "{\"items\":[" + SERVICE + "],\"total\":120,\"page\":{\"next\":\"bbb\",\"prev\":\"aaa\"}}");
        Browser.Shown shown = browserOf(LEILA).open("/en/isfahan/desk/services?kind=SERVICE&cursor=ccc");
        assertEquals("/en/isfahan/desk/services?kind=SERVICE&cursor=aaa", shown.page().selectFirst("a[rel=prev]").attr("href"));
        assertEquals("/en/isfahan/desk/services?kind=SERVICE&cursor=bbb", shown.page().selectFirst("a[rel=next]").attr("href"));
        assertTrue(services.asked("GET", API + "services").getLast().query().contains("cursor=ccc"));
        assertEquals(200, browserOf(LEILA).open("/en/isfahan/desk/services?kind=HOUSE").status());
    }

    @Test
    void recordsWhatAContractorCostInTheUnitOfTheCity() {
        Browser leila = browserOf(LEILA);
        Map<String, String> form = Map.of("do", "cost", "cost.amount", "۴٬۸۰۰٬۰۰۰٬۰۰۰", "periodStart", "2025-03-21", "periodEnd", "2026-03-20",
                "source", "Contract 217", "key", "a-key-of-this-form");
        services.on("POST", API + "services/" + ID + "/cost-baselines", 422, REFUSED.formatted("periodEnd", "Ends before it begins."));
        Browser.Shown wrong = leila.submit("/en/isfahan/desk/services/" + ID, form);
        assertEquals(422, wrong.status());
        assertEquals("Ends before it begins.", wrong.text("#periodEnd-e"));
        assertEquals("Contract 217", wrong.text("#source"));
        assertEquals("۴٬۸۰۰٬۰۰۰٬۰۰۰", wrong.page().getElementById("cost.amount").val());
        assertTrue(services.asked("POST", API + "services/" + ID + "/cost-baselines").getLast().body().contains("\"amount\":\"48000000000\""));
        services.on("POST", API + "services/" + ID + "/cost-baselines", 201, "{\"modes\":[],\"costBaselines\":[]}");
        assertEquals("/en/isfahan/desk/services/" + ID, leila.submit("/en/isfahan/desk/services/" + ID, form).path());
        Browser.Shown unread = leila.submit("/fa/isfahan/desk/services/" + ID, Map.of("do", "cost", "cost.amount", "خیلی", "source", "قرارداد"));
        assertEquals(422, unread.status());
        assertEquals("قرارداد", unread.text("#source"));
        assertTrue(unread.page().getElementById("cost.amount-e").text().contains("تومان"));
    }

    @Test
    void importsAFileAndListsWhatIsWrongWithItByLine() {
        services.on("POST", API + "service-lists", 201, """
                {"version":2,"items":40,"added":1,"changed":0,"retired":0,"importedBy":"a","importedAt":"2026-11-20T08:15:00Z"}""");
        Browser leila = browserOf(LEILA);
        assertEquals("/en/isfahan/desk/services", upload(leila, "code,parent,kind\nنهر,,PLACE\n").path());
        assertEquals("code,parent,kind\nنهر,,PLACE\n", services.asked("POST", API + "service-lists").getLast().body());
        services.on("POST", API + "service-lists", 422, """
                {"type":"https://hamyari.example/problems/invalid-request","title":"x","status":422,"code":"invalid-request","detail":"Look","errors":[
                 {"pointer":"#/lines/8/code","detail":"The code stands in line 4 already.","code":"csv-code-taken"},
                 {"pointer":"#/lines/9/parent","detail":"No line has this code.","code":"csv-unknown-parent"}]}""");
        Browser.Shown wrong = upload(leila, "code,parent,kind\nA,,PLACE\n");
        assertEquals(422, wrong.status());
        assertEquals(List.of("Line 8 · code · The code stands in line 4 already.", "Line 9 · parent · No line has this code."),
                wrong.page().select("#errors li").eachText());
        assertTrue(wrong.text("#errors").contains("Nothing was changed."));
        assertEquals(422, upload(leila, "").status());
    }

    private Browser.Shown upload(Browser browser, String content) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\nContent-Type: text/csv\r\n\r\n" + content
                + "\r\n--x--\r\n";
        return browser.send(HttpRequest.newBuilder(origin().resolve("/en/isfahan/desk/services/import")).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=x").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void opensTheImportWithItsEarlierVersions() {
        Browser.Shown shown = browserOf(LEILA).open("/fa/isfahan/desk/services/import");
        assertEquals(200, shown.status());
        assertTrue(shown.text("main").contains("ورودهای پیشین") && shown.text("main").contains("۴۰"));
        assertFalse(shown.page().select("input[type=file]").isEmpty());
    }
}
