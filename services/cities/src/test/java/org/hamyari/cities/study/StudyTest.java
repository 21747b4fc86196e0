package org.hamyari.cities.study;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamyari.cities.stage.Measure.Figure;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.Test;

/** A study from its draft to its report, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class StudyTest {

    @Inject
    StableAssessments stable;
    @Inject
    InCity inCity;

    private StudyWorld world = new StudyWorld();

    /** Six experts, five services: a is at the threshold exactly in round 1, the others are ranked much alike. */
    private String drafted(String feedback, String scope) {
        world.kept("a", "b", "c", "d", "e", "f").study(StudyWorld.rules(3, 3, feedback, scope));
        String panel = world.panel("Traffic", "a", "b", "c", "d", "e");
        world.experts(0, 6, panel).briefed();
        return panel;
    }

    private void firstRound(String panel) {
        for (int expert = 0; expert < 6; expert++) {
            world.rate(expert, 1, panel, "a b c d e", 1 + expert % 5 + (expert == 5 ? 2 : 0), 3 + expert % 2, 4, 5, 4).statusCode(200);
        }
    }

    private void laterRound(int round, String panel) {
        for (int expert = 0; expert < 6; expert++) {
            world.rate(expert, round, panel, "b c d e", 3 + expert % 2, 4, 5, 5).statusCode(200);
        }
    }

    /** A study that stops after round 2. */
    private String finished(String scope) {
        String panel = drafted("MEAN", scope);
        world.open().statusCode(200);
        firstRound(panel);
        world.close(1).statusCode(200);
        world.next().statusCode(201);
        laterRound(2, panel);
        world.close(2).statusCode(200).body("state", equalTo("FINISHED"));
        return panel;
    }

    @Test
    void runsFromTheDraftToTheReport() {
        String panel = drafted("MEAN", "STUDY");
        world.open().statusCode(200).body("state", equalTo("RUNNING")).body("round", equalTo(1)).body("roundOpen", equalTo(true));
        firstRound(panel);
        world.auditor().get(world.path("")).then().statusCode(200).body("panels[0].submitted", equalTo(6)).body("panels[0].rounds", empty())
                .body("panels[0].asWanted", equalTo(false)).body("panels[0].composition[0].actual", equalTo(6))
                .body("briefing.attended", equalTo(1)).body("briefing.experts", equalTo(6));
        world.close(1).statusCode(200).body("state", equalTo("RUNNING")).body("roundOpen", equalTo(false))
                .body("panels[0].rounds[0].reason", equalTo("FIRST_ROUND"))
                .body("panels[0].items[0].cutAfter", equalTo(1)).body("panels[0].rounds[0].items[0].sum", equalTo(18))
                .body("panels[0].rounds[0].items[0].mean", equalTo(3.0)).body("panels[0].rounds[0].items[0].kept", equalTo(false))
                .body("panels[0].rounds[0].items[1].kept", equalTo(true));
        world.next().statusCode(201).body("round", equalTo(2));
        StudyWorld.person(world.name(0)).get(world.path("/seat")).then().statusCode(200)
                .body("questionnaires[0].items", hasSize(4)).body("questionnaires[0].items[0].previousRating", equalTo(3))
                .body("questionnaires[0].items[0].groupMean", equalTo(3.5)).body("questionnaires[0].items[0]", not(hasKey("groupMedian")));
        laterRound(2, panel);
        world.close(2).statusCode(200).body("state", equalTo("FINISHED")).body("panels[0].outcome", equalTo("STABLE_CONSENSUS"))
                .body("panels[0].closedAfter", equalTo(2)).body("panels[0].why.en", containsString("stable consensus"))
                .body("panels[0].rounds[1].reason", equalTo("RULE_HOLDS"))
                .body("panels[0].rounds[1].before.items", equalTo(4)).body("panels[0].rounds[1].compared.items", equalTo(4));
        world.publish().statusCode(200).body("finalList.name.en", contains("The b", "The c", "The d", "The e"));
        world.publish().statusCode(409).body("code", equalTo("illegal-transition"));
        StudyWorld.as(null).get("/api/cities/v1/cities/" + world.city + "/service-categories").then().statusCode(200).body("items.id",
                hasSize(4));
        Figure figure = inCity.call(world.city, () -> stable.of(world.city));
        assertEquals(BigDecimal.ONE, figure.value());
    }

    @Test
    void publishesRatingsFromWhichAnybodyGetsTheSameW() {
        finished("PANEL");
        world.publish().statusCode(200);
        JsonPath report = StudyWorld.as(null).get(world.path("/report")).then().statusCode(200)
                .body("namedMembers[0].names", hasSize(6)).body("ratingTables", hasSize(2)).extract().jsonPath();
        for (int i = 0; i < 2; i++) {
            List<List<Integer>> rows = report.getList("ratingTables[" + i + "].ratings");
            JsonPath measured = StudyWorld.as(null).body(Map.of("ratings", rows)).post("/api/cities/v1/concordance").then().statusCode(200)
                    .extract().jsonPath();
            for (String figure : List.of("w", "chiSquare", "p", "degreesOfFreedom", "experts", "items")) {
                assertEquals(measured.<Number>get(figure), report.<Number>get("study.panels[0].rounds[" + i + "].agreement." + figure), figure);
            }
        }
        String csv = StudyWorld.as(null).get(world.path("/report.csv")).then().statusCode(200).contentType("text/csv").extract().asString();
        assertEquals(1 + 5 + 4, csv.split("\r\n").length);
        assertTrue(csv.contains("CONDUCTED,Traffic,1," + world.service("a") + ",خدمت a,The a,6,18,3.0,"), csv);
    }

    @Test
    void showsDraftsToOfficialsOnly() {
        finished("PANEL");
        StudyWorld.as(null).get(world.path()).then().statusCode(200).body("items", empty());
        StudyWorld.as(null).get(world.path("/report")).then().statusCode(404);
        StudyWorld.as(null).get(world.path("/report.csv")).then().statusCode(404);
        StudyWorld.person("sara").get(world.path("")).then().statusCode(403);
        world.auditor().get(world.path()).then().statusCode(200).body("items.state", contains("FINISHED"));
        world.publish().statusCode(200);
        StudyWorld.as(null).get(world.path()).then().statusCode(200).body("items.id", contains(world.study)).body("items[0].panels", equalTo(1));
        StudyWorld.as(null).get(world.path("/report")).then().statusCode(200).body("study.attended", nullValue());
    }

    @Test
    void tellsNobodyWhoRatedWhat() {
        String panel = finished("PANEL");
        for (String path : List.of("", "/experts", "/proposals")) {
            String seen = world.admin().get(world.path(path)).then().statusCode(200).extract().asString();
            assertFalse(seen.contains("\"rating"), path);
        }
        world.auditor().get(world.path("/experts")).then().statusCode(200).body("items", hasSize(6)).body("items[0]", not(hasKey("email")))
                .body("items[0]", not(hasKey("name")));
        world.admin().get(world.path("/experts")).then().body("items[0]", hasKey("email"));
        world.publish().statusCode(200);
        String report = StudyWorld.as(null).get(world.path("/report")).then().extract().asString();
        List<Map<String, Object>> experts = TestDatabase.rows("select id, subject from study_expert where city_id = ?", world.city);
        experts.forEach(expert -> assertFalse(report.contains(expert.get("id").toString()), "no seat stands in the report"));
        assertFalse(report.contains("@experts"));
        assertTrue(report.contains(panel));
    }

    @Test
    void forgetsWhoTheExpertsWere() {
        finished("PANEL");
        world.admin().delete(world.path("/contacts")).then().statusCode(409).body("code", equalTo("study-not-published"));
        world.publish().statusCode(200);
        world.admin().delete(world.path("/contacts")).then().statusCode(204);
        assertEquals(0, TestDatabase.number("select count(*) from study_contact where city_id = ?", world.city));
        assertEquals(0, TestDatabase.number("select count(*) from study_expert where city_id = ? and subject is not null", world.city));
        StudyWorld.as(null).get(world.path("/report")).then().statusCode(200).body("namedMembers", empty()).body("ratingTables", hasSize(2));
        world.admin().get(world.path("/experts")).then().statusCode(200).body("items[0]", not(hasKey("name")));
    }

    @Test
    void opensRoundOneOnlyWhenAllIsThere() {
        world.kept("a", "b").study(StudyWorld.rules(2, 2, "MEDIAN", "PANEL"));
        world.open().statusCode(409).body("code", equalTo("briefing-missing"));
        world.admin().header("If-Match", world.version()).body("""
                {"heldOn":"2026-01-02","minutes":120,"materials":[{"title":"Guide"}],"attended":[]}""").put(world.path("/briefing")).then()
                .statusCode(200);
        world.open().statusCode(409).body("code", equalTo("study-without-panels"));
        String panel = world.panel("One", "a", "b");
        world.experts(0, 1, panel);
        world.open().statusCode(409).body("code", equalTo("panel-too-small")).body("detail", containsString("1 experts"));
        world.next().statusCode(409).body("code", equalTo("study-not-opened"));
        world.close(1).statusCode(404);
        world.experts(1, 2, panel);
        String seen = world.version();
        world.admin().header("If-Match", seen).body(world.panelInput("One")).put(world.path("/panels/" + panel)).then().statusCode(200);
        world.admin().header("If-Match", seen).post(world.path("/opening")).then().statusCode(412);
        world.admin().post(world.path("/opening")).then().statusCode(428);
        world.open().statusCode(409).body("code", equalTo("panel-without-items"));
        world.admin().header("If-Match", world.version()).body(world.panelInput("One", "a", "b")).put(world.path("/panels/" + panel)).then()
                .statusCode(200);
        TestDatabase.update("update service_item set verdict = 'EXCLUDED' where city_id = ? and code = 'a'", world.city);
        world.open().statusCode(409).body("code", equalTo("items-screened-out"));
        TestDatabase.update("update service_item set verdict = 'KEPT' where city_id = ?", world.city);
        world.open().statusCode(200);
        world.open().statusCode(409).body("code", equalTo("study-opened"));
    }

    @Test
    void changesNothingThatDecidesOnceItRuns() {
        String panel = drafted("MEAN", "PANEL");
        world.open().statusCode(200);
        String version = world.version();
        String input = StudyWorld.input(StudyWorld.rules(9, 2, "MEDIAN", "STUDY"));
        world.admin().header("If-Match", version).body(input).put(world.path("")).then().statusCode(409).body("code", equalTo("study-opened"));
        world.admin().header("If-Match", version).body(world.panelInput("X", "b")).put(world.path("/panels/" + panel)).then().statusCode(409);
        world.admin().header("If-Match", version).delete(world.path("/panels/" + panel)).then().statusCode(409);
        world.admin().body(world.panelInput("X", "b")).post(world.path("/panels")).then().statusCode(409);
        world.admin().body(StudyWorld.expertInput("late", panel)).post(world.path("/experts")).then().statusCode(409);
        world.admin().post(world.path("/invitations")).then().statusCode(409);
        String expert = world.admin().get(world.path("/experts")).then().extract().path("items[0].id");
        world.admin().delete(world.path("/experts/" + expert)).then().statusCode(409);
        world.admin().get(world.path("")).then().body("rules.maxRounds", equalTo(3)).body("panels", hasSize(1));
    }

    @Test
    void draftsOnlyWhatHolds() {
        world.kept("a", "b");
        world.study(StudyWorld.rules(3, 2, "MEAN", "PANEL"));
        for (String wrong : List.of("\"cut\":3,|\"cut\":6,|#/rules/cut", "\"maxRounds\":3|\"maxRounds\":1|#/rules/maxRounds",
                "\"minPanelSize\":2|\"minPanelSize\":1|#/rules/minPanelSize", "\"feedback\":\"MEAN\"|\"feedback\":\"NAMES\"|#/rules/feedback",
                "\"greatestChange\":0.2|\"greatestChange\":0|#/rules/greatestChange")) {
            String[] parts = wrong.split("\\|");
            world.admin().body(StudyWorld.input(StudyWorld.rules(3, 2, "MEAN", "PANEL")).replace(parts[0], parts[1])).post(world.path()).then()
                    .statusCode(422).body("errors[0].pointer", equalTo(parts[2]));
        }
        world.admin().body(world.panelInput("X", "a", "nowhere")).post(world.path("/panels")).then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/services/1")).body("errors[0].code", equalTo("service-not-assessable"));
        world.admin().body(world.panelInput("X", "a", "a")).post(world.path("/panels")).then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/services/1")).body("errors[0].code", equalTo("given-twice"));
        world.admin().body(world.panelInput("X", "a").replace("PROCESS", "UNIVERSITY")).post(world.path("/panels")).then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/composition/1/kind"));
        String panel = world.panel("X", "a", "b");
        world.admin().body(StudyWorld.expertInput("nn", UUID.randomUUID().toString())).post(world.path("/experts")).then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/panels/0"));
        world.admin().body(StudyWorld.expertInput("nn", panel).replace("@experts", " at ")).post(world.path("/experts")).then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/email"));
        world.admin().body(StudyWorld.expertInput("nn", panel)).post(world.path("/experts")).then().statusCode(201);
        world.admin().body(StudyWorld.expertInput("NN", panel)).post(world.path("/experts")).then().statusCode(409).body("code", equalTo("expert-listed"));
        world.admin().header("If-Match", world.version()).body("""
                {"heldOn":"2099-01-02","minutes":120,"materials":[{"title":"Guide"}],"attended":[]}""").put(world.path("/briefing")).then()
                .statusCode(422).body("errors[0].pointer", equalTo("#/heldOn"));
        world.admin().header("If-Match", world.version()).body("""
                {"heldOn":"2026-01-02","minutes":120,"materials":[{"title":"Guide"}],"attended":["%s"]}""".formatted(UUID.randomUUID()))
                .put(world.path("/briefing")).then().statusCode(422).body("errors[0].pointer", equalTo("#/attended/0"));
        world.admin().header("If-Match", "\"1\"").body(StudyWorld.input(StudyWorld.rules(3, 2, "MEAN", "PANEL"))).put(world.path("")).then()
                .statusCode(412);
        world.admin().header("If-Match", world.version()).body(StudyWorld.input(StudyWorld.rules(4, 2, "MEAN", "PANEL"))).put(world.path("")).then()
                .statusCode(200).body("rules.maxRounds", equalTo(4));
        world.admin().header("If-Match", world.version()).delete(world.path("/panels/" + UUID.randomUUID())).then().statusCode(404);
        world.admin().header("If-Match", world.version()).delete(world.path("/panels/" + panel)).then().statusCode(200).body("panels", empty());
        StudyWorld.as(TestIdentity.person("jan").in("assen", "city-admin").token()).get(world.path("")).then().statusCode(403);
    }

    @Test
    void createsOnceHoweverOftenItIsAsked() {
        String key = UUID.randomUUID().toString();
        String token = TestIdentity.person("leila").in(world.city, "city-admin").token();
        String body = StudyWorld.input(StudyWorld.rules(3, 2, "MEAN", "PANEL"));
        for (int i = 0; i < 2; i++) {
            RestAssured.given().contentType("application/json").auth().oauth2(token).header("Idempotency-Key", key).body(body)
                    .post(world.path()).then().statusCode(201).header("ETag", "\"1\"").header("Location", startsWith(world.path() + "/"));
        }
        world.admin().get(world.path()).then().body("items", hasSize(1));
    }

    @Test
    void closesNoRoundWithTooFewRatingsUnlessThePanelEnds() {
        String panel = drafted("MEAN", "PANEL");
        world.open().statusCode(200);
        world.rate(0, 1, panel, "a b c d e", 5, 4, 4, 5, 4).statusCode(200);
        world.close(1).statusCode(409).body("code", equalTo("too-few-ratings")).body("detail", containsString("Traffic"));
        world.admin().post(world.path("/rounds/1/reminders")).then().statusCode(200).body("letters", equalTo(5));
        world.admin().body("{\"endPanelsWithTooFew\":true}").post(world.path("/rounds/1/closing")).then().statusCode(200)
                .body("panels[0].outcome", equalTo("TOO_FEW_RATINGS")).body("state", equalTo("FINISHED"))
                .body("panels[0].rounds[0].agreement.w", nullValue())
                .body("panels[0].rounds[0].agreement.undefinedBecause", equalTo("FEWER_THAN_TWO_EXPERTS"))
                .body("panels[0].rounds[0].leftOut", equalTo(5));
        world.publish().statusCode(200).body("finalList", empty());
        assertEquals(BigDecimal.ZERO, inCity.call(world.city, () -> stable.of(world.city)).value());
    }

    @Test
    void closesAPanelWhoseItemsAreAllCutAndLetsTheOtherGoOn() {
        world.kept("a", "b", "c").study(StudyWorld.rules(2, 2, "MEDIAN", "STUDY"));
        String emptied = world.panel("Empty", "a");
        String other = world.panel("Other", "a", "b", "c");
        world.experts(0, 2, emptied, other).briefed().open().statusCode(200);
        for (int expert = 0; expert < 2; expert++) {
            world.rate(expert, 1, emptied, "a", 3).statusCode(200);
            world.rate(expert, 1, other, "a b c", 5, 5, 5).statusCode(200);
        }
        world.close(1).statusCode(200).body("panels[0].outcome", equalTo("NO_ITEMS_LEFT")).body("panels[1].outcome", nullValue())
                .body("panels[1].rounds[0].agreement.undefinedBecause", equalTo("EVERYTHING_TIED"));
        world.next().statusCode(201);
        StudyWorld.person(world.name(0)).body(world.ratings(true, "a", 4)).put(world.path("/rounds/2/panels/" + emptied + "/ratings")).then()
                .statusCode(409).body("code", equalTo("round-closed"));
        StudyWorld.person(world.name(0)).get(world.path("/seat")).then().body("questionnaires[0].items", empty())
                .body("questionnaires[1].items[0].groupMedian", equalTo(5.0)).body("questionnaires[1].items[0].groupQ3", equalTo(5.0));
        for (int expert = 0; expert < 2; expert++) {
            world.rate(expert, 2, other, "a b c", 5, 5, 5).statusCode(200);
        }
        world.close(2).statusCode(200).body("panels[1].outcome", equalTo("NO_STABLE_CONSENSUS")).body("state", equalTo("FINISHED"))
                .body("panels[1].rounds[1].reason", equalTo("W_UNDEFINED")).body("panels[1].rounds[1].change", nullValue());
        world.publish().statusCode(200).body("finalList", empty());
    }

    @Test
    void entersPrintedFiguresAsTheyArePrinted() {
        world.kept("tours", "murals");
        String printed = """
                {"title":{"en":"From outsourcing to crowdsourcing"},"purpose":{"en":"Which services citizens can take over."},
                 "source":{"citation":"Study of the municipality, table 5"},"rules":%s,"reason":"Printed in a journal.",
                 "panels":[{"name":{"en":"Culture"},"experts":12,"stableConsensus":true,"statedW":0.962,"services":[
                   {"code":"tours","onFinalList":true,"rounds":[{"round":1,"mean":3.6,"standardDeviation":1.27},{"round":2,"mean":4.08}]},
                   {"code":"murals","onFinalList":false,"rounds":[{"round":1,"mean":3.02,"standardDeviation":9.9}]}]}]}"""
                .formatted(StudyWorld.rules(3, 12, "MEAN", "STUDY"));
        String path = "/api/cities/v1/cities/" + world.city + "/published-studies";
        world.admin().body(printed.replace("tours", "nowhere")).post(path).then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/panels/0/services/0/code"));
        world.admin().body(printed.replace("\"round\":2", "\"round\":1")).post(path).then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/panels/0/services/0/rounds"));
        world.study = world.admin().body(printed).post(path).then().statusCode(201).body("study.origin", equalTo("AS_PUBLISHED"))
                .body("study.source.citation", containsString("table 5")).body("finalList.name.en", contains("The tours")).extract().path("study.id");
        StudyWorld.as(null).get(world.path("/report")).then().statusCode(200).body("study.panels[0].rounds[1].agreement.w", equalTo(0.962))
                .body("study.panels[0].rounds[1].agreement", not(hasKey("p"))).body("study.panels[0].rounds[0].items.standardDeviation",
                        containsInAnyOrder(1.27, 9.9)).body("ratingTables", empty());
        StudyWorld.as(null).get(world.path()).then().body("items[0].origin", equalTo("AS_PUBLISHED")).body("items[0].panels", equalTo(1));
        world.admin().get(world.path("")).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        StudyWorld.as(null).get("/api/cities/v1/cities/" + world.city + "/service-categories").then().body("items", hasSize(1));
        Figure figure = inCity.call(world.city, () -> stable.of(world.city));
        assertEquals(BigDecimal.ONE, figure.value());
        assertTrue(figure.source().en().contains("1 of them entered as published figures"), figure.source().en());
        StudyWorld observer = new StudyWorld("PASSIVE_OBSERVER");
        observer.admin().body(printed).post(path.replace(world.city, observer.city)).then().statusCode(403)
                .body("code", equalTo("capability-not-unlocked"));
        world.admin().body(printed.replace("\"statedW\":0.962,", "")).post(path).then().statusCode(201);
        assertEquals(BigDecimal.ONE, inCity.call(world.city, () -> stable.of(world.city)).value());
    }

    /** With what the experts do, which {@link SeatTest} looks at. */
    @Test
    void leavesNoOperationUnanswered() {
        String panel = drafted("MEDIAN", "STUDY");
        world.admin().header("If-Match", world.version()).body(StudyWorld.input(StudyWorld.rules(3, 3, "MEDIAN", "STUDY"))).put(world.path("")).then()
                .statusCode(200);
        world.admin().header("If-Match", world.version()).body(world.panelInput("Traffic", "a", "b", "c", "d", "e")).put(world.path("/panels/" + panel))
                .then().statusCode(200);
        String spare = world.panel("Spare", "f");
        String expert = world.admin().body(StudyWorld.expertInput("spare", spare)).post(world.path("/experts")).then().statusCode(201).extract().path("id");
        world.admin().delete(world.path("/experts/" + expert)).then().statusCode(204);
        world.admin().header("If-Match", world.version()).delete(world.path("/panels/" + spare)).then().statusCode(200);
        world.open().statusCode(200);
        world.admin().post(world.path("/rounds/1/reminders")).then().statusCode(200).body("letters", equalTo(6));
        String proposal = StudyWorld.person(world.name(1)).body("{\"kind\":\"ADD\",\"service\":\"%s\",\"reason\":\"Also.\"}"
                .formatted(world.service("f"))).post(world.path("/rounds/1/panels/" + panel + "/proposals")).then().statusCode(201).extract().path("id");
        world.admin().body("{\"accept\":false,\"reason\":\"Later.\"}").post(world.path("/proposals/" + proposal + "/decision")).then().statusCode(200);
        world.admin().get(world.path("/proposals")).then().statusCode(200);
        StudyWorld.person(world.name(1)).get(world.path("/seat")).then().statusCode(200);
        StudyWorld.person(world.name(1)).get("/api/cities/v1/cities/" + world.city + "/study-seats").then().statusCode(200);
        firstRound(panel);
        world.close(1).statusCode(200);
        world.next().statusCode(201);
        laterRound(2, panel);
        world.close(2).statusCode(200);
        world.publish().statusCode(200);
        StudyWorld.as(null).get(world.path("/report")).then().statusCode(200);
        StudyWorld.as(null).get(world.path("/report.csv")).then().statusCode(200);
        StudyWorld.as(null).get(world.path()).then().statusCode(200);
        world.admin().get(world.path("/experts")).then().statusCode(200);
        world.admin().delete(world.path("/contacts")).then().statusCode(204);
        world = new StudyWorld();
        entersPrintedFiguresAsTheyArePrinted();
        assertEquals(Set.of(), StudyWorld.CONTRACT.unanswered("Studies", "StudyExperts", "StudySeats", "StudyReports"));
    }
}
