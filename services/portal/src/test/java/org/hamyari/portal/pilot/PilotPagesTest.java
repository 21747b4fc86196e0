package org.hamyari.portal.pilot;

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
class PilotPagesTest extends Visit {

    private static final String PILOTS = "/api/cities/v1/cities/isfahan/pilots";
    private static final String PILOT = PILOTS + "/" + Given.PROJECT;
    private static final String DESK = "/en/isfahan/desk/pilots/" + Given.PROJECT;
    private static final String EVALUATION = """
            "evaluation":{"complete":true,"results":[{"code":"clean","result":25,"source":{"en":"The log"}}],"helped":{"en":"Councils"},
            "hindered":{"en":"Tools"},"satisfactionPercent":81,"respondents":240,"cost":{"amount":"620000000","currency":"IRR"},
            "contractorBaseline":{"amount":"900000000","currency":"IRR"},"advice":"WIDEN","adviceReason":{"en":"Better"}},""";
    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("city-admin"), true);
    private static final IdentityStand.Person ZIBA = new IdentityStand.Person("ziba", "Ziba", "isfahan", List.of("auditor"), true);

    @Test
    void showsGoalsResultsAndCostOfAPilot() {
        services.get(PILOTS, Given.items(pilot("EVALUATED", EVALUATION)));
        services.get(PILOT, pilot("EVALUATED", EVALUATION));
        assertTrue(browser().open("/en/isfahan/pilots").text(".card").contains("Evaluated Canals"));
        Browser.Shown shown = browser().open("/en/isfahan/pilots/" + Given.PROJECT);
        assertTrue(shown.text("main").contains("81% of 240 people asked"));
        assertTrue(shown.text("main").contains("Widen it"));
        assertEquals(5, shown.page().select("svg.bar").size());
        assertTrue(browser().open("/fa/isfahan/pilots/" + Given.PROJECT).text("main").contains("۲۲٫۵"));
    }

    @Test
    void keepsWhatWasTypedWhenADraftIsRefused() {
        services.on("POST", PILOTS, 422, """
                {"type":"t","title":"Invalid","status":422,"code":"invalid-request","errors":[{"pointer":"#/districts/0",
                 "detail":"The register of the city has no district 99."}]}""");
        Browser leila = browserOf(LEILA);
        assertEquals(200, leila.open("/en/isfahan/desk/pilots/new").status());
        Map<String, String> form = new HashMap<>(Map.of("titleEn", "Canals", "purposeEn", "To learn", "districts", "99, 3", "startsOn", "2026-03-21",
                "endsOn", "2026-09-22", "indicator0", "Clean days", "unit0", "days", "target0", "22.5", "key", "12345678"));
        Browser.Shown again = leila.submit("/en/isfahan/desk/pilots/new", form);
        assertEquals(422, again.status());
        assertTrue(again.text(".summary").contains("The register of the city has no district 99."));
        assertEquals("99, 3", again.page().select("#districts").attr("value"));
        assertTrue(again.page().title().startsWith("Error:"));
        assertTrue(services.asked("POST", PILOTS).getFirst().body().contains("\"districts\":[\"99\",\"3\"]"));
        form.put("startsOn", "soon");
        form.put("target0", "many");
        Browser.Shown unread = leila.submit("/en/isfahan/desk/pilots/new", form);
        assertTrue(unread.text("#startsOn-e").contains("Give the day like"));
        assertTrue(unread.text("#target0-e").contains("Give a number"));
        assertEquals(1, services.asked("POST", PILOTS).size());
    }

    @Test
    void evaluatesInTheMoneyThatPeopleRead() {
        services.get(PILOT, pilot("RUNNING", ""));
        services.on("PUT", PILOT + "/evaluation", 200, pilot("EVALUATED", EVALUATION));
        Browser leila = browserOf(LEILA);
        assertTrue(leila.open(DESK).has("form[action$=/evaluation]"));
        leila.submit(DESK + "/evaluation", Map.of("result-clean", "۲۵", "source-clean", "The log", "cost", "62000000", "version", "2", "do", "keep"));
        String body = services.asked("PUT", PILOT + "/evaluation").getFirst().body();
        assertTrue(body.contains("\"amount\":\"620000000\"") && body.contains("\"complete\":false") && body.contains("\"result\":25"), body);
        assertEquals("\"2\"", services.asked("PUT", PILOT + "/evaluation").getFirst().header("If-Match"));
    }

    @Test
    void saysWhyTheStageDoesNotAllowAStart() {
        services.get(PILOT, pilot("DRAFT", ""));
        services.on("POST", PILOT + "/starts", 403, Given.problem(403, "capability-not-unlocked", "Pilots begin at the stage catalyst."));
        Browser.Shown shown = browserOf(LEILA).submit(DESK + "/start", Map.of("reason", "The council", "key", "12345678"));
        assertEquals(422, shown.status());
        assertTrue(shown.text(".summary").contains("Pilots begin at the stage catalyst."));
        assertEquals("The council", shown.text("#reason"));
    }

    @Test
    void showsAnAuditorEverythingAndNoButton() {
        services.get(PILOTS, Given.items(pilot("DRAFT", "")));
        services.get(PILOT, pilot("DRAFT", ""));
        Browser ziba = browserOf(ZIBA);
        assertFalse(ziba.open("/en/isfahan/desk/pilots").has("main a.btn"));
        assertFalse(ziba.open(DESK).has("main form"));
    }

    private static String pilot(String state, String more) {
        return """
                {"id":"%s","cityId":"isfahan","state":"%s","title":{"fa":"مادی‌ها","en":"Canals"},"purpose":{"en":"To learn."},"districts":["d3"],
                 "startsOn":"2026-03-21","endsOn":"2026-09-22","services":["madi-upkeep"],"modes":["HYBRID"],
                 "partners":[{"kind":"NGO","name":{"en":"Association"}}],
                 "indicators":[{"code":"clean","name":{"en":"Clean days"},"unit":{"en":"days"},"baseline":12,"target":22.5}],%s
                 "history":[{"from":"DRAFT","to":"RUNNING","reason":"The <council>","at":"2026-03-21T08:00:00Z"}],"version":2,
                 "createdAt":"2026-03-01T07:00:00Z"}""".formatted(Given.PROJECT, state, more);
    }
}
