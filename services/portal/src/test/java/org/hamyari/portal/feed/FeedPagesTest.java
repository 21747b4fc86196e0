package org.hamyari.portal.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.Visit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What feed readers, calendars and search engines read. */
@QuarkusTest
class FeedPagesTest extends Visit {

    private static final String LIST = "/api/catalogue/v1/cities/isfahan/listings";

    @Test
    void writesTheListAsAFeed() {
        Given.openProject(services);
        services.get(LIST, Given.items(Given.listing(Given.PROJECT, "{\"en\":\"A & B <c>\"}", "FUNDING", "2027-01-24T20:29:59Z") + ","
                + Given.partnerListing()));
        Browser.Shown shown = browser().open("/en/isfahan/feeds/projects.atom?state=FUNDING");
        Document feed = Jsoup.parse(shown.answer().body(), "", Parser.xmlParser());
        assertEquals("Projects of Isfahan", feed.selectFirst("feed > title").text());
        assertEquals("A & B <c>", feed.selectFirst("entry > title").text());
        assertEquals("urn:uuid:" + Given.PROJECT, feed.selectFirst("entry > id").text());
        assertEquals("2026-10-02T08:00:00Z", feed.selectFirst("feed > updated").text());
        assertTrue(feed.selectFirst("entry > link").attr("href").endsWith("/en/isfahan/projects/" + Given.PROJECT));
        assertEquals("https://partner.example/cistern", feed.select("entry > link").get(1).attr("href"));
        assertTrue(services.asked("GET", LIST).getLast().query().contains("state=FUNDING"));
    }

    @Test
    void writesTheSameListForReadersThatKnowNoAtom() {
        Given.openProject(services);
        services.get(LIST, Given.items(Given.listing(Given.PROJECT, "{\"en\":\"A & B <c>\"}", "FUNDING", "2027-01-24T20:29:59Z")));
        assertTrue(browser().open("/en/isfahan/projects?state=FUNDING").has("a[href=/en/isfahan/feeds/projects.rss?state=FUNDING]"));
        Document feed = Jsoup.parse(browser().open("/en/isfahan/feeds/projects.rss?state=FUNDING").answer().body(), "", Parser.xmlParser());
        assertEquals("2.0", feed.selectFirst("rss").attr("version"));
        assertEquals("Projects of Isfahan", feed.selectFirst("channel > title").text());
        assertEquals("A & B <c>", feed.selectFirst("item > title").text());
        assertEquals("urn:uuid:" + Given.PROJECT, feed.selectFirst("item > guid[isPermaLink=false]").text());
        assertEquals("Thu, 1 Oct 2026 08:00:00 GMT", feed.selectFirst("item > pubDate").text());
        assertTrue(feed.selectFirst("item > link").text().endsWith("/en/isfahan/projects/" + Given.PROJECT));
    }

    @Test
    void writesDeadlinesForACalendarInShortLines() {
        Given.openProject(services);
        String calendar = browser().open("/fa/isfahan/feeds/projects.ics").answer().body();
        assertTrue(calendar.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), calendar);
        assertTrue(calendar.contains("DTSTART:20270124T202959Z\r\n"), calendar);
        assertTrue(calendar.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"), calendar);
        for (String line : calendar.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        assertTrue(calendar.replace("\r\n ", "").contains("SUMMARY:پایان کارزار: مادی نیاصرم: لای‌روبی و کاشت ۱۲۰ نهال"), calendar);
    }

    @Test
    void mapsTheSiteInBothLanguages() {
        Given.openProject(services);
        Document index = Jsoup.parse(browser().open("/sitemap.xml").answer().body(), "", Parser.xmlParser());
        assertTrue(index.select("loc").eachText().stream().anyMatch(address -> address.endsWith("/sitemaps/isfahan.xml")));
        Document map = Jsoup.parse(browser().open("/sitemaps/isfahan.xml").answer().body(), "", Parser.xmlParser());
        assertTrue(map.select("loc").eachText().stream().anyMatch(address -> address.endsWith("/fa/isfahan/projects/" + Given.PROJECT)));
        assertTrue(map.select("xhtml|link[hreflang=en]").attr("href").startsWith("http"));
        assertEquals(404, browser().open("/sitemaps/nowhere.xml").answer().statusCode());
        assertTrue(browser().open("/robots.txt").answer().body().contains("/sitemap.xml"));
    }
}
