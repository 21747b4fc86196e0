package org.hamyari.cities.mentoring;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamyari.cities.Town;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.testing.ServiceTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Templates that leaders share and others adopt, and cities that teach, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class MentoringTest {

    private static final String VOTE = """
            {"kind":"PROCESS","title":{"en":"Equal shares"},"description":{"en":"Proven."},"process":{"rule":"mes","utility":"cost",\
            "completion":"add1u","tieBreak":"votes-cost-id","maxChoices":10}}""";
    private static final String RULE = """
            {"kind":"FUND_RULE","title":{"en":"One to one"},"description":{"en":"Simple."},"fundRule":{"kind":"RATIO","ratioNumerator":1,\
            "ratioDenominator":2,"capPercentOfGoal":50,"exhaustion":"FIRST_COME"}}""";
    private static final String REASON = "{\"reason\":\"It is outdated.\"}";

    private Town leader;
    private Town learner;

    @BeforeEach
    void twoTowns() {
        leader = Town.at("CONFIDENT_LEADER");
        learner = Town.at("PASSIVE_OBSERVER");
    }

    @Test
    void sharesAndAdoptsWithTheOriginOnRecord() {
        String template = share(VOTE).statusCode(201).header("ETag", "\"1\"").body("state", equalTo("SHARED")).extract().path("id");
        Town.as(null).get("/api/cities/v1/templates?kind=PROCESS&limit=100").then().statusCode(200).body("items.id", hasItem(template))
                .body("items.find { it.id == '" + template + "' }.process", nullValue());
        adopt(template).statusCode(201).body("origin.cityId", equalTo(leader.id)).body("origin.version", equalTo(1))
                .body("adoptedBy", equalTo("leila")).body("process.rule", equalTo("mes"));
        adopt(template).statusCode(409).body("code", equalTo("template-adopted"));
        leader.put(leader.admin(), "/templates/" + template, "\"1\"", "application/json", VOTE.replace("10", "5")).then().statusCode(200)
                .body("version", equalTo(2)).body("process.maxChoices", equalTo(5));
        adopt(template).statusCode(201).body("origin.version", equalTo(2));
        leader.get(null, "/templates/" + template).then().statusCode(200).body("adoptions", equalTo(1));
        leader.get(null, "/templates/" + template + "/adoptions").then().statusCode(200).body("items.cityId", contains(learner.id, learner.id))
                .body("items.version", contains(2, 1));
        learner.get(null, "/adopted-templates").then().statusCode(200).body("items.process.maxChoices", contains(5, 10))
                .body("items[0].adoptedBy", nullValue());
    }

    @Test
    void leavesCopiesWhereTheyAreWhenATemplateIsWithdrawn() {
        String template = share(RULE).extract().path("id");
        adopt(template).statusCode(201).body("fundRule.ratioDenominator", equalTo(2));
        leader.post(leader.admin(), "/templates/" + template + "/withdrawals", REASON).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        learner.get(null, "/adopted-templates").then().body("items", hasSize(1));
        Town other = Town.at("CATALYST");
        other.post(other.admin(), "/adopted-templates", adoption(template)).then().statusCode(409).body("code", equalTo("template-withdrawn"));
        Town.as(null).get("/api/cities/v1/templates?limit=100").then().body("items.id", not(hasItem(template)));
        leader.get(null, "/templates").then().statusCode(200).body("items[0].state", equalTo("WITHDRAWN"));
        leader.put(leader.admin(), "/templates/" + template, "\"1\"", "application/json", RULE).then().statusCode(409);
        leader.post(leader.admin(), "/templates/" + template + "/withdrawals", REASON).then().statusCode(409);
    }

    @Test
    void namesWhatIsWrongInATemplate() {
        share(VOTE.replace("\"mes\"", "\"best\"")).statusCode(422).body("errors[0].pointer", equalTo("#/process/rule"));
        share(VOTE.replace("PROCESS", "FUND_RULE")).statusCode(422).body("errors[0].pointer", equalTo("#/fundRule"));
        share(RULE.replace("\"ratioDenominator\":2,", "")).statusCode(422).body("errors[0].pointer", equalTo("#/fundRule/ratioNumerator"));
        share(RULE.replace("\"RATIO\"", "\"ONE_TO_ONE\"")).statusCode(422);
        share(VOTE.replace("\"mes\"", "\"greedy\"")).statusCode(422).body("errors[0].pointer", equalTo("#/process/completion"));
        share("{\"kind\":\"POLICY\",\"title\":{\"en\":\"T\"},\"description\":{\"en\":\"D\"},\"policyId\":\"" + UUID.randomUUID() + "\"}")
                .statusCode(422).body("errors[0].pointer", equalTo("#/policyId"));
        share("{}").statusCode(422);
        learner.post(learner.admin(), "/templates", VOTE).then().statusCode(403).body("unlockedBy", equalTo("CONFIDENT_LEADER"));
        learner.post(learner.admin(), "/adopted-templates", adoption(UUID.randomUUID().toString())).then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/templateId"));
        String template = share(VOTE).extract().path("id");
        leader.post(leader.admin(), "/adopted-templates", adoption(template)).then().statusCode(422).body("errors[0].pointer", equalTo("#/cityId"));
        leader.put(leader.admin(), "/templates/" + template, "\"1\"", "application/json", RULE).then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/kind"));
        leader.put(leader.admin(), "/templates/" + template, "\"9\"", "application/json", VOTE).then().statusCode(412);
    }

    @Test
    void teachesFromTheRequestToTheEnd() {
        String id = ask(leader).statusCode(201).body("state", equalTo("REQUESTED")).extract().path("id");
        ask(leader).statusCode(409).body("code", equalTo("mentoring-open"));
        leader.get(leader.auditor(), "/mentorings").then().statusCode(200).body("items.id", contains(id));
        note(learner, id).statusCode(409).body("code", equalTo("mentoring-not-running"));
        decide(leader, id, true).statusCode(200).body("state", equalTo("ACCEPTED")).body("reason", equalTo("With pleasure."));
        decide(leader, id, true).statusCode(409).body("code", equalTo("illegal-transition")).body("allowedMoves", contains("ENDED"));
        note(learner, id).statusCode(201);
        note(leader, id).statusCode(201).body("notes.cityId", contains(learner.id, leader.id)).body("notes[0].at", notNullValue());
        learner.post(learner.admin(), "/mentorings/" + id + "/endings", REASON).then().statusCode(200).body("state", equalTo("ENDED"));
        note(leader, id).statusCode(409);
        ask(leader).statusCode(201);
    }

    @Test
    void keepsAMentoringBetweenItsTwoCities() {
        String id = ask(leader).extract().path("id");
        Town third = Town.at("CONFIDENT_LEADER");
        third.get(third.admin(), "/mentorings").then().statusCode(200).body("items", hasSize(0));
        decide(third, id, true).statusCode(404);
        third.post(third.admin(), "/mentorings/" + id + "/endings", REASON).then().statusCode(404);
        decide(learner, id, true).statusCode(403).body("code", equalTo("capability-not-unlocked"));
        ask(Town.at("CATALYST")).statusCode(422).body("errors[0].pointer", equalTo("#/mentorCityId"));
        learner.post(learner.admin(), "/mentorings", "{\"mentorCityId\":\"" + learner.id + "\",\"wish\":{\"en\":\"To learn\"}}").then().statusCode(422);
        learner.get(learner.official("m", "moderator"), "/mentorings").then().statusCode(403);
        learner.get(null, "/mentorings").then().statusCode(401);
    }

    @Test
    void onlyTheCityThatWasAskedAnswers() {
        Town peer = Town.at("CONFIDENT_LEADER");
        String id = peer.post(peer.admin(), "/mentorings", "{\"mentorCityId\":\"" + leader.id + "\",\"wish\":{\"en\":\"To learn\"}}").then()
                .statusCode(201).extract().path("id");
        decide(peer, id, true).statusCode(403).body("code", equalTo("not-the-mentor"));
        decide(leader, id, false).statusCode(200).body("state", equalTo("DECLINED"));
    }

    @Test
    void movesAsItsTableSays() {
        Map<MentoringState, Set<MentoringState>> allowed = Map.of(
                MentoringState.REQUESTED, Set.of(MentoringState.ACCEPTED, MentoringState.DECLINED, MentoringState.ENDED),
                MentoringState.ACCEPTED, Set.of(MentoringState.ENDED), MentoringState.DECLINED, Set.of(), MentoringState.ENDED, Set.of());
        for (MentoringState from : MentoringState.values()) {
            for (MentoringState to : MentoringState.values()) {
                if (allowed.get(from).contains(to)) {
                    assertEquals(to, from.to(to));
                } else {
                    assertThrows(DomainException.class, () -> from.to(to));
                }
            }
        }
    }

    private ValidatableResponse share(String body) {
        return leader.post(leader.admin(), "/templates", body).then();
    }

    private ValidatableResponse adopt(String template) {
        return learner.post(learner.admin(), "/adopted-templates", adoption(template)).then();
    }

    private String adoption(String template) {
        return "{\"cityId\":\"" + leader.id + "\",\"templateId\":\"" + template + "\"}";
    }

    private ValidatableResponse ask(Town mentor) {
        return learner.post(learner.admin(), "/mentorings", "{\"mentorCityId\":\"" + mentor.id + "\",\"wish\":{\"en\":\"To learn\"}}").then();
    }

    private static ValidatableResponse decide(Town town, String id, boolean accepted) {
        return town.post(town.admin(), "/mentorings/" + id + "/decisions", "{\"accepted\":" + accepted + ",\"reason\":\"With pleasure.\"}").then();
    }

    private static ValidatableResponse note(Town town, String id) {
        return town.post(town.admin(), "/mentorings/" + id + "/notes", "{\"text\":\"We met.\"}").then();
    }
}
