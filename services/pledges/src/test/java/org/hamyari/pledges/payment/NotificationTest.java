package org.hamyari.pledges.payment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamyari.pledges.stand.GatewayStandIn.notification;
import static org.hamyari.pledges.stand.GatewayStandIn.signature;
import static org.hamyari.pledges.stand.Scene.BASE;
import static org.hamyari.pledges.stand.Scene.aCampaign;
import static org.hamyari.pledges.stand.Scene.anonymous;
import static org.hamyari.pledges.stand.Scene.citizen;
import static org.hamyari.pledges.stand.Scene.confirm;
import static org.hamyari.pledges.stand.Scene.held;
import static org.hamyari.pledges.stand.Scene.pledge;
import static org.hamyari.pledges.stand.Scene.pledged;
import static org.hamyari.pledges.stand.Scene.session;
import static org.hamyari.pledges.stand.Scene.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.pledges.stand.GatewayStandIn;
import org.hamyari.pledges.stand.PledgesServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signed notifications make us ask; nothing else about them counts. */
@QuarkusTest
@PledgesServiceTest
class NotificationTest {

    private UUID project;
    private String pledge;
    private GatewayStandIn.Payment payment;

    @BeforeEach
    void aPledgeBeingPaid() {
        TestCities.demo();
        project = aCampaign().saved();
        pledge = pledged(project, "sara", 2_000_000);
        payment = session(pledge, "sara");
    }

    @Test
    void capturesWhenTheBrowserNeverCameBack() {
        payment.captured();
        String body = notification("sbn_" + UUID.randomUUID(), "payment.captured", payment);
        for (int i = 0; i < 3; i++) {
            send(body, signature(body, Instant.now())).then().statusCode(204);
        }
        citizen("sara").get(pledge(pledge)).then().body("state", equalTo("CAPTURED"));
        assertEquals(2_000_000, held(project));
        assertEquals(1, told("pledge.captured", project));
    }

    @Test
    void refusesWhatTheGatewayDidNotSignOrSignedLongAgo() {
        payment.captured();
        String id = "sbn_" + UUID.randomUUID();
        String body = notification(id, "payment.captured", payment);
        refused(send(body, null));
        refused(send(body, ""));
        refused(send(body, "t=now,v1=abc"));
        refused(send(body, "t=99999999999999999999,v1=" + "0".repeat(64)));
        refused(send(body, signature(body, Instant.now(), "another-secret")));
        refused(send(body + " ", signature(body, Instant.now())));
        refused(send(body, signature(body, Instant.now().minusSeconds(301))));
        refused(send(body, signature(body, Instant.now().plusSeconds(400))));
        refused(send("not json", null));
        assertEquals(0, held(project));
        assertEquals(0, TestDatabase.number("select count(*) from gateway_notification where notification_id = ?", id));
        send(body, signature(body, Instant.now()) + ",v1=" + "0".repeat(64)).then().statusCode(204);
        assertEquals(2_000_000, held(project));
    }

    @Test
    void doesNotBelieveWhatANotificationClaims() {
        String body = notification("sbn_" + UUID.randomUUID(), "payment.captured", payment).replace("CREATED", "CAPTURED");
        send(body, signature(body, Instant.now())).then().statusCode(204);
        citizen("sara").get(pledge(pledge)).then().body("state", equalTo("PENDING")).body("payment.state", equalTo("REDIRECTED"));
        assertEquals(0, held(project));
    }

    @Test
    void answersUnknownReferencesAndRefundsSoThatTheGatewayStops() {
        String unknown = "{\"notificationId\":\"sbn_" + UUID.randomUUID()
                + "\",\"type\":\"payment.captured\",\"providerRef\":\"sbx_unknown\"}";
        send(unknown, signature(unknown, Instant.now())).then().statusCode(204);
        String refund = notification("sbn_" + UUID.randomUUID(), "refund.completed", payment);
        send(refund, signature(refund, Instant.now())).then().statusCode(204);
    }

    @Test
    void namesWhatIsWrongWithASignedBody() {
        for (String body : List.of("not json", "[]", "\"text\"")) {
            send(body, signature(body, Instant.now())).then().statusCode(400).body("code", equalTo("body-not-readable"));
        }
        String incomplete = "{\"notificationId\":\"sbn_1\",\"type\":\"payment.captured\"}";
        send(incomplete, signature(incomplete, Instant.now())).then().statusCode(422).body("errors[0].pointer", equalTo("#/providerRef"));
        String wrong = "{\"notificationId\":7,\"type\":\"payment.captured\",\"providerRef\":\"sbx_1\"}";
        send(wrong, signature(wrong, Instant.now())).then().statusCode(422).body("errors[0].pointer", equalTo("#/notificationId"));
    }

    @Test
    void findsAPaymentByOurReferenceBeforeItKnowsTheGatewaysOwn() {
        TestDatabase.update("update payment set state = 'CREATED', provider_ref = null, redirect_url = null where provider_ref = ?",
                payment.providerRef);
        payment.captured();
        String body = notification("sbn_" + UUID.randomUUID(), "payment.captured", payment);
        send(body, signature(body, Instant.now())).then().statusCode(204);
        assertEquals(2_000_000, held(project));
    }

    @Test
    void endsTheSameHoweverCallbacksAreShuffledAndRepeated() {
        Random random = new Random(42);
        for (int round = 0; round < 20; round++) {
            UUID campaign = aCampaign().saved();
            String mine = pledged(campaign, "sara", 500_000);
            GatewayStandIn.Payment paid = session(mine, "sara");
            boolean succeeds = random.nextBoolean();
            List<String> bodies = new ArrayList<>();
            for (String type : List.of("payment.failed", "payment.captured", "payment.expired")) {
                String body = notification("sbn_" + UUID.randomUUID(), type, paid);
                bodies.addAll(Collections.nCopies(1 + random.nextInt(3), body));
            }
            Collections.shuffle(bodies, random);
            int decidedAt = random.nextInt(bodies.size());
            for (int i = 0; i < bodies.size(); i++) {
                if (i == decidedAt) {
                    if (succeeds) {
                        paid.captured();
                    } else {
                        paid.status = "FAILED";
                    }
                }
                send(bodies.get(i), signature(bodies.get(i), Instant.now())).then().statusCode(204);
            }
            confirm(mine, "sara", paid.providerRef).then()
                    .body("state", equalTo(succeeds ? "CAPTURED" : "PENDING"))
                    .body("payment.state", equalTo(succeeds ? "CAPTURED" : "FAILED"));
            assertEquals(succeeds ? 500_000 : 0, held(campaign));
            assertEquals(succeeds ? 1 : 0, told("pledge.captured", campaign));
        }
    }

    private static void refused(Response response) {
        response.then().statusCode(401).contentType("application/problem+json").body("code", equalTo("signature-invalid"));
    }

    private static Response send(String body, String signature) {
        var request = anonymous().contentType("application/json").body(body);
        return (signature == null ? request : request.header("Sandbox-Signature", signature)).post(BASE + "/gateway-notifications/sandbox");
    }
}
