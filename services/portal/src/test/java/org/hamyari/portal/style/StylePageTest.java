package org.hamyari.portal.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StylePageTest extends Visit {

    @Test
    void drawsTheBarFromTheSideWhereTheLanguageStarts() {
        assertEquals("0.00%", browser().open("/en/style").page().selectFirst(".bar .p-crowd").attr("x"));
        assertEquals("51.87%", browser().open("/fa/style").page().selectFirst(".bar .p-crowd").attr("x"));
    }

    @Test
    void neverCountsTheEstimateInTheSum() {
        Browser.Shown shown = browser().open("/en/style");
        assertEquals("387 million toman", shown.text(".funding .big"));
        assertTrue(shown.text(".funding").contains("with it the sum is 411 million toman"));
    }

    @Test
    void aFieldWithAnErrorNamesItTwiceAndKeepsWhatWasTyped() {
        Browser.Shown shown = browser().open("/fa/style");
        assertEquals("#amount", shown.page().selectFirst("#errors a").attr("href"));
        assertEquals("دویست هزار", shown.page().selectFirst("#amount").val());
        assertEquals("true", shown.page().selectFirst("#amount").attr("aria-invalid"));
        assertEquals("amount-h amount-e", shown.page().selectFirst("#amount").attr("aria-describedby"));
    }
}
