package org.hamyari.cities.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamyari.cities.Town;
import org.hamyari.cities.stage.Measure;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Policies from draft to withdrawal, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class PoliciesTest {

    private static final String PLAN = """
            {"title":{"en":"Outreach"},"sections":[{"code":"measuring","text":{"en":"We count."}},{"code":"aims","text":{"en":"%s"}},
            {"code":"audiences","text":{"en":"Neighbours"}},{"code":"messages","text":{"fa":"پیام"}}],
            "channels":[{"name":{"en":"Posters"}}],"events":[{"name":{"en":"Open evening"},"place":{"en":"Library"},"date":"2026-12-10"}]}""";

    @Inject
    PublishedPolicies published;
    @Inject
    Policies policies;
    @Inject
    InCity inCity;
    @Inject
    @All
    List<Measure> measures;

    private Town town;

    @BeforeEach
    void aTown() {
        town = aTownWithCapabilities();
    }

    @Test
    void offersATextToStartFromForEachKind() {
        Town.as(null).get("/api/cities/v1/policy-templates").then().statusCode(200).body("items", hasSize(5))
                .body("items.find { it.kind == 'DELEGATION_GUIDELINE' }.sections.code",
                        contains("delegation-rules", "partner-criteria", "supervision", "evaluation", "work-order", "incentives"))
                .body("items.content.title.fa", not(hasItem(nullValue()))).body("items.content.title.en", not(hasItem(nullValue())));
    }

    @Test
    void publishesWhatTheTemplateBegan() {
        String id = begin("PARTICIPATION_STRATEGY").statusCode(201).header("ETag", "\"1\"").body("state", equalTo("DRAFT"))
                .body("changed", equalTo(true)).body("content.sections", hasSize(6)).extract().path("id");
        town.get(null, "/policies").then().statusCode(200).body("items", hasSize(0));
        town.get(null, "/policies/" + id).then().statusCode(404);
        assertEquals(0, measured("participation-policies"));
        publish(id, 1).statusCode(201).header("Location", town.address("/policies/" + id + "/versions/1")).body("version", equalTo(1))
                .body("changes", hasSize(0)).body("versions", hasSize(1));
        town.get(null, "/policies").then().statusCode(200).body("items.id", contains(id)).body("items[0].state", equalTo("PUBLISHED"));
        town.get(null, "/policies?kind=TRAINING_PLAN").then().statusCode(200).body("items", hasSize(0));
        town.get(town.auditor(), "/policy-drafts").then().statusCode(200).body("items[0].changed", equalTo(false));
        assertEquals(1, measured("participation-policies"));
    }

    @Test
    void keepsOldVersionsAndShowsWhatChanged() {
        String id = published("MARKETING_PLAN", PLAN.formatted("Every household hears of it."));
        put(id, 1, PLAN.formatted("Every household in every street hears of it.")).statusCode(200).header("ETag", "\"2\"")
                .body("changed", equalTo(true)).body("state", equalTo("PUBLISHED"));
        town.get(null, "/policies/" + id).then().body("content.sections[0].text.en", equalTo("Every household hears of it."));
        publish(id, 2).statusCode(201).body("version", equalTo(2)).body("changes", hasSize(1)).body("changes[0].section", equalTo("aims"))
                .body("changes[0].language", equalTo("en")).body("changes[0].pieces.kind", contains("SAME", "ADDED", "SAME"))
                .body("changes[0].pieces[1].text", equalTo("in every street ")).body("versions.number", contains(2, 1));
        town.get(null, "/policies/" + id + "/versions/1").then().statusCode(200)
                .body("content.sections[0].text.en", equalTo("Every household hears of it.")).body("changes", hasSize(0));
        town.get(null, "/policies/" + id + "/versions/3").then().statusCode(404);
        town.get(null, "/policies/" + id + "/versions/0").then().statusCode(404);
        assertEquals(1, measured("outreach-plans"));
    }

    @Test
    void namesTheHashThatAnybodyCanRepeat() {
        String content = "{\"sections\":[],\"title\":{\"en\":\"x\"}}";
        assertEquals("84bbe9fa", PolicyText.hash(content).substring(0, 8));
    }

    @Test
    void countsTheIndicatorsThatArePublished() {
        String id = begin("FINANCE_AND_EVALUATION_INDICATORS").statusCode(201).extract().path("id");
        publish(id, 1).statusCode(422).body("errors.pointer", hasItems("#/indicators/0/due", "#/indicators/1/due"));
        String sections = "\"title\":{\"en\":\"F\"},\"sections\":[" + String.join(",", List.of("purpose", "sources-of-money", "method", "publication")
                .stream().map(code -> "{\"code\":\"" + code + "\",\"text\":{\"en\":\"x\"}}").toList()) + "]";
        put(id, 1, "{" + sections + "}").statusCode(200);
        publish(id, 2).statusCode(422).body("errors[0].pointer", equalTo("#/indicators"));
        String row = "{\"name\":{\"en\":\"N\"},\"unit\":{\"en\":\"u\"},\"baseline\":\"0\",\"target\":\"۱۰\",\"due\":\"2027-12-31\",\"source\":{\"en\":\"s\"}}";
        put(id, 2, "{" + sections + ",\"indicators\":[" + row + "," + row + "," + row + "]}").statusCode(200);
        assertEquals(0, measured("evaluation-indicators"));
        publish(id, 3).statusCode(201).body("content.indicators", hasSize(3));
        assertEquals(3, measured("evaluation-indicators"));
        withdraw(id, "The figures were wrong.").statusCode(200);
        assertEquals(0, measured("evaluation-indicators"));
    }

    @Test
    void withdrawsWithAReasonAndPublishesAgain() {
        String id = begin("TRAINING_PLAN").extract().path("id");
        withdraw(id, "Too early.").statusCode(409).body("code", equalTo("illegal-transition")).body("allowedMoves", contains("PUBLISHED"));
        publish(id, 1).statusCode(201);
        withdraw(id, "   ").statusCode(422).body("errors[0].pointer", equalTo("#/reason"));
        withdraw(id, "Replaced.").statusCode(200).body("state", equalTo("WITHDRAWN")).body("withdrawalReason", equalTo("Replaced."));
        withdraw(id, "Replaced.").statusCode(409);
        town.get(null, "/policies/" + id).then().statusCode(200).body("withdrawalReason", equalTo("Replaced."));
        publish(id, 1).statusCode(201).body("version", equalTo(2)).body("state", equalTo("PUBLISHED")).body("withdrawnAt", nullValue());
    }

    @Test
    void publishesOnceAndOnlyTheVersionSeen() {
        String id = begin("TRAINING_PLAN").extract().path("id");
        String key = UUID.randomUUID().toString();
        publish(id, null, key).statusCode(428);
        publish(id, "\"7\"", key).statusCode(412);
        String first = publish(id, "\"1\"", key).statusCode(201).extract().asString();
        assertEquals(first, publish(id, "\"1\"", key).statusCode(201).extract().asString());
        publish(id, 1).statusCode(409).body("code", equalTo("policy-unchanged"));
        put(id, 7, PLAN.formatted("x")).statusCode(412);
        town.put(town.admin(), "/policy-drafts/" + id, null, "application/json", PLAN.formatted("x")).then().statusCode(428);
        town.get(null, "/policies/" + id).then().body("versions", hasSize(1));
    }

    @Test
    void refusesASecondPolicyOfAKindButNotASecondGuideline() {
        begin("TRAINING_PLAN").statusCode(201);
        begin("TRAINING_PLAN").statusCode(409).body("code", equalTo("policy-exists"));
        guideline("madi-upkeep").statusCode(201).body("serviceId", equalTo("madi-upkeep"));
        guideline("madi-upkeep").statusCode(409);
        guideline("murals").statusCode(201);
        guideline("moon-base").statusCode(422).body("errors[0].pointer", equalTo("#/serviceId"));
        begin("DELEGATION_GUIDELINE").statusCode(422).body("errors[0].pointer", equalTo("#/serviceId"));
        town.post(town.admin(), "/policy-drafts", "{\"kind\":\"TRAINING_PLAN\",\"serviceId\":\"murals\"}").then().statusCode(422);
    }

    @Test
    void letsModeratorsWriteAdminsPublishAndAuditorsRead() {
        String moderator = town.official("omid", "moderator");
        String id = town.post(moderator, "/policy-drafts", "{\"kind\":\"TRAINING_PLAN\"}").then().statusCode(201).extract().path("id");
        town.put(moderator, "/policy-drafts/" + id, "\"1\"", "application/json", "{\"title\":{\"en\":\"T\"},\"sections\":[]}").then().statusCode(200);
        Town.as(moderator).header("Idempotency-Key", UUID.randomUUID()).header("If-Match", "\"2\"")
                .post(town.address("/policy-drafts/" + id + "/publications")).then().statusCode(403);
        town.get(town.auditor(), "/policy-drafts/" + id).then().statusCode(200).header("ETag", "\"2\"");
        town.get(TestIdentity.person("sara").token(), "/policy-drafts/" + id).then().statusCode(403);
        town.get(Town.stranger(), "/policy-drafts/" + id).then().statusCode(403);
        town.get(null, "/policy-drafts").then().statusCode(401);
        town.get(town.admin(), "/policy-drafts/" + UUID.randomUUID()).then().statusCode(404);
        publish(id, 2).statusCode(422).body("errors.pointer", contains("#/sections/aims", "#/sections/officials", "#/sections/citizens",
                "#/sections/schedule", "#/sections/review")).body("errors[0].detail", containsString("“Aims”"));
    }

    @Test
    void publishesNothingForACityThatNobodyKnows() {
        Town unknown = Town.aTown();
        String id = unknown.post(unknown.admin(), "/policy-drafts", "{\"kind\":\"TRAINING_PLAN\"}").then().statusCode(201).extract().path("id");
        Town.as(unknown.admin()).header("Idempotency-Key", UUID.randomUUID()).header("If-Match", "\"1\"")
                .post(unknown.address("/policy-drafts/" + id + "/publications")).then().statusCode(403)
                .body("code", equalTo("capability-not-unlocked"));
        Town.as(null).get("/api/cities/v1/cities/nowhere/policies").then().statusCode(404);
    }

    @Test
    void keepsMarkupAsTextAndDropsSignsThatSteer() {
        String id = begin("MARKETING_PLAN").extract().path("id");
        put(id, 1, PLAN.formatted("<script>alert(1)</script> a \\u202Eb\\u0000c < d")).statusCode(200)
                .body("content.sections[0].text.en", equalTo("<script>alert(1)</script> a bc < d"));
        put(id, 2, PLAN.formatted("\\u0000").replace("\"title\"", "\"link\":\"https://yazd.example/plan\",\"title\"")).statusCode(200)
                .body("content.sections.code", contains("audiences", "messages", "measuring"));
        for (String link : List.of("javascript:alert(1)", "http://yazd.example", "https://admin:x@yazd.example", "data:text/html,x")) {
            put(id, 3, PLAN.formatted("x").replace("\"title\"", "\"link\":\"" + link + "\",\"title\"")).statusCode(422)
                    .body("errors[0].pointer", equalTo("#/link"));
        }
    }

    @Test
    void refusesWhatIsNoPolicy() {
        String id = begin("MARKETING_PLAN").extract().path("id");
        put(id, 1, "{\"title\":{\"en\":\" \\u0000\"},\"sections\":[]}").statusCode(422).body("errors[0].pointer", equalTo("#/title"));
        put(id, 1, "{\"title\":{},\"sections\":[]}").statusCode(422);
        put(id, 1, "{\"sections\":[]}").statusCode(422);
        put(id, 1, "{}").statusCode(422);
        put(id, 1, "[]").statusCode(422);
        put(id, 1, "{\"title\":{\"en\":\"x\"},\"sections\":null}").statusCode(422);
        put(id, 1, PLAN.formatted("x").replace("measuring", "incentives")).statusCode(422).body("errors[0].pointer", equalTo("#/sections/0/code"));
        put(id, 1, PLAN.formatted("x").replace("measuring", "aims")).statusCode(422).body("errors[0].pointer", equalTo("#/sections/1/code"));
        put(id, 1, PLAN.formatted("x").replace("2026-12-10", "9999-12-10")).statusCode(422).body("errors[0].pointer", equalTo("#/events/0/date"));
        put(id, 1, PLAN.formatted("x").replace("2026-12-10", "tomorrow")).statusCode(422).body("errors[0].pointer", equalTo("#/events/0/date"));
        put(id, 1, PLAN.formatted("x").replace("Posters", "P".repeat(301))).statusCode(422).body("errors[0].pointer", equalTo("#/channels/0/name"));
        put(id, 1, PLAN.formatted("x".repeat(20_001))).statusCode(422).body("errors[0].pointer", equalTo("#/sections/1/text/en"));
        put(id, 1, PLAN.formatted("x".repeat(5_000_000))).statusCode(413);
        town.post(town.admin(), "/policy-drafts", "{\"kind\":\"DECREE\"}").then().statusCode(422);
        town.get(town.admin(), "/policy-drafts/" + id).then().header("ETag", "\"1\"");
    }

    @Test
    void lendsItsTextToAnotherCity() {
        String id = published("MARKETING_PLAN", PLAN.formatted("Aim."));
        Town other = Town.aTown();
        PolicyExport export = published.export(town.id, UUID.fromString(id), Optional.empty());
        UUID copy = adopt(other, export);
        other.get(other.admin(), "/policy-drafts/" + copy).then().statusCode(200).body("origin.cityId", equalTo(town.id))
                .body("origin.policyId", equalTo(id)).body("origin.version", equalTo(1)).body("state", equalTo("DRAFT"))
                .body("content.sections[0].text.en", equalTo("Aim."));
        assertThrows(DomainException.class, () -> adopt(other, export));
        assertThrows(DomainException.class, () -> adopt(town, export));
        withdraw(id, "Old.").statusCode(200);
        assertThrows(DomainException.class, () -> published.export(town.id, UUID.fromString(id), Optional.empty()));
    }

    @Test
    void leavesNoOperationUnanswered() {
        offersATextToStartFromForEachKind();
        publishesWhatTheTemplateBegan();
        aTown();
        keepsOldVersionsAndShowsWhatChanged();
        aTown();
        withdrawsWithAReasonAndPublishesAgain();
        aTown();
        letsModeratorsWriteAdminsPublishAndAuditorsRead();
        assertEquals(Set.of(), Town.CONTRACT.unanswered("Policies", "PolicyDrafts"));
    }

    private UUID adopt(Town city, PolicyExport export) {
        return inCity.call(city.id, () -> policies.copyInto(city.id, export, "shirin").id());
    }

    private long measured(String code) {
        Measure measure = measures.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
        return inCity.call(town.id, () -> measure.of(town.id).value().longValueExact());
    }

    private ValidatableResponse begin(String kind) {
        return town.post(town.admin(), "/policy-drafts", "{\"kind\":\"" + kind + "\"}").then();
    }

    private ValidatableResponse guideline(String service) {
        return town.post(town.admin(), "/policy-drafts", "{\"kind\":\"DELEGATION_GUIDELINE\",\"serviceId\":\"" + service + "\"}").then();
    }

    private ValidatableResponse put(String id, int version, String content) {
        return town.put(town.admin(), "/policy-drafts/" + id, "\"" + version + "\"", "application/json", content).then();
    }

    private ValidatableResponse publish(String id, int version) {
        return publish(id, "\"" + version + "\"", UUID.randomUUID().toString());
    }

    private ValidatableResponse publish(String id, String ifMatch, String key) {
        var request = Town.as(town.admin()).header("Idempotency-Key", key);
        Response answer = (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(town.address("/policy-drafts/" + id + "/publications"));
        return answer.then();
    }

    private ValidatableResponse withdraw(String id, String reason) {
        return town.post(town.admin(), "/policies/" + id + "/withdrawals", "{\"reason\":\"" + reason + "\"}").then();
    }

    private String published(String kind, String content) {
        String id = town.post(town.admin(), "/policy-drafts", "{\"kind\":\"" + kind + "\",\"content\":" + content + "}")
                .then().statusCode(201).extract().path("id");
        publish(id, 1).statusCode(201);
        return id;
    }

    private static Town aTownWithCapabilities() {
        Town town = Town.aTown();
        TestCities.save(town.id, "شهر", "Town", "PASSIVE_OBSERVER", "IRR", "Asia/Tehran");
        return town;
    }
}
