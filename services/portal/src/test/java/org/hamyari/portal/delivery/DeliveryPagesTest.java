package org.hamyari.portal.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamyari.portal.stand.Browser;
import org.hamyari.portal.stand.Given;
import org.hamyari.portal.stand.IdentityStand;
import org.hamyari.portal.stand.Visit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryPagesTest extends Visit {

    private static final String BASE = "/api/catalogue/v1/cities/isfahan";
    private static final String PROJECT = BASE + "/projects/" + Given.PROJECT;
    private static final String PAGE = "/isfahan/projects/" + Given.PROJECT;
    private static final String DESK = "/en/isfahan/desk/delivery";
    private static final IdentityStand.Person LEILA = new IdentityStand.Person("leila", "Leila", "isfahan", List.of("moderator"), true);
    private static final String EVIDENCE = """
            {"id":"0199f2c4-41aa-7be0-9d13-6a0e5d1c7e01","note":{"fa":"پاک شد","en":"It is <clear>"},
             "figures":[{"code":"JOBS_DIRECT","value":6}],
             "receipts":[{"label":"Digger","amount":{"amount":"900000000","currency":"IRR"},"paidOn":"2027-01-12"}],"pictures":[],
             "postedAt":"2027-01-18T08:00:00Z"}""";
    private static final String REPORT = """
            {"number":1,"state":"SUBMITTED","story":{"fa":"تمام شد","en":"All is done"},"doneOn":"2027-03-01",
             "figures":[{"code":"JOBS_DIRECT","value":6}],"spending":[{"label":{"en":"Clearing"},"amount":{"amount":"3000000000","currency":"IRR"}}],
             "total":{"amount":"3000000000","currency":"IRR"},"submittedAt":"2027-03-02T08:00:00Z"}""";

    @Test
    void showsEverybodyWhatIsReached() {
        underWay("DELIVERING", "SUBMITTED", EVIDENCE, "");
        Browser.Shown shown = browser().open("/en" + PAGE);
        String section = shown.text("section[aria-labelledby=delivery]");
        assertTrue(section.contains("It is <clear>"), section);
        assertTrue(section.contains("Digger") && section.contains("Jobs in the project 6"), section);
        assertTrue(section.contains("12 days late"), section);
        assertFalse(shown.text("section[aria-labelledby=milestones]").contains("Trees planted"));
        assertTrue(browser().open("/fa" + PAGE).text("section[aria-labelledby=delivery]").contains("۱۲ روز دیر شده"));
    }

    @Test
    void takesEvidenceInTheMoneyThatPeopleRead() {
        underWay("DELIVERING", "PLANNED", "", "");
        services.on("POST", PROJECT + "/milestones/1/evidence", 201, milestone("SUBMITTED", EVIDENCE));
        Browser sara = browserOf(SARA);
        assertTrue(sara.open("/en" + PAGE + "/manage/delivery").has("form[action$=/evidence]"));
        Map<String, String> form = new HashMap<>(Map.of("milestone", "1", "evidenceEn", "Clear", "figure-jobs_direct", "۶", "receipt0", "Digger",
                "amount0", "90000000", "paidOn0", "soon", "key", "12345678"));
        Browser.Shown again = sara.send(multipart(form, ""));
        assertEquals(422, again.status());
        assertTrue(again.text("#paidOn0-e").contains("Give a day"));
        assertEquals("Clear", again.text("#evidenceEn"));
        form.put("paidOn0", "2027-01-12");
        form.put("pictureShows", "The clear canal");
        services.on("POST", PROJECT + "/pictures", 201, """
                {"id":"%s","projectId":"%s","purpose":"EVIDENCE","alt":{"en":"The clear canal"},"hidden":false,"version":1,
                 "widths":[{"width":480,"height":360,"bytes":9}],"uploadedAt":"2027-01-18T08:00:00Z"}""".formatted(Given.FUND, Given.PROJECT));
        sara.send(multipart(form, "not really a picture"));
        assertTrue(services.asked("POST", PROJECT + "/pictures").getFirst().query().contains("EVIDENCE"));
        String body = services.asked("POST", PROJECT + "/milestones/1/evidence").getFirst().body();
        assertTrue(body.contains("\"amount\":\"900000000\"") && body.contains("\"value\":6")
                && body.contains("\"en\":\"Clear\"") && body.contains(Given.FUND), body);
    }

    @Test
    void keepsAReportThatIsRefused() {
        underWay("DELIVERING", "ACCEPTED", EVIDENCE, "");
        services.on("POST", PROJECT + "/reports", 422, """
                {"type":"t","title":"Invalid","status":422,"code":"invalid-request","errors":[{"pointer":"#/doneOn","detail":"Give a day that has come."}]}""");
        Browser sara = browserOf(SARA);
        assertTrue(sara.open("/en" + PAGE + "/manage/delivery").has("form[action$=/report]"));
        Browser.Shown again = sara.submit("/en" + PAGE + "/manage/delivery/report", Map.of("storyEn", "Done & dusted", "doneOn", "2099-01-01",
                "label0", "Clearing", "spent0", "300000000", "key", "12345678"));
        assertEquals(422, again.status());
        assertTrue(again.text(".summary").contains("Give a day that has come."));
        assertEquals("Done & dusted", again.text("#storyEn"));
        assertTrue(services.asked("POST", PROJECT + "/reports").getFirst().body().contains("3000000000"));
    }

    @Test
    void saysADelay() {
        underWay("DELIVERING", "PLANNED", "", "");
        services.on("POST", PROJECT + "/delivery-notes", 201, """
                {"status":"DELAYED","note":{"en":"Late"},"expectedOn":"2027-03-20","postedAt":"2027-02-25T08:00:00Z"}""");
        browserOf(SARA).submit("/fa" + PAGE + "/manage/delivery/note", Map.of("status", "DELAYED", "noteFa", "دیر شد", "expectedOn", "۱۴۰۵-۱۲-۲۹",
                "key", "12345678-note"));
        String body = services.asked("POST", PROJECT + "/delivery-notes").getFirst().body();
        assertTrue(body.contains("DELAYED") && body.contains("2027-03-20"), body);
    }

    @Test
    void letsAnOfficialSignWithACode() {
        underWay("REPORTED", "ACCEPTED", EVIDENCE, REPORT);
        services.get(BASE + "/deliveries", """
                {"items":[{"projectId":"%s","title":{"fa":"مادی","en":"The canal"},"state":"REPORTED","status":"ON_TRACK","reportDueOn":"2027-03-20",
                 "overdueDays":0,"waitingMilestones":[],"waitingReport":1,"accepted":1,"milestones":1}]}""".formatted(Given.PROJECT));
        services.on("POST", PROJECT + "/reports/1/decisions", 200, REPORT.replace("SUBMITTED", "APPROVED"));
        Browser leila = browserOf(LEILA);
        Browser.Shown list = leila.open(DESK);
        String decision = DESK + "/" + Given.PROJECT + "/reports/1/decision";
        assertTrue(list.has("section[aria-labelledby=waiting] a[href=" + decision + "]"));
        Browser.Shown form = leila.open(decision);
        assertTrue(form.text("main").contains("All is done"));
        Browser.Shown again = leila.submit(decision, Map.of("decision", "APPROVE", "reason", "", "key", "12345678"));
        assertEquals(422, again.status());
        leila.submit(decision, Map.of("decision", "APPROVE", "reason", "Complete.", "key", "12345678"));
        assertTrue(services.asked("POST", PROJECT + "/reports/1/decisions").getFirst().body().contains("ACCEPT"));
    }

    private HttpRequest.Builder multipart(Map<String, String> fields, String picture) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--x\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n")
                .append("Content-Type: text/plain; charset=UTF-8\r\n\r\n").append(value).append("\r\n"));
        body.append("--x\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"canal.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .append(picture).append("\r\n--x--\r\n");
        return HttpRequest.newBuilder(origin().resolve("/en" + PAGE + "/manage/delivery/evidence")).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=x").POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    /** A project in this state, twelve days late with its report. */
    private void underWay(String state, String milestone, String evidence, String report) {
        Given.projectIn(services, state);
        services.get(PROJECT + "/delivery", """
                {"projectId":"%s","state":"%s","status":"ON_TRACK","beganAt":"2026-12-20T08:00:00Z","reportDueOn":"2027-03-20","overdueDays":12,
                 "reportFigures":[],"reportPublished":true,"milestones":[%s],"notes":[],"reports":[%s],"figures":[],
                 "spent":{"amount":"900000000","currency":"IRR"}}""".formatted(Given.PROJECT, state, milestone(milestone, evidence), report));
    }

    private static String milestone(String state, String evidence) {
        return """
                {"number":1,"title":{"fa":"پایان لایروبی","en":"Canal cleared"},"dueOn":"2027-01-20","state":"%s","evidence":[%s]}"""
                .formatted(state, evidence);
    }
}
