package org.hamyari.portal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordSectionsTest extends Visit {

    private static final String PAGE = "/isfahan/projects/" + Given.PROJECT;
    private static final String RECORD = "/api/catalogue/v1/cities/isfahan/projects/" + Given.PROJECT;

    @Test
    void tellsEverythingTheRecordSays() {
        Given.wholeRecord(services);
        Browser.Shown shown = browser().open("/en" + PAGE);
        assertEquals(List.of("story", "objectives", "lines", "achievements", "milestones", "place", "team", "needs", "risks", "upkeep", "updates",
                "complaints", "moves"), shown.page().select("main h2[id]").eachAttr("id"));
        assertTrue(shown.text("section[aria-labelledby=objectives]").contains("Water runs again"));
        assertTrue(shown.text("section[aria-labelledby=objectives]").contains("The families about 4,000 people"));
        assertTrue(shown.text("section[aria-labelledby=objectives]").contains("Water, Green space"));
        assertTrue(shown.text("section[aria-labelledby=achievements]").contains("1,500,000 toman One sapling"));
        assertTrue(shown.text("section[aria-labelledby=team]").contains("Reza Coordination"));
        assertTrue(shown.text("section[aria-labelledby=team]").contains("The same canal"));
        assertTrue(shown.text("section[aria-labelledby=needs]").contains("Planting day Volunteers 60 people"));
        assertTrue(shown.text("section[aria-labelledby=risks]").contains("Low water Watering by tanker"));
        assertTrue(shown.text("section[aria-labelledby=upkeep]").contains("Cost a year 18,000,000 toman"));
        assertTrue(shown.text("section[aria-labelledby=upkeep]").contains("The city · The district’s line"));
    }

    @Test
    void saysInPersianWhoIsNeededAndWhoPays() {
        Given.wholeRecord(services);
        Browser.Shown shown = browser().open("/fa" + PAGE);
        assertTrue(shown.text("section[aria-labelledby=needs]").contains("روز کاشت داوطلب ۶۰ نفر"));
        assertTrue(shown.text("section[aria-labelledby=upkeep]").contains("شهرداری · ردیف منطقه"));
        assertTrue(shown.text("section[aria-labelledby=objectives]").contains("حدود ۴٬۰۰۰ نفر"));
    }

    @Test
    void keepsWhatIsNeededApartFromWhatIsDoneIfMoreComesIn() {
        Given.wholeRecord(services);
        Browser.Shown shown = browser().open("/en" + PAGE);
        assertEquals(List.of("needed", "if we pass the target"), shown.page().select("#lines ~ .tablebox tbody td[data-h=Kind]").eachText());
        assertTrue(shown.text("#lines + div").contains("180 million toman"));
    }

    @Test
    void drawsThePointOverTheDistrictsAndSaysItInWords() {
        Given.wholeRecord(services);
        Browser.Shown shown = browser().open("/en" + PAGE);
        assertTrue(shown.text("section[aria-labelledby=place]").contains("District 5 · From the bridge"));
        assertEquals(1, shown.page().select("section[aria-labelledby=place] svg circle").size());
        assertTrue(shown.has("section[aria-labelledby=place] a[href='geo:32.641,51.672']"));
    }

    @Test
    void tellsHowItGotHereWithTheReasonAsText() {
        Given.wholeRecord(services);
        Browser.Shown shown = browser().open("/en" + PAGE);
        assertTrue(shown.text("section[aria-labelledby=moves]").contains("Published 11 October 2026 Reason: Sound <and> needed."));
    }

    @Test
    void showsADraftThatHasNothingButItsName() {
        services.get(RECORD, """
                {"id":"%s","cityId":"isfahan","title":{"fa":"مادی"},"state":"DRAFT","budgetLines":[],"milestones":[],"objectives":[],
                 "achievements":[],"team":[],"risks":[],"strategyTags":[],"needs":[],"credits":[],"part":"OWNER","version":1,
                 "createdAt":"2026-10-01T08:00:00Z"}""".formatted(Given.PROJECT));
        Browser.Shown shown = browserOf(SARA).open("/en" + PAGE);
        assertEquals(200, shown.status());
        assertEquals("مادی", shown.text("h1"));
        assertFalse(shown.has("#lines"));
    }
}
