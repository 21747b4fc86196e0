package org.hamyari.matching;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.Test;

/** Shares set aside while a citizen pays: kept, used, replaced, given up. */
@QuarkusTest
class ReservationTest extends Scene {

    private String request(String amount) {
        return "{\"projectId\":\"" + project + "\",\"pledged\":{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}}";
    }

    private ValidatableResponse reserve(String fund, String person, String amount) {
        return keyed(citizen(person)).header("Accept-Language", "en").body(request(amount))
                .post(base() + "/funds/" + fund + "/reservations").then();
    }

    private String reserved(String fund, String person, String amount) {
        return reserve(fund, person, amount).statusCode(201).extract().path("id");
    }

    private ValidatableResponse reservation(String fund, String id, String person) {
        return citizen(person).get(base() + "/funds/" + fund + "/reservations/" + id).then();
    }

    @Test
    void setsAShareAsideForFifteenMinutes() {
        String fund = aFund("400.00");
        opened();
        captured("nima", "300.00");
        Response answer = reserve(fund, "sara", "60").statusCode(201)
                .header("Location", matchesPattern(base() + "/funds/" + fund + "/reservations/[0-9a-f-]{36}"))
                .body("state", equalTo("HELD")).body("amount.amount", equalTo("60.00")).body("reasonCode", equalTo("MATCHED_IN_FULL"))
                .body("figures.potLeft.amount", equalTo("100.00")).extract().response();
        Instant created = Instant.parse(answer.path("createdAt"));
        assertEquals(created.plus(Duration.ofMinutes(15)), Instant.parse(answer.path("expiresAt")));
        fund(fund).body("figures.reserved.amount", equalTo("60.00")).body("figures.left.amount", equalTo("40.00"))
                .body("figures.earned.amount", equalTo("300.00"));
        preview("60").body("matched.amount", equalTo("40.00"));
        reserve(fund, "reza", "60").statusCode(201).body("amount.amount", equalTo("40.00")).body("reasonCode", equalTo("POT_LIMIT"));
        reserve(fund, "anna", "60").statusCode(409).body("code", equalTo("pot-empty")).body("title", equalTo("The pot is empty"));
    }

    @Test
    void showsAReservationToItsPersonOnly() {
        String fund = aFund("400.00");
        opened();
        String id = reserved(fund, "sara", "60");
        reservation(fund, id, "sara").statusCode(200).body("state", equalTo("HELD")).body("pledged.amount", equalTo("60.00"));
        reservation(fund, id, "reza").statusCode(404);
        reservation(aFund("1.00"), id, "sara").statusCode(404);
        anyone().get(base() + "/funds/" + fund + "/reservations/" + id).then().statusCode(401);
    }

    @Test
    void keepsTheGuaranteedShareWhenOthersEmptyThePot() {
        String fund = aFund("400.00");
        opened();
        String id = reserved(fund, "sara", "60");
        captured("reza", "500.00");
        UUID pledge = UUID.randomUUID();
        tell(pledgeCaptured(pledge, "sara", "60.00", id));
        citizen("sara").get(base() + "/pledges/" + pledge + "/match").then().statusCode(200).body("total.amount", equalTo("120.00"))
                .body("reasonCode", equalTo("MATCHED_IN_FULL"));
        reservation(fund, id, "sara").body("state", equalTo("USED"));
        fund(fund).body("figures.reserved.amount", equalTo("0.00")).body("figures.earned.amount", equalTo("400.00"));
        events("match.earned").forEach(EventContract::check);
    }

    @Test
    void keepsTheGuaranteeOverTheCloseOfTheFund() {
        String fund = aFund("400.00");
        opened();
        String id = reserved(fund, "sara", "60");
        TestDatabase.update("update fund set closes_at = now() - interval '1 second' where city_id = ?", city);
        UUID late = captured("reza", "10.00");
        UUID promised = UUID.randomUUID();
        tell(pledgeCaptured(promised, "sara", "60.00", id));
        citizen("sara").get(base() + "/pledges/" + promised + "/match").then().body("matched.amount", equalTo("60.00"));
        citizen("reza").get(base() + "/pledges/" + late + "/match").then().body("reasonCode", equalTo("NO_FUND"));
        reserve(fund, "reza", "1").statusCode(409).body("code", equalTo("fund-closed"));
    }

    @Test
    void usesNobodyElsesReservation() {
        String fund = aFund("400.00");
        opened();
        String id = reserved(fund, "sara", "60");
        tell(pledgeCaptured(UUID.randomUUID(), "reza", "390.00", id));
        tell(pledgeCaptured(UUID.randomUUID(), "reza", "1.00", UUID.randomUUID().toString()));
        reservation(fund, id, "sara").body("state", equalTo("HELD"));
        fund(fund).body("figures.reserved.amount", equalTo("60.00")).body("figures.earned.amount", equalTo("340.00"));
    }

    @Test
    void matchesWhatWasPaidAndNotWhatWasAnnounced() {
        String fund = aFund("400.00");
        opened();
        String id = reserved(fund, "sara", "60");
        tell(pledgeCaptured(UUID.randomUUID(), "sara", "20.00", id));
        fund(fund).body("figures.reserved.amount", equalTo("0.00")).body("figures.earned.amount", equalTo("20.00"));
    }

