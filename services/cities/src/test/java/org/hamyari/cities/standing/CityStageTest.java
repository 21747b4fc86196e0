package org.hamyari.cities.standing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.hamyari.cities.StageSteps;
import org.hamyari.cities.Town;
import org.hamyari.cities.stage.GivenMeasures;
import org.hamyari.platform.testing.ServiceTestResource;
import org.junit.jupiter.api.Test;

/** Where a city stands, as everybody sees it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class CityStageTest {

    private final Town town = Town.aTown();
    private final StageSteps steps = new StageSteps(town);

    @Test
    void saysWhatIsMissingAndWhatToDo() {
        GivenMeasures.give(town.id, "trained-officials", "1");
        town.get(null, "/stage").then().statusCode(200).body("stage", equalTo("PASSIVE_OBSERVER")).body("stages", hasSize(4))
                .body("stages[1].capabilities", hasItem("CAMPAIGNS")).body("stages[1].risks", hasSize(2))
                .body("stages[1].commitments", hasSize(2)).body("stages[1].effects[0].measure", equalTo("campaigns-published"))
                .body("stages[1].effects[0]", not(hasKey("today")))
                .body("next.stage", equalTo("ACTIVE_SUPPORTER")).body("next.met", equalTo(0)).body("next.of", equalTo(4))
                .body("next.criteria.find { it.code == 'trained-officials' }.figure", equalTo(1))
                .body("next.criteria.find { it.code == 'trained-officials' }.source.en", equalTo("Count of the test"))
                .body("next.criteria.find { it.code == 'trained-officials' }.asOf", equalTo("2026-11-20T08:10:00Z"))
                .body("next.criteria.find { it.code == 'trained-officials' }.gap.fa", equalTo("۱ از ۲؛ ۱ مانده است."))
                .body("next.criteria.find { it.code == 'trained-officials' }.next.page", equalTo("training"));
        Town.as(null).get("/api/cities/v1/cities/nowhere/stage").then().statusCode(404);
        assertEquals(Set.of(), Town.CONTRACT.unanswered("CityStages"));
    }

    @Test
    void keepsTheFiguresOfAMoveBesideTodays() {
        GivenMeasures.giveAll(town.id);
        GivenMeasures.give(town.id, "campaigns-published", "0");
        steps.move("ACTIVE_SUPPORTER");
        GivenMeasures.give(town.id, "campaigns-published", "7");
        town.get(null, "/stage").then().body("stages[1].reached", equalTo(true)).body("stages[1].since", notNullValue())
                .body("stages[1].effects[0].atMove.value", equalTo(0)).body("stages[1].effects[0].today.value", equalTo(7))
                .body("history[0].figures.find { it.measure == 'campaigns-published' }.value", equalTo(0))
                .body("history[0].from", equalTo("PASSIVE_OBSERVER")).body("history[0].requestId", notNullValue())
                .body("next.criteria.find { it.code == 'campaigns-published' }.met", equalTo(true));
    }

    @Test
    void showsAcceptedEvidenceAndNoOther() {
        GivenMeasures.giveAll(town.id);
        steps.move("ACTIVE_SUPPORTER");
        String budget = "next.criteria.find { it.code == 'fund-budget' }.";
        String id = steps.submit(town.admin(), ",\"url\":\"https://town.example/council\"").statusCode(201).extract().path("id");
        town.get(null, "/stage").then().body(budget + "met", equalTo(false)).body(budget + "statement", nullValue())
                .body(budget + "gap.en", equalTo("The evidence waits for a reviewer."));
        steps.review(StageSteps.platformAdmin("admin1"), id, "ACCEPTED").statusCode(200);
        town.get(null, "/stage").then().body(budget + "met", equalTo(true)).body(budget + "url", equalTo("https://town.example/council"))
                .body("next.criteria.met", everyItem(equalTo(true))).body(budget + "gap", nullValue());
        steps.move("CATALYST");
        steps.move("CONFIDENT_LEADER");
        town.get(null, "/stage").then().body("next", nullValue()).body("history", hasSize(3));
    }
}
