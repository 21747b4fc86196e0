package org.hamyari.portal.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FrameTest extends Visit {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"fa-IR,fa;q=0.9,en;q=0.8 | /fa/", "en-GB,en;q=0.9 | /en/", "de,en;q=0.5 | /en/", "de | /fa/", "*;;q | /fa/"})
    void leadsToTheLanguageThatTheBrowserPrefers(String header, String expected) {
        Browser.Shown shown = new Browser(origin(), HttpClient.Redirect.NEVER)
                .send(HttpRequest.newBuilder(origin()).header("Accept-Language", header).GET());
        assertEquals(303, shown.status());
        assertEquals(expected, java.net.URI.create(shown.answer().headers().firstValue("Location").orElseThrow()).getPath());
    }

    @Test
    void offersTheCitiesInTheLanguageOfTheAddress() {
        Browser.Shown persian = browser().open("/fa/");
        assertEquals("rtl", persian.page().selectFirst("html").attr("dir"));
        assertTrue(persian.text(".cards").contains("اصفهان"));
        Browser.Shown english = browser().open("/en/");
        assertEquals("ltr", english.page().selectFirst("html").attr("dir"));
        assertTrue(english.has(".cards a[href=/en/isfahan/]"));
        assertTrue(english.text(".cards").contains("Only public figures so far"));
    }

    @Test
    void switchesTheLanguageAndKeepsPageAndFilters() {
        Browser.Shown shown = browser().open("/fa/style?a=b&c=%D8%A7");
        assertEquals("/en/style?a=b&c=%D8%A7", shown.page().selectFirst(".tools a[hreflang=en]").attr("href"));
        assertEquals("http://localhost:8080/en/style?a=b&c=%D8%A7", shown.page().selectFirst("link[hreflang=en]").attr("href"));
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDoWithIt() {
        for (String path : new String[] {"/fa/style", "/fa/nowhere/else", "/assets/images/mark.svg"}) {
            var headers = browser().open(path).answer().headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; img-src 'self'; "
                    + "form-action 'self'"), path);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
            assertEquals("same-origin", headers.firstValue("Cross-Origin-Opener-Policy").orElse(""), path);
            assertEquals("strict-origin-when-cross-origin", headers.firstValue("Referrer-Policy").orElse(""), path);
        }
    }

    @Test
    void aPageHasNothingInline() {
        var page = browser().open("/en/style").page();
        assertTrue(page.select("[style], style, script:not([src])").isEmpty());
        assertTrue(page.select("*").stream().noneMatch(element -> element.attributes().asList().stream()
                .anyMatch(attribute -> attribute.getKey().startsWith("on"))));
    }

    @ParameterizedTest
    @CsvSource({"cross-site,", "same-site,", ",https://evil.example", ","})
    void refusesAFormOfAnotherSite(String fetchSite, String originHeader) {
        HttpRequest.Builder form = HttpRequest.newBuilder(origin().resolve("/fa/isfahan/projects/x/follow"))
                .POST(HttpRequest.BodyPublishers.noBody());
        if (fetchSite != null) {
            form.header("Sec-Fetch-Site", fetchSite);
        }
        if (originHeader != null) {
            form.header("Origin", originHeader);
        }
        Browser.Shown shown = browser().send(form);
        assertEquals(403, shown.status());
        assertEquals("این فرم از سایت دیگری آمده است", shown.text("h1"));
    }

    @Test
    void takesAFormOfOurOwnOriginFromABrowserThatDoesNotSayMore() {
        HttpRequest.Builder form = HttpRequest.newBuilder(origin().resolve("/fa/style")).header("Origin", "http://localhost:8080")
                .POST(HttpRequest.BodyPublishers.noBody());
        assertNotEquals(403, browser().send(form).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/isfahan/nothing", "/en/nocity/projects", "/en/isfahan/projects/not-an-id", "/de/isfahan/", "/assets/none.css"})
    void saysInWordsThatAPageDoesNotExist(String path) {
        assertEquals(404, browser().open(path).status());
    }

    @Test
    void theMissingPageSpeaksTheLanguageOfItsAddress() {
        assertEquals("This page does not exist", browser().open("/en/nocity/projects").text("h1"));
        assertEquals("این صفحه وجود ندارد", browser().open("/fa/nocity/projects").text("h1"));
    }

    @Test
    void saysThatAPartIsAwayAndNotThatThePageDoesNotExist() {
        services.away("GET", "/api/cities/v1/cities");
        Browser.Shown shown = browser().open("/en/");
        assertEquals(503, shown.status());
        assertEquals("This page cannot be shown just now", shown.text("h1"));
        assertTrue(shown.has("main a.btn[href=/en/]"));
    }

    @Test
    void everyPageOfACityWearsItsEmblemAndStandsWhenItCannotBeHad() {
        services.get("/api/cities/v1/cities/isfahan/profile", """
                {"header":"BRIDGE","version":1,"emblem":{"address":"/api/cities/v1/cities/isfahan/emblem?picture=abc","width":64,"height":48}}""");
        String emblem = ".masthead .brand img[src=/api/cities/v1/cities/isfahan/emblem?picture=abc][width=64][height=48]";
        for (String path : new String[] {"/en/isfahan/help", "/en/isfahan/privacy", "/en/isfahan/accessibility"}) {
            assertEquals("Emblem of Isfahan", browser().open(path).page().select(emblem).attr("alt"), path);
        }
        assertEquals("نشان اصفهان", browser().open("/fa/isfahan/help").page().select(emblem).attr("alt"));
        for (String path : new String[] {"/en/yazd/help", "/en/", "/en/help"}) {
            assertFalse(browser().open(path).has(".masthead img"), path);
        }

        services.away("GET", "/api/cities/v1/cities/isfahan/profile");
        Browser.Shown last = browser().open("/en/isfahan/help");
        assertEquals(200, last.status());
        assertTrue(last.has(emblem), "the last one stays");
        services.away("GET", "/api/cities/v1/cities/yazd/profile");
        assertEquals(200, browser().open("/en/yazd/help").status());
    }

    @Test
    void servesStyleSheetFontAndScriptAsTheyAreNamed() {
        Browser.Shown page = browser().open("/en/style");
        String sheet = page.page().selectFirst("link[rel=stylesheet]").attr("href");
        var answer = browser().open(sheet).answer();
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertFalse(answer.body().contains("@import"));
        assertEquals(200, browser().open(page.page().selectFirst("link[rel=preload]").attr("href")).status());
        assertEquals(200, browser().open("/assets/fonts/OFL.txt").status());
        assertEquals(200, browser().open(page.page().selectFirst("script[src]").attr("src")).status());
    }
}
