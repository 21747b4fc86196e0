package org.hamyari.portal.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.Visit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The list of projects: its cards, its filters, its map. */
@QuarkusTest
class ProjectListTest extends Visit {

    private static final String LIST = "/api/catalogue/v1/cities/isfahan/listings";
    private static final String PLACES = """
            {"type":"FeatureCollection","numberMatched":40,"numberReturned":1,"features":[{"type":"Feature",
             "id":"0199f2c4-41aa-7be0-9d13-6a0e5d1c5e99","geometry":{"type":"Point","coordinates":[51.6,32.6]},
             "properties":{"title":{"en":"Another"},"state":"FUNDING","source":"OWN"}}]}""";

    @Test
    void listsProjectsWithTheirMoneyInBothLanguages() {
        Given.openProject(services);
        Browser.Shown english = browser().open("/en/isfahan/projects");
        assertEquals("Niasarm madi: clearing the canal, planting 120 trees", english.text(".card h3"));
        assertEquals("Madis and streams · District 5", english.text(".card .small.muted"));
        assertTrue(english.text(".count").startsWith("31 projects as of 18 November 2026"));
        Browser.Shown persian = browser().open("/fa/isfahan/projects");
        assertTrue(persian.text(".card .meta").contains("۸۱٪ از ۴۸۰ میلیون تومان"));
        assertTrue(persian.text(".count").startsWith("۳۱ پروژه"));
    }

    @Test
    void showsTheCoverOfAProjectWithItsWordsAndElseTheDrawing() {
        Given.openProject(services);
        Browser.Shown drawn = browser().open("/en/isfahan/projects");
        assertTrue(drawn.has(".card > svg.pic"));
        assertFalse(drawn.has(".card img"));
        String listing = Given.listing(Given.PROJECT, "{\"en\":\"A canal\"}", "FUNDING", "2027-01-24T20:29:59Z");
        String cover = "\"cover\":{\"id\":\"" + Given.JOB + "\",\"alt\":{\"en\":\"The <canal>\"}},\"listedAt\"";
        services.get(LIST, Given.items(listing.replace("\"listedAt\"", cover)));
        Element picture = browser().open("/en/isfahan/projects").page().selectFirst(".card .photo img");
        String address = "/en/isfahan/projects/" + Given.PROJECT + "/pictures/" + Given.JOB;
        assertEquals(address + "/480", picture.attr("src"));
        assertTrue(picture.attr("srcset").contains(address + "/960 960w"), picture.attr("srcset"));
        assertEquals("The <canal>", picture.attr("alt"));
        assertFalse(picture.hasAttr("lang"));
        assertEquals("en", browser().open("/fa/isfahan/projects").page().selectFirst(".card .photo img").attr("lang"));
    }

    @Test
    void asksTheCatalogueForWhatTheFilterSaysAndForNothingThatThereIsNot() {
        Given.openProject(services);
        browser().open("/fa/isfahan/projects?q=%D9%85%D8%A7%D8%AF%DB%8C&category=madi-upkeep&category=libraries&state=FUNDING&state=DRAFT"
                + "&need=MONEY&endingSoon=true&sort=ENDING_SOON&district=%3Cb%3E&source=nobody");
        String query = services.asked("GET", LIST).getLast().query();
        for (String part : List.of("category=madi-upkeep", "category=libraries", "state=FUNDING", "need=MONEY", "endingSoon=true",
                "sort=ENDING_SOON", "q=%D9%85%D8%A7%D8%AF%DB%8C")) {
            assertTrue(query.contains(part), query);
        }
        assertFalse(query.contains("DRAFT") || query.contains("district") || query.contains("source"), query);
        assertTrue(services.asked("GET", LIST + "/facets").getLast().query().contains("need=MONEY"));
    }

    @Test
    void countsWhatEachFilterWouldShow() {
        Given.openProject(services);
        Browser.Shown shown = browser().open("/en/isfahan/projects?category=libraries");
        assertEquals("Madis and streams (30)", shown.text("label[for=category-madi-upkeep]"));
        assertTrue(shown.has("#category-libraries[checked]"));
        assertEquals("Raising (21)", shown.text("label[for=state-FUNDING]"));
        assertEquals("Ends within a week (2)", shown.text("label[for=endingSoon]"));
        assertFalse(shown.has("[name=kind]"));
        assertFalse(shown.has("[name=horizon]"));
    }

    @Test
    void repeatsEachChosenFilterWithAWayToRemoveItAndKeepsTheOthers() {
        Given.openProject(services);
        Browser.Shown shown = browser().open("/en/isfahan/projects?q=canal&category=madi-upkeep&state=FUNDING&endingSoon=true");
        assertEquals(4, shown.page().select("a.tag").size());
        assertTrue(shown.has("a.tag[href=/en/isfahan/projects?category=madi-upkeep&state=FUNDING&endingSoon=true]"));
        assertTrue(shown.has("a.tag[href=/en/isfahan/projects?q=canal&category=madi-upkeep&endingSoon=true]"));
        assertEquals("canal", shown.page().selectFirst("#q").val());
        assertEquals("/fa/isfahan/projects?q=canal&category=madi-upkeep&state=FUNDING&endingSoon=true",
                shown.page().selectFirst(".tools a[hreflang=fa]").attr("href"));
    }

