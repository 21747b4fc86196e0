package org.hamyari.portal.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.IdentityStand;
import org.hamyari.portal.stand.ServiceStand;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssessmentPagesTest extends Visit {

    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("city-admin"), true);
    private static final IdentityStand.Person ZIBA = new IdentityStand.Person("ziba", "Ziba", "isfahan", List.of("auditor"), true);
    private static final String DESK = "/en/isfahan/desk/assessments/" + GivenStudy.STUDY;
    private static final String SEAT = "/en/isfahan/assessments/" + GivenStudy.STUDY + "/seat";

    @Test
    void tellsPublishedStudiesFromPrintedOnes() {
        GivenStudy.is(services, "PUBLISHED", 2, false);
        Browser.Shown shown = browser().open("/en/isfahan/assessments");
        assertEquals(2, shown.page().select(".queue li").size());
        assertTrue(shown.text(".queue").contains("Published figures, not recomputed"));
    }

    @Test
    void drawsHowRatingsMovedBesideTheNumbers() {
        services.get(GivenStudy.PATH + "/report", GivenStudy.report(false));
        Browser.Shown english = browser().open("/en/isfahan/assessments/" + GivenStudy.STUDY);
        assertEquals(200, english.status());
        assertTrue(english.text("main").contains("2 services on the final list"));
        assertTrue(english.text("main").contains("0.898"));
        assertTrue(english.text("main").contains("< 0.001"));
        assertTrue(english.text("main").contains("Murals") && english.text("main").contains("Cut after round 1"));
        assertTrue(english.text("main").contains("University: 2 of 2 wanted, Process expert: 3 of 4 wanted"));
        assertTrue(english.text("main").contains("Not as wanted"));
        assertEquals("100", english.page().select("svg.moves circle").get(0).attr("cx"));
        assertEquals(3, english.page().select("svg.moves").size());
        Browser.Shown persian = browser().open("/fa/isfahan/assessments/" + GivenStudy.STUDY);
        assertEquals(String.valueOf(200 - Integer.parseInt(english.page().select("svg.moves circle").last().attr("cx"))),
                persian.page().select("svg.moves circle").last().attr("cx"), "drawn from the side where the language starts");
        assertTrue(persian.text("main").contains("۰٫۸۹۸"));
    }

    @Test
    void marksPrintedFiguresOnTheirPage() {
        services.get(GivenStudy.PATH + "/report", GivenStudy.report(true));
        Browser.Shown shown = browser().open("/en/isfahan/assessments/" + GivenStudy.STUDY);
        assertTrue(shown.text(".notice").contains("They were not recomputed") && shown.text(".notice").contains("table 5"));
        assertFalse(shown.text("main").contains("Count it again"));
    }

    @Test
    void anExpertAcceptsWithTheCodeAndGetsAWrongOneBack() {
        String answers = "/api/cities/v1/cities/isfahan/study-invitation-answers";
        services.on("POST", answers, 422, """
                {"type":"https://hamyari.example/problems/invalid-request","title":"x","status":422,"code":"invalid-request","detail":"Look",
                 "errors":[{"pointer":"#/code","detail":"This code does not hold.","code":"code-not-valid"}]}""");
        Browser sara = browserOf(SARA);
        Browser.Shown wrong = sara.submit("/en/isfahan/assessments/invitation", Map.of("code", "WRONG", "answer", "accept", "key", "a-key-of-this-form"));
        assertEquals(422, wrong.status());
        assertEquals("#code", wrong.page().selectFirst("#errors a").attr("href"));
        assertEquals("WRONG", wrong.page().selectFirst("#code").val());
        services.on("POST", answers, 200, """
                {"studyId":"%s","title":%s,"studyState":"DRAFT","state":"ACCEPTED","round":0,"roundOpen":false,"panels":1,"submitted":0}"""
                .formatted(GivenStudy.STUDY, GivenStudy.TITLE));
        services.get(GivenStudy.PATH + "/seat", GivenStudy.seat(0, false, ""));
        Browser.Shown seat = sara.submit("/en/isfahan/assessments/invitation",
                Map.of("code", "K7QM-2R9T-WX4B", "answer", "accept", "publishName", "yes", "key", "a-key-of-this-form"));
        assertEquals(SEAT, seat.path());
        assertTrue(seat.text(".notice").contains("Round 1 has not opened"));
        ServiceStand.Asked asked = services.asked("POST", answers).getLast();
        assertTrue(asked.body().contains("\"publishName\":true") && asked.body().contains("\"accept\":true"), asked.body());
    }

    @Test
    void ratesOnAScaleWithTheGroupsMeanBesideIt() {
        services.get(GivenStudy.PATH + "/seat", GivenStudy.seat(2, true, ",\"previousRating\":2,\"groupMean\":3.9166666666666665"));
        Browser sara = browserOf(SARA);
        Browser.Shown form = sara.open(SEAT + "/" + GivenStudy.PANEL);
        assertEquals(2, form.page().select("fieldset").size());
        assertEquals(10, form.page().select("fieldset input[type=radio]").size());
        assertTrue(form.text("fieldset").contains("You gave 2 last time. The group's mean was 3.92."));
        assertTrue(form.has("#rating-" + GivenStudy.MADIS + "-5[checked]"));
        String ratings = GivenStudy.PATH + "/rounds/2/panels/" + GivenStudy.PANEL + "/ratings";
        services.on("PUT", ratings, 422, Given.problem(422, "invalid-request", "Look").replace("\"traceId\"",
                "\"errors\":[{\"pointer\":\"#/ratings\",\"detail\":\"One rating is missing.\",\"code\":\"ratings-missing\"}],\"traceId\""));
        Browser.Shown refused = sara.submit(SEAT + "/" + GivenStudy.PANEL, fields("round", "2", "rating-" + GivenStudy.TOURS, "1", "do", "submit"));
        assertEquals(422, refused.status());
        assertTrue(refused.text(".notice").contains("One rating is missing."));
        assertTrue(refused.has("#rating-" + GivenStudy.TOURS + "-1[checked]"), "what was chosen is kept");
        services.on("PUT", ratings, 200, GivenStudy.seat(2, true, ",\"rating\":4"));
        Browser.Shown sent = sara.submit(SEAT + "/" + GivenStudy.PANEL,
                fields("round", "2", "rating-" + GivenStudy.TOURS, "4", "rating-" + GivenStudy.MADIS, "5", "do", "submit"));
        assertEquals(SEAT, sent.path());
        String body = services.asked("PUT", ratings).getLast().body();
        assertTrue(body.contains("\"submit\":true") && body.contains("\"rating\":4"), body);
    }

    @Test
    void keepsRatingsWhileTheExpertSignsInAgain() {
        services.get(GivenStudy.PATH + "/seat", GivenStudy.seat(1, true, ""));
        identity.signInNext(SARA);
        Browser.Shown form = browser().submit(SEAT + "/" + GivenStudy.PANEL, fields("round", "1", "rating-" + GivenStudy.TOURS, "3", "do", "submit"));
        assertTrue(form.has("#rating-" + GivenStudy.TOURS + "-3[checked]"));
    }

    @Test
    void proposesARemoval() {
        services.get(GivenStudy.PATH + "/seat", GivenStudy.seat(1, true, ""));
        String proposals = GivenStudy.PATH + "/rounds/1/panels/" + GivenStudy.PANEL + "/proposals";
        services.on("POST", proposals, 201, GivenStudy.proposal());
        Browser.Shown shown = browserOf(SARA).submit(SEAT + "/" + GivenStudy.PANEL + "/proposal",
                Map.of("service", GivenStudy.TOURS, "words", "", "reason", "Needs licensed guides.", "key", "a-key-of-this-form"));
        assertEquals(200, shown.status());
        assertTrue(services.asked("POST", proposals).getFirst().body().contains("REMOVE"));
    }

    @Test
    void saysWhatRoundOneWaitsFor() {
        GivenStudy.is(services, "DRAFT", 0, false);
        Browser.Shown shown = browserOf(LEILA).open(DESK);
        assertEquals(200, shown.status());
        assertEquals(3, shown.page().select(".checks li").size());
        assertTrue(shown.text(".checks").contains("1 of 2 accepted; every panel needs 2"));
        assertFalse(shown.has("a[href$=/opening]"), "no briefing, no opening");
        assertTrue(shown.text("main").contains("Sara Ahmadi"));
        assertTrue(shown.has("a[href$=/invitations]"));
        Browser.Shown auditor = browserOf(ZIBA).open(DESK);
        assertFalse(auditor.has("main form") || auditor.has("main a.btn"), "an auditor decides nothing");
    }

    @Test
    void showsProgressWithoutNamesAndClosesTheRound() {
        GivenStudy.is(services, "RUNNING", 2, true);
        Browser leila = browserOf(LEILA);
        Browser.Shown shown = leila.open(DESK);
        assertTrue(shown.text(".facts").contains("9 of 12 submitted"));
        assertTrue(shown.text("main").contains("Remove: Guided tours"));
        services.on("POST", GivenStudy.PATH + "/rounds/2/closing", 409, Given.problem(409, "too-few-ratings", "Nine of twelve have submitted."));
        Browser.Shown refused = leila.submit(DESK + "/closing", Map.of("round", "2", "key", "a-key-of-this-form"));
        assertEquals(409, refused.status());
        assertTrue(refused.text(".notice").contains("Nine of twelve have submitted."));
        services.on("POST", GivenStudy.PATH + "/rounds/2/closing", 200, GivenStudy.study("FINISHED", 2, false));
        assertEquals(DESK, leila.submit(DESK + "/closing", Map.of("round", "2", "tooFew", "end", "key", "a-key-of-this-form")).path());
        assertTrue(services.asked("POST", GivenStudy.PATH + "/rounds/2/closing").getLast().body().contains("\"endPanelsWithTooFew\":true"));
    }

    @Test
    void movesAStudyByOnePageADecision() {
        GivenStudy.is(services, "RUNNING", 1, false);
        Browser leila = browserOf(LEILA);
        for (String move : List.of("invitations", "opening", "next-round", "reminders", "closing", "publication", "erasure")) {
            assertEquals(200, leila.open(DESK + "/" + move).status(), move);
        }
        assertTrue(leila.open(DESK).text("main").contains("Open round 2"));
        services.on("POST", GivenStudy.PATH + "/rounds", 201, GivenStudy.study("RUNNING", 2, true));
        assertEquals(DESK, leila.submit(DESK + "/next-round", Map.of("key", "a-key-of-this-form")).path());
        services.on("POST", GivenStudy.PATH + "/opening", 412, Given.problem(412, "precondition-failed", "Changed meanwhile."));
        Browser.Shown stale = leila.submit(DESK + "/opening", Map.of("version", "\"6\"", "key", "a-key-of-this-form"));
        assertEquals("\"6\"", services.asked("POST", GivenStudy.PATH + "/opening").getLast().header("If-Match"));
        assertTrue(stale.text(".notice").contains("Changed meanwhile."));
        services.on("POST", GivenStudy.PATH + "/publication", 200, GivenStudy.report(false));
        services.get(GivenStudy.PATH + "/report", GivenStudy.report(false));
        assertEquals("/en/isfahan/assessments/" + GivenStudy.STUDY,
                leila.submit(DESK + "/publication", Map.of("reason", "All is done.", "key", "a-key-of-this-form")).path());
    }

    @Test
    void draftsAStudyAndKeepsWhatWasTyped() {
        services.get(GivenStudy.STUDIES, Given.items(""));
        Browser leila = browserOf(LEILA);
        assertTrue(leila.open("/fa/isfahan/desk/assessments").has("a[href=/fa/isfahan/desk/assessments/new]"));
        Browser.Shown form = leila.open("/en/isfahan/desk/assessments/new");
        assertEquals("0.2", form.page().selectFirst("#rules-greatestChange").val());
        services.on("POST", GivenStudy.STUDIES, 422, Given.problem(422, "invalid-request", "Look").replace("\"traceId\"",
                "\"errors\":[{\"pointer\":\"#/rules/maxRounds\",\"detail\":\"At least 2.\",\"code\":\"constraint\"}],\"traceId\""));
        Map<String, String> typed = fields("title-fa", "پژوهش", "title-en", "", "purpose-fa", "هدف", "purpose-en", "", "rules-cut", "۳",
                "rules-greatestChange", "۰٫۲", "rules-significance", "0.05", "rules-maxRounds", "۱", "rules-minPanelSize", "12", "rules-feedback",
                "MEDIAN", "rules-stopScope", "PANEL", "key", "a-key-of-this-form");
        Browser.Shown refused = leila.submit("/en/isfahan/desk/assessments/new", typed);
        assertEquals("#rules-maxRounds", refused.page().selectFirst("#errors a").attr("href"));
        assertEquals("۰٫۲", refused.page().selectFirst("#rules-greatestChange").val(), "as it was typed");
        assertTrue(services.asked("POST", GivenStudy.STUDIES).getLast().body().contains("\"greatestChange\":0.2"));
        services.on("POST", GivenStudy.STUDIES, 201, GivenStudy.study("DRAFT", 0, false));
        GivenStudy.is(services, "DRAFT", 0, false);
        assertEquals(DESK, leila.submit("/en/isfahan/desk/assessments/new", typed).path());
    }

    @Test
    void setsUpPanelExpertAndBriefing() {
        GivenStudy.is(services, "DRAFT", 0, false);
        Browser leila = browserOf(LEILA);
        for (String page : List.of("/settings", "/panel", "/panels/" + GivenStudy.PANEL, "/expert", "/briefing")) {
            assertEquals(200, leila.open(DESK + page).status(), page);
        }
        Browser.Shown panel = leila.open(DESK + "/panels/" + GivenStudy.PANEL);
        assertEquals(2, panel.page().select("input[name=services][checked]").size());
        assertEquals(0, leila.open(DESK + "/panel").page().select("input[name=services][checked]").size());
        assertTrue(services.asked("GET", "/api/cities/v1/cities/isfahan/services").getFirst().query().contains("screening=KEPT"));
        services.on("POST", GivenStudy.PATH + "/panels", 201, GivenStudy.study("DRAFT", 0, false));
        leila.submit(DESK + "/panel", fields("name-fa", "ترافیک", "name-en", "Traffic", "wanted-UNIVERSITY", "۲", "wanted-PROCESS", "4",
                "wanted-STRATEGIC_OWNER", "4", "wanted-EXECUTIVE_OWNER", "2", "services", GivenStudy.MURALS, "key", "a-key-of-this-form"));
        assertTrue(services.asked("POST", GivenStudy.PATH + "/panels").getLast().body().contains("{\"kind\":\"UNIVERSITY\",\"wanted\":2}"));
        services.on("POST", GivenStudy.PATH + "/experts", 201, GivenStudy.expert("LISTED", "N. N."));
        assertEquals(DESK + "/expert", leila.submit(DESK + "/expert", fields("name", "N. N.", "email", "n@example.org", "language", "fa", "kind",
                "PROCESS", "yearsOfExperience", "۷", "panels", GivenStudy.PANEL, "do", "another", "key", "a-key-of-this-form")).path());
        services.on("PUT", GivenStudy.PATH + "/briefing", 200, GivenStudy.study("DRAFT", 0, false));
        leila.submit(DESK + "/briefing", fields("version", "\"7\"", "heldOn", "2026-11-18", "minutes", "120", "materials",
                "Guide https://isfahan.example/guide.pdf\nSlides", "attended", GivenStudy.EXPERT));
        String body = services.asked("PUT", GivenStudy.PATH + "/briefing").getLast().body();
        assertTrue(body.contains("\"url\":\"https://isfahan.example/guide.pdf\"") && body.contains("2026-11-18") && body.contains("Slides"), body);
    }

    @Test
    void entersPrintedFiguresLineByLine() {
        services.on("POST", "/api/cities/v1/cities/isfahan/published-studies", 201, GivenStudy.report(true));
        services.get(GivenStudy.PATH + "/report", GivenStudy.report(true));
        Browser leila = browserOf(LEILA);
        assertEquals("0.2", leila.open("/en/isfahan/desk/assessments/published").page().selectFirst("#rules-greatestChange").val());
        Map<String, String> typed = fields("title-en", "From outsourcing to crowdsourcing", "purpose-en", "Which services?", "source-citation",
                "Table 5", "source-url", "", "panels", "فرهنگ; Culture; ۱۲; ۰٫۹۶۲\n; Parks; 12", "services",
                "1; libraries; 3.50; 1.54; ۴٫۳۰; 0.94\n- 2; trees; 2.9", "rules-cut", "3", "rules-greatestChange", "0.2", "rules-significance", "0.05",
                "rules-maxRounds", "3", "rules-minPanelSize", "12", "rules-feedback", "MEAN", "rules-stopScope", "STUDY", "reason", "Printed.",
                "key", "a-key-of-this-form");
        assertEquals("/en/isfahan/assessments/" + GivenStudy.STUDY, leila.submit("/en/isfahan/desk/assessments/published", typed).path());
        String body = services.asked("POST", "/api/cities/v1/cities/isfahan/published-studies").getLast().body();
        assertTrue(body.contains("\"experts\":12,\"stableConsensus\":true,\"statedW\":0.962"), body);
        assertTrue(body.contains("{\"code\":\"libraries\",\"onFinalList\":true,\"rounds\":[{\"round\":1,\"mean\":3.50,"
                + "\"standardDeviation\":1.54},{\"round\":2,\"mean\":4.30,\"standardDeviation\":0.94}]}"), body);
        assertTrue(body.contains("{\"code\":\"trees\",\"onFinalList\":false,\"rounds\":[{\"round\":1,\"mean\":2.9}]}"), body);
    }

    @Test
    void decidesAProposal() {
        GivenStudy.is(services, "RUNNING", 1, true);
        services.on("POST", GivenStudy.PATH + "/proposals/" + GivenStudy.PROPOSAL + "/decision", 200, GivenStudy.proposal());
        Browser leila = browserOf(LEILA);
        assertEquals("Remove: Guided tours", leila.open(DESK + "/proposals/" + GivenStudy.PROPOSAL).text("h1"));
        assertEquals(DESK, leila.submit(DESK + "/proposals/" + GivenStudy.PROPOSAL,
                Map.of("decision", "accept", "reason", "Agreed.", "key", "a-key-of-this-form")).path());
    }

    private static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}
