package org.hamyari.portal.service;

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

/** The rules of the list: what is left out, what counts how much, and what projects can be about. */
@QuarkusTest
class ServiceRulesTest extends Visit {

    static final String SETTINGS = """
            {"leftOut":["G2G"],"weights":{"livelihood":2,"jobs":1,"deprivedAreas":4,"acceptance":0},"version":7}""";
    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("city-admin"), true);
    private static final String API = "/api/cities/v1/cities/isfahan/";
    private static final String PAGE = "/en/isfahan/desk/services/settings";
    private static final String PROBLEM = """
            {"type":"https://hamyari.example/problems/x","title":"x","status":%d,"code":"x","detail":"Read it again.","errors":[%s]}""";

    @BeforeEach
    void settings() {
        services.get(API + "service-settings", SETTINGS);
        services.get(API + "service-categories", """
                {"items":[{"id":"madi-upkeep","area":"URBAN_SERVICES","name":{"fa":"نگهداشت مادی‌ها","en":"Madi upkeep"}},
                          {"id":"playgrounds","area":"OTHER","department":"Parks","name":{"en":"Playgrounds"}},
                          {"id":"libraries","area":"CULTURE","name":{"en":"Libraries"},"retired":true}]}""");
    }

    @Test
    void showsTheSettingsInForceDrawnAndInTheForm() {
        Browser.Shown shown = browserOf(LEILA).open(PAGE);
        assertEquals(200, shown.status());
        assertEquals(List.of("50", "25", "100", "0"), shown.page().select("rect.spent").eachAttr("width"));
        assertTrue(shown.page().getElementById("l-G2G").hasAttr("checked"));
        assertEquals("4", shown.page().getElementById("weights.deprivedAreas").val());
        assertEquals("7", shown.page().selectFirst("input[name=version]").val());
        assertTrue(browserOf(LEILA).open(PAGE.replace("/en/", "/fa/")).text("main").contains("کنارگذاشته‌ها: دستگاه‌ها"));
    }

    @Test
    void savesTheVersionThatWasSeen() {
        services.on("PUT", API + "service-settings", 200, SETTINGS);
        Browser.Shown done = browserOf(LEILA).submit(PAGE, form("۳"));
        assertEquals("/en/isfahan/desk/services", done.path());
        var asked = services.asked("PUT", API + "service-settings").getLast();
        assertEquals("\"6\"", asked.header("If-Match"));
        assertEquals("{\"leftOut\":[\"G2E\"],\"weights\":{\"livelihood\":3,\"jobs\":1,\"deprivedAreas\":1,\"acceptance\":1}}", asked.body());
    }

    @Test
    void saysAtTheFieldWhatIsRefused() {
        services.on("PUT", API + "service-settings", 422,
                PROBLEM.formatted(422, "{\"pointer\":\"#/weights/jobs\",\"detail\":\"At most 100.\",\"code\":\"x\"}"));
        Browser.Shown wrong = browserOf(LEILA).submit(PAGE, form("101"));
        assertEquals(422, wrong.status());
        assertEquals("At most 100.", wrong.page().getElementById("weights.jobs-e").text());
        assertEquals("101", wrong.page().getElementById("weights.livelihood").val());
    }

    @Test
    void aChangeByAnotherIsToldAndNothingTypedIsLost() {
        services.on("PUT", API + "service-settings", 412, PROBLEM.formatted(412, ""));
        Browser.Shown overtaken = browserOf(LEILA).submit(PAGE, form("3"));
        assertEquals(412, overtaken.status());
        assertTrue(overtaken.text(".notice.bad").contains("Somebody else changed this meanwhile."));
        assertFalse(overtaken.text("main").contains("Read it again."));
        assertEquals("7", overtaken.page().selectFirst("input[name=version]").val());
        assertEquals("3", overtaken.page().getElementById("weights.livelihood").val());
        assertTrue(overtaken.page().getElementById("l-G2E").hasAttr("checked") && !overtaken.page().getElementById("l-G2G").hasAttr("checked"));
        assertTrue(overtaken.text("section").contains("Left out: Authorities"));
    }

    @Test
    void showsOfferedAndRetiredCategoriesAndRetiresOne() {
        Browser leila = browserOf(LEILA);
        Browser.Shown shown = leila.open("/en/isfahan/desk/services/categories");
        assertTrue(shown.text("main").contains("2 categories offered") && shown.text("main").contains("Parks"));
        assertEquals(List.of("Libraries libraries Retired"), shown.page().select("section[aria-labelledby=retired] li").eachText());
        assertEquals("retired=true", services.asked("GET", API + "service-categories").getLast().query());
        services.on("POST", API + "service-categories/madi-upkeep/retirements", 200, """
                {"id":"madi-upkeep","area":"URBAN_SERVICES","name":{"en":"Madi upkeep"},"retired":true}""");
        Browser.Shown done = leila.submit("/en/isfahan/desk/services/categories", Map.of("do", "retire", "category", "madi-upkeep"));
        assertEquals(200, done.status());
        assertEquals(1, services.asked("POST", API + "service-categories/madi-upkeep/retirements").size());
    }

    @Test
    void addsACategoryAndKeepsWhatWasTypedWhenItIsRefused() {
        Browser leila = browserOf(LEILA);
        Map<String, String> form = Map.of("do", "add", "name.fa", "زمین بازی", "name.en", "", "area", "OTHER", "department", "Parks", "id", "",
                "key", "a-key-of-this-form");
        services.on("POST", API + "service-categories", 422,
                PROBLEM.formatted(422, "{\"pointer\":\"#/id\",\"detail\":\"Name it in English or give a short name.\",\"code\":\"x\"}"));
        Browser.Shown wrong = leila.submit("/en/isfahan/desk/services/categories", form);
        assertEquals(422, wrong.status());
        assertEquals("Name it in English or give a short name.", wrong.text("#id-e"));
        assertEquals("زمین بازی", wrong.page().getElementById("name.fa").val());
        assertTrue(wrong.page().selectFirst("option[value=OTHER]").hasAttr("selected"));
        services.on("POST", API + "service-categories", 201, "{\"id\":\"x-1\",\"area\":\"OTHER\",\"name\":{\"fa\":\"زمین بازی\"}}");
        assertEquals("/en/isfahan/desk/services/categories", leila.submit("/en/isfahan/desk/services/categories", form).path());
        assertTrue(services.asked("POST", API + "service-categories").getLast().body().contains("\"department\":\"Parks\""));
    }

    private static Map<String, String> form(String livelihood) {
        return Map.of("version", "6", "leftOut", "G2E", "weights.livelihood", livelihood, "weights.jobs", "1", "weights.deprivedAreas", "1",
                "weights.acceptance", "1");
    }
}
