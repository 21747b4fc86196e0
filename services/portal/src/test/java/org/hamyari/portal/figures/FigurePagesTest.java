package org.hamyari.portal.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FigurePagesTest extends Visit {

    @Test
    void showsTheSameNumbersInPictureAndTable() {
        Given.figures(services);
        Browser.Shown shown = browser().open("/en/isfahan/figures");
        assertEquals(shown.page().select("figure .apart strong").eachText(), shown.page().select("figure table td").eachText());
        assertEquals("4,820", shown.page().selectFirst("figure table td").text());
        assertTrue(shown.text("figure").contains("In million toman, as of 18 November 2026, 13:00"));
    }

    @Test
    void drawsTheBarsFromTheSideWhereTheLanguageStarts() {
        Given.figures(services);
        assertEquals("0%", browser().open("/en/isfahan/figures").page().select("figure .p-leaf").attr("x"));
        assertEquals("58.51%", browser().open("/fa/isfahan/figures").page().select("figure .p-leaf").attr("x"));
    }

    @Test
    void linksToTheFilesAndSaysHowEachFigureComesAbout() {
        Given.figures(services);
        Browser.Shown shown = browser().open("/fa/isfahan/figures");
        assertTrue(shown.has("a[href=/api/reporting/v1/cities/isfahan/figures.csv]"));
        assertTrue(shown.has("a[href=/api/reporting/v1/cities/isfahan/project-figures.csv]"));
        assertTrue(shown.text("section[aria-labelledby=how]").contains("منهای بازگشت‌ها"));
        assertTrue(shown.text("#votes ~ .tablebox").contains("۷٫۸٪"));
        assertTrue(shown.text("#votes ~ ul").contains("بودجهٔ کوچه: از ۲۶ آبان ۱۴۰۵ باز است و ۳۸۰ نفر"));
    }

    @Test
    void keepsTheCitysFiguresWhenThoseOfTheProjectsAreMissing() {
        Given.figures(services);
        services.away("GET", "/api/reporting/v1/cities/isfahan/project-figures");
        Browser.Shown shown = browser().open("/en/isfahan/figures");
        assertEquals(200, shown.status());
        assertTrue(shown.text(".notice").contains("The figures of the projects cannot be reached just now."));
    }
}
