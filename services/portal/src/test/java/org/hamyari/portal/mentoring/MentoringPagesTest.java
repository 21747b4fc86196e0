package org.hamyari.portal.mentoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
class MentoringPagesTest extends Visit {

    private static final String CITY = "/api/cities/v1/cities/isfahan";
    private static final String OFFER = "/api/cities/v1/cities/assen/templates/" + Given.PROJECT;
    private static final String OFFER_PAGE = "/en/isfahan/desk/mentoring/offers/assen/" + Given.PROJECT;
    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("city-admin"), true);

    @BeforeEach
    void someTemplates() {
        services.get(CITY + "/templates", Given.items(""));
        services.get("/api/cities/v1/templates", Given.items(template("assen")));
        services.get(CITY + "/adopted-templates", Given.items("""
                {"id":"%s","cityId":"isfahan","origin":{"cityId":"assen","templateId":"%s","version":2},"adoptedAt":"2026-11-12T08:00:00Z",
                 "kind":"PROCESS","title":{"en":"Equal shares"},"description":{"en":"Proven."},"process":{"rule":"mes"}}"""
                .formatted(Given.FUND, Given.PROJECT)));
        services.get(CITY + "/mentorings", Given.items("""
                {"id":"%s","cityId":"yazd","mentorCityId":"isfahan","state":"REQUESTED","wish":{"en":"To learn"},
                 "requestedAt":"2026-11-10T08:00:00Z","notes":[],"version":1}""".formatted(Given.PLEDGE)));
    }

    @Test
    void showsCopiesWithTheirOriginAndWhoAsks() {
        Browser.Shown shown = browserOf(LEILA).open("/en/isfahan/desk/mentoring");
        assertEquals(200, shown.status());
        assertTrue(shown.text("section[aria-labelledby=copies]").contains("from Assen, version 2, adopted on 12 November 2026"));
        assertTrue(shown.text("section[aria-labelledby=relations]").contains("You teach Yazd"));
        assertTrue(shown.text("section[aria-labelledby=others]").contains("adopted by 3 cities"));
    }

    @Test
    void showsWhatATemplateSaysAndAdoptsIt() {
        services.get(OFFER, offer("\"kind\":\"PROCESS\",\"process\":{\"rule\":\"mes\",\"maxChoices\":10}"));
        services.on("POST", CITY + "/adopted-templates", 409, Given.problem(409, "template-adopted", "The city has a copy of this version already."));
        Browser leila = browserOf(LEILA);
        Browser.Shown shown = leila.open(OFFER_PAGE);
        assertEquals("Equal shares", shown.text("h1"));
        assertTrue(shown.text("dl.facts").contains("How winners are found Equal shares Most projects on a ballot 10"), shown.text("dl.facts"));
        Browser.Shown again = leila.submit(OFFER_PAGE, Map.of("key", "12345678"));
        assertEquals(422, again.status());
        assertTrue(again.text(".summary").contains("The city has a copy of this version already."));
        assertTrue(services.asked("POST", CITY + "/adopted-templates").getFirst().body().contains("\"cityId\":\"assen\""));
    }

    @Test
    void leadsToTheDraftThatAnAdoptedPolicyBecame() {
        String policy = """
                "kind":"POLICY","policy":{"policyId":"%s","version":3,"kind":"DELEGATION_GUIDELINE","serviceId":"parks",
                 "content":{"title":{"en":"How parks are handed over"},"sections":[]}}""".formatted(Given.PLEDGE);
        String copy = """
                {"id":"%s","cityId":"isfahan","origin":{"cityId":"assen","templateId":"%s","version":2},"adoptedAt":"2026-11-12T08:00:00Z",
                 "policyDraftId":"%s","title":{"en":"Handing over"},"description":{"en":"Proven."},%s}"""
                .formatted(Given.CLOSING, Given.PROJECT, Given.JOB, policy);
        services.get(OFFER, offer(policy));
        services.on("POST", CITY + "/adopted-templates", 201, copy);
        services.get(CITY + "/adopted-templates", Given.items(copy));
        Browser leila = browserOf(LEILA);
        Browser.Shown offer = leila.open(OFFER_PAGE);
        assertTrue(offer.has("a[href=/en/assen/policies/" + Given.PLEDGE + "]"));
        assertTrue(offer.has("select[name=service] option[value=madi-upkeep]"));
        Browser.Shown shown = leila.submit(OFFER_PAGE, Map.of("service", "madi-upkeep", "key", "12345678"));
        assertTrue(services.asked("POST", CITY + "/adopted-templates").getFirst().body().contains("\"serviceId\":\"madi-upkeep\""));
        assertEquals("/en/isfahan/desk/mentoring?adopted=" + Given.CLOSING, shown.path());
        assertTrue(shown.text(".notice").contains("The copy of “Handing over” is a draft among your policies now."), shown.text(".notice"));
        assertTrue(shown.has(".notice a[href=/en/isfahan/desk/policies/" + Given.JOB + "]"));
        assertTrue(shown.text("section[aria-labelledby=copies] .facts").contains("How parks are handed over Kind Delegation guideline Version 3"));
    }

    @Test
    void showsTheValuesOfAnAdoptedFundRule() {
        services.get(CITY + "/adopted-templates", Given.items("""
                {"id":"%s","cityId":"isfahan","origin":{"cityId":"assen","templateId":"%s","version":2},"adoptedAt":"2026-11-12T08:00:00Z",
                 "kind":"FUND_RULE","title":{"en":"Half"},"description":{"en":"Proven."},"fundRule":{"kind":"RATIO","ratioNumerator":1,
                 "ratioDenominator":2,"minDonors":40,"capPercentOfGoal":50,"exhaustion":"FIRST_COME","note":{"en":"Say <when> it ends."}}}"""
                .formatted(Given.FUND, Given.PROJECT)));
        Browser leila = browserOf(LEILA);
        Browser.Shown shown = leila.open("/en/isfahan/desk/mentoring?adopted=" + Given.FUND);
        assertTrue(shown.text(".notice").contains("whoever prepares a match fund takes its rule from here"));
        String facts = shown.text("section[aria-labelledby=copies] .facts");
        assertTrue(facts.contains("1 for every 2") && facts.contains("40") && facts.contains("Say <when> it ends."), facts);
        assertTrue(leila.open("/fa/isfahan/desk/mentoring").text(".facts").contains("۱ به ازای هر ۲"));
    }

    @Test
    void sharesAPublishedPolicyChosenFromThoseOfTheCity() {
        services.get(CITY + "/policies", Given.items(policy(Given.PROJECT, "PUBLISHED") + "," + policy(Given.FUND, "WITHDRAWN")));
        services.on("POST", CITY + "/templates", 201, template("isfahan"));
        Browser leila = browserOf(LEILA);
        Browser.Shown form = leila.open("/en/isfahan/desk/mentoring/share/policy");
        assertEquals(List.of("", Given.PROJECT), form.page().select("select[name=policyId] option").eachAttr("value"));
        assertTrue(form.text("select[name=policyId]").contains("Outreach (Outreach plan, version 2)"), form.text("select"));
        Browser.Shown again = leila.submit("/en/isfahan/desk/mentoring/share/policy", Map.of("titleEn", "Outreach that works", "key", "12345678"));
        assertEquals(422, again.status());
        assertEquals(List.of("#policyId", "#descriptionFa"), again.page().select(".summary a").eachAttr("href"));
        assertEquals("Outreach that works", again.page().select("input[name=titleEn]").val());
        assertEquals(0, services.asked("POST", CITY + "/templates").size());
        Browser.Shown shared = leila.submit("/en/isfahan/desk/mentoring/share/policy", Map.of("policyId", Given.PROJECT, "titleEn",
                "Outreach that works", "descriptionFa", "آزموده", "key", "12345678"));
        assertEquals("/en/isfahan/desk/mentoring", shared.path());
        assertTrue(shared.has("a[href=/en/isfahan/desk/mentoring/share/policy]")
                && shared.has("a[href=/en/isfahan/desk/mentoring/share/fund-rule]"));
        String sent = services.asked("POST", CITY + "/templates").getFirst().body();
        assertTrue(sent.contains("\"kind\":\"POLICY\"") && sent.contains("\"policyId\":\"" + Given.PROJECT + "\""), sent);
        assertTrue(!sent.contains("fundRule") && !sent.contains("process"), sent);
    }

    @Test
    void saysThatOnlyWhatIsPublishedCanBeShared() {
        services.get(CITY + "/policies", Given.items(""));
        Browser.Shown form = browserOf(LEILA).open("/fa/isfahan/desk/mentoring/share/policy");
        assertTrue(form.text(".notice").contains("سیاست منتشرشده‌ای ندارد"));
        assertTrue(form.has("a[href=/fa/isfahan/desk/policies]") && !form.has("form[action$=share/policy]"));
    }

    @Test
    void sharesARuleOfAFundAndKeepsWhatWasTypedWhenItIsRefused() {
        services.on("POST", CITY + "/templates", 422, """
                {"type":"about:blank","title":"Invalid","status":422,"code":"validation-failed","detail":"Something is wrong.",
                 "errors":[{"pointer":"#/fundRule/ratioNumerator","code":"ratio-needed","detail":"This rule needs both numbers of its ratio."}]}""");
        Browser leila = browserOf(LEILA);
        String page = "/en/isfahan/desk/mentoring/share/fund-rule";
        assertEquals(200, leila.open(page).status());
        Map<String, String> typed = Map.of("titleEn", "Half", "descriptionEn", "Proven", "kind", "RATIO", "ratioNumerator", "۱", "minDonors", "۴۰",
                "capPercentOfGoal", "half", "key", "12345678");
        Browser.Shown unread = leila.submit(page, typed);
        assertEquals(List.of("#capPercentOfGoal"), unread.page().select(".summary a").eachAttr("href"));
        assertEquals(0, services.asked("POST", CITY + "/templates").size());
        Map<String, String> better = new HashMap<>(typed);
        better.put("capPercentOfGoal", "50");
        Browser.Shown refused = leila.submit(page, better);
        assertEquals(422, refused.status());
        assertEquals(List.of("#ratioNumerator"), refused.page().select(".summary a").eachAttr("href"));
        assertTrue(refused.text("#ratioNumerator-e").contains("This rule needs both numbers of its ratio."));
        assertEquals("RATIO", refused.page().select("select[name=kind] option[selected]").val());
        assertEquals("۴۰", refused.page().select("input[name=minDonors]").val());
        String sent = services.asked("POST", CITY + "/templates").getFirst().body();
        assertTrue(sent.contains("\"minDonors\":40") && sent.contains("\"capPercentOfGoal\":50") && !sent.contains("exhaustion"), sent);
    }

    @Test
    void sharesTheSettingsOfAVote() {
        services.on("POST", CITY + "/templates", 201, template("isfahan"));
        browserOf(LEILA).submit("/en/isfahan/desk/mentoring/share/process",
                Map.of("titleEn", "Vote", "descriptionEn", "Proven", "rule", "greedy", "key", "12345678"));
        assertTrue(services.asked("POST", CITY + "/templates").getFirst().body().contains("\"process\":{\"rule\":\"greedy\"}"));
    }

    @Test
    void answersAWishToLearn() {
        services.on("POST", CITY + "/mentorings/" + Given.PLEDGE + "/decisions", 200, """
                {"id":"%s","cityId":"yazd","mentorCityId":"isfahan","state":"ACCEPTED","wish":{"en":"To learn"},
                 "requestedAt":"2026-11-10T08:00:00Z","notes":[],"version":2}""".formatted(Given.PLEDGE));
        Browser.Shown shown = browserOf(LEILA).submit("/en/isfahan/desk/mentoring/" + Given.PLEDGE + "/answer",
                Map.of("reason-" + Given.PLEDGE, "With pleasure", "do", "accept", "key", "12345678"));
        assertEquals("/en/isfahan/desk/mentoring", shown.path());
        String sent = services.asked("POST", CITY + "/mentorings/" + Given.PLEDGE + "/decisions").getFirst().body();
        assertTrue(sent.contains("\"accepted\":true") && sent.contains("With pleasure"), sent);
    }

    @Test
    void keepsAnAnswerThatIsRefusedAtItsField() {
        services.on("POST", CITY + "/mentorings/" + Given.PLEDGE + "/decisions", 422, """
                {"type":"about:blank","title":"Invalid","status":422,"code":"validation-failed","detail":"Something is wrong.",
                 "errors":[{"pointer":"#/reason","code":"size","detail":"At least 3 letters."}]}""");
        Browser.Shown again = browserOf(LEILA).submit("/en/isfahan/desk/mentoring/" + Given.PLEDGE + "/answer",
                Map.of("reason-" + Given.PLEDGE, "No", "do", "decline", "key", "12345678"));
        assertEquals(List.of("#reason-" + Given.PLEDGE), again.page().select(".summary a").eachAttr("href"));
        assertEquals("No", again.page().select("textarea[name=reason-" + Given.PLEDGE + "]").text());
    }

    private static String offer(String content) {
        return """
                {"id":"%s","cityId":"assen","state":"SHARED","version":2,"sharedAt":"2026-11-01T08:00:00Z","adoptions":3,
                 "title":{"en":"Equal shares"},"description":{"en":"Proven."},%s}""".formatted(Given.PROJECT, content);
    }

    private static String policy(String id, String state) {
        return """
                {"id":"%s","kind":"MARKETING_PLAN","state":"%s","title":{"en":"Outreach"},"version":2,"publishedAt":"2026-11-01T08:00:00Z",
                 "hash":"%s"}""".formatted(id, state, "9f2c41aa7be05d13".repeat(4));
    }

    private static String template(String city) {
        return """
                {"id":"%s","cityId":"%s","state":"SHARED","version":2,"sharedAt":"2026-11-01T08:00:00Z","adoptions":3,"kind":"PROCESS",
                 "title":{"en":"Equal shares"},"description":{"en":"Proven."}}""".formatted(Given.PROJECT, city);
    }
}
