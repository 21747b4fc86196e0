package org.hamyari.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.Test;

/** Opening and reading match funds, and the trial balance, over HTTP. */
@QuarkusTest
class FundTest extends Scene {

    @Test
    void opensAFundBooksItsDepositAndTellsIt() {
        String id = keyed(official("fund-manager")).body(fundRequest("1000.50", ",\"categoryIds\":[\"parks\",\"madi-upkeep\",\"parks\"]"))
                .post(base() + "/funds").then().statusCode(201).header("Location", matchesPattern(base() + "/funds/[0-9a-f-]{36}"))
                .body("state", equalTo("OPEN")).body("rule.hash", matchesPattern("[0-9a-f]{64}"))
                .body("rule.sentence.en", equalTo("Every pledge is doubled, until the pot is empty."))
                .body("categoryIds", contains("madi-upkeep", "parks")).extract().path("id");
        fund(id).body("figures.deposited.amount", equalTo("1000.50")).body("figures.left.amount", equalTo("1000.50"))
                .body("figures.reserved.amount", equalTo("0.00")).body("figures.earned.amount", equalTo("0.00"))
                .body("figures.committed.amount", equalTo("0.00")).body("figures.paid.amount", equalTo("0.00"));
        official("auditor").get(base() + "/ledger/trial-balance").then().statusCode(200)
                .body("accounts.find { it.code == 'cash' }.balance.amount", equalTo("1000.50"))
                .body("accounts.find { it.code == 'fund:" + id + "' }.balance.amount", equalTo("1000.50"))
                .body("totals", hasSize(1)).body("totals[0].debitsPosted.amount", equalTo("1000.50"))
                .body("totals[0].creditsPosted.amount", equalTo("1000.50"));
        assertEquals(1, events("fund.opened").size());
        events("fund.opened").forEach(EventContract::check);
    }

    @Test
    void opensOnceHoweverOftenItIsAsked() {
        String key = UUID.randomUUID().toString();
        String body = fundRequest("10.00", "");
        Response first = official("fund-manager").header("Idempotency-Key", key).body(body).post(base() + "/funds");
        Response again = official("fund-manager").header("Idempotency-Key", key).body(body).post(base() + "/funds");
        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotency-Replayed", "true").header("Location", first.header("Location"));
        assertEquals(first.asString(), again.asString());
        official("fund-manager").header("Idempotency-Key", key).body(fundRequest("11.00", "")).post(base() + "/funds").then()
                .statusCode(422).body("code", equalTo("idempotency-key-reused"));
        official("fund-manager").body(body).post(base() + "/funds").then().statusCode(400);
        assertEquals(1, TestDatabase.number("select count(*) from fund where city_id = ?", city));
    }

    @Test
    void letsOnlyTheCitysFundManagerOpen() {
        String body = fundRequest("10.00", "");
        keyed(anyone()).body(body).post(base() + "/funds").then().statusCode(401);
        keyed(citizen("sara")).body(body).post(base() + "/funds").then().statusCode(403);
        keyed(official("finance-officer")).body(body).post(base() + "/funds").then().statusCode(403);
        // A fund manager of another city who audits this one.
        keyed(as(TestIdentity.person("kian").in("shiraz", "fund-manager").in(city, "auditor").token())).body(body)
                .post(base() + "/funds").then().statusCode(403).body("code", equalTo("not-allowed"));
        assertEquals(0, TestDatabase.number("select count(*) from fund where city_id = ?", city));
    }

    @Test
    void opensNoFundBeforeTheStageUnlocksIt() {
        TestCities.save(city + "b", "شهر", "City", "ACTIVE_SUPPORTER", "EUR", "Europe/Amsterdam");
        keyed(as(TestIdentity.person("farhad").in(city + "b", "fund-manager").token())).header("Accept-Language", "en")
                .body(fundRequest("10.00", "")).post(base() + "b/funds").then().statusCode(403)
                .body("code", equalTo("capability-not-unlocked")).body("unlockedBy", equalTo("CATALYST"));
    }

