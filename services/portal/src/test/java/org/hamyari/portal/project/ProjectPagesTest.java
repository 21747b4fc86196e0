package org.hamyari.portal.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectPagesTest extends Visit {

    private static final String LIST = "/api/catalogue/v1/cities/isfahan/projects";
    private static final String PAGE = "/isfahan/projects/" + Given.PROJECT;

    @Test
    void listsProjectsWithTheirMoneyInBothLanguages() {
        Given.openProject(services);
        Browser.Shown english = browser().open("/en/isfahan/projects");
        assertEquals("Niasarm madi: clearing the canal, planting 120 trees", english.text(".card h3"));
        assertEquals("Madis and streams · District 5", english.text(".card .small.muted"));
        Browser.Shown persian = browser().open("/fa/isfahan/projects");
        assertTrue(persian.text(".card .meta").contains("۸۱٪ از ۴۸۰ میلیون تومان"));
    }

    @Test
    void asksTheCatalogueForWhatTheFilterSays() {
        Given.openProject(services);
        browser().open("/fa/isfahan/projects?q=%D9%85%D8%A7%D8%AF%DB%8C&category=madi-upkeep&state=FUNDING");
        String query = services.asked("GET", LIST).getLast().query();
        assertTrue(query.contains("category=madi-upkeep") && query.contains("state=FUNDING")
                && query.contains("q=%D9%85%D8%A7%D8%AF%DB%8C"), query);
    }

    @Test
    void repeatsEachChosenFilterWithAWayToRemoveItAndKeepsTheOthers() {
        Given.openProject(services);
        Browser.Shown shown = browser().open("/en/isfahan/projects?q=canal&category=madi-upkeep&state=FUNDING");
        assertEquals(3, shown.page().select("a.tag").size());
        assertTrue(shown.has("a.tag[href=/en/isfahan/projects?category=madi-upkeep&state=FUNDING]"));
        assertEquals("canal", shown.page().selectFirst("#q").val());
        assertTrue(shown.has("#category option[value=madi-upkeep][selected]"));
        assertEquals("/fa/isfahan/projects?q=canal&category=madi-upkeep&state=FUNDING",
                shown.page().selectFirst(".tools a[hreflang=fa]").attr("href"));
    }

    @Test
    void saysWhichWayOutThereIsWhenNothingFits() {
        services.get(LIST, Given.items(""));
        assertTrue(browser().open("/en/isfahan/projects?q=nothing").text(".empty").contains("Remove one of the filters above"));
        assertTrue(browser().open("/en/isfahan/projects").text(".empty").contains("No projects yet"));
    }

    @Test
    void showsTheListWithoutBarsWhenPledgesIsAway() {
        Given.openProject(services);
        services.away("GET", "/api/pledges/v1/cities/isfahan/campaigns");
        Browser.Shown shown = browser().open("/en/isfahan/projects");
        assertTrue(shown.text(".notice").contains("The amounts cannot be reached just now"));
        assertTrue(shown.has(".card"));
        assertFalse(shown.has(".card .bar"));
    }

    @Test
    void showsWhereTheMoneyIsBeforeTheStory() {
        Given.openProject(services);
        Browser.Shown shown = browser().open("/en" + PAGE);
        assertEquals("387 million toman", shown.text(".funding .big"));
        assertTrue(shown.text(".funding").contains("81% of the target"));
        assertTrue(shown.text(".funding").contains("Paid by 1,284 people"));
        assertTrue(shown.text(".funding").contains("as of 18 November 2026, 13:00"));
        String source = shown.answer().body();
        assertTrue(source.indexOf("funding") < source.indexOf("id=\"story\""));
    }

    @Test
    void writesDatesAndSumsOfThePersianPageInItsCalendarAndDigits() {
        Given.openProject(services);
        Browser.Shown shown = browser().open("/fa" + PAGE);
        assertTrue(shown.text(".funding").contains("۴ بهمن ۱۴۰۵"));
        assertEquals("2027-01-24T20:29:59Z", shown.page().selectFirst(".funding p:has(strong) time").attr("datetime"));
        assertTrue(shown.text("#lines ~ .tablebox tfoot").contains("۴۸۰"));
    }

    @Test
    void saysWhatASampleAmountBecomesAndThatItIsAnEstimate() {
        Given.openProject(services);
        Browser.Shown shown = browser().open("/en" + PAGE);
        assertTrue(shown.text(".becomes").startsWith("Your 200,000 toman becomes 400,000"));
        assertTrue(shown.text(".becomes").contains("Green canals fund: one for one. Estimated"));
    }

    @Test
    void showsNoGuessWhenMatchingIsAway() {
        Given.openProject(services);
        services.away("GET", "/api/matching/v1/cities/isfahan/projects/" + Given.PROJECT + "/match-preview");
        Browser.Shown shown = browser().open("/en" + PAGE);
        assertFalse(shown.has(".becomes"));
        assertTrue(shown.text(".notice").contains("You can back the project all the same."));
    }

    @Test
    void escapesWhatPeopleWroteAndMakesParagraphsOfIt() {
        Given.openProject(services);
        Browser.Shown shown = browser().open("/en" + PAGE);
        assertTrue(shown.answer().body().contains("a year &lt;each&gt;."));
        assertEquals(2, shown.page().select("section[aria-labelledby=story] [lang=en] p").size());
    }

    @Test
    void drawsThePartsInTheirOrderAndSaysWhichOneIsMissing() {
        Given.openProject(services);
        services.away("GET", "/api/catalogue/v1/cities/isfahan/projects/" + Given.PROJECT + "/updates");
        Browser.Shown shown = browser().open("/en" + PAGE);
        assertEquals(java.util.List.of("story", "lines", "milestones", "team", "upkeep", "updates"), shown.page().select("main h2[id]").eachAttr("id"));
        assertTrue(shown.text("section[aria-labelledby=updates] .notice").contains("The updates cannot be reached"));
    }

    @Test
    void offersNoPledgeOnceTheCampaignHasEnded() {
        Given.openProject(services);
        services.get("/api/pledges/v1/cities/isfahan/projects/" + Given.PROJECT + "/campaign", Given.campaign("SUCCEEDED"));
        Browser.Shown shown = browser().open("/en" + PAGE);
        assertFalse(shown.has("a[href$=/pledge]"));
        assertTrue(shown.text(".funding").contains("The target was reached and the campaign is closed"));
        assertFalse(shown.text(".funding").contains("days left"));
        assertEquals("Campaign ends", shown.text(".timeline .done h3"));
    }

    @Test
    void following_asksForAnAccountThenTellsEngagementTheLanguageOfThePage() {
        Given.openProject(services);
        String follow = "/api/engagement/v1/cities/isfahan/projects/" + Given.PROJECT + "/follow";
        services.on("PUT", follow, 200, """
                {"cityId":"isfahan","projectId":"%s","projectTitle":{"en":"x"},"language":"fa",
                 "followedAt":"2026-11-18T09:30:00Z"}""".formatted(Given.PROJECT));
        Browser sara = browserOf(SARA);
        Browser.Shown shown = sara.submit("/fa" + PAGE + "/follow", Map.of("do", "follow"));
        assertEquals("/fa" + PAGE, shown.path());
        assertTrue(services.asked("PUT", follow).getFirst().body().contains("\"fa\""));
        assertTrue(services.asked("PUT", follow).getFirst().header("Authorization").startsWith("Bearer "));
    }

    @Test
    void stopsFollowing() {
        Given.openProject(services);
        String follow = "/api/engagement/v1/cities/isfahan/projects/" + Given.PROJECT + "/follow";
        services.on("DELETE", follow, 204, "");
        browserOf(SARA).submit("/fa" + PAGE + "/follow", Map.of("do", "stop"));
        assertEquals(1, services.asked("DELETE", follow).size());
    }
}
