package org.hamyari.portal.stage;

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
    void saysWhatIsMissingWithFigureSourceAndWhatToDo() {
        Browser.Shown yazd = browser().open("/en/yazd/city");
        assertEquals("1 of 2", yazd.text(".head strong"));
        assertTrue(yazd.text(".checks li").contains("1 Results of the courses · as of 20 November 2026 · measured"), yazd.text(".checks"));
        assertTrue(yazd.text(".checks li").contains("1 of 2; 1 to go. Take the course."));
        assertTrue(yazd.has(".checks a[href=/en/yazd/training]"));
        assertTrue(yazd.text(".checks").contains("The council <decided>."));
        assertTrue(browser().open("/fa/yazd/city").text(".checks").contains("۱ از ۲؛ ۱ مانده است. دوره را بگذرانید."));
    }

    @Test
    void saysWhatEachStageMeansAndHowTheCityCameHere() {
        Browser.Shown shown = browser().open("/en/isfahan/city");
        assertTrue(shown.text("main").contains("The city has reached the last stage."));
        assertTrue(shown.text("details").contains("At the move: 1, today: 14.2"), shown.text("details"));
        assertTrue(shown.text("details").contains("Votes are bought"));
        assertTrue(shown.text(".timeline").contains("From Passive observer to Confident leader"), shown.text(".timeline"));
        assertTrue(shown.text(".timeline").contains("The council decided so."));
    }

    @Test
    void listsFundsWithRuleAndWhatIsLeft() {
        services.get("/api/matching/v1/cities/isfahan/funds", Given.items(Given.fund()));
        Browser.Shown shown = browser().open("/fa/isfahan/funds");
        assertTrue(shown.text("main").contains("به اندازهٔ هر پشتیبانی، تا صندوق خالی شود."));
        assertTrue(shown.text("main").contains("۳۱۸ میلیون تومان از ۵۰۰ میلیون تومان"));
    }
}
