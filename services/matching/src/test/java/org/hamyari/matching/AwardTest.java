package org.hamyari.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What becomes of matches when a campaign is decided and its payout goes out, comes back, or is told in another order. */
@QuarkusTest
class AwardTest extends Scene {

    private String awardOf(String type) {
        return JsonPath.from(events(type).getFirst()).getString("data.awardId");
    }

    private String aPayableAward(String fund) {
        opened();
        captured("sara", "60.00");
        captured("reza", "30.00");
        tell(decided("succeeded"));
        fund(fund).body("figures.committed.amount", equalTo("90.00")).body("figures.earned.amount", equalTo("0.00"));
        return awardOf("award.payable");
    }

    @Test
    void owesTheSumWhenTheCampaignSucceeds() {
        String fund = aFund("100.00");
        aPayableAward(fund);
        tell(decided("succeeded"));
        tell(decided("failed"));
        matches().body("items.state", contains("COMMITTED", "COMMITTED")).body("matched.amount", equalTo("90.00"));
        assertEquals(1, events("award.payable").size());
        assertEquals(0, events("award.lapsed").size());
        JsonPath event = JsonPath.from(events("award.payable").getFirst());
        assertEquals("90.00", event.getString("data.amount.amount"));
        assertEquals("The campaign reached its goal: the fund pays 90 euro.", event.getString("data.reason.en"));
        events("award.payable").forEach(EventContract::check);
    }

    @Test
    void givesEverythingBackWhenTheCampaignFails() {
        String fund = aFund("100.00");
        opened();
        UUID pledge = captured("sara", "60.00");
        tell(decided("failed"));
        tell(pledgeRefunded(pledge, "sara", "60.00"));
        fund(fund).body("figures.left.amount", equalTo("100.00")).body("figures.earned.amount", equalTo("0.00"));
        matches().body("items", hasSize(1)).body("matched.amount", equalTo("0.00"));
        assertEquals(1, events("award.lapsed").size());
        assertEquals(0, events("match.reversed").size());
        events("award.lapsed").forEach(EventContract::check);
    }

    @Test
    void saysThatACampaignFailedToThePersonWhoPledged() {
        aFund("100.00");
        opened();
        UUID pledge = captured("sara", "60.00");
        tell(decided("failed"));
        citizen("sara").get(base() + "/pledges/" + pledge + "/match").then().statusCode(200).body("reasonCode", equalTo("CAMPAIGN_FAILED"))
                .body("matches[0].state", equalTo("LAPSED")).body("matched.amount", equalTo("0.00"));
    }

    @Test
    void clearsWhatAPayoutBroughtToTheOwner() {
        String fund = aFund("100.00");
        String award = aPayableAward(fund);
        UUID first = UUID.randomUUID();
        tell(payout("settled", first, 1, fund, award, "81.00"));
        tell(payout("settled", first, 1, fund, award, "81.00"));
        fund(fund).body("figures.paid.amount", equalTo("81.00")).body("figures.committed.amount", equalTo("9.00"));
        matches().body("items.state", contains("COMMITTED", "COMMITTED"));
        tell(payout("settled", UUID.randomUUID(), 1, fund, award, "9.00"));
        fund(fund).body("figures.paid.amount", equalTo("90.00")).body("figures.committed.amount", equalTo("0.00"))
                .body("figures.left.amount", equalTo("10.00"));
        matches().body("items.state", contains("PAID", "PAID")).body("matched.amount", equalTo("90.00"));
        official("auditor").get(base() + "/ledger/trial-balance").then()
                .body("accounts.find { it.code == 'due-to-payouts:" + fund + "' }.balance.amount", equalTo("0.00"))
                .body("accounts.find { it.code == 'cash' }.balance.amount", equalTo("10.00"));
    }

    @Test
    void owesAgainWhatTheOwnersBankSentBack() {
        String fund = aFund("100.00");
        String award = aPayableAward(fund);
        UUID payout = UUID.randomUUID();
        tell(payout("settled", payout, 1, fund, award, "90.00"));
        tell(payout("returned", payout, 2, fund, award, "90.00"));
        fund(fund).body("figures.paid.amount", equalTo("0.00")).body("figures.committed.amount", equalTo("90.00"));
        matches().body("items.state", contains("COMMITTED", "COMMITTED"));
        tell(payout("settled", payout, 3, fund, award, "90.00"));
        fund(fund).body("figures.paid.amount", equalTo("90.00"));
    }

    @Test
    void followsTheNewestFactAboutAPayout() {
        String fund = aFund("100.00");
        String award = aPayableAward(fund);
        UUID payout = UUID.randomUUID();
        tell(payout("returned", payout, 2, fund, award, "90.00"));
        tell(payout("settled", payout, 1, fund, award, "90.00"));
        fund(fund).body("figures.paid.amount", equalTo("0.00")).body("figures.committed.amount", equalTo("90.00"));
    }

    @Test
    void keepsAnAwardThatIsOwedWhenAPledgeIsRefundedLater() {
        String fund = aFund("100.00");
        opened();
        UUID pledge = captured("sara", "60.00");
        tell(decided("succeeded"));
        tell(pledgeRefunded(pledge, "sara", "60.00"));
        fund(fund).body("figures.committed.amount", equalTo("60.00"));
        assertEquals(0, events("match.reversed").size());
    }

    @Test
    void owesNothingWhereEveryPledgeWasRefunded() {
        String fund = aFund("100.00");
        opened();
        UUID pledge = captured("sara", "60.00");
        tell(pledgeRefunded(pledge, "sara", "60.00"));
        tell(decided("succeeded"));
        fund(fund).body("figures.left.amount", equalTo("100.00"));
        assertEquals(0, events("award.payable").size());
    }

    @Test
    void refusesInTheDatabaseWhatAFundDoesNotHold() {
        String fund = aFund("100.00");
        opened();
        captured("sara", "60.00");
        IllegalStateException refused = assertThrows(IllegalStateException.class, () ->
                TestDatabase.update("update fund set reserved = 40.01 * 100 where city_id = ? and id = ?::uuid", city, fund));
        assertTrue(refused.getCause().getMessage().contains("never_promises_more_than_it_holds"));
    }
}
