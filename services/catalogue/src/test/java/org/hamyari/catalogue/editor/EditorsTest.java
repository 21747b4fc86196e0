package org.hamyari.catalogue.editor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Co-editors of a project over HTTP: invited by letter, in by the code. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class EditorsTest {

    private static final String CITY = "/api/catalogue/v1/cities/isfahan";
    private static final String PROJECTS = CITY + "/projects/";
    private static final SpecContract CONTRACT = SpecContract.of("catalogue");
    private static final String SARA = TestIdentity.person("sara").token();
    private static final String REZA = TestIdentity.person("reza").token();
    private static final String MODERATOR = TestIdentity.person("leila").in("isfahan", "moderator").token();
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){2}");

    @Inject
    InvitationClock invitations;

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void lettersAndCodesMakeAnEditor() {
        String id = begin(SARA);
        invite(REZA, id, "x@example.org").statusCode(404);
        invite(MODERATOR, id, "x@example.org").statusCode(403).body("code", equalTo("not-the-owner"));
        invite(null, id, "x@example.org").statusCode(401);
        invite(SARA, id, "no address").statusCode(422).body("errors[0].pointer", equalTo("#/email"));
        String address = "reza-" + UUID.randomUUID() + "@example.org";
        invite(SARA, id, address).statusCode(201).body("acceptedAt", equalTo(null));
        String code = code(address);
        assertEquals(0, TestDatabase.number("select count(*) from project_editor where encode(code_hash, 'escape') like '%' || ? || '%'", code));
        change(REZA, id, 1).statusCode(404);
        accept(REZA, "2222-2222-2222").statusCode(422).body("errors[0].pointer", equalTo("#/code"));
        accept(SARA, code).statusCode(409).body("code", equalTo("already-editor"));
        accept(null, code).statusCode(401);
        accept(REZA, code.toLowerCase(Locale.ROOT).replace('-', ' ')).statusCode(200).body("part", equalTo("EDITOR"));
        accept(REZA, code).statusCode(422);
        assertEquals(0, TestDatabase.number("select count(*) from project_editor where email = ?", address));
        change(REZA, id, 1).statusCode(200);
        as(REZA).get(CITY + "/my-projects?limit=100").then().body("items.id", hasItem(id));
        as(REZA).header("Idempotency-Key", UUID.randomUUID()).body("{\"reason\":\"Mine now\"}").post(PROJECTS + id + "/withdrawals").then()
                .statusCode(403).body("code", equalTo("not-the-owner"));
        invite(REZA, id, address).statusCode(403);
    }

    @Test
    void keepsTheListBetweenThePeopleOfTheProjectAndOfficials() {
        String id = begin(SARA);
        invite(SARA, id, "one@example.org").statusCode(201);
        for (String who : Set.of(SARA, MODERATOR, TestIdentity.person("ziba").in("isfahan", "auditor").token())) {
            as(who).get(PROJECTS + id + "/editors").then().statusCode(200).body("items.name", equalTo(List.of("Reza")))
                    .body("items[0]", not(hasItem("email")));
        }
        as(REZA).get(PROJECTS + id + "/editors").then().statusCode(404);
        as(null).get(PROJECTS + id + "/editors").then().statusCode(401);
        TestDatabase.update("update project set state = 'PUBLISHED', published_at = now(), category_id = 'a', goal_minor = 1, summary = '{\"en\":\"x\"}'"
                + " where id = ?::uuid", id);
        as(REZA).get(PROJECTS + id + "/editors").then().statusCode(403).body("code", equalTo("not-the-owner"));
    }

    @Test
    void anEditorGoesByHimselfOrByTheOwner() {
        String id = begin(SARA);
        String open = invite(SARA, id, "one@example.org").statusCode(201).extract().path("id");
        String address = "reza-" + UUID.randomUUID() + "@example.org";
        String editor = invite(SARA, id, address).statusCode(201).extract().path("id");
        accept(REZA, code(address)).statusCode(200);
        as(REZA).delete(PROJECTS + id + "/editors/" + open).then().statusCode(403);
        as(MODERATOR).delete(PROJECTS + id + "/editors/" + open).then().statusCode(403);
        as(null).delete(PROJECTS + id + "/editors/" + open).then().statusCode(401);
        as(SARA).delete(PROJECTS + id + "/editors/" + open).then().statusCode(204);
        as(SARA).delete(PROJECTS + id + "/editors/" + open).then().statusCode(404);
        as(REZA).delete(PROJECTS + id + "/editors/" + editor).then().statusCode(204);
        as(REZA).get(PROJECTS + id).then().statusCode(404);
    }

    @Test
    void refusesMoreEditorsThanAllowedAndForgetsThoseWhoDidNotCome() {
        String id = begin(SARA);
        for (int i = 0; i < 10; i++) {
            invite(SARA, id, i + "@example.org").statusCode(201);
        }
        invite(SARA, id, "11@example.org").statusCode(409).body("code", equalTo("too-many-editors"));
        TestDatabase.update("update project_editor set invited_at = now() - interval '20 days', expires_at = now() - interval '1 hour'"
                + " where project_id = ?::uuid", id);
        as(SARA).get(PROJECTS + id + "/editors").then().body("items", hasSize(0));
        invite(SARA, id, "11@example.org").statusCode(201);
        invitations.forget(Instant.now());
        assertEquals(1, TestDatabase.number("select count(*) from project_editor where project_id = ?::uuid", id));
    }

    @Test
    void anOfficialDoesNotDecideAboutAProjectHeEdits() {
        String id = begin(SARA);
        String other = begin(SARA);
        String address = "leila-" + UUID.randomUUID() + "@example.org";
        invite(SARA, id, address).statusCode(201);
        accept(MODERATOR, code(address)).statusCode(200);
        as(MODERATOR).header("Idempotency-Key", UUID.randomUUID()).body("{\"into\":\"" + other + "\",\"reason\":\"Same\"}")
                .post(PROJECTS + id + "/mergers").then().statusCode(403).body("code", equalTo("own-project"));
    }

    @Test
    void leavesNoOperationUnanswered() {
        lettersAndCodesMakeAnEditor();
        keepsTheListBetweenThePeopleOfTheProjectAndOfficials();
        anEditorGoesByHimselfOrByTheOwner();
        assertEquals(Set.of(), CONTRACT.unanswered("Editors"));
    }

    private static String code(String address) {
        Matcher letter = CODE.matcher(TestDatabase.rows("select body from mail where address = ?", address).getFirst().get("body").toString());
        assertEquals(true, letter.find());
        return letter.group();
    }

    private static String begin(String token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body("{\"title\":{\"en\":\"Written by many\"}}").post(CITY + "/projects").then()
                .statusCode(201).extract().path("id");
    }

    private static ValidatableResponse invite(String token, String id, String address) {
        return as(token).header("Idempotency-Key", UUID.randomUUID())
                .body("{\"name\":\"Reza\",\"email\":\"" + address + "\",\"language\":\"en\"}").post(PROJECTS + id + "/editors").then();
    }

    private static ValidatableResponse accept(String token, String code) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body("{\"code\":\"" + code + "\"}").post(CITY + "/editor-acceptances").then();
    }

    private static ValidatableResponse change(String token, String id, int version) {
        return as(token).header("If-Match", "\"" + version + "\"").body("{\"summary\":{\"en\":\"By two\"}}").patch(PROJECTS + id).then();
    }

    private static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }
}
