package org.hamyari.portal.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.IdentityStand;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimPagesTest extends Visit {

    private static final String API = "/api/catalogue/v1/cities/isfahan";
    private static final String PROJECT = API + "/projects/" + Given.PROJECT;
    private static final String PAGE = "/en/isfahan/projects/" + Given.PROJECT;
    private static final String DESK = "/en/isfahan/desk/claims";
    private static final String CLAIM = Given.CLOSING;
    private static final String KEY = "a-key-of-this-form";
    private static final IdentityStand.Person ZIBA = new IdentityStand.Person("ziba", "Ziba", "isfahan", List.of("auditor"), true);

    @BeforeEach
    void claims() {
        Given.openProject(services);
        services.get(PROJECT + "/claims", Given.items(claim(true, "ACCEPTED", """
                "accepted":%s,"share":%s,"reason":"Nothing <was> built.","decidedAt":"2026-11-19T08:00:00Z","""
                .formatted(Given.rial("2000000"), Given.rial("1500000")))));
        services.get("/api/pledges/v1/cities/isfahan/closings", Given.items(""));
        services.get(API + "/claims", Given.items(claim(false, "FILED", "")));
        services.get(API + "/claims/" + CLAIM, claim(false, "FILED", ""));
    }

    @Test
    void aBackerClaimsAndSeesTheShare() {
        Browser sara = browserOf(SARA);
        String mine = sara.open(PAGE + "/claims").text("main");
        assertTrue(mine.contains("The work has stopped") && mine.contains("Nothing <was> built.") && mine.contains("Share of the guarantee"), mine);
        services.on("POST", PROJECT + "/claims", 409, Given.problem(409, "no-guarantee", "The terms have no guarantee."));
        Browser.Shown again = sara.submit(PAGE + "/claims/new", Map.of("choice", "STOPPED", "text", "Nobody works", "key", KEY));
        assertTrue(again.text(".summary").contains("The terms have no guarantee."));
        assertEquals("Nobody works", again.page().select("textarea").text());
        services.on("POST", PROJECT + "/claims", 201, claim(true, "FILED", ""));
        assertEquals(PAGE + "/claims", sara.submit(PAGE + "/claims/new", Map.of("choice", "STOPPED", "text", "Nobody works", "key", KEY)).path());
        assertTrue(services.asked("POST", PROJECT + "/claims").getLast().body().contains("\"grounds\":\"STOPPED\""));
    }

    @Test
    void anOfficerSignsTheDecision() {
        Browser maryam = browserOf(MARYAM);
        assertTrue(maryam.open("/en/isfahan/desk").has("a[href=" + DESK + "]"));
        assertTrue(maryam.open(DESK).has(".queue a[href=" + DESK + "/" + CLAIM + "]"));
        assertTrue(maryam.open(DESK + "/" + CLAIM).has("a[href=" + DESK + "/" + CLAIM + "/decision]"));
        assertFalse(browserOf(ZIBA).open(DESK + "/" + CLAIM).has("a[href$=/decision]"));
        services.on("POST", API + "/claims/" + CLAIM + "/decisions", 201, claim(false, "FILED", ""));
        Browser.Shown form = maryam.open(DESK + "/" + CLAIM + "/decision");
        assertTrue(form.path().startsWith(DESK + "/" + CLAIM + "/decision"), form.path());
        maryam.submit(DESK + "/" + CLAIM + "/decision", Map.of("choice", "ACCEPTED", "text", "Nothing was built.", "key", KEY));
        var sent = services.asked("POST", API + "/claims/" + CLAIM + "/decisions").getFirst();
        assertTrue(sent.body().contains("\"decision\":\"ACCEPTED\"") && sent.body().contains("Nothing was built."), sent.body());
    }

    @Test
    void anOfficerAcceptsAPart() {
        Browser maryam = browserOf(MARYAM);
        String decision = DESK + "/" + CLAIM + "/decision";
        assertTrue(maryam.open(decision).has("input[name=amount]"));
        Browser.Shown again = maryam.submit(decision, Map.of("choice", "ACCEPTED", "amount", "some", "text", "A quarter is clear.", "key", KEY));
        assertEquals(List.of("#amount"), again.page().select(".summary a").eachAttr("href"));
        assertEquals("some", again.page().select("input[name=amount]").val());
        assertEquals(List.of(), services.asked("POST", API + "/claims/" + CLAIM + "/decisions"));
        services.on("POST", API + "/claims/" + CLAIM + "/decisions", 201, claim(false, "FILED", ""));
        maryam.submit(decision, Map.of("choice", "ACCEPTED", "amount", "۱۵۰٬۰۰۰", "text", "A quarter is clear.", "key", KEY));
        String sent = services.asked("POST", API + "/claims/" + CLAIM + "/decisions").getFirst().body();
        assertTrue(sent.contains("\"amount\":{\"amount\":\"1500000\",\"currency\":\"IRR\"}"), sent);
    }

    private static String claim(boolean mine, String state, String further) {
        return """
                {"id":"%s","projectId":"%s","projectTitle":{"en":"A canal"},"grounds":"STOPPED",
                 "said":{"language":"en","text":"Nobody works there."},"amount":%s,"state":"%s","filedAt":"2026-11-18T09:40:00Z",
                 "dueAt":"2026-12-02T20:29:59Z",%s"late":false,"mine":%s}"""
                .formatted(CLAIM, Given.PROJECT, Given.rial("2000000"), state, further, mine);
    }
}
