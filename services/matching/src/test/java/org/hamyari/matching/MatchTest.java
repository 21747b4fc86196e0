package org.hamyari.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.Test;

/** What pledges would get and got, from the facts that other services tell, in any order. */
@QuarkusTest
class MatchTest extends Scene {

    private ValidatableResponse match(UUID pledge, String person) {
        return citizen(person).get(base() + "/pledges/" + pledge + "/match").then();
    }

    @Test
    void previewsByTheVeryFormulaThatBooks() {
        aFund("100.00");
        opened();
        preview("60").statusCode(200).body("total.amount", equalTo("120.00")).body("certainty", equalTo("ESTIMATED"))
                .body("reasonCode", equalTo("MATCHED_IN_FULL"))
                .body("reason.en", equalTo("Your 60 euro becomes 120 euro because Green fund adds 60 euro, one for one."))
                .body("reason.fa", equalTo("۶۰ یورو شما ۱۲۰ یورو می‌شود، چون صندوق سبز ۶۰ یورو را یک به یک می‌افزاید."))
                .body("lines[0].reason.en", equalTo("60 euro becomes 120 euro, one for one; the fund had 100 euro left."))
                .body("lines[0].figures.potLeft.amount", equalTo("100.00"));
        preview("150.50").statusCode(200).body("matched.amount", equalTo("100.00")).body("reasonCode", equalTo("POT_LIMIT"))
                .body("reason.en", equalTo("Your 150.50 euro becomes 250.50 euro because Green fund adds its last 100 euro."));
        captured("sara", "100.00");
        preview("1").statusCode(200).body("total.amount", equalTo("1.00")).body("reasonCode", equalTo("POT_EMPTY"))
                .body("reason.en", equalTo("Your 1 euro stays 1 euro because the pot is empty."));
        matches().body("items", hasSize(1));
    }

    @Test
    void previewsNothingWhereNoFundIsForTheProject() {
        aFund("100.00", ",\"categoryIds\":[\"schools\",\"parks-and-water\"]");
        opened();
        preview("60").statusCode(200).body("matched.amount", equalTo("0.00")).body("lines", empty()).body("reasonCode", equalTo("NO_FUND"));
        tell(campaignOpened("schools", 2));
        preview("60").statusCode(200).body("matched.amount", equalTo("60.00"));
        tell(campaignOpened("parks", 1));
        preview("60").statusCode(200).body("matched.amount", equalTo("60.00"));
    }

    @Test
    void refusesAPreviewOfWhatCannotBePledged() {
        preview("60").statusCode(404).body("code", equalTo("not-found"));
        opened();
        for (String amount : new String[] {"0", "-1", "1.234", "1e3", "", "abc"}) {
            preview(amount).statusCode(422).body("errors[0].pointer", containsString("amount"));
        }
        anyone().get(base() + "/projects/" + project + "/match-preview?amount=1&currency=IRR").then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/currency"));
        anyone().get(base() + "/projects/" + project + "/match-preview?amount=1").then().statusCode(422);
    }

    @Test
    void booksInOrderUntilThePotIsEmpty() {
        String fund = aFund("100.00");
        opened();
        UUID first = captured("sara", "60.00");
        UUID second = captured("reza", "50.50");
        UUID third = captured("anna", "1.00");
        fund(fund).body("figures.earned.amount", equalTo("100.00")).body("figures.left.amount", equalTo("0.00"));
        matches().body("items.pledgeId", contains(first.toString(), second.toString(), third.toString()))
                .body("items.matchSequence", contains(1, 2, 3)).body("items.amount.amount", contains("60.00", "40.00", "0.00"))
                .body("items.reasonCode", contains("MATCHED_IN_FULL", "POT_LIMIT", "POT_EMPTY"))
                .body("items.state", contains("EARNED", "EARNED", "EARNED")).body("matched.amount", equalTo("100.00"));
        match(second, "reza").statusCode(200).body("total.amount", equalTo("90.50")).body("reasonCode", equalTo("POT_LIMIT"))
                .body("matches[0].reason.en", equalTo(
                        "50.50 euro becomes 90.50 euro: one for one would be 50.50 euro more, but the fund had only 40 euro left."));
        match(third, "anna").statusCode(200).body("total.amount", equalTo("1.00")).body("reasonCode", equalTo("POT_EMPTY"));
        assertEquals(2, events("match.earned").size());
        events("match.earned").forEach(EventContract::check);
    }

    @Test
    void pagesTheMatchesOfAProject() {
        aFund("100.00");
        opened();
        UUID first = captured("sara", "1.00");
        UUID second = captured("sara", "2.00");
        String link = anyone().get(base() + "/projects/" + project + "/matches?limit=1").then().statusCode(200)
                .body("items.pledgeId", contains(first.toString())).body("matched.amount", equalTo("3.00")).extract().header("Link");
        anyone().get(link.substring(1, link.indexOf('>'))).then().statusCode(200).body("items.pledgeId", contains(second.toString()));
        anyone().get(base() + "/projects/" + UUID.randomUUID() + "/matches").then().statusCode(404);
        anyone().get(base() + "/projects/" + project + "/matches?cursor=made-up").then().statusCode(400);
    }

