package org.hamyari.cities.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hamyari.cities.StageSteps;
import org.hamyari.cities.Town;
import org.hamyari.cities.stage.GivenMeasures;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moving a city: who asks, who decides, and what must be met at both moments. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class StageRequestTest {

    private Town town;
    private StageSteps steps;

    @BeforeEach
    void freshTown() {
        town = Town.aTown();
        steps = new StageSteps(town);
    }

    @Test
    void movesACityByTwoSignatures() {
        GivenMeasures.giveAll(town.id);
        String filed = steps.file(town.admin(), "ACTIVE_SUPPORTER").statusCode(201).body("state", equalTo("OPEN"))
                .body("policyVersion", equalTo((int) TestDatabase.number("select max(version) from stage_policy")))
                .body("criteria.met", everyItem(equalTo(true)))
                .body("criteria.find { it.code == 'trained-officials' }.figure", equalTo(5)).extract().path("id");
        steps.file(town.admin(), "ACTIVE_SUPPORTER").statusCode(409).body("code", equalTo("already-proposed"));
        steps.decide(TestIdentity.person("admin1").realmRole("platform-admin").token(), filed, "APPROVE").statusCode(401)
                .body("code", equalTo("step-up-required"));
        steps.decide(TestIdentity.person("nasrin").in(town.id, "city-admin").steppedUp().token(), filed, "APPROVE").statusCode(403)
                .body("code", equalTo("not-allowed"));
        steps.decide(StageSteps.platformAdmin("leila"), filed, "APPROVE").statusCode(403).body("code", equalTo("four-eyes"));
        assertEquals(0, events());
        steps.decide(StageSteps.platformAdmin("admin1"), filed, "APPROVE").statusCode(200).body("state", equalTo("APPROVED"))
                .body("decidedBy", equalTo("admin1"));
        town.get(null, "").then().body("stage", equalTo("ACTIVE_SUPPORTER")).body("capabilities", hasItem("CAMPAIGNS"));
        assertEquals(1, events());
        EventContract.checkAll("org.hamyari.city.state.v1");
        steps.decide(StageSteps.platformAdmin("admin1"), filed, "REJECT").statusCode(409).body("code", equalTo("illegal-transition"));
        town.get(town.auditor(), "/stage-requests").then().statusCode(200).body("items", hasSize(1));
        town.get(town.auditor(), "/stage-requests?state=OPEN").then().statusCode(200).body("items", hasSize(0));
        town.get(town.admin(), "/stage-requests/" + filed).then().statusCode(200).body("decisionReason", equalTo("All is well."));
        town.get(town.admin(), "/stage-requests/" + UUID.randomUUID()).then().statusCode(404);
        assertEquals(Set.of(), Town.CONTRACT.unanswered("StageRequests"));
    }

    @Test
    void refusesWhileACriterionIsUnmetAndSaysWhatIsMissing() {
        GivenMeasures.giveAll(town.id);
        GivenMeasures.give(town.id, "trained-officials", "1");
        GivenMeasures.give(town.id, "participation-policies", "0");
        steps.file(town.admin(), "ACTIVE_SUPPORTER").statusCode(409).body("code", equalTo("criteria-unmet"))
                .body("errors.code", contains("trained-officials", "participation-policy"))
                .body("errors[0].detail", equalTo("Training passed by at least two officials: 1 of 2; 1 to go."));
        given().filter(Town.CONTRACT).auth().oauth2(town.admin()).header("Accept-Language", "fa")
                .header("Idempotency-Key", UUID.randomUUID()).contentType("application/json")
                .body("{\"targetStage\":\"ACTIVE_SUPPORTER\",\"reason\":\"تصمیم شورا\"}")
                .post(town.address("/stage-requests")).then().statusCode(409)
                .body("errors[0].detail", containsString("۱ از ۲؛ ۱ مانده است."));
        town.get(town.admin(), "/stage-requests").then().body("items", hasSize(0));
        assertEquals(0, TestDatabase.number("select count(*) from approval where city_id = ?", town.id));
    }

    @Test
    void looksAtTheCriteriaAgainBeforeItApproves() {
        GivenMeasures.giveAll(town.id);
        String filed = steps.file(town.admin(), "ACTIVE_SUPPORTER").statusCode(201).extract().path("id");
        GivenMeasures.give(town.id, "responsible-officers", "0");
        steps.decide(StageSteps.platformAdmin("admin1"), filed, "APPROVE").statusCode(409).body("code", equalTo("criteria-unmet"))
                .body("errors.code", contains("responsible-officer"));
        town.get(null, "").then().body("stage", equalTo("PASSIVE_OBSERVER"));
        town.get(town.admin(), "/stage-requests/" + filed).then().body("state", equalTo("OPEN"));
        steps.decide(StageSteps.platformAdmin("admin1"), filed, "REJECT").statusCode(200).body("state", equalTo("REJECTED"));
        town.get(null, "").then().body("stage", equalTo("PASSIVE_OBSERVER"));
    }

    @Test
    void risesOneStageAtATimeAndFallsToAnyWithAReasonOnly() {
        GivenMeasures.giveAll(town.id);
        steps.file(town.admin(), "CATALYST").statusCode(422).body("errors[0].pointer", equalTo("#/targetStage"))
                .body("errors[0].detail", containsString("active supporter"));
        steps.file(town.admin(), "PASSIVE_OBSERVER").statusCode(422);
        steps.move("ACTIVE_SUPPORTER");
        steps.file(town.admin(), "CATALYST").statusCode(409).body("errors.code", contains("fund-budget"))
                .body("errors[0].detail", containsString("No evidence has been handed in yet."));
        steps.acceptBudget();
        for (String stage : List.of("CATALYST", "CONFIDENT_LEADER")) {
            steps.move(stage);
            town.get(null, "").then().body("stage", equalTo(stage));
        }
        GivenMeasures.give(town.id, "responsible-officers", "0");
        steps.move("PASSIVE_OBSERVER");
        town.get(null, "").then().body("stage", equalTo("PASSIVE_OBSERVER")).body("capabilities", not(hasItem("VOTES")));
        town.get(null, "/stage").then().statusCode(200).body("history.to",
                contains("PASSIVE_OBSERVER", "CONFIDENT_LEADER", "CATALYST", "ACTIVE_SUPPORTER"))
                .body("stages.reached", contains(true, false, false, false)).body("history[0].reason", equalTo("The council decided so."))
                .body("history[0].decisionReason", equalTo("All is well."));
    }

    @Test
    void refusesWrongPeople() {
        GivenMeasures.giveAll(town.id);
        steps.file(null, "ACTIVE_SUPPORTER").statusCode(401);
        steps.file(TestIdentity.person("sara").token(), "ACTIVE_SUPPORTER").statusCode(403);
        steps.file(Town.stranger(), "ACTIVE_SUPPORTER").statusCode(403).body("code", equalTo("not-allowed"));
        steps.file(town.auditor(), "ACTIVE_SUPPORTER").statusCode(403);
        String filed = steps.file(StageSteps.platformAdmin("admin1"), "ACTIVE_SUPPORTER").statusCode(201).extract().path("id");
        steps.decide(StageSteps.platformAdmin("admin1"), filed, "APPROVE").statusCode(403).body("code", equalTo("four-eyes"));
        Town other = Town.aTown();
        new StageSteps(other).decide(StageSteps.platformAdmin("admin2"), filed, "APPROVE").statusCode(404);
        town.get(Town.stranger(), "/stage-requests").then().statusCode(403);
        town.get(null, "/stage").then().body("stage", equalTo("PASSIVE_OBSERVER")).body("history", hasSize(0)).body("since", nullValue());
    }

    @Test
    void movesOnceHoweverManyDecideAtOnce() throws Exception {
        GivenMeasures.giveAll(town.id);
        String filed = steps.file(town.admin(), "ACTIVE_SUPPORTER").statusCode(201).extract().path("id");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> decisions = IntStream.range(0, 12).<Callable<Integer>>mapToObj(i -> () ->
                    steps.decide(StageSteps.platformAdmin("admin" + i), filed, "APPROVE").extract().statusCode()).toList();
            long approved = 0;
            for (Future<Integer> status : threads.invokeAll(decisions)) {
                approved += status.get() == 200 ? 1 : 0;
            }
            assertEquals(1, approved);
        }
        assertEquals(1, events());
        assertEquals(1, TestDatabase.number("select count(*) from stage_move where city_id = ?", town.id));
    }

    private long events() {
        return TestDatabase.number("select count(*) from outbox where message_key = ?", town.id);
    }
}
