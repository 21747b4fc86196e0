package org.hamyari.portal.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.IdentityStand;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;

/** Terms on the page of a project, at its owner's, and at the desk. */
@QuarkusTest
class TermsPagesTest extends Visit {

    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("moderator"), true);
    private static final String PROJECT = "/isfahan/projects/" + Given.PROJECT;
    private static final String API = "/api/catalogue/v1/cities/isfahan/";
    private static final String RECORD = API + "projects/" + Given.PROJECT;

    @Test
    void saysWhatIsAgreedWithItsFingerprint() {
        Given.openProject(services);
        frozen();
        Browser.Shown shown = browser().open("/en" + PROJECT);
        String terms = shown.page().select("section[aria-labelledby=terms]").text();
        assertTrue(terms.contains("Packages with a reward, after the rules of Hamijoo"), terms);
        assertTrue(terms.contains("is enough, or everything goes back"), terms);
        assertTrue(terms.contains("90% after 15 working days"), terms);
        assertTrue(terms.contains("10% once the final report is approved"), terms);
        assertTrue(terms.contains("Signed album"), terms);
        assertTrue(terms.contains("9f2c41aa7be05d13"), terms);
        assertFalse(shown.has("a[href*=desk/amendments]"));
        assertTrue(browser().open("/fa" + PROJECT).text("section[aria-labelledby=terms]").contains("حامی‌جو"));
    }

    @Test
    void saysHowALoanIsPaidBackAndWhatAllOfTheWorkNeeds() {
        Given.openProject(services);
        services.get(RECORD + "/terms/2", frozenTerms().replace("\"kind\":\"REWARD\"", "\"kind\":\"LOAN\",\"loan\":{\"months\":24,\"graceMonths\":3}")
                .replace("{\"allowed\":false}", "{\"allowed\":true,\"limit\":" + Given.rial("6000000000") + "}")
                .replaceFirst("\"optimum\":\\{[^}]*}", "\"optimum\":" + Given.rial("5000000000")));
        String terms = browser().open("/en" + PROJECT).text("section[aria-labelledby=terms]");
        assertTrue(terms.contains("In 24 equal monthly parts, the first 3 months after the end"), terms);
        assertTrue(terms.contains("What all of the work needs") && terms.contains("The most that is kept"), terms);
    }

    @Test
    void saysNothingOfTermsThatHaveNoText() {
        Given.openProject(services);
        Browser.Shown shown = browser().open("/en" + PROJECT);
        assertEquals(200, shown.status());
        assertFalse(shown.has("section[aria-labelledby=terms]"));
    }

    @Test
    void savesTheDraftWithoutWhatThePresetFixes() {
        draft("");
        services.on("PUT", RECORD + "/terms-draft", 200, termsDraft(""));
        Browser sara = browserOf(SARA);
        Browser.Shown form = sara.open("/en" + PROJECT + "/manage/terms");
        assertTrue(form.has("option[value=HAMIJOO]"));
        assertTrue(form.text("section[aria-labelledby=missing]").contains("At least one package"));
        sara.submit("/en" + PROJECT + "/manage/terms", Map.of("version", "3", "preset", "HAMIJOO", "presetCategory", "MUSIC", "fee", "9",
                "closesOn", "2037-01-01", "titleEn1", "Signed album", "price1", "1,500,000", "stock1", "۲۰۰", "share", "50"));
        var asked = services.asked("PUT", RECORD + "/terms-draft").getFirst();
        assertEquals("\"3\"", asked.header("If-Match"));
        assertTrue(asked.body().contains("\"preset\":\"HAMIJOO\"") && asked.body().contains("\"stock\":200"), asked.body());
        assertTrue(asked.body().contains("\"amount\":\"15000000\""), asked.body());
        assertFalse(asked.body().contains("feeBasisPoints") || asked.body().contains("payoutPlan"), asked.body());
    }

    @Test
    void keepsWhatWasTypedAndNamesTheFieldThatIsWrong() {
        draft("");
        services.on("PUT", RECORD + "/terms-draft", 422, """
                {"type":"https://hamyari.example/problems/invalid-request","title":"x","status":422,"code":"invalid-request","detail":"x",
                 "errors":[{"pointer":"#/kind","code":"investment-refused","detail":"Shares in profit may not be offered."}]}""");
        Browser.Shown again = browserOf(SARA).submit("/en" + PROJECT + "/manage/terms",
                Map.of("version", "3", "kind", "INVESTMENT", "titleEn1", "A <b>share</b>"));
        assertEquals(422, again.status());
        assertTrue(again.page().text().contains("Shares in profit may not be offered."));
        assertEquals("A <b>share</b>", again.page().select("#titleEn1").val());
        assertTrue(again.has("#kind option[value=INVESTMENT][selected]"));
    }

    @Test
    void savesLoanSharesAfterMilestonesOptimumAndLimit() {
        draft("");
        services.on("PUT", RECORD + "/terms-draft", 200, termsDraft(""));
        Browser sara = browserOf(SARA);
        assertTrue(sara.open("/fa" + PROJECT + "/manage/terms").text("#msNumber1").contains("Clear"));
        Map<String, String> typed = new HashMap<>(Map.of("version", "3", "kind", "LOAN", "months", "۲۴", "graceMonths", "3", "optimum", "2,000,000",
                "more", "yes", "useEn", "Benches", "limit", "3000000", "fee", "2٫5", "share", "40"));
        typed.putAll(Map.of("days", "10", "msNumber2", "1", "msShare2", "35", "opensOn", "2036-12-01", "closesOn", "2037-01-01"));
        sara.submit("/en" + PROJECT + "/manage/terms", typed);
        String body = services.asked("PUT", RECORD + "/terms-draft").getFirst().body();
        assertTrue(body.contains("\"loan\":{\"months\":24,\"graceMonths\":3}"), body);
        assertTrue(body.contains("\"optimum\":{\"amount\":\"20000000\"") && body.contains("\"limit\":{\"amount\":\"30000000\""), body);
        assertTrue(body.contains("\"feeBasisPoints\":250") && body.contains("\"opensOn\":\"2036-12-01\""), body);
        assertTrue(body.contains("{\"shareBasisPoints\":4000,\"trigger\":\"CAMPAIGN_END\",\"workingDays\":10},"
                + "{\"shareBasisPoints\":3500,\"trigger\":\"MILESTONE\",\"milestone\":1,\"workingDays\":0},"
                + "{\"shareBasisPoints\":2500,\"trigger\":\"REPORT_APPROVED\",\"workingDays\":0}"), body);
    }

    @Test
    void savesHowAGiftIsRepeated() {
        draft("");
        services.on("PUT", RECORD + "/terms-draft", 200, termsDraft(""));
        browserOf(SARA).submit("/en" + PROJECT + "/manage/terms",
                Map.of("version", "3", "kind", "RECURRING", "interval", "QUARTERLY", "times", "8"));
        String body = services.asked("PUT", RECORD + "/terms-draft").getFirst().body();
        assertTrue(body.contains("\"recurring\":{\"interval\":\"QUARTERLY\",\"times\":8}"), body);
        assertFalse(body.contains("loan") || body.contains("payoutPlan") || body.contains("guarantee"), body);
    }

    @Test
    void fillsTheFieldsFromTheDraft() {
        draft("""
                ,"kind":"LOAN","loan":{"months":24,"graceMonths":3},"recurring":{"interval":"YEARLY","times":5},"optimum":%1$s,"feeBasisPoints":250,
                "overFunding":{"allowed":true,"limit":%1$s},"payoutPlan":[{"shareBasisPoints":4000,"trigger":"CAMPAIGN_END","workingDays":10},
                {"shareBasisPoints":6000,"trigger":"MILESTONE","milestone":1,"workingDays":5}]""".formatted(Given.rial("20000000")));
        Browser.Shown form = browserOf(SARA).open("/en" + PROJECT + "/manage/terms");
        assertEquals("24", form.page().select("#months").val());
        assertEquals("5", form.page().select("#times").val());
        assertTrue(form.has("#interval option[value=YEARLY][selected]") && form.has("#msNumber1 option[value=1][selected]"));
        assertEquals("60", form.page().select("#msShare1").val());
        assertEquals("2.5", form.page().select("#fee").val());
        assertEquals("2,000,000", form.page().select("#optimum").val());
        assertEquals("2,000,000", form.page().select("#limit").val());
        assertTrue(form.page().select("form[action$=manage/terms] [name]").size() <= 60, "more than is kept over a sign-in");
    }

    @Test
    void sendsWhatItCannotReadSoThatItsFieldIsNamed() {
        draft("");
        services.on("PUT", RECORD + "/terms-draft", 422, refusals("/loan/months", "/payoutPlan/0/shareBasisPoints", "/payoutPlan/1/milestone",
                "/overFunding/limit", "/packages/0/stock", "/recurring/interval", "/guarantee/guarantor", "/kind"));
        Map<String, String> typed = new HashMap<>(Map.of("version", "3", "months", "two", "share", "a half", "msShare3", "20", "limit", "lots",
                "titleEn2", "Cup", "price2", "1000", "stock2", "many", "times", "9", "guaranteeNumber", "77"));
        Browser.Shown again = browserOf(SARA).submit("/en" + PROJECT + "/manage/terms", typed);
        assertEquals(422, again.status());
        for (String field : List.of("months", "share", "msNumber3", "limit", "stock2", "interval", "guarantorFa", "kind")) {
            assertTrue(again.has("#" + field + "[aria-invalid]") && again.has("#" + field + "-e"), field);
        }
        typed.forEach((name, value) -> assertEquals(value, again.page().select("[name=" + name + "]").val(), name));
        String body = services.asked("PUT", RECORD + "/terms-draft").getFirst().body();
        assertTrue(body.contains("\"months\":0") && body.contains("\"shareBasisPoints\":-1") && body.contains("\"stock\":0"), body);
    }

    @Test
    void recordsWhatAnOfficialFoundAboutAGuarantee() {
        services.get(API + "guarantees", """
                {"items":[{"projectId":"%s","title":{"en":"Saffron","fa":"زعفران"},"draftVersion":3,"waitingSince":"2026-11-18T09:34:12Z",
                 "guarantee":{"guarantor":{"en":"City Bank"},"amount":%s,"number":"77-12","expiresOn":"2037-01-01"}}]}"""
                .formatted(Given.PROJECT, Given.rial("4800000000")));
        services.on("POST", RECORD + "/guarantee-verifications", 200, termsDraft(""));
        Browser leila = browserOf(LEILA);
        assertTrue(leila.open("/en/isfahan/desk/guarantees").page().text().contains("City Bank"));
        leila.submit("/en/isfahan/desk/guarantees", Map.of("project", Given.PROJECT, "draft", "3", "key", "0123456789", "verdict" + Given.PROJECT,
                "yes", "reason" + Given.PROJECT, "Asked the bank."));
        assertTrue(services.asked("POST", RECORD + "/guarantee-verifications").getFirst().body().contains("\"verdict\":\"VERIFIED\""));
    }

    @Test
    void asksForAnotherLastDay() {
        Given.openProject(services);
        frozen();
        services.get(RECORD + "/amendments", "{\"items\":[]}");
        services.on("POST", RECORD + "/amendments", 202, """
                {"id":"%s","projectId":"%s","termsVersion":3,"state":"PROPOSED","reason":{"en":"Rain"},"proposedBy":"leila",
                 "proposedAt":"2026-11-18T09:34:12Z"}""".formatted(Given.FUND, Given.PROJECT));
        Browser leila = browserOf(LEILA);
        assertTrue(leila.open("/en" + PROJECT).has("a[href$=desk/amendments/" + Given.PROJECT + "]"));
        assertEquals(200, leila.open("/fa/isfahan/desk/amendments/" + Given.PROJECT).status());
        leila.submit("/en/isfahan/desk/amendments/" + Given.PROJECT, Map.of("key", "0123456789", "closesAt", "2037-01-01", "reasonEn", "Rain"));
        assertTrue(services.asked("POST", RECORD + "/amendments").getFirst().body().contains("2037-01-01T20:29:59Z"));
    }

    @Test
    void asksForAnotherFirstDayWhileTheCampaignHasNotBegun() {
        Given.openProject(services);
        String amendments = "/isfahan/desk/amendments/" + Given.PROJECT;
        services.get(RECORD + "/amendments", "{\"items\":[]}");
        Browser leila = browserOf(LEILA);
        assertFalse(leila.open("/en" + amendments).has("#opensAt"));
        Given.projectOpening(services, "2036-12-01T00:00:00Z");
        assertTrue(leila.open("/en" + amendments).has("#opensAt"));
        services.on("POST", RECORD + "/amendments", 422, refusals("/opensAt"));
        Browser.Shown again = leila.submit("/fa" + amendments, Map.of("key", "0123456789", "opensAt", "۲۰۳۶-۱۲-۰۵", "reasonEn", "Rain"));
        assertTrue(again.has("#opensAt[aria-invalid]"));
        assertEquals("۲۰۳۶-۱۲-۰۵", again.page().select("#opensAt").val());
        String body = services.asked("POST", RECORD + "/amendments").getFirst().body();
        assertTrue(body.contains("\"opensAt\":\"2036-12-04T20:30:00Z\""), body);
        assertFalse(body.contains("closesAt"), body);
    }

    private static String refusals(String... pointers) {
        return """
                {"type":"https://hamyari.example/problems/invalid-request","title":"x","status":422,"code":"invalid-request","detail":"x",
                 "errors":[%s]}""".formatted(Stream.of(pointers).map(pointer -> """
                {"pointer":"#%s","code":"constraint","detail":"Wrong."}""".formatted(pointer)).collect(Collectors.joining(",")));
    }

    private void draft(String more) {
        Given.draft(services);
        services.get(RECORD + "/terms-draft", termsDraft(more));
        services.get("/api/catalogue/v1/terms-presets", """
                {"items":[{"preset":"HAMIJOO","name":{"fa":"حامی‌جو","en":"Hamijoo"},"summary":{"en":"Art and games"},
                 "categories":[{"code":"MUSIC","name":{"en":"Music"}}],"needsPackages":true,"needsGuarantee":false,
                 "fixed":{"kind":"REWARD","successRule":"THRESHOLD","thresholdBasisPoints":2500,"feeBasisPoints":500,
                 "payoutPlan":[{"shareBasisPoints":10000,"trigger":"CAMPAIGN_END","workingDays":15}]}}]}""");
    }

    private static String termsDraft(String more) {
        return """
                {"projectId":"%s","version":3,"frozen":false,"terms":{"preset":"HAMIJOO"%s},"missing":[{"pointer":"/packages",
                 "code":"no-packages","text":{"fa":"بسته","en":"At least one package with its reward is needed."}}]}"""
                .formatted(Given.PROJECT, more);
    }

    private void frozen() {
        services.get(RECORD + "/terms/2", frozenTerms());
    }

    private static String frozenTerms() {
        return """
                {"version":2,"hash":"%1$s","canonical":"{}","frozenAt":"2026-10-12T04:30:00Z","terms":{"projectId":"%2$s","cityId":"isfahan",
                 "version":2,"preset":"HAMIJOO","presetCategory":"MUSIC","kind":"REWARD","successRule":"THRESHOLD","thresholdBasisPoints":2500,
                 "goal":%3$s,"minimum":%3$s,"optimum":%3$s,"overFunding":{"allowed":false},"freeAmount":false,
                 "packages":[{"number":1,"title":{"en":"Signed album","fa":"آلبوم"},"price":%3$s,"stock":200,"needsAddress":true}],
                 "opensAt":"2026-10-12T04:30:00Z","closesAt":"2027-01-24T20:29:59Z","feeBasisPoints":500,
                 "payoutPlan":[{"shareBasisPoints":9000,"trigger":"CAMPAIGN_END","workingDays":15},
                               {"shareBasisPoints":1000,"trigger":"REPORT_APPROVED","workingDays":0}],
                 "refundTo":"SOURCE","budgetLines":[],"milestones":[],"reportDueOn":"2027-06-01","reportPublished":true,"reportFigures":[],
                 "guarantee":{"guarantor":{"en":"Bank <b>","fa":"بانک"},"amount":%3$s,"number":"7","expiresOn":"2037-01-01",
                              "verifiedAt":"2026-10-01T00:00:00Z"}}}""".formatted("9f2c41aa7be05d13".repeat(4), Given.PROJECT,
                Given.rial("4800000000"));
    }
}
