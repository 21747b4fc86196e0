package org.hamyari.catalogue.notice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.catalogue.file.Drawn;
import org.hamyari.catalogue.talk.Talk;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objections to files and projects over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class NoticesTest {

    @Inject
    NoticeClock noticeClock;

    private final String objector = Talk.citizen("objector-" + UUID.randomUUID());
    private String owner;
    private String ownerToken;
    private String project;
    private String picture;

    @BeforeEach
    void project() {
        TestCities.demo();
        owner = "owner-" + UUID.randomUUID();
        ownerToken = Talk.citizen(owner);
        project = Talk.projectOf(owner, "PUBLISHED");
        picture = Talk.as(ownerToken).contentType("image/jpeg").header("Idempotency-Key", UUID.randomUUID()).queryParam("altEn", "The canal")
                .body(Drawn.picture("jpg", 300, 200)).post(Talk.CITY + "/projects/" + project + "/pictures").then().statusCode(201).extract().path("id");
    }

    @Test
    void takesDownWhatInfringesAndHearsTheOwnerBeforeItDecides() {
        String id = file(objector).statusCode(201).body("state", equalTo("RECEIVED")).body("about", equalTo("PICTURE")).body("mine", equalTo(true))
                .body("dueAt", notNullValue()).extract().path("id");
        assertEquals(200, status(null));
        Talk.as(ownerToken).delete(path()).then().statusCode(409).body("code", equalTo("file-in-use"));
        step(Talk.MODERATOR, id, "takedowns").statusCode(200).body("state", equalTo("TAKEN_DOWN")).body("takedownReason", notNullValue());
        assertEquals(404, status(null));
        assertEquals(200, status(ownerToken));
        assertEquals(200, status(Talk.MODERATOR));
        assertEquals(List.of("Something in your project \"A canal\" was taken down"), Talk.letters(owner, id));
        decide(Talk.SECOND, id, "UPHELD").statusCode(409).body("code", equalTo("reply-time-runs"));
        step(ownerToken, id, "replies").statusCode(200).body("state", equalTo("REPLIED")).body("reply", notNullValue());
        decide(Talk.MODERATOR, id, "UPHELD").statusCode(403).body("code", equalTo("four-eyes"));
        decide(Talk.SECOND, id, "UPHELD").statusCode(200).body("state", equalTo("UPHELD")).body("dueAt", nullValue());
        assertEquals(404, status(null));
        Talk.as(ownerToken).delete(path()).then().statusCode(409);
        assertEquals(2, Talk.letters(owner, id).size());
    }

    @Test
    void showsAgainWhatWasTakenDownWronglyUnlessAnotherObjectionStands() {
        String first = file(objector).extract().path("id");
        String second = file(Talk.citizen("another-" + UUID.randomUUID())).statusCode(201).extract().path("id");
        step(Talk.MODERATOR, first, "takedowns").statusCode(200);
        step(Talk.MODERATOR, second, "takedowns").statusCode(200);
        decide(Talk.MODERATOR, first, "RESTORED").statusCode(200);
        assertEquals(404, status(null));
        decide(Talk.MODERATOR, second, "RESTORED").statusCode(200);
        assertEquals(200, status(null));
        Talk.as(ownerToken).delete(path()).then().statusCode(204);
    }

    @Test
    void leavesUpWhatIsDismissed() {
        String id = file(objector).extract().path("id");
        file(objector).statusCode(409).body("code", equalTo("already-objected"));
        decide(Talk.MODERATOR, id, "RESTORED").statusCode(409).body("code", equalTo("illegal-transition"))
                .body("allowedMoves", contains("DISMISSED", "TAKEN_DOWN"));
        decide(Talk.MODERATOR, id, "DISMISSED").statusCode(200).body("decisionReason", notNullValue());
        assertEquals(200, status(null));
        step(Talk.MODERATOR, id, "takedowns").statusCode(409);
        file(objector).statusCode(201);
        assertEquals(List.of(), Talk.letters(owner, id));
    }

    @Test
    void suspendsAProjectThatIsObjectedToAsAWhole() {
        String id = send(objector, "{\"ground\":\"PATENT_OR_DESIGN\",\"language\":\"en\",\"explanation\":\"My patent, number 4711.\",\"goodFaith\":true}")
                .statusCode(201).body("about", equalTo("PROJECT")).extract().path("id");
        step(Talk.MODERATOR, id, "takedowns").statusCode(200);
        Talk.as(null).get(Talk.CITY + "/projects/" + project).then().body("state", equalTo("SUSPENDED"));
        decide(Talk.MODERATOR, id, "RESTORED").statusCode(200);
        Talk.as(null).get(Talk.CITY + "/projects/" + project).then().body("state", equalTo("PUBLISHED"));
    }

    @Test
    void showsAnObjectionToThoseItConcerns() {
        String id = file(objector).extract().path("id");
        String one = Talk.CITY + "/notices/" + id;
        String all = Talk.CITY + "/projects/" + project + "/notices";
        for (String reader : List.of(objector, ownerToken, Talk.MODERATOR, Talk.AUDITOR)) {
            Talk.as(reader).get(one).then().statusCode(200).body("mine", equalTo(reader.equals(objector)));
            Talk.as(reader).get(all).then().statusCode(200).body("items.id", contains(id));
        }
        Talk.as(Talk.REZA).get(one).then().statusCode(404);
        Talk.as(Talk.REZA).get(all).then().statusCode(200).body("items", hasSize(0));
        Talk.as(null).get(one).then().statusCode(401);
        Talk.as(Talk.MODERATOR).get(Talk.CITY + "/notices?state=RECEIVED&limit=100").then().statusCode(200).body("items.id", hasItem(id));
        String next = Talk.as(Talk.AUDITOR).get(Talk.CITY + "/notices?limit=1").then().statusCode(200).body("items", hasSize(1)).extract().path("page.next");
        if (next != null) {
            Talk.as(Talk.AUDITOR).get(Talk.CITY + "/notices?limit=1&cursor=" + next).then().statusCode(200);
        }
        Talk.as(Talk.REZA).get(Talk.CITY + "/notices").then().statusCode(403);
    }

    @Test
    void letsNobodyDecideInHisOwnMatter() {
        send(ownerToken, about(picture)).statusCode(403).body("code", equalTo("own-notice"));
        String id = send(Talk.MODERATOR, about(picture)).statusCode(201).extract().path("id");
        step(Talk.MODERATOR, id, "takedowns").statusCode(403).body("code", equalTo("own-notice"));
        decide(Talk.MODERATOR, id, "DISMISSED").statusCode(403);
        String ownersAsModerator = Talk.official(owner, "moderator").token();
        step(ownersAsModerator, id, "takedowns").statusCode(403).body("code", equalTo("own-project"));
        decide(ownersAsModerator, id, "DISMISSED").statusCode(403).body("code", equalTo("own-project"));
        decide(Talk.SECOND, id, "DISMISSED").statusCode(200);
    }

    @Test
    void takesAReplyFromTheOwnerOnce() {
        String id = file(objector).extract().path("id");
        step(ownerToken, id, "replies").statusCode(409).body("code", equalTo("illegal-transition"));
        step(Talk.MODERATOR, id, "takedowns").statusCode(200);
        step(Talk.REZA, id, "replies").statusCode(403).body("code", equalTo("not-the-owner"));
        step(objector, id, "replies").statusCode(403);
        step(ownerToken, id, "replies").statusCode(200);
        step(ownerToken, id, "replies").statusCode(409);
        step(ownerToken, UUID.randomUUID().toString(), "replies").statusCode(404);
    }

    @Test
    void remindsTheOwnerOnceAndDecidesWithoutHimWhenTheTimeIsOver() {
        String id = file(objector).extract().path("id");
        step(Talk.MODERATOR, id, "takedowns").statusCode(200);
        noticeClock.remind(Instant.now());
        assertEquals(1, Talk.letters(owner, id).size());
        noticeClock.remind(Instant.now().plus(Duration.ofDays(60)));
        noticeClock.remind(Instant.now().plus(Duration.ofDays(60)));
        assertTrue(Talk.letters(owner, id).contains("Your reply about \"A canal\" is due"));
        assertEquals(2, Talk.letters(owner, id).size());
        TestDatabase.update("update notice set due_at = now() - interval '1 minute' where id = ?", UUID.fromString(id));
        Talk.as(ownerToken).get(Talk.CITY + "/notices/" + id).then().body("late", equalTo(true));
        decide(Talk.SECOND, id, "UPHELD").statusCode(200);
    }

    @Test
    void namesWhatIsWrongWithAnObjection() {
        send(objector, about(picture).replace("true", "false")).statusCode(422).body("errors[0].pointer", equalTo("#/goodFaith"));
        send(objector, about(UUID.randomUUID().toString())).statusCode(422).body("errors[0].pointer", equalTo("#/pictureId"));
        send(objector, about(picture).replace("https://", "http://")).statusCode(422).body("errors[0].pointer", equalTo("#/workUrl"));
        send(objector, about(picture).replace("}", ",\"documentId\":\"" + UUID.randomUUID() + "\"}")).statusCode(422)
                .body("errors[0].pointer", equalTo("#/documentId"));
        send(objector, about(picture).replace("I took this photo.", " ".repeat(20))).statusCode(422).body("errors[0].pointer", equalTo("#/explanation"));
        send(null, about(picture)).statusCode(401);
        Talk.post(objector, "/projects/" + UUID.randomUUID() + "/notices", about(picture)).statusCode(404);
        Talk.post(objector, "/projects/" + Talk.projectOf(owner, "DRAFT") + "/notices", about(picture)).statusCode(404);
        String key = UUID.randomUUID().toString();
        String first = Talk.as(objector).header("Idempotency-Key", key).body(about(picture)).post(Talk.CITY + "/projects/" + project + "/notices").asString();
        assertEquals(first, Talk.as(objector).header("Idempotency-Key", key).body(about(picture)).post(Talk.CITY + "/projects/" + project + "/notices")
                .asString());
    }

    @Test
    void leavesNoOperationUnanswered() {
        takesDownWhatInfringesAndHearsTheOwnerBeforeItDecides();
        project();
        showsAnObjectionToThoseItConcerns();
        assertEquals(Set.of(), Talk.CONTRACT.unanswered("Notices"));
    }

    private int status(String token) {
        return Talk.as(token).get(path() + "/widths/480").statusCode();
    }

    private String path() {
        return Talk.CITY + "/projects/" + project + "/pictures/" + picture;
    }

    private ValidatableResponse file(String token) {
        return send(token, about(picture));
    }

    private ValidatableResponse send(String token, String body) {
        return Talk.post(token, "/projects/" + project + "/notices", body);
    }

    private static String about(String picture) {
        return "{\"pictureId\":\"" + picture + "\",\"ground\":\"COPYRIGHT\",\"language\":\"en\",\"explanation\":\"I took this photo.\","
                + "\"workUrl\":\"https://photos.example/canal\",\"goodFaith\":true}";
    }

    private static ValidatableResponse step(String token, String id, String step) {
        return Talk.post(token, "/notices/" + id + "/" + step, "{\"text\":\"The name of the photographer stands on it.\"}");
    }

    private static ValidatableResponse decide(String token, String id, String outcome) {
        return Talk.post(token, "/notices/" + id + "/decisions", "{\"outcome\":\"" + outcome + "\",\"reason\":\"It was shown to us.\"}");
    }
}
