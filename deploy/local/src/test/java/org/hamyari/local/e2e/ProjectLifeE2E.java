package org.hamyari.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The whole life of one project, every step by the person who takes it: from the draft to the approved report and the last of the money. */
@EndToEnd
class ProjectLifeE2E {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Town TOWN = Town.ISFAHAN;
    private static final ZoneId ZONE = ZoneId.of("Asia/Tehran");
    private static final String OWNER = TOWN.neighbour();
    private static final String TITLE = "A puppet stage in the passage";
    private static final String GOAL = "50000000";
    private static final String FIRST_SHARE = "45000000";
    private static final String KEPT_BACK = "5000000";

    private final House house;
    private String project;

    ProjectLifeE2E(House house) {
        this.house = house;
    }

    @Test
    void fromTheDraftToTheApprovedReport() throws IOException {
        propose();
        Proposal.publish(house, TOWN.id(), project, OWNER, TOWN.moderator());
        draftTheTerms();
        Campaign campaign = Campaign.open(house, TOWN, project);
        ask();
        campaign.pay(TOWN.citizen(), GOAL);
        campaign.raised(GOAL, "0");
        close(campaign);
        theFirstShareIsPaid(campaign);
        showTheMilestone();
        report();
        whatWasKeptBackIsPaid(campaign);
        everybodyCanReadIt();
    }

    private void propose() throws IOException {
        ObjectNode draft = Proposal.whole(TITLE, "cultural-events", TOWN.money(GOAL));
        ObjectNode milestone = draft.putArray("milestones").addObject().put("dueOn", today().plusDays(40).toString());
        milestone.set("title", Campaign.words("نخستین نمایش", "First play"));
        project = house.as(OWNER).post("/api/catalogue/v1/cities/" + TOWN.id() + "/projects", draft).id();
        assertEquals("DRAFT", state(OWNER));
        String picture = upload("GALLERY");
        assertEquals(picture, house.as(OWNER).get(catalogue("/pictures")).ok().at("/items/0/id").asText());
        house.anybody().get(catalogue("")).refused(404, "not-found");
    }

    /** Nine tenths when the campaign ends, the last tenth when the report is approved. */
    private void draftTheTerms() {
        assertEquals("PUBLISHED", state(OWNER));
        ObjectNode terms = JSON.createObjectNode().put("kind", "DONATION").put("feeBasisPoints", 0)
                .put("reportDueOn", today().plusDays(60).toString());
        ArrayNode plan = terms.putArray("payoutPlan");
        plan.addObject().put("shareBasisPoints", 9_000).put("trigger", "CAMPAIGN_END").put("workingDays", 0);
        plan.addObject().put("shareBasisPoints", 1_000).put("trigger", "REPORT_APPROVED").put("workingDays", 0);
        terms.putArray("reportFigures").add("JOBS_DIRECT");
        String version = house.as(OWNER).get(catalogue("/terms-draft")).ok().path("version").asText();
        JsonNode saved = house.as(OWNER).with("If-Match", "\"" + version + "\"").put(catalogue("/terms-draft"), terms).ok();
        assertTrue(saved.path("missing").isEmpty(), saved::toString);
    }

    private void ask() {
        String question = house.as(TOWN.citizen()).post(catalogue("/questions"), said("Is there a roof when it rains?")).id();
        JsonNode answered = house.as(OWNER).post(catalogue("/questions/" + question + "/answers"), said("Yes, the passage is covered.")).ok();
        assertEquals("ANSWERED", answered.path("state").asText(), answered::toString);
    }

    private void close(Campaign campaign) {
        String closing = house.as(TOWN.proposer()).post(campaign.pledges("/projects/" + project + "/closings"),
                JSON.createObjectNode().put("note", "The goal is reached.")).id();
        String decisions = campaign.pledges("/closings/" + closing + "/decisions");
        ObjectNode approval = JSON.createObjectNode().put("decision", "APPROVE").put("reason", "The figures agree with the statement.");
        house.signing(TOWN.proposer()).post(decisions, approval).refused(403, "four-eyes");
        house.signing(TOWN.decider()).post(decisions, approval).ok();
        Eventually.seen("the closing is carried out", Campaign.SOON,
                () -> house.as(TOWN.proposer()).get(campaign.pledges("/closings/" + closing)).ok(),
                found -> found.path("state").asText().equals("DONE"));
    }

    private void theFirstShareIsPaid(Campaign campaign) {
        JsonNode first = share(campaign, 1, "SETTLED");
        assertEquals(0, Campaign.sum(first.path("total")).compareTo(new BigDecimal(FIRST_SHARE)), first::toString);
        JsonNode second = share(campaign, 2, "PENDING");
        assertEquals(0, Campaign.sum(second.path("total")).compareTo(new BigDecimal(KEPT_BACK)), second::toString);
        assertTrue(second.path("dueAt").isMissingNode(), second::toString);
        Eventually.seen("the payout begins the work", Campaign.SOON, () -> house.anybody().get(catalogue("/delivery")),
                answer -> answer.status() == 200 && answer.json().path("state").asText().equals("DELIVERING"));
    }

