package org.hamyari.portal.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AboutPagesTest extends Visit {

    @ParameterizedTest
    @CsvSource({"en,help,Help", "fa,help,راهنما", "en,privacy,Privacy", "fa,privacy,حریم خصوصی", "en,accessibility,Accessibility",
        "fa,accessibility,دسترس‌پذیری"})
    void standsInTheCityOfTheReaderAndAboveTheCities(String language, String about, String title) {
        Browser.Shown inCity = browser().open("/" + language + "/isfahan/" + about);
        assertEquals(title, inCity.text("h1"));
        assertTrue(inCity.has(".nav a"));
        Browser.Shown bare = browser().open("/" + language + "/" + about);
        assertEquals(title, bare.text("h1"));
        assertFalse(bare.has(".nav a"));
    }

    @Test
    void everyPageLeadsThere() {
        Browser.Shown home = browser().open("/en/isfahan/city");
        for (String about : new String[] {"help", "privacy", "accessibility"}) {
            assertTrue(home.has(".foot a[href=/en/isfahan/" + about + "]"), about);
        }
        assertTrue(browser().open("/fa/").has(".foot a[href=/fa/help]"));
        assertTrue(browser().open("/fa/no/such/page").has(".foot a[href=/fa/help]"));
    }

    @Test
    void needsNoServiceAboveTheCities() {
        services.forget();
        assertEquals(200, browser().open("/en/help").status());
    }
}
