package org.hamyari.portal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.IdentityStand;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilePagesTest extends Visit {

    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("moderator"), true);
    private static final IdentityStand.Person ZIBA = new IdentityStand.Person("ziba", "Ziba", "isfahan", List.of("auditor"), true);
    private static final String PAGE = "/isfahan/projects/" + Given.PROJECT;
    private static final String API = "/api/catalogue/v1/cities/isfahan/projects/" + Given.PROJECT;
    private static final String CITY = "/api/catalogue/v1/cities/isfahan";
    private static final String FIRST = "0199f2c4-41aa-7be0-9d13-6a0e5d1c7a01";
    private static final String SECOND = "0199f2c4-41aa-7be0-9d13-6a0e5d1c7a02";
    private static final String DOCUMENT = "0199f2c4-41aa-7be0-9d13-6a0e5d1c7d01";
    private static final String NOTICE = "0199f2c4-41aa-7be0-9d13-6a0e5d1c8a01";

    @BeforeEach
    void files() {
        Given.openProject(services);
        services.get(API + "/pictures", "{\"items\":[" + picture(FIRST) + "," + picture(SECOND) + "]}");
        services.get(API + "/documents", "{\"items\":[" + document("PUBLIC") + "]}");
        services.get(CITY + "/notices/" + NOTICE, notice("RECEIVED", false));
        services.get(CITY + "/notices", Given.items(notice("RECEIVED", false)));
    }

    @Test
    void showsTheGalleryAndTheDocumentsFromItsOwnOrigin() {
        Browser.Shown shown = browser().open("/en" + PAGE);
        assertEquals(2, shown.page().select(".gallery img").size());
        assertEquals("The canal", shown.page().selectFirst(".gallery img").attr("alt"));
        assertEquals("/en" + PAGE + "/pictures/" + FIRST + "/480", shown.page().selectFirst(".gallery img").attr("src"));
        assertTrue(shown.page().selectFirst(".gallery img").attr("srcset").contains("/960 960w"));
        assertTrue(shown.text("section[aria-labelledby=documents]").contains("PDF · 205 kB"), shown.text("main"));
        assertEquals("مادی", browser().open("/fa" + PAGE).page().selectFirst(".gallery img").attr("alt"));
        assertTrue(shown.has("a[href=/en" + PAGE + "/objection]"));
    }

    @Test
    void handsOnAPictureAndADocument() {
        services.on("GET", API + "/pictures/" + FIRST + "/widths/480", 200, "jpeg");
        services.on("GET", API + "/documents/" + DOCUMENT + "/content", 200, "%PDF-");
        Browser.Shown picture = browser().open("/en" + PAGE + "/pictures/" + FIRST + "/480");
        assertEquals(200, picture.status());
        assertEquals("image/jpeg", picture.answer().headers().firstValue("Content-Type").orElseThrow());
        assertEquals("nosniff", picture.answer().headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals("private, max-age=300", picture.answer().headers().firstValue("Cache-Control").orElseThrow());
        Browser.Shown document = browser().open("/en" + PAGE + "/documents/" + DOCUMENT);
        assertEquals(200, document.status());
        assertEquals("attachment; filename*=UTF-8''Drawing%20of%20the%20canal.pdf",
                document.answer().headers().firstValue("Content-Disposition").orElseThrow());
        assertEquals(404, browser().open("/en" + PAGE + "/pictures/" + SECOND + "/480").status());
        assertEquals(404, browser().open("/en" + PAGE + "/documents/" + SECOND).status());
    }

    @Test
    void drawsAPageWithoutFilesWhileTheyAreAway() {
        services.away("GET", API + "/pictures");
        services.away("GET", API + "/documents");
        Browser.Shown shown = browser().open("/en" + PAGE);
        assertEquals(200, shown.status());
        assertFalse(shown.has(".gallery"));
    }

    @Test
    void addsAPictureWithItsWords() {
        Given.wholeRecord(services);
        services.on("POST", API + "/pictures", 201, picture(FIRST));
        Browser sara = browserOf(SARA);
        assertTrue(sara.open("/en" + PAGE + "/manage").has("a[href=/en" + PAGE + "/manage/pictures]"));
        Browser.Shown shown = send(sara, "/en" + PAGE + "/manage/pictures", "picture", "canal.jpg", "a picture",
                Map.of("altFa", "مادی", "altEn", "The canal", "key", "a-key-of-this-form"));
        assertEquals("/en" + PAGE + "/manage/pictures", shown.path());
        assertTrue(services.asked("POST", API + "/pictures").getFirst().query().contains("altEn=The"));
        assertEquals("a-key-of-this-form", services.asked("POST", API + "/pictures").getFirst().header("Idempotency-Key"));
        assertEquals(1, shown.page().select(".tag.go").size());
    }

    @Test
    void keepsTheWordsWhereThePictureIsRefused() {
        services.on("POST", API + "/pictures", 422, """
                {"type":"x","title":"Not a picture we can show","status":422,"code":"picture-kind","detail":"Choose a JPEG, PNG or WebP picture."}""");
        Browser sara = browserOf(SARA);
        Browser.Shown refused = send(sara, "/en" + PAGE + "/manage/pictures", "picture", "drawing.svg", "<svg/>",
                Map.of("altFa", "", "altEn", "The canal", "key", "a-key-of-this-form"));
        assertEquals(422, refused.status());
        assertEquals("#picture", refused.page().selectFirst("#errors a").attr("href"));
        assertEquals("The canal", refused.page().selectFirst("#altEn").attr("value"));
        Browser.Shown nothing = send(sara, "/fa" + PAGE + "/manage/pictures", "picture", "", "", Map.of("altFa", "مادی", "key", "k"));
        assertEquals(422, nothing.status());
        assertTrue(nothing.text("#errors").contains("پرونده‌ای برگزینید."));
    }

    @Test
    void putsPicturesInOrderDescribesAndRemovesThem() {
        services.on("PUT", API + "/picture-order", 200, "{\"items\":[]}");
        services.on("PATCH", API + "/pictures/" + SECOND, 200, picture(SECOND));
        services.on("DELETE", API + "/pictures/" + SECOND, 204, "");
        Browser sara = browserOf(SARA);
        String page = "/en" + PAGE + "/manage/pictures";
        assertEquals(page, sara.submit(page + "/" + SECOND + "/place", Map.of("to", "first")).path());
        assertEquals("{\"pictureIds\":[\"" + SECOND + "\",\"" + FIRST + "\"]}", services.asked("PUT", API + "/picture-order").getFirst().body());
        assertEquals(page, sara.submit(page + "/" + SECOND + "/words", Map.of("fa-" + SECOND, "نهال", "version", "1")).path());
        assertEquals("\"1\"", services.asked("PATCH", API + "/pictures/" + SECOND).getFirst().header("If-Match"));
        assertEquals(page, sara.submit(page + "/" + SECOND + "/removal", Map.of()).path());
        assertEquals(1, services.asked("DELETE", API + "/pictures/" + SECOND).size());
    }

    @Test
    void addsADocumentForThoseWhoMayReadIt() {
        services.on("POST", API + "/documents", 201, document("OFFICIALS"));
        services.on("PATCH", API + "/documents/" + DOCUMENT, 200, document("OFFICIALS"));
        services.on("DELETE", API + "/documents/" + DOCUMENT, 204, "");
        Browser sara = browserOf(SARA);
        String page = "/en" + PAGE + "/manage/documents";
        assertEquals(page, send(sara, page, "document", "drawing.pdf", "%PDF-", Map.of("name", "", "visibility", "OFFICIALS", "key", "a-key-of-this")).path());
        assertTrue(services.asked("POST", API + "/documents").getFirst().query().contains("name=drawing.pdf"));
        assertTrue(services.asked("POST", API + "/documents").getFirst().query().contains("visibility=OFFICIALS"));
        Browser.Shown refused = send(sara, page, "document", "", "", Map.of("name", "A drawing", "key", "k"));
        assertEquals(422, refused.status());
        assertEquals(2, refused.page().select("#errors a").size());
        assertEquals("A drawing", refused.page().selectFirst("#name").attr("value"));
        assertEquals(page, sara.submit(page + "/" + DOCUMENT + "/visibility", Map.of("visibility-" + DOCUMENT, "OFFICIALS", "version", "1")).path());
        assertEquals(page, sara.submit(page + "/" + DOCUMENT + "/removal", Map.of()).path());
        assertEquals(1, services.asked("DELETE", API + "/documents/" + DOCUMENT).size());
    }

    @Test
    void takesAnObjection() {
        services.on("POST", API + "/notices", 201, notice("RECEIVED", true));
        Browser reza = browserOf(SARA);
        Browser.Shown form = reza.open("/en" + PAGE + "/objection");
        assertEquals(4, form.page().select("input[name=about]").size());
        Browser.Shown empty = reza.submit("/en" + PAGE + "/objection", Map.of("explanation", "", "key", "k"));
        assertEquals(422, empty.status());
        assertEquals(4, empty.page().select("#errors a").size());
        Map<String, String> typed = Map.of("about", "picture-" + FIRST, "ground", "COPYRIGHT", "explanation", "I took this photo in 2021.",
                "workUrl", "https://photos.example/canal", "goodFaith", "yes", "key", "a-key-of-this-form");
        services.get(CITY + "/notices/" + NOTICE, notice("RECEIVED", true));
        Browser.Shown shown = reza.submit("/en" + PAGE + "/objection", typed);
        assertEquals("/en" + PAGE + "/notices/" + NOTICE, shown.path());
        assertTrue(shown.text("h1").contains("Objection"));
        assertFalse(shown.has("textarea"));
        String sent = services.asked("POST", API + "/notices").getFirst().body();
        assertTrue(sent.contains("\"pictureId\":\"" + FIRST + "\"") && sent.contains("\"goodFaith\":true"), sent);
        Browser.Shown script = reza.submit("/fa" + PAGE + "/objection", changed(typed, "workUrl", "javascript:alert(1)"));
        assertEquals(422, script.status());
        assertEquals("#workUrl", script.page().selectFirst("#errors a").attr("href"));
        assertEquals("I took this photo in 2021.", script.text("textarea"));
    }

    @Test
    void letsTheOwnerReplyOnceSomethingWasTakenDown() {
        Given.wholeRecord(services);
        services.get(CITY + "/notices/" + NOTICE, notice("TAKEN_DOWN", false));
        services.on("POST", CITY + "/notices/" + NOTICE + "/replies", 200, notice("REPLIED", false));
        services.get(API + "/notices", "{\"items\":[" + notice("TAKEN_DOWN", false) + "]}");
        Browser sara = browserOf(SARA);
        String page = "/en" + PAGE + "/notices/" + NOTICE;
        assertTrue(sara.open("/en" + PAGE + "/manage/notices").has(".queue a[href=" + page + "]"));
        assertTrue(sara.open(page).has("textarea[name=reason]"));
        assertEquals(422, sara.submit(page, Map.of("reason", "no", "key", "k")).status());
        assertEquals(page, sara.submit(page, Map.of("reason", "The photo is my own work.", "key", "a-key-of-this-form")).path());
        assertTrue(services.asked("POST", CITY + "/notices/" + NOTICE + "/replies").getFirst().body().contains("my own work"));
    }

    @Test
    void decidesOnTheDesk() {
        services.on("POST", CITY + "/notices/" + NOTICE + "/takedowns", 200, notice("TAKEN_DOWN", false));
        services.on("POST", CITY + "/notices/" + NOTICE + "/decisions", 403, """
                {"type":"x","title":"A second person is needed","status":403,"code":"four-eyes","detail":"You proposed this; a colleague decides."}""");
        Browser leila = browserOf(LEILA);
        assertTrue(leila.open("/en/isfahan/desk").has("nav a[href=/en/isfahan/desk/notices]"));
        assertTrue(leila.open("/en/isfahan/desk/notices").has(".queue a[href=/en/isfahan/desk/notices/" + NOTICE + "]"));
        String page = "/en/isfahan/desk/notices/" + NOTICE;
        assertTrue(leila.open(page).has("form[action$=/takedown]"));
        assertEquals(page, leila.submit(page + "/takedown", Map.of("reason", "His name stands on it.", "key", "a-key-of-this-form")).path());
        services.get(CITY + "/notices/" + NOTICE, notice("REPLIED", false));
        assertTrue(leila.open(page).has("input[name=outcome][value=UPHELD]"));
        Browser.Shown refused = leila.submit(page + "/decision", Map.of("outcome", "UPHELD", "reason", "His name stands on it.", "key", "k-of-this"));
        assertEquals(422, refused.status());
        assertTrue(refused.text("#errors").contains("a colleague decides"));
        assertEquals("His name stands on it.", refused.text("textarea"));
        assertEquals(2, leila.submit(page + "/decision", Map.of("key", "k")).page().select("#errors a").size());
        assertFalse(browserOf(ZIBA).open(page).has("form[action$=/decision]"));
    }

    private static Map<String, String> changed(Map<String, String> values, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return changed;
    }

    private Browser.Shown send(Browser browser, String path, String field, String fileName, String file, Map<String, String> fields) {
        String boundary = "of-this-test";
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(name)
                .append("\"\r\n\r\n").append(value).append("\r\n"));
        body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(field).append("\"; filename=\"")
                .append(fileName).append("\"\r\nContent-Type: application/octet-stream\r\n\r\n").append(file)
                .append("\r\n--").append(boundary).append("--\r\n");
        return browser.send(HttpRequest.newBuilder(URI.create(origin().toString().replaceFirst("/$", "") + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary).header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static String picture(String id) {
        return """
                {"id":"%s","projectId":"%s","purpose":"GALLERY","alt":{"fa":"مادی","en":"The canal"},"widths":[{"width":480,"height":320,"bytes":4},
                 {"width":960,"height":640,"bytes":8}],"hidden":false,"uploadedAt":"2026-11-02T09:30:00Z","version":1}""".formatted(id, Given.PROJECT);
    }

    private static String document(String visibility) {
        return """
                {"id":"%s","projectId":"%s","name":"Drawing of the canal","contentType":"application/pdf","bytes":205000,"sha256":"%s","visibility":"%s",
                 "hidden":false,"uploadedAt":"2026-11-02T09:30:00Z","version":1}""".formatted(DOCUMENT, Given.PROJECT, "0".repeat(64), visibility);
    }

    private static String notice(String state, boolean mine) {
        return """
                {"id":"%s","projectId":"%s","projectTitle":{"fa":"مادی","en":"Niasarm madi"},"about":"PICTURE","fileId":"%s","ground":"COPYRIGHT",
                 "language":"en","explanation":"I took this photo in 2021.","workUrl":"https://photos.example/canal","state":"%s",
                 "filedAt":"2026-11-18T09:40:00Z","dueAt":"2026-11-22T20:29:59Z","late":false,"mine":%b}"""
                .formatted(NOTICE, Given.PROJECT, FIRST, state, mine);
    }
}
