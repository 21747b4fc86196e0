package org.hamyari.pledges.payment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamyari.pledges.stand.Scene.aCampaign;
import static org.hamyari.pledges.stand.Scene.confirm;
import static org.hamyari.pledges.stand.Scene.held;
import static org.hamyari.pledges.stand.Scene.pledged;
import static org.hamyari.pledges.stand.Scene.session;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.pledges.stand.GatewayStandIn;
import org.hamyari.pledges.stand.PledgesServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the pledge to the money in the campaign's account. */
@QuarkusTest
@PledgesServiceTest
class PayAPledgeTest {

    private UUID project;

    @BeforeEach
    void campaign() {
        TestCities.demo();
        project = aCampaign().saved();
    }

    @Test
    void capturesWhatTheGatewayConfirms() {
        String pledge = pledged(project, "sara", 2_000_000);
        GatewayStandIn.Payment payment = session(pledge, "sara").captured();
        confirm(pledge, "sara", payment.providerRef).then().statusCode(200).body("state", equalTo("CAPTURED"))
                .body("payment.state", equalTo("CAPTURED"));
        assertEquals(2_000_000, held(project));
        EventContract.checkAll("org.hamyari.pledge.captured.v1");
        assertEquals(1, TestDatabase.number("select count(*) from outbox where event::jsonb #>> '{data,pledgeId}' = ?", pledge));
    }
}
