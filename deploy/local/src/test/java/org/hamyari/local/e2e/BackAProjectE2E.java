package org.hamyari.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The path of one pledge through the whole house: a citizen backs a project, officials close its campaign, the books agree. */
@EndToEnd
class BackAProjectE2E {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final House house;

    BackAProjectE2E(House house) {
        this.house = house;
    }

    /**
     * One story told in the language and the money of one city.
     *
     * @param typed what the citizen types, in the unit people use
     * @param pledged the same in the currency; {@code rest} is what a neighbour adds to reach {@code goal}
     * @param pot of the fund; it gives {@code pledged} one for one, and {@code last} of the rest, then it is empty
     * @param becomes the citizen's pledge with its match, as the page writes it
     */
    private record Story(Town town, String title, String category, String goal, String pot, String typed, String pledged, String rest,
            String last, String becomes) {
    }

    @Test
    void inPersianInIsfahan() {
        tell(new Story(Town.ISFAHAN, "Evening classes", "classes-workshops", "100000000", "80000000", "۶٬۰۰۰٬۰۰۰", "60000000", "40000000",
                "20000000", "۱۲٬۰۰۰٬۰۰۰"));
    }

    @Test
    void inEnglishInAssen() {
        tell(new Story(Town.ASSEN, "Evening classes", "classes-workshops", "1000.00", "600.00", "420.50", "420.50", "579.50", "179.50",
                "841"));
    }

    private void tell(Story story) {
        Town town = story.town();
        Campaign campaign = Campaign.open(house, town, story.title(), story.category(), story.goal());
        String fund = openFund(story);
        Eventually.seen("the fund is in the preview", Campaign.SOON, () -> campaign.preview(story.pledged()).ok(),
                preview -> Campaign.sum(preview.path("matched")).compareTo(new BigDecimal(story.pledged())) == 0);

        Visitor citizen = pledgeInTheBrowser(story, campaign);
        campaign.raised(story.pledged(), story.pledged());
        citizen.openProject(campaign).looks("project");
        String rest = campaign.pay(town.citizen(), story.rest());
        String raised = story.goal();
        campaign.raised(raised, story.pot());
        JsonNode lastMatch = house.as(town.citizen()).get(campaign.matching("/pledges/" + rest + "/match")).ok();
        assertEquals(0, Campaign.sum(lastMatch.path("matched")).compareTo(new BigDecimal(story.last())), lastMatch::toString);
        assertEquals("POT_LIMIT", lastMatch.path("reasonCode").asText());

        closeWithTwoSignatures(campaign);
        theBooksAgree(story, campaign, fund);
        theFiguresEqualTheBooks(story, campaign);
    }

    /** Every step has a button; script only saves round trips. */
    @Test
    void withoutScript() {
        Campaign campaign = Campaign.open(house, Town.ISFAHAN, "Fair without script", "cultural-events", "50000000");
        Visitor citizen = house.chromium().withoutScript("fa");
        citizen.openProject(campaign).reads("Fair without script").follow("project_back");
        citizen.type("pledge_amount", "چند").press("pledge_work_out");
        assertTrue(citizen.part("[aria-invalid=true]").count() == 1, citizen.says());
        citizen.type("pledge_amount", "250000").press("pledge_work_out");
        citizen.reads("۲۵۰٬۰۰۰").press("pledge_continue");
        citizen.signIn("reza").sees("pledge_check_title").choose("pledge_consent").pressPay();
        citizen.atTheGateway("pay", "normal").sees("pledge_title_paid").looks("receipt-without-script");
        campaign.raised("2500000", "0");
        citizen.openProject(campaign).press("project_follow").sees("project_followed");
    }

