package org.hamyari.catalogue.question;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamyari.catalogue.talk.Talk.AUDITOR;
import static org.hamyari.catalogue.talk.Talk.CITY;
import static org.hamyari.catalogue.talk.Talk.CONTRACT;
import static org.hamyari.catalogue.talk.Talk.MODERATOR;
import static org.hamyari.catalogue.talk.Talk.OWNER;
import static org.hamyari.catalogue.talk.Talk.REZA;
import static org.hamyari.catalogue.talk.Talk.as;
import static org.hamyari.catalogue.talk.Talk.citizen;
import static org.hamyari.catalogue.talk.Talk.letters;
import static org.hamyari.catalogue.talk.Talk.post;
import static org.hamyari.catalogue.talk.Talk.project;
import static org.hamyari.catalogue.talk.Talk.projectOf;
import static org.hamyari.catalogue.talk.Talk.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions about projects, their answers, their time limits. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class QuestionTest {

    @Inject
    QuestionClock clock;

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void asksAboutPublicProjectsOnly() {
        String id = project("PUBLISHED");
        ask(REZA, id, "Where from <script>alert(1)</script>").statusCode(201).body("state", equalTo("OPEN")).body("mine", equalTo(true))
                .body("late", equalTo(false)).body("asked.text", equalTo("Where from"));
        String draft = project("DRAFT");
        ask(REZA, draft, "Who are you?").statusCode(404);
        ask(OWNER, draft, "Who am I?").statusCode(409).body("code", equalTo("not-public"));
        ask(null, id, "Nobody asks").statusCode(401);
        ask(REZA, id, "").statusCode(422).body("errors[0].pointer", equalTo("#/text"));
        ask(REZA, id, "x".repeat(4001)).statusCode(422).body("errors[0].pointer", equalTo("#/text"));
        post(REZA, "/projects/" + id + "/questions", "{\"language\":\"de\",\"text\":\"Warum?\"}").statusCode(422);
        assertEquals(List.of("A question about \"A canal\""), letters("sara", id));
    }

    @Test
    void isAnsweredOnceByTheOwnerOrAModerator() {
        String id = project("PUBLISHED");
        String question = ask(REZA, id, "Where does the water come from?").statusCode(201).extract().path("id");
        answer(REZA, id, question, "I guess").statusCode(403).body("code", equalTo("not-the-owner"));
        answer(AUDITOR, id, question, "Reads only").statusCode(403);
        answer(null, id, question, "Nobody").statusCode(401);
        answer(OWNER, id, UUID.randomUUID().toString(), "To nothing").statusCode(404);
        answer(OWNER, id, question, "From the canal " + id).statusCode(201).body("answeredByOwner", equalTo(true))
                .body("state", equalTo("ANSWERED")).body("late", equalTo(false));
        answer(MODERATOR, id, question, "No, from a well").statusCode(409).body("code", equalTo("illegal-transition"));
        assertEquals(List.of("Your question about \"A canal\" is answered"), letters("reza", "From the canal " + id));
        as(null).get(CITY + "/projects/" + id + "/questions").then().statusCode(200).body("items[0].answer.text", equalTo("From the canal " + id))
                .body("items[0].mine", equalTo(false));
        String second = ask(REZA, id, "And in winter?").extract().path("id");
        answer(MODERATOR, id, second, "It rains").statusCode(201).body("answeredByOwner", equalTo(false));
        String elsewhere = project("PUBLISHED");
        answer(OWNER, elsewhere, second, "Another project's").statusCode(404);
    }

    @Test
    void hidesWhatDoesNotBelongThere() {
        String id = project("PUBLISHED");
        String question = ask(REZA, id, "Why does my neighbour get a tree?").extract().path("id");
        hide(OWNER, id, question).statusCode(403);
        hide(AUDITOR, id, question).statusCode(403);
        String own = projectOf("leila", "PUBLISHED");
        String aboutOwn = ask(REZA, own, "Is this your own?").extract().path("id");
        hide(MODERATOR, own, aboutOwn).statusCode(403).body("code", equalTo("own-project"));
        hide(MODERATOR, id, question).statusCode(201).body("state", equalTo("HIDDEN"));
        hide(MODERATOR, id, question).statusCode(409);
        answer(OWNER, id, question, "Too late").statusCode(409);
        as(null).get(CITY + "/projects/" + id + "/questions").then().body("items", hasSize(0));
        as(REZA).get(CITY + "/projects/" + id + "/questions").then().body("items", hasSize(0));
        as(AUDITOR).get(CITY + "/projects/" + id + "/questions").then().body("items", hasSize(1));
        as(null).get(CITY + "/projects/" + project("DRAFT") + "/questions").then().statusCode(404);
    }

    @Test
    void listsWhatIsDueFirstForTheDesk() {
        String id = project("PUBLISHED");
        String later = ask(REZA, id, "Due later").extract().path("id");
        String sooner = ask(REZA, id, "Due sooner").extract().path("id");
        due(sooner, "2001-01-02T00:00:00Z");
        as(AUDITOR).get(CITY + "/questions?state=OPEN&limit=1").then().statusCode(200).body("items[0].late", equalTo(true))
                .body("items[0].projectTitle.en", equalTo("A canal"));
        String next = as(MODERATOR).get(CITY + "/questions?state=OPEN&limit=1").then().extract().path("page.next");
        as(MODERATOR).get(CITY + "/questions?state=OPEN&limit=100&cursor=" + next).then().statusCode(200).body("items.id", hasItem(later))
                .body("items.state", everyItem(equalTo("OPEN")));
        as(MODERATOR).get(CITY + "/questions?limit=100&cursor=" + next).then().statusCode(400);
        as(OWNER).get(CITY + "/questions").then().statusCode(403);
        String page = as(null).get(CITY + "/projects/" + id + "/questions?limit=1").then().extract().path("page.next");
        as(null).get(CITY + "/projects/" + id + "/questions?limit=1&cursor=" + page).then().body("items.id", equalTo(List.of(sooner)));
        as(null).get("/api/catalogue/v1/cities/assen/projects/" + id + "/questions").then().statusCode(404);
    }

    @Test
    void remindsTheOwnerOnceBeforeAndOnceAfterTheTimeLimit() {
        String id = project("PUBLISHED");
        String question = ask(REZA, id, "Reminded of " + id).extract().path("id");
        String answered = ask(REZA, id, "Answered already " + id).extract().path("id");
        answer(OWNER, id, answered, "Indeed").statusCode(201);
        due(question, "2100-01-02T00:00:00Z");
        due(answered, "2100-01-02T00:00:00Z");
        clock.remind(Instant.parse("2099-12-31T00:00:00Z"));
        assertEquals(1, letters("sara", "Reminded of " + id).size());
        clock.remind(Instant.parse("2100-01-01T00:00:01Z"));
        clock.remind(Instant.parse("2100-01-01T12:00:00Z"));
        clock.remind(Instant.parse("2100-01-02T00:00:01Z"));
        clock.remind(Instant.parse("2100-01-03T00:00:00Z"));
        assertEquals(List.of("A question about \"A canal\"", "A question about \"A canal\" waits for your answer", "An answer about \"A canal\" is late"),
                letters("sara", "Reminded of " + id));
        assertEquals(1, letters("sara", "Answered already " + id).size());
    }

    @Test
    void lateIsWhatIsAnsweredAfterItWasDue() {
        String id = project("PUBLISHED");
        String question = ask(REZA, id, "How late?").extract().path("id");
        TestDatabase.update("update question set asked_at = '2001-01-01', due_at = '2001-01-02' where id = ?", UUID.fromString(question));
        answer(OWNER, id, question, "Very").statusCode(201).body("late", equalTo(true));
    }

    @Test
    void aFloodOfQuestionsEndsAtTheLimitHoweverFastTheyCome() throws Exception {
        String id = project("PUBLISHED");
        String flood = citizen("flood-" + id);
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> asks = IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(i -> () -> ask(flood, id, "Question " + i).extract().statusCode()).toList();
            long taken = 0;
            for (Future<Integer> answer : people.invokeAll(asks)) {
                taken += answer.get() == 201 ? 1 : 0;
            }
            assertEquals(5, taken);
        }
        ask(flood, id, "One more").statusCode(409).body("code", equalTo("too-many-questions"));
        ask(REZA, id, "Somebody else may").statusCode(201);
    }

    @Test
    void asksAndAnswersOnce() {
        String id = project("PUBLISHED");
        String key = UUID.randomUUID().toString();
        String first = as(REZA).header("Idempotency-Key", key).body(said("Once?")).post(CITY + "/projects/" + id + "/questions").asString();
        assertEquals(first, as(REZA).header("Idempotency-Key", key).body(said("Once?")).post(CITY + "/projects/" + id + "/questions").asString());
        assertEquals(1, TestDatabase.number("select count(*) from question where project_id = ?", UUID.fromString(id)));
        as(REZA).body(said("Once?")).post(CITY + "/projects/" + id + "/questions").then().statusCode(400);
        isAnsweredOnceByTheOwnerOrAModerator();
        hidesWhatDoesNotBelongThere();
        listsWhatIsDueFirstForTheDesk();
        assertEquals(Set.of(), CONTRACT.unanswered("Questions"));
        as(null).get(CITY + "/projects/" + id + "/questions").then().body("items.id", not(hasSize(0)));
    }

    private static void due(String question, String at) {
        TestDatabase.update("update question set due_at = ?::timestamptz, asked_at = least(asked_at, ?::timestamptz - interval '1 day') where id = ?",
                at, at, UUID.fromString(question));
    }

    private static ValidatableResponse ask(String token, String id, String text) {
        return post(token, "/projects/" + id + "/questions", said(text));
    }

    private static ValidatableResponse answer(String token, String id, String question, String text) {
        return post(token, "/projects/" + id + "/questions/" + question + "/answers", said(text));
    }

    private static ValidatableResponse hide(String token, String id, String question) {
        return post(token, "/projects/" + id + "/questions/" + question + "/hidings", "{\"reason\":\"It names a neighbour.\"}");
    }
}
