package org.hamyari.portal.share;

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
class SharePagesTest extends Visit {

    private static final String SHARES = "/api/catalogue/v1/cities/isfahan/projects/" + Given.PROJECT + "/shares";
    private static final String PROJECT = "/en/isfahan/projects/" + Given.PROJECT;
    private static final String FORM = PROJECT + "/manage/shares";
    private static final String DESK = "/en/isfahan/desk/shares/" + Given.PROJECT;
    private static final IdentityStand.Person FARHAD = new IdentityStand.Person("farhad", "Farhad", "isfahan", List.of("fund-manager"), true);
    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("moderator"), true);

    @BeforeEach
    void aMixedPlan() {
        Given.openProject(services);
        services.get(SHARES, plan("OPEN"));
    }

    @Test
    void drawsAllSharesInOneBarWithTheirConditions() {
        Browser.Shown shown = browser().open(PROJECT);
        assertTrue(shown.text("section[aria-labelledby=shares]").contains("When 150 people back it"));
        assertTrue(shown.text("section[aria-labelledby=shares]").contains("Stone <from> nearby"));
        assertTrue(shown.has("section[aria-labelledby=shares] a[href=/en/isfahan/votes/" + Given.FUND + "/result]"));
        assertEquals(4, shown.page().select("section[aria-labelledby=shares] tbody tr").size());
        assertEquals("50%", shown.page().select("section[aria-labelledby=shares] tbody tr").first().select("td").get(1).text());
        assertFalse(shown.has("a[href=" + DESK + "]"));
        Browser.Shown persian = browser().open("/fa/isfahan/projects/" + Given.PROJECT);
        assertTrue(persian.text("section[aria-labelledby=shares]").contains("وقتی ۱۵۰ نفر پشتیبانی کنند"));
    }

    @Test
    void countsWhatTheCityPaysBesideTheCampaign() {
        services.get(SHARES, plan("MET"));
        Browser.Shown shown = browser().open(PROJECT);
        assertTrue(shown.text("aside .key").contains("City budget"), shown.text("aside .key"));
    }

    @Test
    void saysNothingWhereOnlyTheCampaignPays() {
        services.get(SHARES, "{\"projectId\":\"" + Given.PROJECT + "\",\"goal\":" + Given.rial("100") + ",\"collected\":" + Given.rial("100")
                + ",\"items\":[],\"version\":0}");
        assertFalse(browser().open(PROJECT).has("#shares"));
    }

    @Test
    void statesSharesInTheUnitPeopleCountIn() {
        services.on("PUT", SHARES, 200, plan("OPEN"));
        Browser.Shown done = browserOf(SARA).submit(FORM, Map.of("version", "1", "amount0", "۲۴۰٬۰۰۰٬۰۰۰", "kind0", "BACKERS", "value0", "۱۵۰",
                "amount2", "240000000", "kind2", "COUNCIL", "labelEn2", "Council"));
        assertEquals(PROJECT, done.path());
        var sent = services.asked("PUT", SHARES).getFirst();
        assertEquals("\"1\"", sent.header("If-Match"));
        assertTrue(sent.body().contains("\"amount\":\"2400000000\"") && sent.body().contains("\"number\":150"), sent.body());
        assertTrue(sent.body().contains("\"kind\":\"COUNCIL\"") && sent.body().contains("\"en\":\"Council\""), sent.body());
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        Browser.Shown again = browserOf(SARA).submit(FORM, Map.of("version", "1", "amount0", "much", "amount2", "5", "kind2", "BACKERS", "value2", "few"));
        assertEquals(422, again.status());
        assertEquals(List.of("#amount0", "#value2"), again.page().select(".summary a").eachAttr("href"));
        assertEquals("much", again.page().select("input[name=amount0]").val());
        assertEquals(0, services.asked("PUT", SHARES).size());
        services.on("PUT", SHARES, 422, """
                {"type":"about:blank","title":"Invalid","status":422,"code":"validation-failed","detail":"Wrong.",
                 "errors":[{"pointer":"#/items","code":"shares-differ","detail":"The shares add up to 1."}]}""");
        Browser.Shown refused = browserOf(SARA).submit(FORM, Map.of("version", "1", "amount1", "1"));
        assertEquals(List.of("#amount1"), refused.page().select(".summary a").eachAttr("href"));
    }

    @Test
    void fillsTheFormWithThePlanAsItIs() {
        Browser.Shown shown = browserOf(SARA).open(FORM);
        assertEquals("240,000,000", shown.page().select("input[name=amount0]").val());
        assertEquals("150", shown.page().select("input[name=value0]").val());
        assertEquals("Stone <from> nearby", shown.page().select("input[name=labelEn4]").val());
    }

    @Test
    void anOfficialSaysWhatHasCome() {
        String path = SHARES + "/3/decisions";
        services.on("POST", path, 200, plan("MET"));
        Browser farhad = browserOf(FARHAD);
        assertTrue(farhad.open(PROJECT).has("a[href=" + DESK + "]"));
        Browser.Shown desk = farhad.open(DESK);
        assertEquals(2, desk.page().select("main form").size());
        assertEquals(PROJECT, farhad.submit(DESK, Map.of("share", "3", "met3", "no", "reason3", "The council refused", "key", "12345678")).path());
        var sent = services.asked("POST", path).getFirst();
        assertTrue(sent.body().contains("\"met\":false") && sent.body().contains("The council refused"), sent.body());
        assertEquals("12345678", sent.header("Idempotency-Key"));
    }

    @Test
    void workBeginsWhereEverythingHasCome() {
        String path = SHARES.replace("/shares", "/work-starts");
        services.on("POST", path, 409, Given.problem(409, "not-paid-without-campaign", "The money is not all there."));
        Browser.Shown again = browserOf(LEILA).submit(DESK, Map.of("share", "0", "start", "All is paid", "key", "12345678"));
        assertEquals(422, again.status());
        assertTrue(again.text(".summary").contains("The money is not all there."));
    }

    private static String plan(String budget) {
        String reason = budget.equals("MET") ? ",\"reason\":{\"en\":\"Decided.\"},\"decidedAt\":\"2026-11-18T09:30:00Z\"" : "";
        return """
                {"projectId":"%s","goal":%s,"collected":%s,"version":1,
                 "origin":{"processId":"%s","title":{"en":"Budget 1405"},"itemId":"1","cost":%s,"votes":40,"publishedAt":"2026-11-18T09:30:00Z"},
                 "items":[{"number":1,"source":"CROWD","amount":%s,"basisPoints":5000,"condition":{"kind":"BACKERS","number":150},"state":"OPEN"},
                  {"number":2,"source":"MATCH","amount":%s,"basisPoints":2500,"condition":{"kind":"NONE"},"state":"OPEN"},
                  {"number":3,"source":"BUDGET","amount":%s,"basisPoints":2000,"condition":{"kind":"COUNCIL"},"state":"%s"%s},
                  {"number":4,"source":"IN_KIND","amount":%s,"basisPoints":500,"label":{"en":"Stone <from> nearby"},"condition":{"kind":"NONE"},
                   "state":"OPEN"}]}""".formatted(Given.PROJECT, Given.rial("4800000000"), Given.rial("3600000000"), Given.FUND,
                Given.rial("960000000"), Given.rial("2400000000"), Given.rial("1200000000"), Given.rial("960000000"), budget, reason,
                Given.rial("240000000"));
    }
}