    @Test
    void showsAMatchToItsPersonOnly() {
        aFund("100.00");
        opened();
        UUID pledge = captured("sara", "60.00");
        match(pledge, "sara").statusCode(200).body("matches", hasSize(1)).body("total.amount", equalTo("120.00"));
        match(pledge, "reza").statusCode(404);
        anyone().get(base() + "/pledges/" + pledge + "/match").then().statusCode(401);
        as(TestIdentity.client("program", "catalogue:read")).get(base() + "/pledges/" + pledge + "/match")
                .then().statusCode(403);
        match(UUID.randomUUID(), "sara").statusCode(404);
    }

    @Test
    void letsSeveralFundsAddToOnePledge() {
        String one = aFund("10.00");
        String two = aFund("100.00");
        opened();
        UUID pledge = captured("sara", "60.00");
        fund(one).body("figures.earned.amount", equalTo("10.00"));
        fund(two).body("figures.earned.amount", equalTo("60.00"));
        match(pledge, "sara").body("matches", hasSize(2)).body("matched.amount", equalTo("70.00")).body("reasonCode", equalTo("POT_LIMIT"));
    }

    @Test
    void matchesAPledgeOnceHoweverOftenItIsTold() {
        String fund = aFund("100.00");
        opened();
        UUID pledge = UUID.randomUUID();
        String event = pledgeCaptured(pledge, "sara", "60.00", null);
        tell(event);
        tell(event);
        tell(pledgeCaptured(pledge, "sara", "60.00", null));
        fund(fund).body("figures.earned.amount", equalTo("60.00"));
        assertEquals(1, events("match.earned").size());
    }

    @Test
    void matchesAPledgeThatCameBeforeTheTermsOfItsCampaign() {
        String fund = aFund("100.00");
        UUID first = captured("sara", "60.00");
        UUID second = captured("reza", "60.00");
        match(first, "sara").statusCode(404);
        tell(decided("succeeded"));
        opened();
        matches().body("items.pledgeId", contains(first.toString(), second.toString()))
                .body("items.state", contains("COMMITTED", "COMMITTED"));
        fund(fund).body("figures.committed.amount", equalTo("100.00"));
        assertEquals(1, events("award.payable").size());
    }

    @Test
    void givesTheShareOfARefundedPledgeBackToThePot() {
        String fund = aFund("100.00");
        opened();
        UUID pledge = captured("sara", "60.00");
        tell(pledgeRefunded(pledge, "sara", "60.00"));
        tell(pledgeRefunded(pledge, "sara", "60.00"));
        fund(fund).body("figures.earned.amount", equalTo("0.00")).body("figures.left.amount", equalTo("100.00"));
        matches().body("items.state", contains("REVERSED")).body("items.reasonCode", contains("PLEDGE_REFUNDED"))
                .body("items[0].reason.en", equalTo("The pledge of 60 euro was refunded; 60 euro went back to the fund."))
                .body("matched.amount", equalTo("0.00"));
        match(pledge, "sara").body("matched.amount", equalTo("0.00")).body("reasonCode", equalTo("PLEDGE_REFUNDED"))
                .body("reason.en", equalTo("Your pledge of 60 euro was refunded, so nothing is added."));
        assertEquals(1, events("match.reversed").size());
        events("match.reversed").forEach(EventContract::check);
    }

    @Test
    void matchesNothingWhenTheRefundCameFirst() {
        String fund = aFund("100.00");
        opened();
        UUID pledge = UUID.randomUUID();
        tell(pledgeRefunded(pledge, "sara", "60.00"));
        tell(pledgeCaptured(pledge, "sara", "60.00", null));
        fund(fund).body("figures.earned.amount", equalTo("0.00"));
        match(pledge, "sara").statusCode(200).body("reasonCode", equalTo("PLEDGE_REFUNDED")).body("matches", empty());
    }

    @Test
    void answersZeroWithTheReasonWhereNothingIsAdded() {
        opened();
        UUID withoutFund = captured("sara", "60.00");
        match(withoutFund, "sara").statusCode(200).body("matched.amount", equalTo("0.00")).body("reasonCode", equalTo("NO_FUND"))
                .body("reason.en", equalTo("Your 60 euro stays 60 euro because no open fund is for this project."));
        aFund("100.00");
        UUID byOwner = captured("olga", "60.00");
        match(byOwner, "olga").statusCode(200).body("reasonCode", equalTo("NO_FUND")).body("reason.en", containsString("own project"));
        tell(decided("failed"));
        UUID late = captured("sara", "60.00");
        match(late, "sara").statusCode(200).body("reasonCode", equalTo("CAMPAIGN_FAILED"));
        preview("60").statusCode(200).body("reasonCode", equalTo("NO_FUND")).body("reason.en", containsString("had ended"));
        assertEquals(0, events("match.earned").size());
    }
}