    @Test
    void saysWhichWayOutThereIsWhenNothingFits() {
        services.get(LIST, Given.items(""));
        assertTrue(browser().open("/en/isfahan/projects?q=nothing").text(".empty").contains("Remove one of the filters above"));
        assertTrue(browser().open("/en/isfahan/projects").text(".empty").contains("No projects yet"));
    }

    @Test
    void saysHowAMisspeltWordWasRead() {
        Given.openProject(services);
        services.get(LIST, "{\"items\":[],\"readAs\":[{\"typed\":\"<درحت>\",\"read\":[\"درخت\",\"دخت\"]}],\"page\":{}}");
        String notice = browser().open("/fa/isfahan/projects?q=x").text(".notice");
        assertTrue(notice.contains("«<درحت>»") && notice.contains("درخت یا دخت"), notice);
    }

    @Test
    void showsAPartnersProjectWithItsSourceAndLeadsToItsSite() {
        Given.openProject(services);
        services.get(LIST, Given.items(Given.partnerListing()));
        Browser.Shown shown = browser().open("/en/isfahan/projects");
        assertEquals("https://partner.example/cistern", shown.page().selectFirst(".card h3 a").attr("href"));
        assertEquals("A cistern <b>", shown.text(".card h3"));
        assertEquals("On Sample platform, a partner’s site", shown.text(".card .small.muted"));
        assertTrue(shown.text(".card .meta").contains("42%"));
        assertTrue(shown.text(".card .meta").contains("Said on 18 November 2026"));
        assertFalse(shown.has(".card .bar"));
    }

    @Test
    void showsTheListWithoutBarsWhenPledgesIsAwayAndWithoutCountsWhenTheyAre() {
        Given.openProject(services);
        services.away("GET", "/api/pledges/v1/cities/isfahan/campaigns");
        services.away("GET", LIST + "/facets");
        Browser.Shown shown = browser().open("/en/isfahan/projects");
        assertTrue(shown.text(".notice").contains("The amounts cannot be reached just now"));
        assertTrue(shown.has(".card"));
        assertFalse(shown.has(".card .bar"));
        assertEquals("Libraries", shown.text("label[for=category-libraries]"));
    }

    @Test
    void drawsTheSameListOnAMap() {
        Given.wholeRecord(services);
        services.get(LIST + "/places", PLACES);
        Browser.Shown shown = browser().open("/en/isfahan/projects?view=map&state=FUNDING");
        assertEquals("1", shown.text("svg.places text"));
        assertEquals(2, shown.page().select("svg.places circle").size());
        assertTrue(shown.text("ol h3").startsWith("1. Niasarm madi"));
        assertTrue(shown.text("figcaption").contains("2 places of 40"));
        assertTrue(shown.has("input[type=hidden][name=view][value=map]"));
        assertTrue(shown.has("nav a[href=/en/isfahan/projects?state=FUNDING]"));
        assertTrue(browser().open("/en/isfahan/projects?state=FUNDING").has("a[href=/en/isfahan/projects?state=FUNDING&view=map]"));
    }

    @Test
    void tellsOtherProgramsWhereThePageIs() {
        Given.openProject(services);
        Browser.Shown shown = browser().open("/en/isfahan/projects?state=FUNDING&sort=NEWEST");
        assertTrue(shown.page().selectFirst("link[rel=canonical]").attr("href").endsWith("/en/isfahan/projects?state=FUNDING"));
        assertTrue(shown.page().selectFirst("link[rel=alternate][hreflang=fa]").attr("href").startsWith("http"));
        assertEquals("Projects", shown.page().selectFirst("meta[property=og:title]").attr("content"));
        assertEquals("en_GB", shown.page().selectFirst("meta[property=og:locale]").attr("content"));
        assertTrue(shown.has("link[type=application/atom+xml][href=/en/isfahan/feeds/projects.atom?state=FUNDING&sort=NEWEST]"));
    }

    @Test
    void describesAProjectToWhereItIsShared() {
        Given.openProject(services);
        Browser.Shown shown = browser().open("/en/isfahan/projects/" + Given.PROJECT);
        assertEquals("One kilometre of the canal gets its water back.",
                shown.page().selectFirst("meta[property=og:description]").attr("content"));
        assertEquals("Niasarm madi: clearing the canal, planting 120 trees",
                shown.page().selectFirst("meta[property=og:title]").attr("content"));
        assertTrue(browser().open("/en/isfahan/projects").page().selectFirst("meta[name=description]").attr("content")
                .startsWith("Projects of Isfahan"));
    }
}
