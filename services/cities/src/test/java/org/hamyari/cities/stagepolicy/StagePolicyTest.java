package org.hamyari.cities.stagepolicy;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamyari.cities.StageSteps;
import org.hamyari.cities.Town;
import org.hamyari.cities.stage.GivenMeasures;
import org.hamyari.platform.city.Capabilities;
import org.hamyari.platform.problem.DomainError.CapabilityNotUnlocked;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The policy of stages over HTTP: its versions, what a mistake is told with, and what a new version changes. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class StagePolicyTest {

    private static final String PATH = "/api/cities/v1/stage-policies";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Capabilities capabilities;
    @Inject
    StagePolicies policies;

    private ObjectNode shipped;

    @BeforeEach
    void shipped() throws JsonProcessingException {
        shipped = JSON.createObjectNode();
        shipped.set("stages", JSON.readTree(Town.as(null).get(PATH + "/1").then().statusCode(200).extract().asString()).get("stages"));
    }

    @AfterEach
    void asShipped() {
        if (TestDatabase.number("select count(*) from stage_policy where origin = 'UPLOAD' and version = (select max(version) from stage_policy)") > 0) {
            publish(shipped.toString()).statusCode(201);
        }
    }

    @Test
    void isPublicAndItsNewestVersionIsInForce() throws JsonProcessingException {
        int before = Town.as(null).get(PATH).then().statusCode(200).extract().path("items[0].version");
        String key = UUID.randomUUID().toString();
        ObjectNode changed = shipped.deepCopy();
        ((ObjectNode) criterion(changed, 1, 1)).put("atLeast", 3);
        String answer = publish(changed.toString(), key).statusCode(201).body("version", equalTo(before + 1)).body("origin", equalTo("UPLOAD"))
                .header("Location", PATH + "/" + (before + 1)).extract().asString();
        assertEquals(answer, publish(changed.toString(), key).statusCode(201).extract().asString());
        String next = Town.as(null).get(PATH + "?limit=1").then().body("items.version", equalTo(java.util.List.of(before + 1)))
                .extract().header("Link");
        Town.as(null).get(next.substring(1, next.indexOf('>'))).then().statusCode(200).body("items[0].version", equalTo(before));
        Town.as(null).get(PATH + "/99999").then().statusCode(404);
        Town town = Town.aTown();
        town.get(null, "/stage").then().body("policyVersion", equalTo(before + 1))
                .body("next.criteria.find { it.code == 'trained-officials' }.atLeast", equalTo(3));
        assertEquals(Set.of(), Town.CONTRACT.unanswered("StagePolicies"));
    }

    @Test
    void refusesAMistakeWithThePointerToIt() throws JsonProcessingException {
        int before = versions();
        ObjectNode twice = shipped.deepCopy();
        ((ArrayNode) twice.at("/stages/0/capabilities")).add("VOTES");
        publish(twice.toString()).statusCode(422).body("errors[0].pointer", equalTo("#/stages/3/capabilities/0"))
                .body("errors[0].code", equalTo("capability-twice"));
        ObjectNode missing = shipped.deepCopy();
        ((ArrayNode) missing.at("/stages/0/capabilities")).remove(0);
        publish(missing.toString()).statusCode(422).body("errors[0].pointer", equalTo("#/stages"));
        ObjectNode measure = shipped.deepCopy();
        ((ObjectNode) criterion(measure, 1, 0)).put("measure", "nothing-known");
        publish(measure.toString()).statusCode(422).body("errors[0].pointer", equalTo("#/stages/1/criteria/0/measure"))
                .body("errors[0].detail", containsString("campaigns-published"));
        publish(shipped.toString().replace("\"EVIDENCE\"", "\"RUMOUR\"")).statusCode(422)
                .body("errors[0].pointer", equalTo("#/stages/2/criteria/4/basis"));
        publish(shipped.toString().replaceFirst("\"risks\"", "\"dangers\"")).statusCode(422)
                .body("errors[0].pointer", equalTo("#/stages/0/dangers"));
        ObjectNode three = shipped.deepCopy();
        ((ArrayNode) three.get("stages")).remove(3);
        publish(three.toString()).statusCode(422).body("errors[0].pointer", equalTo("#/stages"));
        publish("{").statusCode(400);
        assertEquals(before, versions());
    }

    @Test
    void isPublishedByAPlatformAdministratorWithASecondFactor() {
        int before = versions();
        String[] tokens = {TestIdentity.person("leila").in("isfahan", "city-admin").steppedUp().token(),
                TestIdentity.person("admin1").realmRole("platform-admin").token()};
        as(tokens[0], shipped.toString(), UUID.randomUUID().toString()).statusCode(403);
        as(tokens[1], shipped.toString(), UUID.randomUUID().toString()).statusCode(401).body("code", equalTo("step-up-required"));
        assertEquals(before, versions());
    }

    @Test
    void tellsEveryCityWhatItMayDoNow() {
        Town town = Town.aTown();
        ObjectNode moved = shipped.deepCopy();
        ((ArrayNode) moved.at("/stages/3/capabilities")).remove(0);
        ((ArrayNode) moved.at("/stages/0/capabilities")).add("VOTES");
        int version = publish(moved.toString()).statusCode(201).extract().path("version");
        town.get(null, "").then().body("capabilities", hasItem("VOTES")).body("version", equalTo(2));
        Map<String, Object> told = TestDatabase.rows("select event from outbox where message_key = ? order by id desc limit 1", town.id).getFirst();
        assertTrue(told.get("event").toString().contains("\"VOTES\":\"PASSIVE_OBSERVER\""), told.toString());
        EventContract.check(told.get("event").toString());
        assertEquals(0, TestDatabase.number("select count(*) from city where policy_version <> ?", version));
        publish(shipped.toString()).statusCode(201);
        town.get(null, "").then().body("capabilities", not(hasItem("VOTES"))).body("version", equalTo(3));
    }

    @Test
    void leavesOpenRequestsUnderTheirVersionAndDecidedOnesAsTheyAre() {
        Town town = Town.aTown();
        StageSteps steps = new StageSteps(town);
        GivenMeasures.giveAll(town.id);
        int filedUnder = steps.file(town.admin(), "ACTIVE_SUPPORTER").statusCode(201).extract().path("policyVersion");
        String open = town.get(town.admin(), "/stage-requests").then().extract().path("items[0].id");
        ObjectNode harder = shipped.deepCopy();
        ((ObjectNode) criterion(harder, 1, 1)).put("atLeast", 50);
        publish(harder.toString()).statusCode(201);
        town.get(town.admin(), "/stage-requests/" + open).then().body("policyVersion", equalTo(filedUnder));
        steps.decide(StageSteps.platformAdmin("admin1"), open, "APPROVE").statusCode(200)
                .body("criteria.find { it.code == 'trained-officials' }.atLeast", equalTo(2));
        town.get(null, "/stage").then().body("stage", equalTo("ACTIVE_SUPPORTER")).body("history", hasSize(1));
    }

    /** Every service names the stage that unlocks a capability for a city it does not know by the policy as shipped. */
    @Test
    void isInStepWithWhatEveryServiceSaysOfUnknownCities() {
        policies.get(1).stages().forEach(stage -> stage.capabilities().forEach(capability -> {
            DomainException refused = assertThrows(DomainException.class, () -> capabilities.require("nowhere", capability.name()));
            assertEquals(new CapabilityNotUnlocked(capability.name(), stage.stage().name()), refused.error());
        }));
    }

    private static JsonNode criterion(JsonNode policy, int stage, int criterion) {
        return policy.at("/stages/" + stage + "/criteria/" + criterion);
    }

    private static int versions() {
        return (int) TestDatabase.number("select max(version) from stage_policy");
    }

    private static ValidatableResponse publish(String body) {
        return publish(body, UUID.randomUUID().toString());
    }

    private static ValidatableResponse publish(String body, String key) {
        return as(StageSteps.platformAdmin("admin1"), body, key);
    }

    private static ValidatableResponse as(String token, String body, String key) {
        return Town.as(token).header("Idempotency-Key", key).contentType("application/json").body(body).post(PATH).then();
    }
}
