package org.hamyari.portal.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.ServiceStand;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PledgePagesTest extends Visit {

    /** ۲۰۰٬۰۰۰ as a browser puts it into an address. */
    private static final String TYPED = "?amount=%DB%B2%DB%B0%DB%B0%D9%AC%DB%B0%DB%B0%DB%B0";
    private static final String PLEDGE = "/isfahan/projects/" + Given.PROJECT + "/pledge";
    private static final String RESERVATIONS = "/api/matching/v1/cities/isfahan/funds/" + Given.FUND + "/reservations";
    private static final String PLEDGES = "/api/pledges/v1/cities/isfahan/projects/" + Given.PROJECT + "/pledges";
    private static final String MINE = "/api/pledges/v1/cities/isfahan/pledges/" + Given.PLEDGE;

    @BeforeEach
    void anOpenProject() {
        Given.openProject(services);
        services.on("POST", RESERVATIONS, 201, reservation("2099-01-01T00:00:00Z"));
        services.on("POST", PLEDGES, 201, Given.pledge("PENDING", ""));
        services.on("POST", MINE + "/payment-sessions", 201, """
                {"paymentId":"0199f2c4-41aa-7be0-9d13-6a0e5d1c2b31","pledgeId":"%s","provider":"SANDBOX","state":"REDIRECTED",
                 "redirectUrl":"http://localhost:8080/sandbox-gateway/pay/sbx_1","expiresAt":"2026-11-18T10:00:00Z"}""".formatted(Given.PLEDGE));
    }

    @Test
    void asksForAnAmountWithoutAnAccount() {
        Browser.Shown shown = browser().open("/fa" + PLEDGE);
        assertEquals(200, shown.status());
        assertEquals("تومان", shown.text(".with-unit span"));
        assertEquals("/fa" + PLEDGE + "/preview", shown.page().selectFirst("#amount").attr("hx-get"));
    }

    @Test
    void worksOutTheMatchWithoutScript() {
        Browser.Shown shown = browser().open("/fa" + PLEDGE + "?amount=%DB%B2%DB%B0%DB%B0%D9%AC%DB%B0%DB%B0%DB%B0");
        assertTrue(shown.text(".becomes").contains("۴۰۰٬۰۰۰"));
        assertEquals("۲۰۰٬۰۰۰", shown.page().selectFirst("#amount").val());
        assertTrue(services.asked("GET", "/api/matching/v1/cities/isfahan/projects/" + Given.PROJECT + "/match-preview").getFirst().query()
                .contains("amount=2000000"));
    }

    @Test
    void givesScriptTheMatchSentenceAlone() {
        Browser.Shown shown = browser().open("/en" + PLEDGE + "/preview?amount=200000");
        assertTrue(shown.text(".becomes").contains("becomes 400,000"));
        assertFalse(shown.has("header"));
    }

    @Test
    void namesAWrongAmountInSummaryAndFieldAndKeepsWhatWasTyped() {
        Browser.Shown shown = browser().open("/fa" + PLEDGE + "?amount=%D8%AF%D9%88%DB%8C%D8%B3%D8%AA");
        assertEquals(422, shown.status());
        assertTrue(shown.page().title().startsWith("خطا: "));
        assertEquals("مبلغ را به تومان و با رقم بنویسید، مانند ۲۰۰٬۰۰۰", shown.text("#errors a"));
        assertEquals("#amount", shown.page().selectFirst("#errors a").attr("href"));
        assertEquals("دویست", shown.page().selectFirst("#amount").val());
        assertEquals("true", shown.page().selectFirst("#amount").attr("aria-invalid"));
    }

    @Test
    void sendsAWrongAmountFromTheCheckBackToTheQuestion() {
        Browser.Shown shown = browserOf(SARA).open("/en" + PLEDGE + "/check?amount=-5");
        assertEquals("/en" + PLEDGE + "?amount=-5", shown.path());
        assertEquals(422, shown.status());
    }

    @Test
    void asksForAnAccountBeforeTheCheckAndComesBackWithTheAmount() {
        identity.signInNext(SARA);
        Browser.Shown shown = browser().open("/fa" + PLEDGE + "/check?amount=200000");
        assertEquals("/fa" + PLEDGE + "/check?amount=200000", shown.path());
        assertEquals("پاسخ‌های خود را بررسی کنید", shown.text("h1"));
        assertEquals("fa", identity.lastRequest().get("ui_locales"));
        assertEquals("S256", identity.lastRequest().get("code_challenge_method"));
    }

    @Test
    void aPledgeSentAfterTheSessionEndedIsAskedAgainWithItsAmount() {
        identity.signInNext(SARA);
        Browser.Shown shown = browser().submit("/en" + PLEDGE + "/check" + TYPED, form(true));
        assertEquals("/en" + PLEDGE + "/check" + TYPED, shown.path());
        assertTrue(shown.text("button.btn").contains("Pay 200,000 toman"));
        assertEquals(0, services.asked("POST", PLEDGES).size());
    }

    @Test
    void payingAgainAfterTheSessionEndedLeadsBackToTheReceipt() {
        identity.signInNext(SARA);
        services.get(MINE, Given.pledge("PENDING", "FAILED"));
        Browser.Shown shown = browser().submit("/en/isfahan/pledges/" + Given.PLEDGE + "/payment", Map.of("key", "a-key"));
        assertEquals("/en/isfahan/pledges/" + Given.PLEDGE, shown.path());
        assertTrue(shown.has("form[action$=/payment]"));
    }

    @Test
    void offersOnlyChoicesThatThereAre() {
        Browser.Shown shown = browserOf(SARA).open("/en" + PLEDGE + "/check?amount=200000");
        assertEquals(List.of("Project", "Amount", "Your name", "Receipt"), shown.page().select(".facts dt").eachText());
        assertEquals(1, shown.page().select(".facts dd a").size());
    }

    @Test
    void saysWhyNothingIsAddedWithoutAFund() {
        services.get("/api/matching/v1/cities/isfahan/projects/" + Given.PROJECT + "/match-preview", """
                {"projectId":"%s","pledged":%2$s,"matched":%3$s,"total":%2$s,"certainty":"ESTIMATED","lines":[],"reasonCode":"NO_FUND",
                 "reason":{"en":"Your 2,000,000 rial stays 2,000,000 rial."},"asOf":"2026-11-18T09:30:00Z"}"""
                .formatted(Given.PROJECT, Given.rial("2000000"), Given.rial("0")));
        Browser.Shown shown = browser().open("/en" + PLEDGE + "?amount=200000");
        assertTrue(shown.text(".becomes").startsWith("Your 200,000 toman stays as it is No open match fund is for this project."));
    }

    @Test
    void showsTomanAndRialAndTheReservedShareBeforePaying() {
        Browser.Shown shown = browserOf(SARA).open("/en" + PLEDGE + "/check?amount=200000");
        assertTrue(shown.text(".facts").contains("200,000 toman 2,000,000 rial"));
        assertTrue(shown.text(".becomes").contains("Green canals fund: one for one. Guaranteed."));
        assertTrue(shown.text(".notice").contains("The guaranteed share is reserved for you until"));
        assertTrue(shown.text("button.btn").contains("Pay 200,000 toman: go to the bank"));
        assertTrue(shown.text("details.more").contains("9f2c 41aa 7be0 5d13"));
    }

    @Test
    void reloadingTheCheckAsksForTheSameReservation() {
        Browser sara = browserOf(SARA);
        sara.open("/en" + PLEDGE + "/check?amount=200000");
        sara.open("/en" + PLEDGE + "/check?amount=200000");
        var keys = services.asked("POST", RESERVATIONS).stream().map(asked -> asked.header("Idempotency-Key")).distinct().toList();
        assertEquals(1, keys.size());
    }

    @Test
    void leavesTheShareAnEstimateWhenThePotHasJustRunDry() {
        services.on("POST", RESERVATIONS, 409, Given.problem(409, "pot-empty", "The pot is empty."));
        Browser.Shown shown = browserOf(SARA).open("/en" + PLEDGE + "/check?amount=200000");
        assertEquals(200, shown.status());
        assertTrue(shown.text(".becomes").contains("Estimated"));
        assertEquals("", shown.page().selectFirst("input[name=reservation]").val());
    }

    @Test
    void goesOnWithoutAMatchWhenMatchingIsAway() {
        services.away("GET", "/api/matching/v1/cities/isfahan/projects/" + Given.PROJECT + "/match-preview");
        Browser.Shown shown = browserOf(SARA).open("/en" + PLEDGE + "/check?amount=200000");
        assertTrue(shown.text(".notice").contains("You can back the project all the same."));
        assertTrue(shown.has("button.btn"));
    }

    @Test
    void takesNoPledgeWithoutConsentAndLosesNothing() {
        Browser.Shown shown = browserOf(SARA).submit("/en" + PLEDGE + "/check" + TYPED, form(false));
        assertEquals(422, shown.status());
        assertEquals("#consent", shown.page().selectFirst("#errors a").attr("href"));
        assertEquals("a-key-of-this-form", shown.page().selectFirst("input[name=key]").val());
        assertEquals("/en" + PLEDGE + "/check" + TYPED, shown.page().selectFirst("main form").attr("action"));
        assertEquals("/fa" + PLEDGE + "/check" + TYPED, shown.page().selectFirst(".tools a[hreflang=fa]").attr("href"));
        assertEquals(0, services.asked("POST", PLEDGES).size());
    }

    @Test
    void makesThePledgeAndLeadsToTheBank() {
        Browser sara = stayingBrowserOfSara();
        Browser.Shown shown = sara.submit("/fa" + PLEDGE + "/check" + TYPED, form(true));
        assertEquals(303, shown.status());
        assertEquals("http://localhost:8080/sandbox-gateway/pay/sbx_1", shown.answer().headers().firstValue("Location").orElseThrow());
        ServiceStand.Asked pledge = services.asked("POST", PLEDGES).getFirst();
        assertEquals("a-key-of-this-form", pledge.header("Idempotency-Key"));
        assertTrue(pledge.body().contains("\"amount\":\"2000000\"") && pledge.body().contains("\"termsVersion\":2"), pledge.body());
        assertTrue(services.asked("POST", MINE + "/payment-sessions").getFirst().body()
                .contains("http://localhost:8080/fa/isfahan/pledges/" + Given.PLEDGE + "/return"));
    }

    @Test
    void saysWhyThePledgeWasRefusedInTheWordsOfTheService() {
        services.on("POST", PLEDGES, 409, Given.problem(409, "terms-changed", "The terms have changed since you read them."));
        Browser.Shown shown = browserOf(SARA).submit("/en" + PLEDGE + "/check" + TYPED, form(true));
        assertEquals(409, shown.status());
        assertTrue(shown.text(".lead").contains("The terms have changed since you read them."));
    }

    @Test
    void theReceiptKnowsWhatBecameOfTheCampaign() {
        services.get(MINE, Given.pledge("CAPTURED", "CAPTURED"));
        String campaign = "/api/pledges/v1/cities/isfahan/projects/" + Given.PROJECT + "/campaign";
        Browser sara = browserOf(SARA);
        assertEquals("The campaign runs on", sara.open("/en/isfahan/pledges/" + Given.PLEDGE).text(".timeline .now h3"));
        services.get(campaign, Given.campaign("CLOSING"));
        assertEquals("The campaign ends", sara.open("/en/isfahan/pledges/" + Given.PLEDGE).text(".timeline .now h3"));
        services.get(campaign, Given.campaign("SUCCEEDED"));
        assertTrue(sara.open("/en/isfahan/pledges/" + Given.PLEDGE).text(".timeline li:last-child").contains("the money goes to the owner"));
        services.away("GET", campaign);
        assertFalse(sara.open("/en/isfahan/pledges/" + Given.PLEDGE).has(".timeline .now"));
    }

    @Test
    void confirmsWithTheServiceAndShowsTheReceipt() {
        services.on("POST", MINE + "/payment-confirmations", 200, Given.pledge("CAPTURED", "CAPTURED"));
        services.get(MINE, Given.pledge("CAPTURED", "CAPTURED"));
        services.get("/api/matching/v1/cities/isfahan/pledges/" + Given.PLEDGE + "/match", pledgeMatch());
        Browser.Shown shown = browserOf(SARA).open("/en/isfahan/pledges/" + Given.PLEDGE + "/return?ref=sbx_1&status=OK");
        assertEquals("/en/isfahan/pledges/" + Given.PLEDGE, shown.path());
        assertEquals("Your pledge has arrived", shown.text("h1"));
        assertEquals("7be0 9d13 6a0e 5d1c 2b21", shown.text(".notice .receipt"));
        assertTrue(shown.text(".becomes").contains("Green canals fund added 200,000 toman to your pledge; together that is 400,000 toman."));
        assertTrue(services.asked("POST", MINE + "/payment-confirmations").getFirst().body().contains("\"providerRef\":\"sbx_1\""));
    }

    @Test
    void saysThatTheMatchIsOnItsWay() {
        services.get(MINE, Given.pledge("CAPTURED", "CAPTURED"));
        Browser.Shown shown = browserOf(SARA).open("/fa/isfahan/pledges/" + Given.PLEDGE);
        assertTrue(shown.text(".becomes").contains("همتا در حال ثبت است"));
        assertTrue(shown.has("#match[hx-get]"));
    }

    @Test
    void aForgedReturnIsNotConfirmed() {
        services.on("POST", MINE + "/payment-confirmations", 422, Given.problem(422, "invalid-request", "No such attempt."));
        services.get(MINE, Given.pledge("PENDING", "REDIRECTED"));
        Browser.Shown shown = browserOf(SARA).open("/en/isfahan/pledges/" + Given.PLEDGE + "/return?ref=forged&status=OK");
        assertEquals("The payment is not confirmed yet", shown.text("h1"));
        assertFalse(shown.has("form[action$=/payment]"));
    }

    @Test
    void aDeclinedPaymentMayBePaidAgain() {
        services.get(MINE, Given.pledge("PENDING", "FAILED"));
        Browser sara = browserOf(SARA);
        Browser.Shown shown = sara.open("/en/isfahan/pledges/" + Given.PLEDGE);
        assertEquals("The payment is not confirmed", shown.text("h1"));
        assertTrue(shown.text(".notice").contains("Nothing has been taken"));
        Browser staying = stayingBrowserOfSara();
        Browser.Shown again = staying.submit("/en/isfahan/pledges/" + Given.PLEDGE + "/payment",
                Map.of("key", shown.page().selectFirst("input[name=key]").val()));
        assertEquals(303, again.status());
    }

    @Test
    void knowsNoPledgeOfSomebodyElse() {
        assertEquals(404, browserOf(SARA).open("/en/isfahan/pledges/" + Given.PLEDGE).status());
    }

    /** Signs in with redirects followed, then goes on without following them. */
    private Browser stayingBrowserOfSara() {
        identity.signInNext(SARA);
        services.get("/api/pledges/v1/me/pledges", Given.items(""));
        return Browser.signedIn(origin(), "/en/isfahan/me", HttpClient.Redirect.NEVER);
    }

    private static Map<String, String> form(boolean consent) {
        Map<String, String> form = new HashMap<>(Map.of("terms", "2", "reservation", "0199f2c4-41aa-7be0-9d13-6a0e5d1c2b11",
                "key", "a-key-of-this-form"));
        if (consent) {
            form.put("consent", "yes");
        }
        return form;
    }

    private static String reservation(String expiresAt) {
        return """
                {"id":"0199f2c4-41aa-7be0-9d13-6a0e5d1c2b11","cityId":"isfahan","fundId":"%s","projectId":"%s","pledged":%3$s,"amount":%3$s,"state":"HELD",
                 "reasonCode":"MATCHED_IN_FULL","reason":{"en":"One for one"},"figures":{"pledged":%3$s,"demand":%3$s,"potLeft":%3$s},
                 "createdAt":"2026-11-18T09:30:00Z","expiresAt":"%4$s"}""".formatted(Given.FUND, Given.PROJECT, Given.rial("2000000"), expiresAt);
    }

    private static String pledgeMatch() {
        return """
                {"pledgeId":"%1$s","projectId":"%2$s","pledged":%3$s,"matched":%3$s,"total":%4$s,
                 "matches":[{"id":"0199f2c4-41aa-7be0-9d13-6a0e5d1c2b71","fundId":"%5$s","fundName":{"fa":"صندوق فضای سبز","en":"Green canals fund"},
                   "projectId":"%2$s","pledgeId":"%1$s","matchSequence":7,"amount":%3$s,"state":"EARNED","reasonCode":"MATCHED_IN_FULL",
                   "reason":{"en":"One for one"},"figures":{"pledged":%3$s,"demand":%3$s,"potLeft":%4$s},"earnedAt":"2026-11-18T09:34:13Z"}],
                 "reasonCode":"MATCHED_IN_FULL","reason":{"en":"One for one"},"asOf":"2026-11-18T09:35:00Z"}""".formatted(Given.PLEDGE, Given.PROJECT,
                Given.rial("2000000"), Given.rial("4000000"), Given.FUND);
    }
}
