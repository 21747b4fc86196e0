package org.hamyari.cities.training;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamyari.cities.Town;
import org.hamyari.cities.stage.Measure;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Courses, attempts and certificates, over HTTP. Which options are right, the test reads from the lessons' files: the API does not tell. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class TrainingTest {

    private static final List<String> FOR_OFFICIALS = List.of("what-it-is", "funding-models", "four-stages", "challenges", "fund-and-vote");
    private static final String LESSON = "what-it-is";

    @Inject
    @All
    List<Measure> measures;
    @Inject
    InCity inCity;

    private Town town;
    private String sara;

    @BeforeEach
    void aTown() {
        town = Town.aTown();
        TestCities.save(town.id, "شهر", "Town", "PASSIVE_OBSERVER", "IRR", "Asia/Tehran");
        sara = TestIdentity.person("sara").claim("name", "Sara Ahmadi").token();
    }

    @Test
    void showsTheCoursesToEverybodyButNotTheAnswers() {
        Town.as(null).get("/api/cities/v1/training/tracks").then().statusCode(200).body("tracks.track", contains("OFFICIALS", "CITIZENS"))
                .body("tracks[0].lessons.id", equalTo(FOR_OFFICIALS)).body("tracks[1].lessons", hasSize(4))
                .body("tracks.lessons.flatten().questions", everyItem(equalTo(4))).body("passPercent", equalTo(75));
        Town.as(null).get("/api/cities/v1/training/lessons/" + LESSON).then().statusCode(200).body("text.fa", containsString("امانی"))
                .body("text.en", containsString("held")).body("$", not(hasItem("questions.text")));
        Town.as(null).get("/api/cities/v1/training/lessons/alchemy").then().statusCode(404);
        town.post(sara, "/training/lessons/alchemy/attempts", "").then().statusCode(404);
    }

    @Test
    void drawsAPaperAndKeepsTheAnswersToItself() {
        JsonPath paper = start(sara, LESSON).statusCode(201).body("state", equalTo("OPEN")).body("questions", hasSize(4))
                .body("questions.options.flatten().right", everyItem(nullValue())).body("questions.explanation", everyItem(nullValue()))
                .extract().jsonPath();
        String raw = town.get(sara, "/training/attempts/" + paper.getString("id")).then().statusCode(200).extract().asString();
        assertFalse(raw.contains("right") || raw.contains("explanation") || raw.contains("correct"), raw);
        assertEquals(paper.getString("id"), start(sara, LESSON).statusCode(201).extract().path("id"));
        assertEquals(paper.getList("questions.id"), JsonPath.from(raw).getList("questions.id"));
    }

    @Test
    void passesWithTheRightAnswersAndExplains() {
        JsonPath paper = start(sara, LESSON).extract().jsonPath();
        handIn(sara, paper, answers(paper, Set.of())).statusCode(200).body("state", equalTo("PASSED")).body("percent", equalTo(100))
                .body("rightAnswers", equalTo(4)).body("questions.correct", everyItem(equalTo(true)))
                .body("questions.explanation.fa", everyItem(notNullValue())).body("mayRetryAt", nullValue());
        start(sara, LESSON).statusCode(409).body("code", equalTo("lesson-passed"));
        town.get(sara, "/training/records").then().statusCode(200).body("tracks[0].lessons[0].passedVersion", equalTo(1))
                .body("tracks[0].lessons[0].bestPercent", equalTo(100)).body("tracks[0].certificate", nullValue());
    }

    @Test
    void threeOfFourIsEnoughAndTwoAreNot() {
        JsonPath paper = start(sara, LESSON).extract().jsonPath();
        handIn(sara, paper, answers(paper, Set.of(1))).statusCode(200).body("state", equalTo("PASSED")).body("percent", equalTo(75));
        String reza = TestIdentity.person("reza").token();
        paper = start(reza, LESSON).extract().jsonPath();
        handIn(reza, paper, answers(paper, Set.of(0, 3))).statusCode(200).body("state", equalTo("FAILED")).body("percent", equalTo(50))
                .body("questions[0].correct", equalTo(false)).body("mayRetryAt", notNullValue());
        start(reza, LESSON).statusCode(409).body("code", equalTo("attempt-too-early")).body("detail", containsString("10 minutes"));
        town.get(reza, "/training/records").then().body("tracks[0].lessons[0].mayRetryAt", notNullValue());
        TestDatabase.update("update training_attempt set submitted_at = submitted_at - interval '11 minutes',"
                + " started_at = started_at - interval '11 minutes' where city_id = ? and subject = 'reza'", town.id);
        start(reza, LESSON).statusCode(201);
    }

    @Test
    void takesAnswersOnceAndRepeatsItsResult() {
        JsonPath paper = start(sara, LESSON).extract().jsonPath();
        String path = "/training/attempts/" + paper.getString("id") + "/answers";
        String key = UUID.randomUUID().toString();
        String body = answers(paper, Set.of());
        String first = town.post(sara, path, body, key).then().statusCode(200).extract().asString();
        assertEquals(first, town.post(sara, path, body, key).then().statusCode(200).extract().asString());
        town.post(sara, path, body).then().statusCode(409).body("code", equalTo("attempt-handed-in"));
        town.post(sara, path, answers(paper, Set.of(1)), key).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void refusesAnswersThatAnswerSomethingElse() {
        JsonPath paper = start(sara, LESSON).extract().jsonPath();
        String right = answers(paper, Set.of());
        String first = paper.getString("questions[0].id");
        handIn(sara, paper, "{\"answers\":[]}").statusCode(422).body("errors", hasSize(4)).body("errors.pointer", hasItem("#/answers/" + first));
        handIn(sara, paper, "{}").statusCode(422);
        handIn(sara, paper, "{\"answers\":[null]}").statusCode(422);
        handIn(sara, paper, right.replace("\"" + first + "\"", "\"alchemy\"")).statusCode(422)
                .body("errors.pointer", contains("#/answers/0/questionId", "#/answers/" + first));
        handIn(sara, paper, right.replace("\"" + first + "\"", "\"" + paper.getString("questions[1].id") + "\"")).statusCode(422);
        handIn(sara, paper, right.replaceFirst("\"optionIds\":\\[[^]]*]", "\"optionIds\":[\"zzz\"]")).statusCode(422)
                .body("errors[0].pointer", equalTo("#/answers/0/optionIds/0"));
        handIn(sara, paper, right.replaceFirst("\"optionIds\":\\[[^]]*]", "\"optionIds\":[]")).statusCode(422)
                .body("errors[0].pointer", equalTo("#/answers/0/optionIds"));
        handIn(sara, paper, right.replaceFirst("\"optionIds\":\\[[^]]*]", "\"optionIds\":[\"a\",\"a\"]")).statusCode(422);
        town.get(sara, "/training/attempts/" + paper.getString("id")).then().body("state", equalTo("OPEN"));
    }

    @Test
    void refusesAnExpiredAttemptAndDrawsAnother() {
        JsonPath paper = start(sara, LESSON).extract().jsonPath();
        TestDatabase.update("update training_attempt set started_at = started_at - interval '2 hours', expires_at = expires_at - interval '2 hours'"
                + " where city_id = ?", town.id);
        handIn(sara, paper, answers(paper, Set.of())).statusCode(409).body("code", equalTo("attempt-expired"));
        town.get(sara, "/training/attempts/" + paper.getString("id")).then().body("state", equalTo("EXPIRED"));
        assertFalse(paper.getString("id").equals(start(sara, LESSON).statusCode(201).extract().path("id")));
    }

    @Test
    void refusesAnAttemptAtALessonThatHasChanged() {
        JsonPath paper = start(sara, LESSON).extract().jsonPath();
        TestDatabase.update("update training_attempt set lesson_version = 7 where city_id = ?", town.id);
        handIn(sara, paper, answers(paper, Set.of())).statusCode(409).body("code", equalTo("attempt-outdated"));
        start(sara, LESSON).statusCode(201).body("lessonVersion", equalTo(1));
    }

    @Test
    void keepsAttemptsAndCertificatesToTheirOwner() {
        String leila = town.official("leila", "city-admin");
        JsonPath paper = start(sara, LESSON).extract().jsonPath();
        town.get(leila, "/training/attempts/" + paper.getString("id")).then().statusCode(404);
        handIn(leila, paper, answers(paper, Set.of())).statusCode(404);
        passAll(sara, List.of("rights-and-duties", "propose", "back", "vote-and-check"));
        String code = town.get(sara, "/training/records").then().extract().path("tracks[1].certificate.code");
        showName(leila, code, true).statusCode(404);
        town.get(leila, "/training/records").then().body("tracks[1].lessons.attempts", everyItem(equalTo(0)));
        Town other = Town.aTown();
        other.get(null, "/training/certificates/" + code).then().statusCode(404);
        other.get(sara, "/training/attempts/" + paper.getString("id")).then().statusCode(404);
    }

    @Test
    void certifiesAPassedTrackWithANameOnlyByConsent() {
        passAll(sara, List.of("rights-and-duties", "propose", "back", "vote-and-check"));
        String code = town.get(sara, "/training/records").then().body("tracks[1].certificate.code", matchesPattern("[0-9A-HJKMNP-TV-Z]{16}"))
                .extract().path("tracks[1].certificate.code");
        town.get(null, "/training/certificates/" + code).then().statusCode(200).body("holderName", nullValue()).body("lessons", hasSize(4));
        String typed = code.toLowerCase().replaceAll("(.{4})(?=.)", "$1-").replace('0', 'o').replace('1', 'l');
        showName(sara, code, true).statusCode(200).body("holderName", equalTo("Sara Ahmadi"));
        town.get(null, "/training/certificates/" + typed).then().statusCode(200).body("holderName", equalTo("Sara Ahmadi"));
        showName(sara, code, false).statusCode(200).body("holderName", nullValue());
        assertEquals(0, TestDatabase.number("select count(*) from training_certificate where city_id = ? and holder_name is not null", town.id));
        showName(TestIdentity.person("sara").token(), code, true).statusCode(409).body("code", equalTo("name-unknown"));
        town.get(null, "/training/certificates/0000000000000000").then().statusCode(404);
        town.get(null, "/training/certificates/%3Cscript%3E").then().statusCode(404);
    }

    @Test
    void countsOfficialsWhoPassedWhileInOffice() {
        passAll(sara, FOR_OFFICIALS);
        assertEquals(0, trained());
        passAll(town.official("leila", "city-admin"), FOR_OFFICIALS);
        assertEquals(1, trained());
        String farhad = TestIdentity.person("farhad").in(town.id, "fund-manager", "chess-club").claim("name", "Farhad Rezaei").token();
        passAll(farhad, FOR_OFFICIALS);
        passAll(TestIdentity.person("reza").in(town.id, "chess-club").in("assen", "city-admin").token(), FOR_OFFICIALS);
        assertEquals(2, trained());
        String code = town.get(farhad, "/training/records").then().extract().path("tracks[0].certificate.code");
        showName(farhad, code, true).statusCode(200);
        town.get(town.auditor(), "/training/overview").then().statusCode(200).body("trainedOfficials", equalTo(2))
                .body("tracks[0].begun", equalTo(4)).body("tracks[0].passed", equalTo(4)).body("tracks[0].lessons[0].passed", equalTo(4))
                .body("namedOfficials.name", contains("Farhad Rezaei"));
        // Who takes an office later may pass again, and then counts.
        String saraInOffice = TestIdentity.person("sara").in(town.id, "moderator").token();
        passAll(saraInOffice, FOR_OFFICIALS);
        assertEquals(3, trained());
    }

    @Test
    void opensOneAttemptHoweverManyAskAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> starts = IntStream.range(0, 10)
                    .<Callable<String>>mapToObj(i -> () -> start(sara, LESSON).statusCode(201).extract().path("id")).toList();
            Set<String> ids = threads.invokeAll(starts).stream().map(each -> each.resultNow()).collect(Collectors.toSet());
            assertEquals(1, ids.size());
        }
    }

    @Test
    void teachesNobodyInACityThatNobodyKnows() {
        Town unknown = Town.aTown();
        unknown.post(sara, "/training/lessons/" + LESSON + "/attempts", "").then().statusCode(403).body("code", equalTo("capability-not-unlocked"));
        town.get(null, "/training/records").then().statusCode(401);
        town.get(sara, "/training/overview").then().statusCode(403);
    }

    @Test
    void leavesNoOperationUnanswered() {
        showsTheCoursesToEverybodyButNotTheAnswers();
        certifiesAPassedTrackWithANameOnlyByConsent();
        town.get(town.admin(), "/training/overview").then().statusCode(200);
        String id = start(sara, LESSON).extract().path("id");
        town.get(sara, "/training/attempts/" + id).then().statusCode(200);
        assertEquals(Set.of(), Town.CONTRACT.unanswered("Courses", "Training", "Certificates"));
    }

    private long trained() {
        Measure measure = measures.stream().filter(each -> each.code().equals("trained-officials")).findFirst().orElseThrow();
        return inCity.call(town.id, () -> measure.of(town.id).value().longValueExact());
    }

    private void passAll(String token, List<String> lessons) {
        for (String lesson : lessons) {
            JsonPath paper = start(token, lesson).statusCode(201).extract().jsonPath();
            handIn(token, paper, answers(paper, Set.of())).statusCode(200).body("state", equalTo("PASSED"));
        }
    }

    private ValidatableResponse start(String token, String lesson) {
        return Town.as(token).header("Idempotency-Key", UUID.randomUUID()).post(town.address("/training/lessons/" + lesson + "/attempts")).then();
    }

    private ValidatableResponse handIn(String token, JsonPath paper, String answers) {
        return town.post(token, "/training/attempts/" + paper.getString("id") + "/answers", answers).then();
    }

    private ValidatableResponse showName(String token, String code, boolean show) {
        return town.put(token, "/training/certificates/" + code, null, "application/json", "{\"showName\":" + show + "}").then();
    }

    /** Right answers, but wrong ones at these places. */
    private static String answers(JsonPath paper, Set<Integer> wrong) {
        JsonNode lesson = lesson(paper.getString("lessonId"));
        List<String> answers = new ArrayList<>();
        List<Map<String, Object>> questions = paper.getList("questions");
        for (int i = 0; i < questions.size(); i++) {
            String id = (String) questions.get(i).get("id");
            boolean wanted = !wrong.contains(i);
            List<String> chosen = new ArrayList<>();
            lesson.get("questions").forEach(question -> {
                if (question.get("id").asText().equals(id)) {
                    question.get("options").forEach(option -> {
                        if (option.get("right").asBoolean() == wanted) {
                            chosen.add("\"" + option.get("id").asText() + "\"");
                        }
                    });
                }
            });
            List<String> sent = wanted ? chosen : chosen.subList(0, 1);
            answers.add("{\"questionId\":\"" + id + "\",\"optionIds\":[" + String.join(",", sent) + "]}");
        }
        return "{\"answers\":[" + String.join(",", answers) + "]}";
    }

    private static JsonNode lesson(String id) {
        try (InputStream file = TrainingTest.class.getResourceAsStream("/training/" + id + ".json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
