package org.hamyari.portal.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CityPageTest extends Visit {

    @Test
    void marksTheStageOfTheCityInWordsAndPicture() {
        Browser.Shown yazd = browser().open("/fa/yazd/city");
        assertEquals("یزد در این مرحله است: ناظر منفعل", yazd.text("h1"));
        assertEquals(1, yazd.page().select(".path li[aria-current=step]").size());
        Browser.Shown isfahan = browser().open("/en/isfahan/city");
        assertEquals("4. Confident leader", isfahan.text(".path li[aria-current] h3"));
        assertEquals(3, isfahan.page().select(".path li.done").size());
    }

    @Test
    void listsFundsWithRuleAndWhatIsLeft() {
        services.get("/api/matching/v1/cities/isfahan/funds", Given.items(Given.fund()));
        Browser.Shown shown = browser().open("/fa/isfahan/funds");
        assertTrue(shown.text("main").contains("به اندازهٔ هر پشتیبانی، تا صندوق خالی شود."));
        assertTrue(shown.text("main").contains("۳۱۸ میلیون تومان از ۵۰۰ میلیون تومان"));
    }
}
