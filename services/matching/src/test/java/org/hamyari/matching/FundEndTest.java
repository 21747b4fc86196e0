package org.hamyari.matching;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** How a fund closes and is settled by its job. */
@QuarkusTest
class FundEndTest extends Scene {

    private void state(String fund, String state) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> fund(fund).body("state", equalTo(state)));
    }

    private void closedLongAgo() {
        TestDatabase.update("""
                update fund set opens_at = now() - interval '9 days', closes_at = now() - interval '2 days' where city_id = ?""", city);
    }

    @Test
    void settlesAFundWhenEverythingIsPaidAndOpensItsBooksAgainWhenAPayoutComesBack() {
        String fund = aFund("100.00");
        opened();
        captured("sara", "60.00");
        closedLongAgo();
        state(fund, "CLOSED");
        tell(decided("succeeded"));
        String award = JsonPath.from(events("award.payable").getFirst()).getString("data.awardId");
        UUID payout = UUID.randomUUID();
        assertEquals(0, events("fund.settled").size());
        tell(payout("settled", payout, 1, fund, award, "60.00"));
        state(fund, "SETTLED");
        JsonPath settled = JsonPath.from(events("fund.settled").getFirst());
        assertEquals("60.00", settled.getString("data.paid.amount"));
        assertEquals("40.00", settled.getString("data.returned.amount"));
        assertEquals("0.00", settled.getString("data.difference.amount"));
        events("fund.settled").forEach(EventContract::check);
        tell(payout("returned", payout, 2, fund, award, "60.00"));
        fund(fund).body("state", equalTo("CLOSED")).body("figures.committed.amount", equalTo("60.00"));
    }
}