    private void showTheMilestone() throws IOException {
        ObjectNode evidence = JSON.createObjectNode();
        evidence.set("note", Campaign.words("نمایش اجرا شد.", "The play was given."));
        evidence.putArray("pictureIds").add(upload("EVIDENCE"));
        evidence.putArray("figures").addObject().put("code", "JOBS_DIRECT").put("value", 2);
        ObjectNode receipt = evidence.putArray("receipts").addObject().put("label", "Wood and cloth").put("paidOn", today().toString());
        receipt.set("amount", TOWN.money("20000000"));
        house.as(OWNER).post(catalogue("/reports"), finalReport()).refused(409, "milestones-open");
        house.as(OWNER).post(catalogue("/milestones/1/evidence"), evidence).ok();
        String decisions = catalogue("/milestones/1/decisions");
        house.as(TOWN.moderator()).post(decisions, acceptance()).refused(401, "step-up-required");
        assertEquals("ACCEPTED", house.signing(TOWN.moderator()).post(decisions, acceptance()).ok().path("state").asText());
    }

    /** Another official than the one who accepted the milestone. */
    private void report() {
        new NewOffices(house, TOWN.id()).give("shirin", "moderator");
        house.as(OWNER).post(catalogue("/reports"), finalReport()).ok();
        assertEquals("REPORTED", state(OWNER));
        house.as(OWNER).post(catalogue("/reports/1/decisions"), acceptance()).refused(403, "not-allowed");
        JsonNode report = house.signing("shirin").post(catalogue("/reports/1/decisions"), acceptance()).ok();
        assertEquals("APPROVED", report.path("state").asText(), report::toString);
        assertTrue(report.path("onTime").asBoolean(), report::toString);
        JsonNode moves = house.anybody().get(catalogue("/moves")).ok();
        assertEquals("CLOSED", state(TOWN.citizen()), moves::toString);
    }

    private void whatWasKeptBackIsPaid(Campaign campaign) {
        share(campaign, 2, "SETTLED");
        Books books = Books.of(house, TOWN);
        books.balance();
        for (String kind : List.of("held:", "payable:", "retention:", "to-return:")) {
            assertEquals(0, Books.balanceOf(books.pledges(), kind, project).signum(), kind + project);
        }
        Eventually.seen("the end is in the public figures", Campaign.SOON, campaign::figures,
                row -> row.path("state").asText().equals("CLOSED") && Campaign.sum(row.path("paidOut")).compareTo(new BigDecimal(GOAL)) == 0);
    }

    private void everybodyCanReadIt() {
        Visitor reader = house.chromium().visitor(TOWN.language());
        reader.open(TOWN.id() + "/projects/" + project).reads(TITLE).sees("project_state_closed").sees("delivery_report_approved");
        reader.reads("Yes, the passage is covered.").reads("Complete; seen on the spot.");
    }

    /** The share with this number of the plan once it is in this state. */
    private JsonNode share(Campaign campaign, int number, String state) {
        JsonNode page = Eventually.seen("share " + number + " of the payout is " + state, Campaign.SOON,
                () -> house.as(TOWN.proposer()).get(campaign.pledges("/payouts?projectId=" + project)).ok(),
                found -> !shareOf(found, number, state).isMissingNode());
        return shareOf(page, number, state);
    }

    private static JsonNode shareOf(JsonNode page, int number, String state) {
        for (JsonNode payout : page.path("items")) {
            if (payout.path("share").asInt() == number && payout.path("state").asText().equals(state)) {
                return payout;
            }
        }
        return page.path("nothing");
    }

    private ObjectNode finalReport() {
        ObjectNode report = JSON.createObjectNode().put("doneOn", today().toString());
        report.set("story", Campaign.words("صحنه ساخته شد و نمایش اجرا شد.", "The stage is built and the play was given."));
        report.putArray("figures").addObject().put("code", "JOBS_DIRECT").put("value", 2);
        ObjectNode spending = report.putArray("spending").addObject();
        spending.set("label", Campaign.words("صحنه و پرده", "Stage and curtain"));
        spending.set("amount", TOWN.money(GOAL));
        return report;
    }

    private String upload(String purpose) throws IOException {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x0b6e6e));
        graphics.fillRect(100, 100, 600, 400);
        graphics.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return house.as(OWNER).postFile(catalogue("/pictures?altEn=A%20green%20curtain&purpose=" + purpose), "image/png", file.toByteArray()).id();
    }

    private String state(String person) {
        return house.as(person).get(catalogue("")).ok().path("state").asText();
    }

    private String catalogue(String rest) {
        return "/api/catalogue/v1/cities/" + TOWN.id() + "/projects/" + project + rest;
    }

    private static ObjectNode said(String text) {
        return JSON.createObjectNode().put("language", "en").put("text", text);
    }

    private static ObjectNode acceptance() {
        return JSON.createObjectNode().put("decision", "ACCEPT").put("reason", "Complete; seen on the spot.");
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
