package org.hamyari.portal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComparePagesTest extends Visit {

    @BeforeEach
    void twoCities() {
        services.get("/api/reporting/v1/comparison", """
                {"cities":[%s,%s],"currencies":[{"currency":"EUR","cityIds":["assen"]},{"currency":"IRR","cityIds":["isfahan"]}],
                 "asOf":"2026-11-18T09:30:00Z"}""".formatted(city("isfahan", "Isfahan", "IRR", "30000000", """
                "population":{"people":2000000,"year":2025,"source":"Census"},"perThousand":{"raised":{"amount":"15000","currency":"IRR"},
                "matched":{"amount":"0","currency":"IRR"},"total":{"amount":"15000","currency":"IRR"},"pledges":0.65,"projects":0.01},"""),
                city("assen", "Assen", "EUR", "1250.50", "")));
        services.get("/api/cities/v1/cities/isfahan/factors", Given.items("""
                {"id":"%s","cityId":"isfahan","kind":"HELPING","text":{"en":"Councils <exist>"},"since":"2019-03-21","source":{"en":"A report"},
                 "recordedAt":"2026-11-10T08:00:00Z"}""".formatted(Given.PROJECT)));
    }

    @Test
    void offersTheCitiesAndComparesThoseChosen() {
        Browser.Shown choice = browser().open("/en/compare");
        assertEquals(3, choice.page().select("input[type=checkbox]").size());
        assertEquals(0, services.asked("GET", "/api/reporting/v1/comparison").size());
        Browser.Shown shown = browser().open("/en/compare?city=isfahan&city=assen&city=atlantis");
        assertEquals("city=isfahan&city=assen", services.asked("GET", "/api/reporting/v1/comparison").getFirst().query());
        assertEquals(2, shown.page().select("tbody tr").size());
        assertTrue(shown.text("tbody tr:first-child").contains("1,500 toman"), shown.text("tbody"));
        assertTrue(shown.text("tbody tr:last-child").contains("Not known"));
        assertTrue(shown.has("a[href=/api/reporting/v1/comparison.csv?city=isfahan&city=assen]"));
    }

    @Test
    void drawsMoneyOnlyBesideTheSameMoney() {
        Browser.Shown shown = browser().open("/en/compare?city=isfahan&city=assen");
        assertEquals(1, shown.page().select("figure").getFirst().select("svg.bar").size());
        assertEquals(2, shown.page().select("figure").getLast().select("svg.bar").size());
    }

    @Test
    void showsWhatHelpsAndSaysWhatIsMissing() {
        Browser.Shown shown = browser().open("/en/compare?city=isfahan&city=assen");
        assertTrue(shown.text("section[aria-labelledby=factors]").contains("Councils <exist> Source: A report; since 21 March 2019"));
        assertTrue(shown.text("section[aria-labelledby=factors]").contains("cannot be reached"));
        assertTrue(browser().open("/fa/compare?city=isfahan").text("main").contains("۱٬۵۰۰ تومان"));
        assertTrue(browser().open("/en/").has("a[href=/en/compare]"));
    }

    private static String city(String id, String name, String currency, String raised, String more) {
        String money = "{\"amount\":\"%s\",\"currency\":\"" + currency + "\"}";
        return """
                {"cityId":"%s","name":{"en":"%s"},"stage":"CATALYST","raised":%s,"matched":%s,"total":%s,"paidOut":%s,"pledges":20,"projects":3,
                 "turnout":{"processes":0,"rollEntries":0,"ballots":0,"basisPoints":0,"open":{"processes":0,"rollEntries":0}},%s
                 "asOf":"2026-11-18T09:30:00Z"}""".formatted(id, name, money.formatted(raised), money.formatted("0"), money.formatted(raised),
                money.formatted("0"), more);
    }
}
