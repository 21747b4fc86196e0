package org.hamyari.cities.study;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What invited experts do, rightly, wrongly and all at once. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class SeatTest {

    private final StudyWorld world = new StudyWorld();

    private String draft() {
        world.kept("a", "b", "c").study(StudyWorld.rules(3, 2, "MEAN", "PANEL"));
        return world.panel("One", "a", "b");
    }

    private ValidatableResponse put(String subject, int round, String panel, String body) {
        return StudyWorld.person(subject).body(body).put(world.path("/rounds/" + round + "/panels/" + panel + "/ratings")).then();
    }

    @Test
    void bindsASeatOnce() {
        String panel = draft();
        for (String name : List.of("sara", "reza", "anna")) {
            world.admin().body(StudyWorld.expertInput(name, panel)).post(world.path("/experts")).then().statusCode(201);
        }
        world.admin().post(world.path("/invitations")).then().statusCode(200).body("letters", equalTo(3));
        String first = world.code("sara");
        world.admin().post(world.path("/invitations")).then().statusCode(200);
        world.answer("sara", first, true).statusCode(422).body("errors[0].pointer", equalTo("#/code"));
        world.answer("sara", "WRONG", true).statusCode(422).body("errors[0].code", equalTo("code-not-valid"));
        String code = world.code("sara");
        world.answer("sara", " " + code.toLowerCase().replace("-", " "), true).statusCode(200).body("state", equalTo("ACCEPTED"));
        world.answer("pieter", code, true).statusCode(422);
        world.answer("sara", world.code("reza"), true).statusCode(409).body("code", equalTo("seat-taken"));
        world.answer("reza", world.code("reza"), false).statusCode(200).body("state", equalTo("DECLINED"));
        StudyWorld.person("sara").get("/api/cities/v1/cities/" + world.city + "/study-seats").then().statusCode(200)
                .body("items.studyId", contains(world.study)).body("items[0].panels", equalTo(1));
        StudyWorld.person("reza").get("/api/cities/v1/cities/" + world.city + "/study-seats").then().statusCode(200).body("items", empty());
        world.admin().get(world.path("")).then().body("panels[0].experts", equalTo(1)).body("panels[0].composition[0].invited", equalTo(1));
        String expert = world.admin().get(world.path("/experts")).then().extract().path("items.find { it.email.startsWith('anna') }.id");
        world.admin().delete(world.path("/experts/" + expert)).then().statusCode(204);
        world.admin().delete(world.path("/experts/" + expert)).then().statusCode(404);
        world.admin().get(world.path("/experts")).then().body("items", hasSize(2));
    }

    @Test
    void letsInvitationsLapseWhenRoundOneOpens() {
        String panel = draft();
        world.experts(0, 2, panel).briefed();
        world.admin().body(StudyWorld.expertInput("late", panel)).post(world.path("/experts")).then().statusCode(201);
        world.admin().post(world.path("/invitations")).then().body("letters", equalTo(1));
        String code = world.code("late");
        world.open().statusCode(200);
        world.answer("late", code, true).statusCode(422);
        world.admin().get(world.path("/experts")).then().body("items.state.sort()", contains("ACCEPTED", "ACCEPTED", "LAPSED"));
        assertEquals(1, TestDatabase.number("select count(*) from mail where city_id = ? and address = ? and subject like '%round 1 is open'",
                world.city, world.name(0) + "@experts.example"));
    }

    @Test
    void knowsNoStranger() {
        String panel = draft();
        String other = world.panel("Two", "c");
        world.experts(0, 2, panel);
        world.experts(2, 4, other);
        world.briefed().open().statusCode(200);
        put("stranger", 1, panel, world.ratings(true, "a b", 4, 4)).statusCode(404);
        put(world.name(0), 1, other, world.ratings(true, "c", 4)).statusCode(404);
        StudyWorld.person("stranger").get(world.path("/seat")).then().statusCode(404);
        StudyWorld.person("stranger").body("{\"kind\":\"ADD\",\"words\":\"More\",\"reason\":\"Needed.\"}")
                .post(world.path("/rounds/1/panels/" + panel + "/proposals")).then().statusCode(404);
        StudyWorld.person(world.name(0)).get(world.path("/seat")).then().statusCode(200).body("questionnaires.panel", contains(panel));
        StudyWorld.as(null).get(world.path("/seat")).then().statusCode(401);
        StudyWorld.person(world.name(0)).get(world.path("/seat").replace(world.city, new StudyWorld().city)).then().statusCode(404);
    }

    @Test
    void refusesWhatIsNoRating() {
        String panel = draft();
        world.experts(0, 2, panel).briefed();
        put(world.name(0), 1, panel, world.ratings(true, "a b", 4, 4)).statusCode(404);
        world.open().statusCode(200);
        String name = world.name(0);
        put(name, 1, panel, world.ratings(true, "a b", 0, 4)).statusCode(422).body("errors[0].pointer", equalTo("#/ratings/0/rating"));
        put(name, 1, panel, world.ratings(true, "a b", 4, 6)).statusCode(422).body("errors[0].pointer", equalTo("#/ratings/1/rating"));
        put(name, 1, panel, world.ratings(true, "a b", 4, 4).replace("\"rating\":4}]", "\"rating\":3.5}]")).statusCode(422)
                .body("errors[0].pointer", equalTo("#/ratings/1/rating"));
        put(name, 1, panel, world.ratings(true, "a b", 4, 4).replace("\"rating\":4}]", "\"rating\":null}]")).statusCode(422)
                .body("errors[0].pointer", equalTo("#/ratings/1/rating"));
        put(name, 1, panel, world.ratings(true, "a", 4)).statusCode(422).body("errors[0].pointer", equalTo("#/ratings"))
                .body("errors[0].code", equalTo("ratings-missing"));
        put(name, 1, panel, world.ratings(true, "a a", 4, 5)).statusCode(422).body("errors[0].pointer", equalTo("#/ratings/1/service"))
                .body("errors[0].code", equalTo("given-twice"));
        put(name, 1, panel, world.ratings(true, "a b c", 4, 5, 3)).statusCode(422).body("errors[0].pointer", equalTo("#/ratings/2/service"));
        put(name, 2, panel, world.ratings(true, "a b", 4, 4)).statusCode(404);
        assertEquals(0, TestDatabase.number("select count(*) from study_rating where city_id = ?", world.city));
    }

    @Test
    void keepsADraftAndCountsItOnlyOnceSubmitted() {
        String panel = draft();
        world.experts(0, 2, panel).briefed().open().statusCode(200);
        String name = world.name(0);
        put(name, 1, panel, world.ratings(false, "b", 2)).statusCode(200).body("questionnaires[0].items[1].rating", equalTo(2))
                .body("questionnaires[0].items[0].rating", nullValue()).body("questionnaires[0]", not(hasKey("submittedAt")));
        world.admin().get(world.path("")).then().body("panels[0].submitted", equalTo(0));
        put(name, 1, panel, world.ratings(true, "a b", 5, 1)).statusCode(200).body("questionnaires[0]", hasKey("submittedAt"));
        put(name, 1, panel, world.ratings(false, "a", 5)).statusCode(409).body("code", equalTo("ratings-submitted"));
        put(name, 1, panel, world.ratings(true, "a b", 4, 2)).statusCode(200).body("questionnaires[0].items.rating", contains(4, 2));
        put(world.name(1), 1, panel, world.ratings(false, "a", 5)).statusCode(200);
        StudyWorld.person(name).get("/api/cities/v1/cities/" + world.city + "/study-seats").then().body("items[0].submitted", equalTo(1));
        world.admin().body("{}").post(world.path("/rounds/1/closing")).then().statusCode(409).body("code", equalTo("too-few-ratings"));
        world.rate(1, 1, panel, "a b", 5, 5).statusCode(200);
        world.close(1).statusCode(200).body("panels[0].rounds[0].items[0].sum", equalTo(9)).body("panels[0].items[1].cutAfter", nullValue());
        put(name, 1, panel, world.ratings(true, "a b", 4, 2)).statusCode(409).body("code", equalTo("round-closed"));
        world.close(1).statusCode(409).body("code", equalTo("round-closed"));
    }

    @Test
    void takesProposalsForTheNextRound() {
        String panel = draft();
        world.kept("d").experts(0, 2, panel).briefed().open().statusCode(200);
        String path = world.path("/rounds/1/panels/" + panel + "/proposals");
        Function<String, ValidatableResponse> me = body -> StudyWorld.person(world.name(0)).body(body).post(path).then();
        String remove = me.apply("{\"kind\":\"REMOVE\",\"service\":\"%s\",\"reason\":\"Needs a licence.\"}".formatted(world.service("a")))
                .statusCode(201).body("state", equalTo("OPEN")).extract().path("id");
        me.apply("{\"kind\":\"REMOVE\",\"service\":\"%s\",\"reason\":\"Not here.\"}".formatted(world.service("c"))).statusCode(422);
        me.apply("{\"kind\":\"ADD\",\"service\":\"%s\",\"reason\":\"There already.\"}".formatted(world.service("a"))).statusCode(422)
                .body("errors[0].code", equalTo("item-on-panel"));
        me.apply("{\"kind\":\"ADD\",\"reason\":\"Nothing named.\"}").statusCode(422).body("errors[0].pointer", equalTo("#/words"));
        String add = me.apply("{\"kind\":\"ADD\",\"words\":\"Something with trees\",\"reason\":\"People like it.\"}").statusCode(201).extract().path("id");
        String rejected = me.apply("{\"kind\":\"ADD\",\"service\":\"%s\",\"reason\":\"Also good.\"}".formatted(world.service("d"))).statusCode(201)
                .extract().path("id");
        decide(add, "\"accept\":true").statusCode(422).body("errors[0].pointer", equalTo("#/service"));
        decide(add, "\"accept\":true,\"service\":\"" + world.service("c") + "\"").statusCode(200).body("state", equalTo("ACCEPTED"));
        decide(remove, "\"accept\":true").statusCode(200);
        decide(rejected, "\"accept\":false").statusCode(200).body("state", equalTo("REJECTED"));
        decide(rejected, "\"accept\":true").statusCode(409).body("code", equalTo("proposal-decided"));
        world.auditor().get(world.path("/proposals")).then().statusCode(200).body("items.state", contains("ACCEPTED", "ACCEPTED", "REJECTED"));
        world.rate(0, 1, panel, "a b", 4, 5).statusCode(200);
        world.rate(1, 1, panel, "a b", 4, 4).statusCode(200);
        world.close(1).statusCode(200);
        world.next().statusCode(201);
        StudyWorld.person(world.name(0)).get(world.path("/seat")).then().body("questionnaires[0].items.name.en", contains("The b", "The c"))
                .body("questionnaires[0].items[1].isNew", equalTo(true)).body("questionnaires[0].items[1]", not(hasKey("groupMean")));
        world.rate(0, 2, panel, "b c", 4, 5).statusCode(200);
        world.rate(1, 2, panel, "b c", 4, 5).statusCode(200);
        world.close(2).statusCode(200).body("panels[0].rounds[1].agreement.items", equalTo(2)).body("panels[0].rounds[1].compared.items", equalTo(1))
                .body("panels[0].rounds[1].reason", equalTo("W_UNDEFINED")).body("panels[0].items[0].removedAfter", equalTo(1));
    }

    private ValidatableResponse decide(String proposal, String decision) {
        return world.admin().body("{" + decision + ",\"reason\":\"Considered.\"}").post(world.path("/proposals/" + proposal + "/decision")).then();
    }

    @Test
    void leavesOneWholeQuestionnaireOfManySentAtOnce() throws Exception {
        String panel = draft();
        world.experts(0, 2, panel).briefed().open().statusCode(200);
        List<Callable<Integer>> requests = IntStream.range(0, 12).<Callable<Integer>>mapToObj(i -> () ->
                world.rate(0, 1, panel, "a b", 1 + i % 5, 1 + i % 5).extract().statusCode()).toList();
        assertEquals(Set.of(200), all(requests));
        List<Map<String, Object>> kept = TestDatabase.rows("select rating from study_rating where city_id = ?", world.city);
        assertEquals(2, kept.size());
        assertEquals(kept.get(0), kept.get(1));
    }

    @Test
    void countsEveryRatingBeforeTheCloseAndNoneAfterIt() throws Exception {
        String panel = draft();
        world.experts(0, 12, panel).briefed().open().statusCode(200);
        world.rate(0, 1, panel, "a b", 5, 4).statusCode(200);
        world.rate(1, 1, panel, "a b", 5, 4).statusCode(200);
        List<Callable<Integer>> requests = new ArrayList<>(IntStream.range(2, 12).<Callable<Integer>>mapToObj(i -> () ->
                world.rate(i, 1, panel, "a b", 5, 4).extract().statusCode()).toList());
        requests.add(5, () -> world.close(1).extract().statusCode() + 1000);
        List<Integer> answers = inOrder(requests);
        long accepted = 2 + answers.stream().filter(status -> status == 200).count();
        assertTrue(new TreeSet<>(answers).stream().allMatch(status -> Set.of(200, 409, 1200).contains(status)), answers::toString);
        int counted = world.admin().get(world.path("")).then().extract().path("panels[0].rounds[0].items[0].n");
        assertEquals(accepted, counted, "who was told 200 is counted, nobody else");
        assertEquals(accepted, TestDatabase.number("select count(*) from study_submission where city_id = ? and submitted_at is not null", world.city));
    }

    private static Set<Integer> all(List<Callable<Integer>> requests) throws Exception {
        return new TreeSet<>(inOrder(requests));
    }

    private static List<Integer> inOrder(List<Callable<Integer>> requests) throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
