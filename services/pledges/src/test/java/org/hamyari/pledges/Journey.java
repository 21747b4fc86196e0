package org.hamyari.pledges;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamyari.pledges.stand.GatewayStandIn.notification;
import static org.hamyari.pledges.stand.GatewayStandIn.signature;
import static org.hamyari.pledges.stand.Scene.BASE;
import static org.hamyari.pledges.stand.Scene.aCampaign;
import static org.hamyari.pledges.stand.Scene.anonymous;
import static org.hamyari.pledges.stand.Scene.campaign;
import static org.hamyari.pledges.stand.Scene.citizen;
import static org.hamyari.pledges.stand.Scene.confirm;
import static org.hamyari.pledges.stand.Scene.decide;
import static org.hamyari.pledges.stand.Scene.job;
import static org.hamyari.pledges.stand.Scene.officer;
import static org.hamyari.pledges.stand.Scene.pledge;
import static org.hamyari.pledges.stand.Scene.pledged;
import static org.hamyari.pledges.stand.Scene.proposed;
import static org.hamyari.pledges.stand.Scene.session;
import static org.hamyari.pledges.stand.Scene.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.pledges.stand.GatewayStandIn;
import org.hamyari.pledges.stand.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One pledge's whole way; it asks every operation of the specification and every answer is held against it. */
abstract class Journey {

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void takesAPledgeFromTheFirstClickToTheOwner() {
        UUID project = aCampaign().goal(2_000_000).saved();
        String pledge = pledged(project, "sara", 2_000_000);
        GatewayStandIn.Payment payment = session(pledge, "sara").captured();
        String told = notification("sbn_" + UUID.randomUUID(), "payment.captured", payment);
        anonymous().contentType("application/json").header("Sandbox-Signature", signature(told, Instant.now())).body(told)
                .post(BASE + "/gateway-notifications/sandbox").then().statusCode(204);
        confirm(pledge, "sara", payment.providerRef).then().statusCode(200).body("state", equalTo("CAPTURED"));
        citizen("sara").get(pledge(pledge)).then().statusCode(200);
        citizen("sara").get(BASE + "/me/pledges").then().statusCode(200).body("items.id", hasItem(pledge));
        anonymous().get(BASE + "/cities/isfahan/campaigns").then().statusCode(200);
        String closing = proposed(project, "maryam");
        officer("hamid", "isfahan").get(BASE + "/cities/isfahan/closings").then().statusCode(200).body("items.id", hasItem(closing));
        officer("hamid", "isfahan").get(BASE + "/cities/isfahan/closings/" + closing).then().statusCode(200)
                .body("reason.en", equalTo("2,000,000 rial from citizens and 0 rial matched reach the goal of 2,000,000 rial."));
        String job = decide(closing, "hamid", "APPROVE").then().statusCode(202).extract().path("jobId");
        await().atMost(ofSeconds(15)).until(() -> job(job).equals("SUCCEEDED"));
        campaign(project).then().statusCode(200).body("state", equalTo("SUCCEEDED"));
        officer("ziba", "isfahan").get(BASE + "/cities/isfahan/payouts").then().statusCode(200)
                .body("items.projectId", hasItem(project.toString()));
        officer("ziba", "isfahan").get(BASE + "/cities/isfahan/ledger/trial-balance").then().statusCode(200)
                .body("accounts.code", hasItem("held:" + project));
        assertEquals(1, told("payout.settled", project));
        assertEquals(Set.of(), Scene.unanswered());
    }

    @Test
    void showsTheBooksToOfficialsOnly() {
        citizen("sara").get(BASE + "/cities/isfahan/ledger/trial-balance").then().statusCode(403);
        officer("els", "assen").get(BASE + "/cities/isfahan/ledger/trial-balance").then().statusCode(403);
        anonymous().get(BASE + "/cities/isfahan/ledger/trial-balance").then().statusCode(401);
    }
}