    @Test
    void refusesWhatIsWrongAndNamesIt() {
        String good = fundRequest("10.00", "");
        for (String amount : List.of("0", "-1", "10.001", "1e3", "", "99999999999999999")) {
            refused(good.replace("10.00", amount), "#/deposit/amount");
        }
        refused(good.replace("10.00", "10").replace("EUR", "IRR"), "#/deposit/currency");
        refused(good.replace("\"fa\":\"صندوق سبز\",\"en\":\"Green fund\"", ""), "#/name");
        refused(good.replace("ONE_TO_ONE", "MY_FRIENDS"), "#/rule/kind");
        refused(good.replaceAll("\"closesAt\":\"[^\"]+\"", "\"closesAt\":\"2020-01-01T00:00:00Z\""), "#/closesAt");
        refused(good.replaceAll("\"opensAt\":\"[^\"]+\"", "\"opensAt\":\"2020-01-02T00:00:00Z\"")
                .replaceAll("\"closesAt\":\"[^\"]+\"", "\"closesAt\":\"2020-01-03T00:00:00Z\""), "#/closesAt");
        refused(fundRequest("10.00", ",\"categoryIds\":[\"Parks!\"]"), "#/categoryIds/0");
        assertEquals(0, TestDatabase.number("select count(*) from fund where city_id = ?", city));
        assertEquals(0, TestDatabase.number("select count(*) from ledger_account where city_id = ?", city));
    }

    private void refused(String body, String pointer) {
        ValidatableResponse answer = keyed(official("fund-manager")).header("Accept-Language", "en").body(body)
                .post(base() + "/funds").then();
        answer.statusCode(422).body("errors.pointer", contains(containsString(pointer)));
    }

    @Test
    void listsFundsNewestFirstPageByPage() {
        String first = aFund("1.00");
        String second = aFund("2.00");
        String third = aFund("3.00");
        String link = anyone().get(base() + "/funds?limit=2&state=OPEN").then().statusCode(200).body("items.id", contains(third, second))
                .extract().header("Link");
        String next = link.substring(1, link.indexOf('>'));
        anyone().urlEncodingEnabled(false).get(next).then().statusCode(200).body("items.id", contains(first))
                .body("page.next", equalTo(null));
        anyone().get(base() + "/funds?limit=2&state=CLOSED").then().statusCode(200).body("items", empty());
        anyone().get(next.replace("OPEN", "CLOSED")).then().statusCode(400).body("code", equalTo("cursor-not-ours"));
        anyone().get(base() + "/funds?limit=101").then().statusCode(422);
        anyone().get(base() + "/funds?state=BROKE").then().statusCode(422);
    }

    @Test
    void knowsNothingOfOtherCities() {
        String id = aFund("1.00");
        TestCities.save("assen", "آسن", "Assen", "CONFIDENT_LEADER", "EUR", "Europe/Amsterdam");
        anyone().get("/api/matching/v1/cities/assen/funds/" + id).then().statusCode(404);
        anyone().get("/api/matching/v1/cities/nowhere/funds").then().statusCode(404);
        anyone().get(base() + "/funds/" + UUID.randomUUID()).then().statusCode(404);
        anyone().get(base() + "/funds/not-an-id").then().statusCode(404);
    }

    @Test
    void showsTheTrialBalanceToOfficialsOnly() {
        anyone().get(base() + "/ledger/trial-balance").then().statusCode(401);
        citizen("sara").get(base() + "/ledger/trial-balance").then().statusCode(403);
        official("moderator").get(base() + "/ledger/trial-balance").then().statusCode(403);
        for (String role : List.of("fund-manager", "finance-officer", "auditor")) {
            official(role).get(base() + "/ledger/trial-balance").then().statusCode(200).body("accounts", empty()).body("totals", empty());
        }
    }
}