    @Test
    void replacesTheEarlierReservationOfAPerson() {
        String fund = aFund("400.00");
        opened();
        String first = reserved(fund, "sara", "60");
        String second = reserved(fund, "sara", "90");
        reservation(fund, first, "sara").body("state", equalTo("LAPSED"));
        reservation(fund, second, "sara").body("state", equalTo("HELD")).body("amount.amount", equalTo("90.00"));
        fund(fund).body("figures.reserved.amount", equalTo("90.00"));
    }

    @Test
    void reservesOnceHoweverOftenItIsAsked() {
        String fund = aFund("400.00");
        opened();
        String key = UUID.randomUUID().toString();
        String path = base() + "/funds/" + fund + "/reservations";
        Response first = citizen("sara").header("Idempotency-Key", key).body(request("60")).post(path);
        Response again = citizen("sara").header("Idempotency-Key", key).body(request("60")).post(path);
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(1, TestDatabase.number("select count(*) from reservation where city_id = ?", city));
        citizen("sara").header("Idempotency-Key", key).body(request("61")).post(path).then().statusCode(422);
        citizen("sara").body(request("60")).post(path).then().statusCode(400);
    }

    @Test
    void letsOnePersonHoldAQuarterOfAFund() {
        String fund = aFund("400.00");
        opened();
        UUID first = project;
        reserve(fund, "sara", "100.01").statusCode(409).body("code", equalTo("reservation-too-large")).body("detail",
                equalTo("One person may hold at most 25 percent of this fund at a time. Your pledge is possible without a guaranteed share."));
        reserved(fund, "sara", "100.00");
        project = UUID.randomUUID();
        opened();
        reserve(fund, "sara", "0.01").statusCode(409).body("code", equalTo("reservation-too-large"));
        reserved(fund, "reza", "100.00");
        project = first;
        String smaller = reserved(fund, "sara", "40.00");
        reserve(fund, "sara", "100.01").statusCode(409).body("code", equalTo("reservation-too-large"));
        reservation(fund, smaller, "sara").body("state", equalTo("HELD"));
        project = UUID.randomUUID();
        opened();
        reserved(fund, "sara", "60.00");
        fund(fund).body("figures.reserved.amount", equalTo("200.00"));
    }

    @Test
    void letsOnePersonHoldSharesForFiveProjectsOfAFund() {
        String fund = aFund("400.00");
        String id = null;
        for (int i = 0; i < 5; i++) {
            project = UUID.randomUUID();
            opened();
            id = reserved(fund, "sara", "1.00");
        }
        UUID fifth = project;
        project = UUID.randomUUID();
        opened();
        UUID sixth = project;
        reserve(fund, "sara", "1.00").statusCode(409).body("code", equalTo("too-many-reservations"));
        fund(fund).body("figures.reserved.amount", equalTo("5.00"));
        project = fifth;
        tell(pledgeCaptured(UUID.randomUUID(), "sara", "1.00", id));
        project = sixth;
        reserved(fund, "sara", "1.00");
    }

    @Test
    void refusesWhatCannotBeReserved() {
        String fund = aFund("100.00", ",\"categoryIds\":[\"schools\"]");
        reserve(fund, "sara", "60").statusCode(422).body("errors[0].pointer", equalTo("#/projectId"))
                .body("errors[0].detail", equalTo("There is no such project here."));
        opened();
        reserve(fund, "sara", "60").statusCode(422).body("errors[0].detail", containsString("category"));
        reserve(UUID.randomUUID().toString(), "sara", "60").statusCode(404);
        String open = aFund("100.00");
        for (String amount : List.of("0", "-1", "1.234", "1e3", "")) {
            reserve(open, "sara", amount).statusCode(422).body("errors[0].pointer", equalTo("#/pledged/amount"));
        }
        keyed(citizen("sara")).body(request("60").replace("EUR", "IRR")).post(base() + "/funds/" + open + "/reservations").then()
                .statusCode(422).body("errors[0].pointer", equalTo("#/pledged/currency"));
        reserve(open, "olga", "60").statusCode(409).body("code", equalTo("own-project"));
        keyed(anyone()).body(request("60")).post(base() + "/funds/" + open + "/reservations").then().statusCode(401);
        keyed(as(TestIdentity.client("program", "catalogue:read"))).body(request("60")).post(base() + "/funds/" + open + "/reservations")
                .then().statusCode(403);
        tell(decided("failed"));
        reserve(open, "sara", "60").statusCode(409).body("code", equalTo("campaign-closed"));
        assertEquals(0, TestDatabase.number("select count(*) from reservation where city_id = ?", city));
    }

    @Test
    void givesUpWhatWasNotUsedInTime() {
        String fund = aFund("400.00");
        opened();
        String id = reserved(fund, "sara", "60");
        TestDatabase.update("""
                update reservation set created_at = created_at - interval '18 minutes', expires_at = expires_at - interval '18 minutes'
                where city_id = ?""", city);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> reservation(fund, id, "sara").body("state", equalTo("LAPSED")));
        fund(fund).body("figures.reserved.amount", equalTo("0.00")).body("figures.left.amount", equalTo("400.00"));
        tell(pledgeCaptured(UUID.randomUUID(), "sara", "10.00", id));
        fund(fund).body("figures.earned.amount", equalTo("10.00"));
        assertEquals(1, TestDatabase.number("select count(*) from ledger_transfer where city_id = ? and state = 'EXPIRED'", city));
    }
}
