package org.hamyari.pledges;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamyari.pledges.stand.Scene.aCampaign;
import static org.hamyari.pledges.stand.Scene.campaign;
import static org.hamyari.pledges.stand.Scene.citizen;
import static org.hamyari.pledges.stand.Scene.confirm;
import static org.hamyari.pledges.stand.Scene.decide;
import static org.hamyari.pledges.stand.Scene.end;
import static org.hamyari.pledges.stand.Scene.held;
import static org.hamyari.pledges.stand.Scene.job;
import static org.hamyari.pledges.stand.Scene.officer;
import static org.hamyari.pledges.stand.Scene.keyed;
import static org.hamyari.pledges.stand.Scene.pledge;
import static org.hamyari.pledges.stand.Scene.pledgeBody;
import static org.hamyari.pledges.stand.Scene.pledgesOf;
import static org.hamyari.pledges.stand.Scene.propose;
import static org.hamyari.pledges.stand.Scene.toReturn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.pledges.stand.GatewayStandIn;
import org.hamyari.pledges.stand.PledgesServiceTest;
import org.hamyari.pledges.stand.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Citizens pay, return twice and come too late while officials close and somebody reads the books: no rial is made or lost. */
@QuarkusTest
@PledgesServiceTest
class MoneyIsConservedTest {

    private static final int CITIZENS = 8;

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void keepsTheBooksEqualWhileACampaignIsClosedUnderway() throws Exception {
        UUID project = aCampaign().goal(1_000_000).saved();
        ConcurrentLinkedQueue<GatewayStandIn.Payment> taken = new ConcurrentLinkedQueue<>();
        CountDownLatch closed = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < CITIZENS; i++) {
                String name = "citizen-" + i;
                Random random = new Random(i);
                work.add(threads.submit(() -> payUntilClosed(project, name, random, taken, closed)));
            }
            work.add(threads.submit(() -> read(closed)));
            try {
                await().atMost(ofSeconds(60)).until(() -> propose(project, "maryam").statusCode() == 201);
            } finally {
                closed.countDown();
            }
            for (Future<?> each : work) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
        long frozen = TestDatabase.number("select raised from closing where project_id = ?", project);
        assertEquals(frozen, held(project));
        long counted = TestDatabase.number("""
                select coalesce(sum(amount), 0) from pledge where project_id = ? and state = 'CAPTURED'""", project);
        assertEquals(frozen, counted);
        await().atMost(ofSeconds(30)).until(() -> toReturn(project) == 0
                && TestDatabase.number("select count(*) from refund where project_id = ? and state <> 'DONE'", project) == 0);
        long paidIn = taken.stream().mapToLong(payment -> Long.parseLong(payment.amount)).sum();
        long sentBack = taken.stream().filter(payment -> payment.refundsDone() == 1)
                .mapToLong(payment -> Long.parseLong(payment.amount)).sum();
        assertEquals(paidIn, counted + sentBack);
        assertTrue(taken.stream().allMatch(payment -> payment.refundsDone() <= 1));
        assertBalanced();
    }

    @Test
    void givesBackToTheLastRialWhatAFailedCampaignHeld() {
        UUID project = aCampaign().goal(1_000_000_000).saved();
        Random random = new Random(7);
        List<GatewayStandIn.Payment> payments = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            GatewayStandIn.Payment payment = Scene.paid(project, "donor-" + i, 10_000 + random.nextInt(1_000_000));
            payment.refundsToFail.set(random.nextInt(10) == 0 ? 1 : 0);
            payments.add(payment);
        }
        long raised = payments.stream().mapToLong(payment -> Long.parseLong(payment.amount)).sum();
        assertEquals(raised, held(project));
        end(project);
        String closing = propose(project, "maryam").then().statusCode(201).extract().path("id");
        String job = decide(closing, "hamid", "APPROVE").then().statusCode(202).extract().path("jobId");
        await().atMost(ofSeconds(40)).until(() -> job(job).equals("SUCCEEDED"));
        assertEquals(0, held(project));
        payments.forEach(payment -> assertEquals(1, payment.refundsDone()));
        assertEquals(raised, TestDatabase.number("select sum(amount) from refund where project_id = ? and state = 'DONE'", project));
        campaign(project).then().statusCode(200);
        assertBalanced();
    }

    private static void payUntilClosed(UUID project, String name, Random random, ConcurrentLinkedQueue<GatewayStandIn.Payment> taken,
            CountDownLatch closed) {
        List<Map.Entry<String, GatewayStandIn.Payment>> late = new ArrayList<>();
        while (closed.getCount() > 0) {
            Response pledge = keyed(citizen(name)).body(pledgeBody(Integer.toString(10_000 + random.nextInt(90_000)), "IRR"))
                    .post(pledgesOf(project));
            if (pledge.statusCode() == 201) {
                opened(pledge.path("id"), name).ifPresent(session -> late.add(Map.entry(pledge.path("id"), session)));
            }
            if (!late.isEmpty() && random.nextInt(3) > 0) {
                confirmTwice(name, late.removeLast(), taken);
            }
        }
        late.forEach(each -> confirmTwice(name, each, taken));
    }

    /** A session, unless the campaign was closed meanwhile. */
    private static Optional<GatewayStandIn.Payment> opened(String pledge, String name) {
        Response session = keyed(citizen(name)).body("{\"returnUrl\":\"" + Scene.RETURN + "\"}").post(pledge(pledge) + "/payment-sessions");
        if (session.statusCode() != 201) {
            assertEquals(true, Set.of(409, 503).contains(session.statusCode()));
            return Optional.empty();
        }
        String url = session.path("redirectUrl");
        return Optional.of(GatewayStandIn.payment(url.substring(url.lastIndexOf('/') + 1)));
    }

    private static void confirmTwice(String name, Map.Entry<String, GatewayStandIn.Payment> paying,
            ConcurrentLinkedQueue<GatewayStandIn.Payment> taken) {
        taken.add(paying.getValue().captured());
        confirm(paying.getKey(), name, paying.getValue().providerRef).then().statusCode(200);
        confirm(paying.getKey(), name, paying.getValue().providerRef).then().statusCode(200);
    }

    private static void read(CountDownLatch closed) {
        while (closed.getCount() > 0) {
            assertBalanced();
        }
    }

    private static void assertBalanced() {
        JsonPath books = officer("ziba", "isfahan").get(Scene.BASE + "/cities/isfahan/ledger/trial-balance").then().statusCode(200)
                .extract().jsonPath();
        assertEquals(books.getString("totals[0].debitsPosted.amount"), books.getString("totals[0].creditsPosted.amount"));
        assertEquals(books.getString("totals[0].debitsPending.amount"), books.getString("totals[0].creditsPending.amount"));
    }
}
