package org.hamyari.portal.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.IdentityStand;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading and writing what a city binds itself to. */
@QuarkusTest
class PolicyPagesTest extends Visit {

    private static final String ID = "0199f2c4-41aa-7be0-9d13-6a0e5d1c3b01";
    private static final String CITY = "/api/cities/v1/cities/isfahan";
    private static final String DRAFT = CITY + "/policy-drafts/" + ID;
    private static final String DESK = "/en/isfahan/desk/policies";
    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("city-admin"), false);
    private static final IdentityStand.Person OMID = new IdentityStand.Person("omid", "Omid", "isfahan", List.of("moderator"), false);
    private static final IdentityStand.Person ZIBA = new IdentityStand.Person("ziba", "Ziba", "isfahan", List.of("auditor"), false);
    private static final String CONTENT = """
            {"title":{"fa":"شاخص‌ها","en":"Indicators"},"sections":[{"code":"purpose","text":{"fa":"نخست\\n\\n- یک\\n- دو",
            "en":"First <script>alert(1)</script>\\n\\n- one\\n- **two** [three](https://evil.example) ![x](https://evil.example/p.png)"}}],
            "indicators":[{"name":{"fa":"پروژه","en":"Projects"},"unit":{"en":"a year"},"baseline":"۲","target":"10","current":"4","due":"2027-12-31",
            "source":{"en":"Reports"}},{"name":{"en":"Trust"},"baseline":"low","target":"high"}],
            "channels":[{"name":{"en":"Posters"}}],"events":[{"name":{"en":"Open evening"},"place":{"en":"Library"},"date":"2026-12-10"}]}""";

    @BeforeEach
    void given() {
        services.get("/api/cities/v1/policy-templates", """
                {"items":[{"kind":"FINANCE_AND_EVALUATION_INDICATORS","name":{"fa":"شاخص‌های مالی","en":"Finance and evaluation indicators"},
                "perService":false,"sections":[{"code":"purpose","name":{"fa":"هدف","en":"Purpose"}},{"code":"method","name":{"fa":"روش","en":"Method"}}],
                "requiredRows":["INDICATORS"],"content":{"title":{"en":"x"},"sections":[]}},
                {"kind":"DELEGATION_GUIDELINE","name":{"en":"Delegation guideline"},"perService":true,"sections":[],"requiredRows":[],
                "content":{"title":{"en":"x"},"sections":[]}}]}""");
    }

    @Test
    void readsAPolicyWithItsFiguresAndWhatChanged() {
        services.get(CITY + "/policies/" + ID, policy(2));
        Browser.Shown shown = browser().open("/en/isfahan/policies/" + ID);
        assertEquals("Indicators", shown.text("h1"));
        assertEquals(List.of("one", "two three x"), shown.page().select(".prose li").eachText());
        assertFalse(shown.has(".prose script") || shown.has(".prose a") || shown.has(".prose img"));
        assertTrue(shown.text(".prose").contains("<script>alert(1)</script>"));
        assertEquals("25%", shown.page().select("svg.bar rect.p-match").attr("width"));
        assertEquals(1, shown.page().select("svg.bar").size());
        assertEquals("in every street", shown.text(".diff ins"));
        assertEquals("everywhere", shown.text(".diff del"));
        assertTrue(shown.has("a[href=/en/isfahan/policies/" + ID + "/versions/1]"));
        Browser.Shown persian = browser().open("/fa/isfahan/policies/" + ID);
        assertEquals("rtl", persian.page().select(".prose div").attr("dir"));
        assertTrue(persian.text("table").contains("۱۰") && persian.text("table").contains("۱۰ دی ۱۴۰۶"), persian.text("table"));
    }

    @Test
    void showsAnOldVersionAsOldAndAWithdrawnOneAsWithdrawn() {
        services.get(CITY + "/policies/" + ID + "/versions/1", policy(1));
        assertTrue(browser().open("/en/isfahan/policies/" + ID + "/versions/1").text(".notice").contains("This is an older version."));
        services.get(CITY + "/policies/" + ID, policy(2).replace("\"state\":\"PUBLISHED\"",
                "\"state\":\"WITHDRAWN\",\"withdrawnAt\":\"2026-11-22T10:00:00Z\",\"withdrawalReason\":\"<b>Old\""));
        Browser.Shown shown = browser().open("/en/isfahan/policies/" + ID);
        assertTrue(shown.text(".notice").contains("<b>Old"));
        services.get(CITY + "/policies", Given.items(""));
        assertTrue(browser().open("/fa/isfahan/policies").text(".empty h2").contains("هنوز چیزی منتشر نشده است"));
        assertEquals(404, browser().open("/fa/isfahan/policies/" + ID.replace('9', '8')).status());
    }

    @Test
    void drawsTheWayFromBaselineToTargetInBothDirections() {
        assertEquals(25, IndicatorRow.way(new BigDecimal("2"), new BigDecimal("10"), new BigDecimal("4")));
        assertEquals(50, IndicatorRow.way(new BigDecimal("40"), new BigDecimal("20"), new BigDecimal("30")));
        assertEquals(0, IndicatorRow.way(new BigDecimal("2"), new BigDecimal("10"), BigDecimal.ZERO));
        assertEquals(100, IndicatorRow.way(new BigDecimal("2"), new BigDecimal("10"), new BigDecimal("99")));
        assertEquals(new BigDecimal("1234.5"), IndicatorRow.number("۱٬۲۳۴٫۵").orElseThrow());
        assertTrue(IndicatorRow.number("about ten").isEmpty());
    }

    @Test
    void beginsADocumentAndSaysWhatIsMissing() {
        services.get(CITY + "/policy-drafts", Given.items(""));
        services.on("POST", CITY + "/policy-drafts", 422, problem("#/serviceId", "The city has no such service."));
        Browser leila = browserOf(LEILA);
        assertTrue(leila.open(DESK).has("form select[name=kind] option[value=DELEGATION_GUIDELINE]"));
        assertEquals("Choose a kind of document", leila.submit(DESK, Map.of("kind", "", "service", "", "key", "a-key-of-this-form")).text("#kind-e"));
        Browser.Shown refused = leila.submit(DESK, Map.of("kind", "DELEGATION_GUIDELINE", "service", "libraries", "key", "a-key-of-this-form"));
        assertEquals(422, refused.status());
        assertEquals("The city has no such service.", refused.text("#service-e"));
        assertTrue(refused.has("option[value=libraries][selected]"));
        services.on("POST", CITY + "/policy-drafts", 201, draft("DRAFT"));
        services.get(DRAFT, draft("DRAFT"));
        assertEquals(DESK + "/" + ID, leila.submit(DESK, Map.of("kind", "DELEGATION_GUIDELINE", "service", "libraries", "key", "a-key-of-this-form")).path());
    }

    @Test
    void savesASectionWithoutTouchingTheRest() {
        services.get(DRAFT, draft("DRAFT"));
        services.on("PUT", DRAFT, 200, draft("DRAFT"));
        Browser omid = browserOf(OMID);
        Browser.Shown form = omid.open(DESK + "/" + ID + "/sections/method");
        assertEquals("Method", form.text("h1"));
        assertTrue(form.has("textarea[name=text_fa]") && form.has("input[name=version][value=3]"));
        assertEquals(404, omid.open(DESK + "/" + ID + "/sections/magic").status());
        Browser.Shown saved = omid.submit(DESK + "/" + ID + "/sections/method", Map.of("text_fa", "", "text_en", "We count.", "version", "3"));
        assertEquals(DESK + "/" + ID, saved.path());
        var sent = services.asked("PUT", DRAFT).getFirst();
        assertEquals("\"3\"", sent.header("If-Match"));
        assertTrue(sent.body().contains("{\"code\":\"method\",\"text\":{\"en\":\"We count.\"}}"), sent.body());
        assertTrue(sent.body().contains("\"code\":\"purpose\"") && sent.body().contains("Open evening"), sent.body());
    }

    @Test
    void takesASectionAsLongAsTheServiceDoes() {
        services.get(DRAFT, draft("DRAFT"));
        services.on("PUT", DRAFT, 200, draft("DRAFT"));
        String page = DESK + "/" + ID + "/sections/method";
        String longest = "ا".repeat(20_000);
        assertEquals(200, browserOf(OMID).submit(page, Map.of("text_fa", longest, "text_en", "", "version", "3")).status());
        assertTrue(services.asked("PUT", DRAFT).getFirst().body().contains(longest));
        assertTrue(browser().submit(page, Map.of("text_fa", "", "text_en", "x".repeat(70_000), "version", "3")).status() < 500);
    }

    @Test
    void losesNothingThatWasTypedWhenItIsRefused() {
        services.get(DRAFT, draft("DRAFT"));
        services.on("PUT", DRAFT, 422, problem("#/indicators/1/name", "This may have 300 signs at most."));
        Browser omid = browserOf(OMID);
        String row = DESK + "/" + ID + "/indicators/1";
        Browser.Shown refused = omid.submit(row, Map.of("name_en", "A long name", "target", "ten", "version", "3", "due", ""));
        assertEquals("This may have 300 signs at most.", refused.text("#name_fa-e"));
        assertEquals("ten", refused.page().select("#target").val());
        assertEquals("This is not a date", omid.submit(row, Map.of("name_en", "N", "due", "soon", "version", "3")).text("#due-e"));
        assertTrue(omid.submit(row, Map.of("name_en", " ", "version", "3")).has("#name_fa-e"));
        services.on("PUT", DRAFT, 412, "{\"type\":\"x\",\"title\":\"Changed\",\"status\":412,\"code\":\"precondition-failed\"}");
        Browser.Shown overtaken = omid.submit(row, Map.of("name_en", "Mine", "version", "2"));
        assertTrue(overtaken.text(".summary").contains("Somebody changed the draft meanwhile"));
        assertEquals("Mine", overtaken.page().select("#name_en").val());
        assertEquals("3", overtaken.page().select("input[name=version]").val());
        services.on("PUT", DRAFT, 200, draft("DRAFT"));
        omid.submit(row, Map.of("do", "remove", "version", "3"));
        assertFalse(services.asked("PUT", DRAFT).getLast().body().contains("Trust"));
    }

    @Test
    void publishesOrSaysWhatIsMissingAndWhereToWriteIt() {
        services.get(DRAFT, draft("DRAFT"));
        services.on("POST", DRAFT + "/publications", 422, problem("#/sections/method", "The section “Method” needs a text."));
        Browser leila = browserOf(LEILA);
        String page = DESK + "/" + ID;
        assertTrue(leila.open(page).has("button[value=publish]"));
        assertFalse(browserOf(OMID).open(page).has("button[value=publish]"));
        assertFalse(browserOf(ZIBA).open(page).has("a[href$=/sections/method]"));
        Browser.Shown refused = leila.submit(page, Map.of("do", "publish", "version", "3", "key", "a-key-of-this-form"));
        assertEquals(422, refused.status());
        assertEquals(page + "/sections/method", refused.page().select(".summary a").attr("href"));
        services.on("POST", DRAFT + "/publications", 201, policy(2));
        services.get(CITY + "/policies/" + ID, policy(2));
        assertEquals("/en/isfahan/policies/" + ID, leila.submit(page, Map.of("do", "publish", "version", "3", "key", "a-key-of-this-form")).path());
        assertEquals("\"3\"", services.asked("POST", DRAFT + "/publications").getLast().header("If-Match"));
    }

    @Test
    void withdrawsOnlyWithAReason() {
        services.get(DRAFT, draft("PUBLISHED"));
        services.on("POST", CITY + "/policies/" + ID + "/withdrawals", 422, problem("#/reason", "This is needed."));
        Browser leila = browserOf(LEILA);
        Browser.Shown refused = leila.submit(DESK + "/" + ID, Map.of("do", "withdraw", "reason", " ", "version", "3", "key", "a-key-of-this-form"));
        assertEquals("This is needed.", refused.text("#reason-e"));
        assertTrue(refused.has("details[open] textarea[name=reason]"));
    }

    private static String problem(String pointer, String detail) {
        return "{\"type\":\"x\",\"title\":\"Some fields need a change\",\"status\":422,\"code\":\"invalid-request\",\"errors\":[{\"pointer\":\"" + pointer
                + "\",\"detail\":\"" + detail + "\"}]}";
    }

    private static String draft(String state) {
        return "{\"id\":\"" + ID + "\",\"cityId\":\"isfahan\",\"kind\":\"FINANCE_AND_EVALUATION_INDICATORS\",\"state\":\"" + state
                + "\",\"changed\":true,\"draftVersion\":3,\"updatedAt\":\"2026-11-21T09:00:00Z\",\"publishedVersion\":1,\"content\":" + CONTENT + "}";
    }

    private static String policy(int version) {
        String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        return """
                {"id":"%s","cityId":"isfahan","kind":"FINANCE_AND_EVALUATION_INDICATORS","state":"PUBLISHED","title":{"fa":"شاخص‌ها","en":"Indicators"},
                "version":%d,"publishedAt":"2026-11-21T10:00:00Z","hash":"%s","content":%s,
                "changes":[{"part":"SECTION","section":"purpose","language":"en","pieces":[{"kind":"SAME","text":"Heard "},
                {"kind":"REMOVED","text":"everywhere"},{"kind":"ADDED","text":"in every street"}]}],
                "versions":[{"number":2,"publishedAt":"2026-11-21T10:00:00Z","hash":"%s"},{"number":1,"publishedAt":"2026-11-20T10:00:00Z","hash":"%s"}]}"""
                .formatted(ID, version, hash, CONTENT, hash, hash);
    }
}
