package org.hamyari.portal.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.util.List;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.Visit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VotePagesTest extends Visit {

    private static final String VOTE = "/isfahan/votes/" + Given.PROCESS;
    private static final String BALLOTS = "/api/voting/v1/cities/isfahan/processes/" + Given.PROCESS + "/ballots";

    private static final String PASSES = "/api/voting/v1/cities/isfahan/processes/" + Given.PROCESS + "/passes";

    @Test
    void showsPhasesRuleAndWhatIsNotPromised() {
        Given.vote(services, "OPEN");
        Browser.Shown shown = browser().open("/en" + VOTE);
        assertEquals("Open", shown.text(".steps li[aria-current]"));
        assertTrue(shown.text("main").contains("Equal shares: the money is split equally"));
        assertTrue(shown.text("details").contains("What we do not promise"));
        assertTrue(shown.has("a[href=/en" + VOTE + "/ballot]"));
    }

    @Test
    void saysWhoMayVoteToSomebodyWhoIsNotOnTheRoll() {
        Given.vote(services, "OPEN");
        services.get("/api/voting/v1/cities/isfahan/processes/" + Given.PROCESS + "/eligibility", "{\"onRoll\":false,\"voted\":false}");
        Browser.Shown shown = browserOf(SARA).open("/en" + VOTE);
        assertTrue(shown.text(".notice").contains("You are not on the roll of this vote."));
        assertFalse(shown.has("a[href$=/ballot]"));
    }

    @Test
    void offersEachProjectWithCostAndShareOfTheBudget() {
        Given.vote(services, "OPEN");
        Browser.Shown shown = browserOf(SARA).open("/fa" + VOTE + "/ballot");
        assertEquals(3, shown.page().select(".ballot input[type=checkbox]").size());
        assertTrue(shown.text(".ballot").contains("۱٬۴۰۰ میلیون تومان"));
        assertTrue(shown.text(".ballot").contains("۲۳٪ از بودجه"));
        assertEquals("تا ۲ پروژه برگزینید", shown.text("h1"));
    }

    @Test
    void drawsTheSameOrderForTheSameVoterEachTime() {
        Given.vote(services, "OPEN");
        Browser sara = browserOf(SARA);
        assertEquals(order(sara), order(sara));
    }

    @Test
    void countsAgainWithoutScriptAndKeepsTheBoxes() {
        Given.vote(services, "OPEN");
        Browser.Shown shown = press(browserOf(SARA), "p=p01&p=p02&do=count");
        assertEquals("2", shown.text("#chosen"));
        assertEquals("2,160", shown.text("#spent"));
        assertEquals(2, shown.page().select(".ballot input[checked]").size());
        assertEquals(2, shown.page().select("#cells rect").size());
    }

    @Test
    void saysHowManyAreTooManyAndGoesNoFurther() {
        Given.vote(services, "OPEN");
        Browser.Shown shown = press(browserOf(SARA), "p=p01&p=p02&p=p03&do=review");
        assertEquals("One too many: take it out.", shown.text("#over"));
        assertEquals(3, shown.page().select(".ballot input[checked]").size());
    }

    @Test
    void showsTheBallotBeforeItIsCast() {
        Given.vote(services, "OPEN");
        Browser.Shown shown = press(browserOf(SARA), "p=p01&do=review");
        assertEquals("Look over your ballot", shown.text("h1"));
        assertEquals(List.of("p01"), shown.page().select("input[name=p]").eachAttr("value"));
        assertEquals(0, services.asked("POST", BALLOTS).size());
    }

    @Test
    void castsTheBallotAndGivesNoNumberToIt() {
        Given.vote(services, "OPEN");
        services.on("POST", BALLOTS, 201, "{\"processId\":\"%s\",\"accepted\":true}".formatted(Given.PROCESS));
        Browser.Shown shown = press(browserOf(SARA), "p=p01&do=cast");
        assertEquals("Your ballot is in the box", shown.text("h1"));
        assertTrue(services.asked("POST", BALLOTS).getFirst().body().contains("[\"p01\"]"));
        assertEquals("/en" + VOTE + "/ballot", shown.path());
    }

    @Test
    void aBallotSentAfterTheSessionEndedStaysOnThePage() {
        Given.vote(services, "OPEN");
        Browser.Shown shown = press(browser(), "p=p01&p=p03&do=cast");
        assertEquals(401, shown.status());
        assertEquals(List.of("p01", "p03"), shown.page().select(".ballot input[checked]").stream().map(Element::val).sorted().toList());
        assertTrue(shown.has(".notice a[href=/en/isfahan/me][target=_blank]"));
        assertTrue(shown.answer().headers().allValues("Set-Cookie").isEmpty());
        assertEquals(0, services.asked("POST", BALLOTS).size());
    }

    @Test
    void saysThatSomebodyHasVotedAndKeepsTheBoxes() {
        Given.vote(services, "OPEN");
        services.on("POST", BALLOTS, 409, Given.problem(409, "already-voted", "You have voted."));
        Browser.Shown shown = press(browserOf(SARA), "p=p01&do=cast");
        assertEquals(409, shown.status());
        assertTrue(shown.text(".notice").contains("You have voted: your ballot is in the box."));
        assertTrue(shown.page().title().startsWith("Error: "));
    }

    @Test
    void aClosedVoteHasNoBallot() {
        Given.vote(services, "CLOSED");
        assertEquals("/en" + VOTE, browserOf(SARA).open("/en" + VOTE + "/ballot").path());
    }

    @Test
    void offersAPassWhereTheVoteTakesThemAndSaysWhatItIsNot() {
        Given.vote(services, "OPEN");
        assertFalse(browser().open("/en" + VOTE).has("a[href$=/pass]"));
        assertEquals("/en" + VOTE, browser().open("/en" + VOTE + "/pass").path());
        Given.voteWithPasses(services, "-----BEGIN PUBLIC KEY-----");
        assertTrue(browser().open("/en" + VOTE).has("a[href=/en" + VOTE + "/pass]"));
        Browser.Shown shown = browserOf(SARA).open("/en" + VOTE + "/pass");
        assertEquals("-----BEGIN PUBLIC KEY-----", shown.page().selectFirst("#pass").attr("data-pem"));
        assertTrue(shown.text("details[open]").contains("we do not protect against buying or forcing votes"));
        assertTrue(shown.text("noscript").contains("Without it you can sign in and vote"));
        assertTrue(browser().open("/fa" + VOTE + "/pass").text("h1").contains("رأی با برگهٔ عبور"));
    }

    @Test
    void passesABlindedMessageOnAndTheSignatureBack() {
        Given.voteWithPasses(services, "-----BEGIN PUBLIC KEY-----");
        services.on("POST", PASSES, 201, "{\"keyId\":\"%s\",\"blindSignature\":\"c2lnbmVk\"}".formatted("0".repeat(64)));
        assertEquals("{\"blindSignature\":\"c2lnbmVk\"}", askForAPass(browserOf(SARA)).answer().body());
        assertTrue(services.asked("POST", PASSES).getFirst().body().contains("\"QUJD\""));
        services.on("POST", PASSES, 409, Given.problem(409, "pass-issued", "A pass was issued already."));
        Browser.Shown refused = askForAPass(browserOf(SARA));
        assertEquals(409, refused.status());
        assertTrue(refused.answer().body().startsWith("{\"message\":\"A pass was issued already."));
        assertEquals(401, askForAPass(browser()).status());
    }

    @Test
    void showsTheBallotOfAPassToWhoeverComes() {
        Given.voteWithPasses(services, "-----BEGIN PUBLIC KEY-----");
        Browser.Shown shown = browser().open("/en" + VOTE + "/pass/ballot");
        assertEquals(3, shown.page().select(".ballot input[type=checkbox]").size());
        assertEquals("/api/voting/v1/cities/isfahan/processes/" + Given.PROCESS + "/pass-ballots",
                shown.page().selectFirst("#pass-ballot").attr("data-address"));
    }

    @Test
    void tellsForEachProjectWhyItWonOrNot() {
        Given.result(services);
        Browser.Shown shown = browser().open("/en" + VOTE + "/result");
        assertEquals("Result: 1 of 2 projects won", shown.text("h1"));
        assertEquals("Its 2,316 supporters paid its cost of 1,400 million toman out of their equal shares.", shown.text(".outcome .won .why"));
        assertEquals("It costs 520 million toman, but its 611 supporters had only 390 million toman of their equal shares left.",
                shown.text(".outcome .lost .why"));
        assertTrue(shown.text(".outcome .lost").contains("Its supporters could pay 75% of the cost"));
        assertTrue(shown.text("main").contains("Each voter held an equal share of the money: 1,246,882.7 toman, raised to 1,250,000 toman"));
        assertTrue(shown.text("main").contains("Published with two signatures"));
        assertTrue(shown.has("a[href=/api/voting/v1/cities/isfahan/processes/" + Given.PROCESS + "/result.pb]"));
        assertEquals("25%", browser().open("/fa" + VOTE + "/result").page().selectFirst(".lost .p-crowd").attr("x"));
    }

    @Test
    void saysHowManyVotesALoserLacked() {
        Given.explainedResult(services);
        assertTrue(browser().open("/en" + VOTE + "/result").text(".outcome .lost .why").endsWith("12 votes short"));
        assertTrue(browser().open("/fa" + VOTE + "/result").text(".outcome .lost .why").endsWith("۱۲ رأی کم داشت"));
    }

    @Test
    void showsWhatOtherRulesWouldHaveChosen() {
        Given.explainedResult(services);
        Browser.Shown shown = browser().open("/en" + VOTE + "/result");
        assertEquals(List.of("Most votes", "Phragmén"), shown.page().select("[aria-labelledby=others] > .tablebox th[scope=row]").eachText());
        assertTrue(shown.text("[aria-labelledby=others] tbody tr").contains("1 of 2"));
        assertEquals(List.of("Lost", "Won", "Lost"), shown.page().select("details tbody tr").get(1).select("td").eachText());
        assertTrue(shown.text("main").contains("Tied: Cycle track, Murals. Cycle track went first."));
    }

    @Test
    void drawsWhatEachGroupGotAndListsIt() {
        Given.explainedResult(services);
        Browser.Shown shown = browser().open("/en" + VOTE + "/result");
        assertEquals(List.of("1 2,406 50% 75% 436,408.9 toman", "Small districts together 2,406 50% 25% 145,469.6 toman"),
                shown.page().select("#groups-district ~ .tablebox tbody tr").eachText());
        assertEquals("75.0%", shown.page().selectFirst("#groups-district ~ .group-lines .share").attr("x"));
        assertEquals("25.0%", browser().open("/fa" + VOTE + "/result").page().selectFirst("#groups-district ~ .group-lines .share").attr("x"));
        assertEquals(List.of("None", "One"), shown.page().select("#groups-funded ~ .tablebox th[scope=row]").eachText());
    }

    @Test
    void knowsNoResultBeforeItIsPublished() {
        assertEquals(404, browser().open("/en" + VOTE + "/result").status());
    }

    private Browser.Shown askForAPass(Browser browser) {
        return browser.send(HttpRequest.newBuilder(origin().resolve("/en" + VOTE + "/pass")).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString("blinded=QUJD")));
    }

    private List<String> order(Browser browser) {
        return browser.open("/en" + VOTE + "/ballot").page().select(".ballot input").stream().map(Element::val).toList();
    }

    private Browser.Shown press(Browser browser, String body) {
        return browser.send(HttpRequest.newBuilder(origin().resolve("/en" + VOTE + "/ballot"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
