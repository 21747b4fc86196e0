package org.hamyari.portal.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.IdentityStand;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FactorPagesTest extends Visit {

    private static final String FACTORS = "/api/cities/v1/cities/isfahan/factors";
    private static final String PAGE = "/en/isfahan/desk/factors";
    private static final String REASON = "reason-" + Given.FUND;
    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("city-admin"), true);
    private static final IdentityStand.Person ZIBA = new IdentityStand.Person("ziba", "Ziba", "isfahan", List.of("auditor"), true);
    private static final Map<String, String> TYPED = Map.of("kind", "HINDERING", "textFa", "بودجه دیر می‌رسد.", "since", "۲۰۲۴-۰۳-۲۰",
            "sourceEn", "Audit <2024>", "key", "12345678");

    @BeforeEach
    void oneOfEach() {
        services.get(FACTORS, Given.items(factor(Given.PROJECT, "HELPING", "Councils <exist>") + "," + factor(Given.FUND, "HINDERING", "Late money")));
    }

    @Test
    void listsWhatHelpsAndWhatHindersWithItsSource() {
        Browser leila = browserOf(LEILA);
        assertTrue(leila.open("/en/isfahan/desk").has("a[href=" + PAGE + "]"));
        Browser.Shown shown = leila.open(PAGE);
        assertTrue(shown.text("section[aria-labelledby=helping]").contains("Councils <exist> Source: A report; since 21 March 2019"));
        assertTrue(shown.text("section[aria-labelledby=hindering]").contains("Late money"));
        assertTrue(shown.has("a[href=/en/compare?city=isfahan]") && shown.has("form[action=" + PAGE + "]"));
        Browser.Shown persian = leila.open("/fa/isfahan/desk/factors");
        assertTrue(persian.text("h1").contains("چه کمک می‌کند و چه بازمی‌دارد"));
    }

    @Test
    void whoDecidesNothingHereOnlyReads() {
        Browser.Shown shown = browserOf(ZIBA).open(PAGE);
        assertEquals(200, shown.status());
        assertFalse(shown.has("main form"));
    }

    @Test
    void recordsAFactor() {
        services.on("POST", FACTORS, 201, factor(Given.JOB, "HINDERING", "Late money"));
        Browser.Shown shown = browserOf(LEILA).submit(PAGE, TYPED);
        assertEquals(PAGE, shown.path());
        var sent = services.asked("POST", FACTORS).getFirst();
        assertEquals("12345678", sent.header("Idempotency-Key"));
        assertTrue(sent.body().contains("\"kind\":\"HINDERING\"") && sent.body().contains("\"since\":\"2024-03-20\""), sent.body());
    }

    @Test
    void saysAtEachFieldWhatIsMissingAndKeepsTheRest() {
        Browser.Shown again = browserOf(LEILA).submit(PAGE, Map.of("textEn", "", "since", "yesterday", "sourceEn", "A report", "key", "12345678"));
        assertEquals(422, again.status());
        assertEquals(List.of("#kind", "#textFa", "#since"), again.page().select(".summary a").eachAttr("href"));
        assertEquals("yesterday", again.page().select("input[name=since]").val());
        assertEquals("A report", again.page().select("input[name=sourceEn]").val());
        assertEquals(0, services.asked("POST", FACTORS).size());
    }

    @Test
    void showsAtItsFieldWhatTheServiceRefuses() {
        services.on("POST", FACTORS, 422, refusal("since", "This begins today or earlier."));
        Map<String, String> late = new HashMap<>(TYPED);
        late.put("since", "2999-01-01");
        Browser.Shown again = browserOf(LEILA).submit(PAGE, late);
        assertEquals(422, again.status());
        assertEquals(List.of("#since"), again.page().select(".summary a").eachAttr("href"));
        assertTrue(again.text("#since-e").contains("This begins today or earlier."));
        assertEquals("بودجه دیر می‌رسد.", again.page().select("textarea[name=textFa]").text());
        assertEquals("Audit <2024>", again.page().select("input[name=sourceEn]").val());
        assertEquals("HINDERING", again.page().select("select[name=kind] option[selected]").val());
    }

    @Test
    void withdrawsAFactorWithAReason() {
        String path = FACTORS + "/" + Given.FUND + "/withdrawals";
        services.on("POST", path, 422, refusal("reason", "At least 3 letters."));
        Browser leila = browserOf(LEILA);
        Browser.Shown again = leila.submit(PAGE + "/" + Given.FUND + "/withdraw", Map.of(REASON, "no", "key", "12345678"));
        assertEquals(List.of("#" + REASON), again.page().select(".summary a").eachAttr("href"));
        assertEquals("no", again.page().select("details[open] textarea[name=" + REASON + "]").text());
        services.on("POST", path, 200, factor(Given.FUND, "HINDERING", "Late money"));
        Browser.Shown done = leila.submit(PAGE + "/" + Given.FUND + "/withdraw", Map.of(REASON, "Money comes in time now", "key", "12345679"));
        assertEquals(PAGE, done.path());
        assertTrue(services.asked("POST", path).getLast().body().contains("Money comes in time now"));
    }

    @Test
    void whatWasTypedOutlastsASessionThatEnded() {
        Browser visitor = browser();
        identity.signInNext(LEILA);
        services.get("/api/pledges/v1/me/pledges", Given.items(""));
        Browser.Shown shown = visitor.submit(PAGE + "/" + Given.FUND + "/withdraw", Map.of(REASON, "It was wrong", "key", "12345678"));
        assertEquals(200, shown.status());
        assertEquals("It was wrong", shown.page().select("textarea[name=" + REASON + "]").text());
    }

    private static String refusal(String field, String why) {
        return """
                {"type":"about:blank","title":"Invalid","status":422,"code":"validation-failed","detail":"Something is wrong.",
                 "errors":[{"pointer":"#/%s","code":"x","detail":"%s"}]}""".formatted(field, why);
    }

    private static String factor(String id, String kind, String text) {
        return """
                {"id":"%s","cityId":"isfahan","kind":"%s","text":{"en":"%s"},"since":"2019-03-21","source":{"en":"A report"},
                 "recordedAt":"2026-11-10T08:00:00Z"}""".formatted(id, kind, text);
    }
}
