package org.hamyari.pledges.campaign;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamyari.pledges.stand.Scene.BASE;
import static org.hamyari.pledges.stand.Scene.aCampaign;
import static org.hamyari.pledges.stand.Scene.anonymous;
import static org.hamyari.pledges.stand.Scene.campaign;
import static org.hamyari.pledges.stand.Scene.paid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestEvents;
import org.hamyari.pledges.stand.MatchingStandIn;
import org.hamyari.pledges.stand.PledgesServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Terms come from catalogue, matches from matching; anybody may read what a campaign has raised. */
@QuarkusTest
@PledgesServiceTest
class CampaignsTest {

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;
    @Inject
    MatchingStandIn matching;

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void takesFrozenTermsOverAndTheNewestVersionOfThem() {
        UUID project = UUID.randomUUID();
        tell("campaign.opened", project, 1, "4800000000");
        await().atMost(ofSeconds(20)).untilAsserted(() -> campaign(project).then().statusCode(200).body("state", equalTo("OPEN"))
                .body("terms.goal.amount", equalTo("4800000000")).body("terms.version", equalTo(1))
                .body("categoryId", equalTo("madi-upkeep"))
                .body("raised.amount", equalTo("0")).body("closingId", nullValue()));
        tell("campaign.amended", project, 3, "5000000000");
        tell("campaign.amended", project, 2, "9000000000");
        tell("campaign.opened", project, 1, "4800000000");
        await().atMost(ofSeconds(20)).untilAsserted(() -> campaign(project).then().body("terms.version", equalTo(3)));
        campaign(project).then().body("terms.goal.amount", equalTo("5000000000"));
        assertEquals(2, TestDatabase.number("select count(*) from ledger_account where reference = ?", project.toString()));
    }

    @Test
    void countsPaidPledgesAndBookedMatchesOnceEach() {
        UUID project = aCampaign().saved();
        paid(project, "sara", 1_000_000);
        paid(project, "sara", 500_000);
        paid(project, "reza", 500_000);
        UUID fund = UUID.randomUUID();
        matching.earned(project, fund, "1000000");
        UUID lost = matching.earned(project, fund, "400000");
        matching.reversed(project, fund, lost, "400000");
        await().atMost(ofSeconds(20)).untilAsserted(() -> campaign(project).then().body("matched.amount", equalTo("1000000")));
        campaign(project).then().body("raised.amount", equalTo("2000000")).body("total.amount", equalTo("3000000"))
                .body("backers", equalTo(2));
    }

    @Test
    void forgetsAMatchWhoseReversalArrivedFirst() {
        UUID project = aCampaign().saved();
        UUID fund = UUID.randomUUID();
        UUID match = UUID.randomUUID();
        matching.reversed(project, fund, match, "400000");
        matching.earned(project, fund, match, "400000");
        matching.earned(project, fund, "100000");
        await().atMost(ofSeconds(20)).until(() -> TestDatabase.number(
                "select count(*) from booked_match where project_id = ?", project) == 2);
        campaign(project).then().body("matched.amount", equalTo("100000"));
    }

    @Test
    void listsACityByDeadline() {
        String city = "shiraz";
        UUID later = aCampaign().in(city, "IRR").closes(Instant.now().plusSeconds(9000)).saved();
        UUID sooner = aCampaign().in(city, "IRR").closes(Instant.now().plusSeconds(5000)).saved();
        UUID planned = aCampaign().in(city, "IRR").opens(Instant.now().plusSeconds(100)).closes(Instant.now().plusSeconds(200)).saved();
        String list = BASE + "/cities/shiraz/campaigns";
        anonymous().get(list + "?state=OPEN").then().statusCode(200)
                .body("items.projectId", equalTo(List.of(sooner.toString(), later.toString())))
                .body("items.state", everyItem(equalTo("OPEN")));
        anonymous().get(list + "?projectId=" + planned + "&projectId=" + later).then().statusCode(200)
                .body("items.projectId", equalTo(List.of(planned.toString(), later.toString())));
        String next = anonymous().get(list + "?limit=1").then().statusCode(200)
                .body("items.projectId", equalTo(List.of(planned.toString())))
                .header("Link", containsString("cursor=")).extract().path("page.next");
        anonymous().get(list + "?limit=2&cursor=" + next).then().statusCode(200)
                .body("items.projectId", equalTo(List.of(sooner.toString(), later.toString()))).body("page.next", nullValue());
        anonymous().get(list + "?limit=1&state=OPEN&cursor=" + next).then().statusCode(400);
        anonymous().get(list + "?state=SOON").then().statusCode(422);
    }

    @Test
    void knowsNoCampaignOfAnotherCity() {
        UUID project = aCampaign().saved();
        anonymous().get(BASE + "/cities/assen/projects/" + project + "/campaign").then().statusCode(404);
        anonymous().get(BASE + "/cities/nowhere/campaigns").then().statusCode(404);
        campaign(UUID.randomUUID()).then().statusCode(404);
    }

    private void tell(String name, UUID project, int version, String goal) {
        Map<String, Object> data = new HashMap<>(Map.of("projectId", project, "title", Map.of("fa", "مادی نیاصرم"),
                "categoryId", "madi-upkeep", "currency", "IRR", "goal", Map.of("amount", goal, "currency", "IRR"),
                "successRule", "ALL_OR_NOTHING", "opensAt", Instant.now().minusSeconds(60).toString(), "closesAt", Instant.now().plusSeconds(6000).toString(),
                "termsVersion", version, "termsHash", "b".repeat(64)));
        if (name.equals("campaign.amended")) {
            data.put("reason", Map.of("en", "The owner asked for it."));
        }
        String event = TestEvents.event("catalogue", name, "isfahan", project.toString(), version, data);
        EventContract.check(event);
        broker.source("events-in").send(event);
    }
}
