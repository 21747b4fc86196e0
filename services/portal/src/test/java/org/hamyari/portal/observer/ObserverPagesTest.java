package org.hamyari.portal.observer;

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
class ObserverPagesTest extends Visit {

    private static final String CITY = "/api/cities/v1/cities/isfahan";
    private static final String OFFICER = "0199f2c4-41aa-7be0-9d13-6a0e5d1ca001";
    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("city-admin"), true);

    @BeforeEach
    void projects() {
        services.get(CITY + "/observed-figures", """
                {"projects":2,"lines":[{"partner":"p","platformName":{"fa":"سکو","en":"Platform"},"status":"OPEN","projects":2,
                 "raised":%s,"target":%s,"asOf":"2026-11-18T09:30:00Z"}],"asOf":"2026-11-18T09:30:00Z"}"""
                .formatted(Given.rial("300000000"), Given.rial("600000000")));
        services.get(CITY + "/observed-projects", Given.items(project("Repair <bus>", 32.66, 51.68) + "," + project("Story hours", 32.63, 51.65)));
        services.get(CITY + "/districts", """
                {"type":"FeatureCollection","version":1,"areaKm2":"1.000","features":[{"type":"Feature",
                 "properties":{"id":"d1","name":{"en":"One"},"areaKm2":"1.000"},"geometry":{"type":"Polygon",
                 "coordinates":[[[51.6,32.6],[51.7,32.6],[51.7,32.7],[51.6,32.7],[51.6,32.6]]]}}]}""");
    }

    @Test
    void showsWhatPartnersRunWithWhoSaysSo() {
        Browser.Shown shown = browser().open("/en/isfahan/observer");
        assertEquals(200, shown.status());
        assertEquals("What runs in the area of Isfahan", shown.text("h1"));
        assertTrue(shown.text("main").contains("15,000,000 toman of 30,000,000 toman (50%)"), shown.text("main"));
        assertTrue(shown.text("main").contains("Said by the platform on 18 November 2026"));
        assertTrue(shown.text("ol").contains("Repair <bus>"));
        assertTrue(browser().open("/fa/isfahan/observer").text("main").contains("۱۵٬۰۰۰٬۰۰۰ تومان از ۳۰٬۰۰۰٬۰۰۰ تومان"));
    }

    @Test
    void drawsEachProjectWhereItIsOverTheDistricts() {
        Browser.Shown shown = browser().open("/en/isfahan/observer");
        assertEquals(2, shown.page().select("svg.chart circle").size());
        assertEquals(1, shown.page().select("svg.chart path").size());
        double north = Double.parseDouble(shown.page().select("svg.chart circle").getFirst().attr("cy"));
        double south = Double.parseDouble(shown.page().select("svg.chart circle").getLast().attr("cy"));
        assertTrue(north < south);
        services.on("GET", CITY + "/districts", 404, Given.problem(404, "not-found", "None"));
        assertEquals(2, browser().open("/en/isfahan/observer").page().select("svg.chart circle").size());
    }

    @Test
    void filtersByPlatformAndState() {
        browser().open("/en/isfahan/observer?partner=p&state=OPEN");
        String query = services.asked("GET", CITY + "/observed-projects").getFirst().query();
        assertTrue(query.contains("partner=p") && query.contains("status=OPEN"), query);
        assertEquals(200, browser().open("/en/isfahan/observer?partner=&state=NONSENSE").status());
    }

    @Test
    void saysWhenThereIsNothingYet() {
        services.get(CITY + "/observed-figures", "{\"projects\":0,\"lines\":[]}");
        services.get(CITY + "/observed-projects", Given.items(""));
        assertEquals("No project yet", browser().open("/en/isfahan/observer").text(".empty h2"));
    }

    @Test
    void endsTheLettersByTheirLinkWithoutSignIn() {
        String link = "/api/cities/v1/alert-subscriptions/abc";
        services.get(link, "{\"cityId\":\"isfahan\",\"city\":{\"en\":\"Isfahan\"},\"frequency\":\"WEEKLY\"}");
        services.on("POST", link + "/unsubscriptions", 200, "{\"cityId\":\"isfahan\",\"city\":{\"en\":\"Isfahan\"},\"frequency\":\"NONE\"}");
        Browser browser = browser();
        assertTrue(browser.open("/en/isfahan/observer/alerts/abc").has("form[method=post] button"));
        assertEquals(0, services.asked("POST", link + "/unsubscriptions").size());
        assertEquals("No more letters", browser.submit("/en/isfahan/observer/alerts/abc", Map.of()).text("h1"));
        assertEquals(404, browser.open("/en/isfahan/observer/alerts/altered").status());
    }

    @Test
    void letsTheAdministratorSayHowOftenOfficersAreTold() {
        services.get(CITY + "/observer-alerts", Given.items("{\"officerId\":\"" + OFFICER
                + "\",\"name\":\"Leila Karimi\",\"frequency\":\"WEEKLY\",\"language\":\"fa\"}"));
        services.on("PUT", CITY + "/observer-alerts/" + OFFICER, 200,
                "{\"officerId\":\"" + OFFICER + "\",\"name\":\"Leila Karimi\",\"frequency\":\"NEW\",\"language\":\"en\"}");
        Browser leila = browserOf(LEILA);
        Browser.Shown shown = leila.open("/en/isfahan/desk/observer");
        assertEquals("WEEKLY", shown.page().select("select[name=frequency] option[selected]").attr("value"));
        Browser.Shown after = leila.submit("/en/isfahan/desk/observer/" + OFFICER, Map.of("frequency", "NEW", "language", "en"));
        assertEquals("/en/isfahan/desk/observer", after.path());
        assertTrue(services.asked("PUT", CITY + "/observer-alerts/" + OFFICER).getFirst().body().contains("\"NEW\""));
        assertFalse(after.text("main").contains("@"));
    }

    private static String project(String title, double latitude, double longitude) {
        return """
                {"projectId":"%s","partner":"p","platformName":{"fa":"سکو","en":"Platform"},"title":{"en":"%s"},"url":"https://p.example/x",
                 "location":{"latitude":%s,"longitude":%s},"raised":%s,"target":%s,"status":"OPEN","endsAt":"2027-01-24T20:29:59Z",
                 "asOf":"2026-11-18T09:30:00Z","firstSeenAt":"2026-11-18T09:31:00Z"}""".formatted(Given.PROJECT, title, latitude, longitude,
                Given.rial("150000000"), Given.rial("300000000"));
    }
}
