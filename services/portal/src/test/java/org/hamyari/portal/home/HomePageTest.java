package org.hamyari.portal.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HomePageTest extends Visit {

    @Test
    void showsTheLiveFiguresInTheUnitThatPeopleRead() {
        everythingIsThere();
        assertTrue(browser().open("/fa/isfahan/").text(".figures").contains("۴٬۸۲۰ میلیون تومان"));
        Browser.Shown english = browser().open("/en/isfahan/");
        assertTrue(english.text(".figures").contains("4,820 million toman"));
        assertTrue(english.text("figcaption").contains("as of 18 November 2026, 13:00"));
    }

    @Test
    void buildsTheBridgeOfOneArchForEachProject() {
        everythingIsThere();
        Browser.Shown shown = browser().open("/en/isfahan/");
        assertEquals("A bridge with 33 arches, one for each project: 21 funded, 9 raising, 3 in preparation",
                shown.page().selectFirst(".arcade.only-wide").attr("aria-label"));
        assertEquals(21, shown.page().select(".arcade.only-wide .done").size());
        assertEquals(9, shown.page().select(".arcade.only-narrow .live").size());
    }

    @Test
    void wearsTheCitysEmblemAndClaimAndLeavesOutTheBridgeWhereItWantsNone() {
        everythingIsThere();
        services.get("/api/cities/v1/cities/isfahan/profile", """
                {"header":"NONE","version":1,"claim":{"fa":"با هم","en":"Together"},
                 "emblem":{"address":"/api/cities/v1/cities/isfahan/emblem?picture=abc","width":64,"height":48}}""");
        Browser.Shown shown = browser().open("/en/isfahan/");
        assertTrue(shown.has(".masthead img[alt=Emblem of Isfahan]"));
        assertTrue(shown.text(".hero").contains("Together"));
        assertFalse(shown.has(".arcade.only-wide"));
    }

    @Test
    void showsProjectsCloseToTheirGoalWithBarAndShare() {
        everythingIsThere();
        Browser.Shown shown = browser().open("/en/isfahan/");
        assertTrue(shown.has(".card h3 a[href=/en/isfahan/projects/" + Given.PROJECT + "]"));
        assertTrue(shown.text(".card .meta").contains("81% of 480 million toman"));
        assertTrue(shown.page().selectFirst(".card .bar").attr("aria-label").contains("of a target of 480 million toman"));
    }

    @Test
    void keepsTheRestOfThePageWhenReportingIsAway() {
        everythingIsThere();
        services.away("GET", "/api/reporting/v1/cities/isfahan/figures");
        Browser.Shown shown = browser().open("/en/isfahan/");
        assertEquals(200, shown.status());
        assertTrue(shown.text(".notice").contains("The figures cannot be reached just now"));
        assertTrue(shown.has(".card"));
    }

    @Test
    void keepsTheFiguresWhenPledgesMatchingAndVotingAreAway() {
        everythingIsThere();
        services.away("GET", "/api/pledges/v1/cities/isfahan/campaigns");
        services.away("GET", "/api/matching/v1/cities/isfahan/funds");
        services.away("GET", "/api/voting/v1/cities/isfahan/processes");
        Browser.Shown shown = browser().open("/fa/isfahan/");
        assertEquals(200, shown.status());
        assertTrue(shown.text(".figures").contains("۴٬۸۲۰"));
        assertTrue(shown.text(".notice").contains("مبلغ‌ها اکنون در دسترس نیست"));
    }

    @Test
    void saysThatACityOnlyWatchesAndOffersNoPledge() {
        Browser.Shown shown = browser().open("/en/yazd/");
        assertTrue(shown.text(".notice").contains("This city only watches so far"));
        assertFalse(shown.has("#near"));
    }

    @Test
    void linksToTheOpenVoteAndToTheFund() {
        everythingIsThere();
        Browser.Shown shown = browser().open("/en/isfahan/");
        assertTrue(shown.has("a[href=/en/isfahan/votes/" + Given.PROCESS + "]"));
        assertTrue(shown.text(".panel").contains("318 million toman of 500 million toman is promised or paid; 182 million toman is left."));
    }

    private void everythingIsThere() {
        Given.openProject(services);
        Given.figures(services);
        Given.vote(services, "OPEN");
    }
}