    private String openFund(Story story) {
        ObjectNode fund = JSON.createObjectNode().put("opensAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("closesAt", Instant.now().plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.SECONDS).toString());
        fund.set("name", Campaign.words("صندوق کلاس‌ها", "Classes fund"));
        fund.set("sponsor", Campaign.words("شهرداری", "Municipality"));
        fund.putObject("rule").put("kind", "ONE_TO_ONE");
        fund.putArray("categoryIds").add(story.category());
        fund.set("deposit", story.town().money(story.pot()));
        return house.as(story.town().fundManager()).post("/api/matching/v1/cities/" + story.town().id() + "/funds", fund).id();
    }

    /** From the project's page to the receipt; what is seen on the way is what a person decides by. */
    private Visitor pledgeInTheBrowser(Story story, Campaign campaign) {
        Visitor citizen = house.chromium().visitor(story.town().language());
        citizen.open(story.town().id() + "/projects").reads(story.title());
        citizen.openProject(campaign).reads(story.title()).sees("project_back");
        citizen.follow("project_back").sees("pledge_amount_title").looks("pledge-amount");
        citizen.type("pledge_amount", story.typed()).press("pledge_work_out");
        citizen.reads(story.becomes()).looks("pledge-preview");
        citizen.press("pledge_continue");
        citizen.looks("sign-in").signIn(story.town().neighbour());
        citizen.sees("pledge_check_title").reads(story.becomes()).sees("pledge_certainty").looks("pledge-check");
        citizen.pressPay();
        citizen.sees("pledge_consent_error").looks("pledge-check-refused");
        citizen.choose("pledge_consent").pressPay();
        citizen.looks("gateway").atTheGateway("pay", "normal");
        citizen.sees("pledge_title_paid").reads(story.becomes()).looks("receipt");
        String receipt = citizen.address();

        citizen.openAddress(receipt.replaceAll("\\?.*", "") + "/return?ref=sbx_forged&status=OK");
        citizen.sees("pledge_title_paid");
        citizen.follow("pledge_to_mine").sees("mine_title").reads(story.title()).looks("mine");
        return citizen;
    }

    private void closeWithTwoSignatures(Campaign campaign) {
        Town town = campaign.town();
        Visitor proposer = house.chromium().visitor(town.language());
        proposer.open(town.id() + "/me").signIn(town.proposer());
        proposer.sees("mine_title").openProject(campaign).follow("project_propose_closing");
        proposer.sees("desk_propose_lead").looks("desk-propose");
        proposer.type("desk_note", "The goal is reached.").press("desk_propose_button");
        proposer.sees("desk_state_proposed").looks("desk-closing-proposer");
        assertFalse(proposer.says().contains(proposer.text("desk_go_decide")), "the proposer cannot decide");
        String closing = proposer.address();

        Visitor decider = house.chromium().visitor(town.language());
        decider.open(town.id() + "/desk").signIn(town.decider());
        decider.sees("desk_mine").looks("desk-queue");
        decider.openAddress(closing).follow("desk_go_decide");
        decider.looks("sign-in-code").code(town.decider());
        decider.sees("desk_your_decision").looks("desk-decision");
        decider.choose("desk_approve").type("desk_reason", "The figures agree with the statement of today.").press("desk_sign");
        decider.reloadsUntilItReads(decider.text("desk_job_succeeded")).looks("desk-job");
        proposer.openAddress(closing).reloadsUntilItReads(proposer.text("desk_state_done")).looks("desk-closing-done");
    }

    private void theBooksAgree(Story story, Campaign campaign, String fund) {
        Town town = story.town();
        JsonNode payout = Eventually.seen("the payout is settled", Campaign.SOON,
                () -> house.as(town.proposer()).get(campaign.pledges("/payouts?projectId=" + campaign.id())).ok().at("/items/0"),
                found -> found.path("state").asText().equals("SETTLED"));
        BigDecimal goal = new BigDecimal(story.goal());
        BigDecimal pot = new BigDecimal(story.pot());
        assertEquals(0, Campaign.sum(payout.path("crowd")).compareTo(goal), payout::toString);
        assertEquals(0, Campaign.sum(payout.path("total")).compareTo(goal.add(pot)), payout::toString);
        assertEquals(fund, payout.at("/funds/0/fundId").asText(), payout::toString);
        Books books = Eventually.seen("matching has cleared what it owed", Campaign.SOON, () -> Books.of(house, town),
                now -> Books.balanceOf(now.matching(), "due-to-payouts:", fund).signum() == 0
                        && Books.balanceOf(now.matching(), "award:", fund).signum() == 0);
        books.balance();
        for (String kind : List.of("held:", "payable:", "to-return:")) {
            assertEquals(0, Books.balanceOf(books.pledges(), kind, campaign.id()).signum(), kind + campaign.id());
        }
        assertEquals(0, Books.balanceOf(books.pledges(), "receivable-fund:", fund).signum(), "what the fund owed is paid");
        assertEquals(0, Books.balanceOf(books.matching(), "fund:", fund).signum(), "the pot is spent");
        JsonNode figures = house.anybody().get("/api/matching/v1/cities/" + town.id() + "/funds/" + fund).ok().path("figures");
        assertEquals(0, Campaign.sum(figures.path("paid")).compareTo(pot), figures::toString);
    }

    private void theFiguresEqualTheBooks(Story story, Campaign campaign) {
        Town town = story.town();
        BigDecimal goal = new BigDecimal(story.goal());
        BigDecimal pot = new BigDecimal(story.pot());
        JsonNode row = Eventually.seen("the payout is in the public figures", Campaign.SOON, campaign::figures,
                figures -> Campaign.sum(figures.path("paidOut")).compareTo(goal.add(pot)) == 0);
        assertEquals(0, Campaign.sum(row.path("raised")).compareTo(goal), row::toString);
        assertEquals(0, Campaign.sum(row.path("matched")).compareTo(pot), row::toString);
        assertEquals(2, row.path("pledges").asInt(), row::toString);
        Answer csv = house.anybody().with("Accept", "text/csv").get("/api/reporting/v1/cities/" + town.id() + "/project-figures.csv");
        assertEquals(200, csv.status(), csv::toString);
        String line = csv.body().lines().filter(each -> each.contains(campaign.id())).findFirst().orElse("");
        assertTrue(line.contains(story.goal()) && line.contains(story.pot()), csv::toString);

        Visitor reader = house.chromium().visitor(town.language());
        reader.open(town.id() + "/figures").reads(story.title()).looks("figures");
    }
}
