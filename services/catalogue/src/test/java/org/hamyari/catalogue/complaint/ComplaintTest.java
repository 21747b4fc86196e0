package org.hamyari.catalogue.complaint;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamyari.catalogue.talk.Talk.AUDITOR;
import static org.hamyari.catalogue.talk.Talk.CITY;
import static org.hamyari.catalogue.talk.Talk.CONTRACT;
import static org.hamyari.catalogue.talk.Talk.MODERATOR;
import static org.hamyari.catalogue.talk.Talk.OWNER;
import static org.hamyari.catalogue.talk.Talk.REZA;
import static org.hamyari.catalogue.talk.Talk.SECOND;
import static org.hamyari.catalogue.talk.Talk.as;
import static org.hamyari.catalogue.talk.Talk.citizen;
import static org.hamyari.catalogue.talk.Talk.letters;
import static org.hamyari.catalogue.talk.Talk.post;
import static org.hamyari.catalogue.talk.Talk.project;
import static org.hamyari.catalogue.talk.Talk.projectOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Complaints about projects and the answers of the city. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class ComplaintTest {

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void isFiledAboutPublicProjectsOnly() {
        String id = project("DELIVERING");
        file(REZA, id, "Ten of the trees of " + id).statusCode(201).body("state", equalTo("FILED")).body("mine", equalTo(true))
                .body("topic", equalTo("DELIVERY"));
        assertEquals(List.of("Your complaint about \"A canal\" has arrived"), letters("reza", "Ten of the trees of " + id));
        file(REZA, project("DRAFT"), "About a draft").statusCode(404);
        file(OWNER, project("DRAFT"), "About my draft").statusCode(409).body("code", equalTo("not-public"));
        file(null, id, "Nobody").statusCode(401);
        file(REZA, id, "<b></b>").statusCode(422).body("errors[0].pointer", equalTo("#/said/text"));
        post(REZA, "/projects/" + id + "/complaints", "{\"topic\":\"WEATHER\",\"said\":{\"language\":\"en\",\"text\":\"Rain\"}}").statusCode(422);
        file(REZA, id, "A second one").statusCode(201);
        file(REZA, id, "A third one").statusCode(409).body("code", equalTo("too-many-complaints"));
    }

    @Test
    void isReadByThoseConcernedOnly() {
        String id = project("DELIVERING");
        String complaint = file(REZA, id, "For officials only").extract().path("id");
        as(REZA).get(CITY + "/complaints/" + complaint).then().statusCode(200).body("mine", equalTo(true));
        as(MODERATOR).get(CITY + "/complaints/" + complaint).then().statusCode(200).body("mine", equalTo(false));
        as(AUDITOR).get(CITY + "/complaints/" + complaint).then().statusCode(200);
        as(OWNER).get(CITY + "/complaints/" + complaint).then().statusCode(404);
        as(citizen("anna")).get(CITY + "/complaints/" + complaint).then().statusCode(404);
        as(MODERATOR).get("/api/catalogue/v1/cities/assen/complaints/" + complaint).then().statusCode(404);
        as(OWNER).get(CITY + "/projects/" + id + "/complaints").then().statusCode(200).body("items", hasSize(0));
        as(REZA).get(CITY + "/projects/" + id + "/complaints").then().body("items.id", equalTo(List.of(complaint)));
        as(AUDITOR).get(CITY + "/projects/" + id + "/complaints").then().body("items.id", equalTo(List.of(complaint)));
        as(null).get(CITY + "/projects/" + id + "/complaints").then().statusCode(401);
    }

    @Test
    void isAnsweredOnceByAModeratorWhoHasNoPartInIt() {
        String id = projectOf("leila", "DELIVERING");
        String complaint = file(REZA, id, "About a moderator's project").extract().path("id");
        answer(MODERATOR, complaint, "I did nothing wrong").statusCode(403).body("code", equalTo("own-project"));
        answer(AUDITOR, complaint, "Reads only").statusCode(403);
        answer(REZA, complaint, "My own").statusCode(403);
        answer(null, complaint, "Nobody").statusCode(401);
        answer(SECOND, UUID.randomUUID().toString(), "To nothing").statusCode(404);
        answer(SECOND, complaint, "You are right about " + id).statusCode(201).body("finding", equalTo("UPHELD"))
                .body("state", equalTo("ANSWERED")).body("late", equalTo(false));
        answer(SECOND, complaint, "Once more").statusCode(409).body("code", equalTo("illegal-transition"));
        assertEquals(List.of("The city answers your complaint about \"A canal\""), letters("reza", "You are right about " + id));
        String own = file(SECOND, id, "A moderator complains").statusCode(201).extract().path("id");
        answer(SECOND, own, "And is right").statusCode(403).body("code", equalTo("own-complaint"));
    }

    @Test
    void standsInTheQueueByItsTimeLimit() {
        String id = project("DELIVERING");
        String later = file(REZA, id, "Later").extract().path("id");
        String sooner = file(REZA, id, "Sooner").extract().path("id");
        TestDatabase.update("update complaint set filed_at = '2001-01-01', due_at = '2001-01-02' where id = ?", UUID.fromString(sooner));
        as(MODERATOR).get(CITY + "/complaints/" + sooner).then().body("late", equalTo(true));
        String next = as(AUDITOR).get(CITY + "/complaints?state=FILED&limit=1").then().statusCode(200).body("items[0].late", equalTo(true))
                .extract().path("page.next");
        as(AUDITOR).get(CITY + "/complaints?state=FILED&limit=100&cursor=" + next).then().statusCode(200);
        as(REZA).get(CITY + "/complaints").then().statusCode(403);
        String page = as(REZA).get(CITY + "/projects/" + id + "/complaints?limit=1").then().body("items.id", equalTo(List.of(later)))
                .extract().path("page.next");
        as(REZA).get(CITY + "/projects/" + id + "/complaints?limit=1&cursor=" + page).then().body("items.id", equalTo(List.of(sooner)));
        as(AUDITOR).get(CITY + "/projects/" + id + "/complaints?limit=1&cursor=" + page).then().statusCode(400);
        isReadByThoseConcernedOnly();
        isAnsweredOnceByAModeratorWhoHasNoPartInIt();
        assertEquals(Set.of(), CONTRACT.unanswered("Complaints"));
    }

    @Test
    void isFiledOnce() {
        String id = project("DELIVERING");
        String key = UUID.randomUUID().toString();
        String body = "{\"topic\":\"OTHER\",\"said\":{\"language\":\"en\",\"text\":\"Once\"}}";
        String first = as(REZA).header("Idempotency-Key", key).body(body).post(CITY + "/projects/" + id + "/complaints").asString();
        assertEquals(first, as(REZA).header("Idempotency-Key", key).body(body).post(CITY + "/projects/" + id + "/complaints").asString());
        assertEquals(1, TestDatabase.number("select count(*) from complaint where project_id = ?", UUID.fromString(id)));
    }

    private static ValidatableResponse file(String token, String id, String text) {
        return post(token, "/projects/" + id + "/complaints",
                "{\"topic\":\"DELIVERY\",\"said\":{\"language\":\"en\",\"text\":\"" + text + "\"}}");
    }

    private static ValidatableResponse answer(String token, String complaint, String text) {
        return post(token, "/complaints/" + complaint + "/answers",
                "{\"finding\":\"UPHELD\",\"answer\":{\"language\":\"en\",\"text\":\"" + text + "\"}}");
    }
}
