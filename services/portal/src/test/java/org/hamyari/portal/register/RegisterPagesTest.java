package org.hamyari.portal.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
class RegisterPagesTest extends Visit {

    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("city-admin"), true);
    private static final IdentityStand.Person ZIBA = new IdentityStand.Person("ziba", "Ziba", "isfahan", List.of("auditor"), true);
    private static final String CITY = "/api/cities/v1/cities/isfahan";
    private static final String PAGE = "/en/isfahan/desk/city";
    private static final String OFFICER = "0199f2c4-41aa-7be0-9d13-6a0e5d1c3b01";
    private static final String OBSTACLE = "0199f2c4-41aa-7be0-9d13-6a0e5d1c3b03";
    private static final String OFFICER_BODY = """
            {"id":"%s","name":"Mahnaz","office":{"fa":"مدیر","en":"Head of participation"},"email":"m@isfahan.example","responsible":true,
             "subject":"account-of-mahnaz","current":true,"since":"2026-05-22","version":1}""".formatted(OFFICER);
    private static final String RECORD = CITY + "/officer-records/" + OFFICER;
    private static final String CORRECTION = PAGE + "/officers/" + OFFICER;
    private static final Map<String, String> TYPED = Map.of("name", "Mahnaz <x>", "office.fa", "مدیر", "office.en", "Head of participation",
            "email", "new@isfahan.example", "responsible", "yes", "since", "2026-05-22", "key", "1");
    private static final String TOO_LATE = """
            {"type":"about:blank","title":"Changed meanwhile","status":412,"code":"precondition-failed",
             "detail":"The record has changed since you read it; read it again."}""";

    @BeforeEach
    void register() {
        services.get(CITY + "/profile", """
                {"header":"BRIDGE","version":3,"claim":{"fa":"با هم","en":"Together"},"email":"office@isfahan.example",
                 "emblem":{"address":"/api/cities/v1/cities/isfahan/emblem?picture=abc","width":64,"height":48}}""");
        services.get(CITY + "/organization", "{\"alias\":\"isfahan\",\"name\":\"Isfahan\",\"state\":\"PRESENT\",\"offices\":[],\"attempts\":0}");
        services.get(CITY + "/officer-records", "{\"items\":[" + OFFICER_BODY + "],\"page\":{}}");
        services.get(RECORD, OFFICER_BODY);
        services.get(CITY + "/portal-terms",
                "{\"version\":\"2026-11\",\"accepted\":false,\"points\":[{\"fa\":\"نکته\",\"en\":\"A point\"}],\"acceptances\":[]}");
        services.get(CITY + "/working-group/members", """
                {"items":[{"id":"0199f2c4-41aa-7be0-9d13-6a0e5d1c3b02","name":"Ziba","organization":{"en":"Association"},"kind":"CIVIL_SOCIETY",
                 "current":true,"since":"2026-10-01"}],"page":{}}""");
        services.get(CITY + "/working-group/obstacles", "{\"items\":[" + obstacle("[]") + "],\"page\":{}}");
        services.get(CITY + "/working-group/obstacles/" + OBSTACLE, obstacle("[{\"note\":\"Asked <b>them</b>.\",\"state\":\"OPEN\","
                + "\"dueOn\":\"2026-11-01\",\"notedBy\":\"ziba\",\"notedAt\":\"2026-10-20T08:00:00Z\"}]"));
        services.get(CITY + "/districts", """
                {"type":"FeatureCollection","version":2,"areaKm2":"24.680","features":[%s,%s]}""".formatted(
                district("d1", "51.60", "51.65"), district("d2", "51.65", "51.70")));
        services.get(CITY + "/census", "{\"items\":[{\"year\":2025,\"source\":\"Count\",\"population\":1000,\"districts\":1,\"complete\":false,"
                + "\"version\":4}]}");
        services.get(CITY + "/census/2025", """
                {"year":2025,"source":"Count","recordedAt":"2026-11-01T08:00:00Z","population":1000,"complete":false,"version":4,
                 "districts":[{"district":"d1","population":1000,
                  "ages":{"under15":300,"from15":200,"from25":150,"from35":200,"from50":100,"from65":50},
                  "education":{"none":200,"primary":200,"secondary":250,"university":350}}]}""");
    }

    @Test
    void showsWhatTheRegisterSaysAndDrawsTheDistricts() {
        Browser.Shown page = browserOf(LEILA).open(PAGE);
        assertEquals(200, page.status());
        assertEquals(2, page.page().select("svg.districts path").size());
        assertTrue(page.has("path.shade-2"), "35 per cent are graduates");
        assertTrue(page.text("table").contains("District d1 12.3 1,000 15% 35%"), page.text("table"));
        assertTrue(page.text("table").contains("District d2 12.3 not counted"), page.text("table"));
        assertTrue(page.text("section[aria-labelledby=officers]").contains("m@isfahan.example"));
        assertTrue(page.text("section[aria-labelledby=obstacles]").contains("Overdue"));
        assertTrue(page.has("img.emblem[src=/api/cities/v1/cities/isfahan/emblem?picture=abc]"));
        assertTrue(page.text("section[aria-labelledby=terms]").contains("A point"));
        Browser.Shown persian = browserOf(LEILA).open("/fa/isfahan/desk/city");
        assertTrue(persian.text("table").contains("۱٬۰۰۰"), persian.text("table"));
        assertTrue(persian.text("figcaption").contains("۲۴٫۷"), persian.text("figcaption"));
    }

    @Test
    void anAuditorReadsAndLogsObstaclesOnly() {
        Browser ziba = browserOf(ZIBA);
        Browser.Shown page = ziba.open(PAGE);
        assertTrue(page.has("a[href=/en/isfahan/desk/city/obstacle]"));
        assertFalse(page.has("a[href=/en/isfahan/desk/city/officer]"));
        assertFalse(page.has("a[href=" + CORRECTION + "]"));
        assertFalse(page.has("main form"));
        assertTrue(ziba.open(PAGE + "/obstacles/" + OBSTACLE).has("main form"));
    }

    @Test
    void saysThatTheOfficesAreNotThereYet() {
        services.get(CITY + "/organization", "{\"alias\":\"isfahan\",\"name\":\"Isfahan\",\"state\":\"WANTED\",\"offices\":[],\"attempts\":2}");
        assertTrue(browserOf(LEILA).open(PAGE).text(".notice").contains("being set up"));
    }

    @Test
    void aRefusedFieldKeepsWhatWasTypedAndSaysWhatIsWanted() {
        services.on("POST", CITY + "/officers", 422, """
                {"type":"about:blank","title":"Some fields need a change","status":422,"code":"invalid-request",
                 "errors":[{"pointer":"#/office","detail":"Write this in Persian, English or both."}]}""");
        Browser.Shown page = browserOf(LEILA).submit(PAGE + "/officer", Map.of("name", "Mahnaz <x>", "email", "m@x.example", "since", "2026-01-01",
                "key", "0123456789"));
        assertEquals(422, page.status());
        assertEquals("Mahnaz <x>", page.page().selectFirst("#name").val());
        assertEquals("Write this in Persian, English or both.", page.text(".summary a[href=#office.fa]"));
        assertTrue(page.page().title().startsWith("Error:"));
        assertEquals("0123456789", page.page().selectFirst("input[name=key]").val());
    }

    @Test
    void recordsAnOfficerWithTheKeyOfThePage() {
        services.on("POST", CITY + "/officers", 201, OFFICER_BODY);
        Browser.Shown page = browserOf(LEILA).submit(PAGE + "/officer", Map.of("name", "Mahnaz", "office.en", "Head", "email", "m@x.example",
                "since", "2026-01-01", "responsible", "yes", "key", "0123456789"));
        assertEquals(PAGE, page.path());
        var sent = services.asked("POST", CITY + "/officers").getFirst();
        assertEquals("0123456789", sent.header("Idempotency-Key"));
        assertTrue(sent.body().contains("\"responsible\":true") && sent.body().contains("\"en\":\"Head\""), sent.body());
    }

    @Test
    void anOfficerIsCorrectedFromTheVersionSeenAndKeepsTheAccount() {
        Browser leila = browserOf(LEILA);
        assertEquals("Change Mahnaz", leila.open(PAGE).text("a[href=" + CORRECTION + "]"));
        Browser.Shown form = leila.open(CORRECTION);
        assertEquals("Mahnaz", form.page().selectFirst("#name").val());
        assertEquals("مدیر", form.page().selectFirst("[id=office.fa]").val());
        assertEquals("m@isfahan.example", form.page().selectFirst("#email").val());
        assertEquals("2026-05-22", form.page().selectFirst("#since").val());
        assertTrue(form.has("#responsible[checked]"));
        assertEquals("1", form.page().selectFirst("input[name=key]").val());
        services.on("PUT", RECORD, 200, OFFICER_BODY);
        assertEquals(PAGE, leila.submit(CORRECTION, TYPED).path());
        var sent = services.asked("PUT", RECORD).getFirst();
        assertEquals("\"1\"", sent.header("If-Match"));
        assertTrue(sent.body().contains("\"subject\":\"account-of-mahnaz\""), sent.body());
        assertTrue(sent.body().contains("new@isfahan.example") && sent.body().contains("\"responsible\":true"), sent.body());
    }

    @Test
    void aCorrectionThatComesTooLateShowsBothAndLosesNothing() {
        services.on("PUT", RECORD, 412, TOO_LATE);
        services.get(RECORD, OFFICER_BODY.replace("m@isfahan", "<b>other@isfahan").replace("\"responsible\":true", "\"responsible\":false")
                .replace("2026-05-22", "2026-06-01").replace("\"version\":1", "\"version\":2"));
        Browser leila = browserOf(LEILA);
        Browser.Shown page = leila.submit(CORRECTION, TYPED);
        assertEquals(422, page.status());
        assertTrue(page.text("#errors").startsWith("Somebody else changed this meanwhile"), page.text("main"));
        assertEquals("Mahnaz <x>", page.page().selectFirst("#name").val());
        assertEquals("On record now: Mahnaz", page.text("#name-s"));
        assertEquals("new@isfahan.example", page.page().selectFirst("#email").val());
        assertEquals("On record now: <b>other@isfahan.example", page.text("#email-s"));
        assertEquals("email-h email-s", page.page().selectFirst("#email").attr("aria-describedby"));
        assertEquals("On record now: no", page.text("#responsible-s"));
        assertEquals("On record now: 1 June 2026", page.text("#since-s"));
        assertFalse(page.has("[id=office.fa-s]"), "the same in both");
        assertEquals("2", page.page().selectFirst("input[name=key]").val());
        assertTrue(leila.submit(CORRECTION.replace("/en/", "/fa/"), TYPED).text("#errors").contains("در این میان"));
    }

    @Test
    void aCorrectionThatAlreadyStandsIsDone() {
        services.on("PUT", RECORD, 412, TOO_LATE);
        services.get(RECORD, OFFICER_BODY.replace("\"Mahnaz\"", "\"Mahnaz <x>\"").replace("m@isfahan", "new@isfahan"));
        assertEquals(PAGE, browserOf(LEILA).submit(CORRECTION, TYPED).path());
    }

    @Test
    void aCorrectionTypedBeforeSigningInKeepsTheVersionItWasTypedFor() {
        services.get(RECORD, OFFICER_BODY.replace("\"version\":1", "\"version\":7"));
        identity.signInNext(LEILA);
        Browser.Shown form = browser().submit(CORRECTION, TYPED);
        assertEquals("new@isfahan.example", form.page().selectFirst("#email").val());
        assertEquals("1", form.page().selectFirst("input[name=key]").val());
    }

    @Test
    void whoHasLeftIsNotCorrected() {
        services.get(RECORD, OFFICER_BODY.replace("\"since\"", "\"until\":\"2026-10-31\",\"since\""));
        Browser leila = browserOf(LEILA);
        assertEquals(PAGE, leila.open(CORRECTION).path());
        services.on("PUT", RECORD, 409, """
                {"type":"about:blank","title":"Left","status":409,"code":"officer-ended","detail":"This officer has left; the record stays."}""");
        Browser.Shown page = leila.submit(CORRECTION, TYPED);
        assertEquals("This officer has left; the record stays.", page.text("#errors"));
        assertEquals("new@isfahan.example", page.page().selectFirst("#email").val());
    }

    @Test
    void aProfileThatWasChangedMeanwhileShowsBoth() {
        services.on("PUT", CITY + "/profile", 412, TOO_LATE);
        Browser.Shown page = browserOf(LEILA).submit(PAGE + "/profile", Map.of("header", "NONE", "claim.fa", "همیاری", "claim.en", "Together",
                "email", "office@isfahan.example", "key", "2"));
        assertEquals("همیاری", page.page().selectFirst("[id=claim.fa]").val());
        assertEquals("On record now: با هم", page.text("[id=claim.fa-s]"));
        assertEquals("On record now: Bridge", page.text("#header-s"));
        assertFalse(page.has("[id=claim.en-s]"));
        assertEquals("3", page.page().selectFirst("input[name=key]").val());
    }

    @Test
    void theProfileIsChangedFromTheVersionSeen() {
        services.on("PUT", CITY + "/profile", 200, "{\"header\":\"NONE\",\"version\":4}");
        Browser leila = browserOf(LEILA);
        Browser.Shown form = leila.open(PAGE + "/profile");
        assertEquals("Together", form.page().selectFirst("[id=claim.en]").val());
        assertEquals("3", form.page().selectFirst("input[name=key]").val());
        assertEquals("BRIDGE", form.page().selectFirst("select[name=header] option[selected]").val());
        assertTrue(form.has("textarea[name=description.fa]"));
        leila.submit(PAGE + "/profile", Map.of("header", "NONE", "claim.fa", "با هم", "key", "3"));
        var sent = services.asked("PUT", CITY + "/profile").getFirst();
        assertEquals("\"3\"", sent.header("If-Match"));
        assertFalse(sent.body().contains("phone"), sent.body());
    }

    @Test
    void anObstacleShowsItsHistoryAndTakesANote() {
        Browser leila = browserOf(LEILA);
        Browser.Shown page = leila.open(PAGE + "/obstacles/" + OBSTACLE);
        assertTrue(page.text(".timeline").contains("Asked <b>them</b>."));
        services.on("POST", CITY + "/working-group/obstacles/" + OBSTACLE + "/notes", 201, obstacle("[]"));
        leila.submit(PAGE + "/obstacles/" + OBSTACLE, Map.of("note", "Done.", "state", "REMOVED", "dueOn", "", "key", "0123456789"));
        assertTrue(services.asked("POST", CITY + "/working-group/obstacles/" + OBSTACLE + "/notes").getFirst().body().contains("REMOVED"));
    }

    @Test
    void aMapThatIsRefusedSaysWhere() {
        services.on("PUT", CITY + "/districts", 422, """
                {"type":"about:blank","title":"Some fields need a change","status":422,"code":"invalid-request",
                 "errors":[{"pointer":"#/features/0/geometry/coordinates/0","detail":"The ring is not closed."}]}""");
        Browser leila = browserOf(LEILA);
        Browser.Shown page = leila.send(upload(PAGE + "/files/districts", "map.geojson", "{\"type\":\"FeatureCollection\"}"));
        assertEquals(422, page.status());
        assertEquals("features/0/geometry/coordinates/0 The ring is not closed.", page.text(".summary li"));
        var sent = services.asked("PUT", CITY + "/districts").getFirst();
        assertEquals("\"2\"", sent.header("If-Match"));
        assertEquals("application/geo+json", sent.header("Content-Type"));
        assertEquals("{\"type\":\"FeatureCollection\"}", sent.body());
        assertEquals(422, leila.send(upload(PAGE + "/files/emblem", "", "")).status());
    }

    private HttpRequest.Builder upload(String path, String name, String content) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream"
                + "\r\n\r\n" + content + "\r\n--x--\r\n";
        return HttpRequest.newBuilder(origin().resolve(path)).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=x").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String district(String id, String west, String east) {
        return """
                {"type":"Feature","properties":{"id":"%s","name":{"fa":"منطقهٔ %s","en":"District %s"},"areaKm2":"12.340"},
                 "geometry":{"type":"Polygon","coordinates":[[[%s,32.6],[%s,32.6],[%s,32.7],[%s,32.7],[%s,32.6]]]}}"""
                .formatted(id, id, id, west, east, east, west, west);
    }

    private static String obstacle(String history) {
        return """
                {"id":"%s","title":{"en":"Insurance"},"description":{"en":"Volunteers are not insured."},"owner":{"en":"Legal office"},
                 "dueOn":"2026-11-01","state":"OPEN","overdue":true,"recordedBy":"ziba","recordedAt":"2026-10-01T08:00:00Z","history":%s}"""
                .formatted(OBSTACLE, history);
    }
}
