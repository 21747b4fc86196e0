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

    private static final String PAGE = "/isfahan/projects/" + Given.PROJECT;

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
    void hasTheFirstPictureThatIsNotTakenDownAtItsHead() {
        Given.openProject(services);
        Browser.Shown drawn = browser().open("/en" + PAGE);
        assertTrue(drawn.has("figure > svg.pic"));
        assertFalse(drawn.has("meta[property=og:image]"));
        String pictures = "/api/catalogue/v1/cities/isfahan/projects/" + Given.PROJECT + "/pictures";
        services.get(pictures, "{\"items\":[" + picture(Given.FUND, true) + "," + picture(Given.JOB, false) + "]}");
        Browser.Shown shown = browser().open("/en" + PAGE);
        assertEquals("/en" + PAGE + "/pictures/" + Given.JOB + "/480", shown.page().selectFirst("figure .photo img").attr("src"));
        assertEquals("The canal", shown.page().selectFirst("figure .photo img").attr("alt"));
        String shared = shown.page().selectFirst("meta[property=og:image]").attr("content");
        assertTrue(shared.startsWith("http") && shared.endsWith("/en" + PAGE + "/pictures/" + Given.JOB + "/960"), shared);
        assertEquals("The canal", shown.page().selectFirst("meta[property=og:image:alt]").attr("content"));
        assertEquals("مادی", browser().open("/fa" + PAGE).page().selectFirst("figure .photo img").attr("alt"));
        assertEquals(3, services.asked("GET", pictures).size());
    }

    private static String picture(String id, boolean hidden) {
        return """
                {"id":"%s","projectId":"%s","purpose":"GALLERY","alt":{"fa":"مادی","en":"The canal"},"hidden":%b,
                 "widths":[{"width":480,"height":240,"bytes":100}],"uploadedAt":"2026-11-18T09:30:00Z","version":1}"""
                .formatted(id, Given.PROJECT, hidden);
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
        assertEquals(java.util.List.of("story", "lines", "milestones", "team", "upkeep", "updates", "complaints", "object"),
                shown.page().select("main h2[id]").eachAttr("id"));
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
