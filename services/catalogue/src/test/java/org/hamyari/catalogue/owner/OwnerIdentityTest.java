package org.hamyari.catalogue.owner;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.catalogue.review.Drafts;
import org.hamyari.catalogue.review.ReviewSteps;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who answers for a project, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class OwnerIdentityTest {

    private static final SpecContract CONTRACT = SpecContract.of("catalogue");
    private static final String PROJECTS = "/api/catalogue/v1/cities/isfahan/projects";
    private static final String SARA = TestIdentity.person("sara").token();
    private static final String REVIEWER = TestIdentity.person("reviewer").in("isfahan", "moderator").token();
    private static final String AUDITOR = TestIdentity.person("ziba").in("isfahan", "auditor").token();
    private static final String SEEN = "{\"outcome\":\"VERIFIED\",\"way\":\"REGISTER_ASKED\"}";

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void isGivenByTheOwnerOnly() {
        String id = draft(PROJECTS, "IRR");
        String given = identity("PERSON", "۰۰۱۳۵۴۲۴۱۹", "IR82 0540 1026 8002 0817 9090 02");
        give(REVIEWER, id, given).statusCode(403).body("code", equalTo("not-the-owner"));
        give(TestIdentity.person("reza").token(), id, given).statusCode(404);
        give(null, id, given).statusCode(401);
        give(SARA, id, given).statusCode(200).body("number", equalTo("0013542419")).body("account", equalTo("IR820540102680020817909002"));
        as(REVIEWER).delete(PROJECTS + "/" + id + "/owner-identity").then().statusCode(403);
        as(SARA).delete(PROJECTS + "/" + id + "/owner-identity").then().statusCode(204);
        as(SARA).get(PROJECTS + "/" + id + "/owner-identity").then().statusCode(200).body("number", nullValue()).body("name", nullValue());
        assertEquals(0, TestDatabase.number("select count(*) from owner_identity where project_id = ?::uuid and sealed is not null", id));
    }

    @Test
    void namesTheNumberThatIsWrong() {
        String id = draft(PROJECTS, "IRR");
        assertWrong(id, identity("PERSON", "0013542418", "IR820540102680020817909002"), "#/number");
        assertWrong(id, identity("PERSON", "1111111111", "IR820540102680020817909002"), "#/number");
        assertWrong(id, identity("LEGAL_ENTITY", "10380285692", "IR820540102680020817909002"), "#/number");
        assertWrong(id, identity("LEGAL_ENTITY", "10380284790", "IR062960000000100324200002"), "#/account");
        assertWrong(id, identity("LEGAL_ENTITY", "10380284790", "IR820540102680020817909002").replace("Canal friends", " "), "#/name");
        as(SARA).get(PROJECTS + "/" + id + "/owner-identity").then().statusCode(404);
    }

    @Test
    void isGivenBeforeTheGoalIsKnown() {
        String id = as(SARA).header("Idempotency-Key", UUID.randomUUID()).body("{\"title\":{\"en\":\"A thought\"}}").post(PROJECTS).then()
                .statusCode(201).extract().path("id");
        give(SARA, id, identity("LEGAL_ENTITY", "10380284790", "IR820540102680020817909002")).statusCode(200);
    }

    @Test
    void takesARegistersNumberAndAnIbanElsewhere() {
        String assen = "/api/catalogue/v1/cities/assen/projects";
        String id = draft(assen, "EUR");
        as(SARA).body(identity("LEGAL_ENTITY", "kvk-12345678", "nl91 abna 0417 1643 00")).put(assen + "/" + id + "/owner-identity")
                .then().statusCode(200).body("account", equalTo("NL91ABNA0417164300"));
        as(SARA).body(identity("LEGAL_ENTITY", "kvk-12345678", "NL92ABNA0417164300")).put(assen + "/" + id + "/owner-identity")
                .then().statusCode(422).body("errors[0].pointer", equalTo("#/account"));
        as(SARA).body(identity("LEGAL_ENTITY", "<b>", "NL91ABNA0417164300")).put(assen + "/" + id + "/owner-identity")
                .then().statusCode(422).body("errors[0].pointer", equalTo("#/number"));
    }

    @Test
    void showsTheNumbersToThoseWhoNeedThem() {
        String id = identified();
        identified();
        as(REVIEWER).get(PROJECTS + "/" + id + "/owner-identity").then().statusCode(200).body("number", equalTo("10380284790"))
                .body("alsoOwns", greaterThanOrEqualTo(1));
        as(AUDITOR).get(PROJECTS + "/" + id + "/owner-identity").then().statusCode(200).body("number", equalTo("••••••••790"))
                .body("alsoOwns", nullValue());
        as(SARA).get(PROJECTS + "/" + id + "/owner-identity").then().statusCode(200).body("alsoOwns", nullValue());
        ReviewSteps.publish(PROJECTS, id, SARA);
        as(TestIdentity.person("reza").token()).get(PROJECTS + "/" + id + "/owner-identity").then().statusCode(404);
        as(TestIdentity.person("farhad").in("isfahan", "fund-manager").token()).get(PROJECTS + "/" + id + "/owner-identity").then().statusCode(404);
    }

    @Test
    void keepsNoNumberInTheOpen() {
        String id = identified();
        String column = "select count(*) from owner_identity where project_id = ?::uuid and (encode(sealed, 'escape') like '%10380284790%'"
                + " or encode(sealed, 'escape') like '%20817909002%')";
        assertEquals(0, TestDatabase.number(column, id));
        submit(id);
        declare(id);
        verify(REVIEWER, id, SEEN).statusCode(200);
        assertEquals(0, TestDatabase.number("select count(*) from idempotency where encode(body, 'escape') like '%10380284790%'"));
        assertEquals(0, TestDatabase.number("select count(*) from outbox where event like '%10380284790%' and message_key = ?", id));
    }

    @Test
    void isVerifiedByAnotherOnly() {
        String own = TestIdentity.person("identity-moderator").in("isfahan", "moderator").token();
        String id = as(own).header("Idempotency-Key", UUID.randomUUID()).body(Drafts.whole("1000", "IRR")).post(PROJECTS).then().statusCode(201)
                .extract().path("id");
        give(own, id, identity("LEGAL_ENTITY", "10380284790", "IR820540102680020817909002")).statusCode(200);
        verify(own, id, SEEN).statusCode(403).body("code", equalTo("own-project"));
        verify(AUDITOR, id, SEEN).statusCode(403);
        String other = identified();
        String third = draft(PROJECTS, "IRR");
        submit(other);
        verify(REVIEWER, other, SEEN).statusCode(409).body("code", equalTo("interest-undeclared"));
        declare(other);
        verify(REVIEWER, other, "{\"outcome\":\"REFUSED\",\"way\":\"REGISTER_ASKED\"}").statusCode(422).body("errors[0].pointer", equalTo("#/note"));
        verify(REVIEWER, other, SEEN).statusCode(200).body("outcome", equalTo("VERIFIED"));
        submit(third);
        declare(third);
        verify(REVIEWER, third, SEEN).statusCode(404);
    }

    @Test
    void endsAVerificationWithAChange() {
        String id = identified();
        submit(id);
        declare(id);
        verify(REVIEWER, id, SEEN).statusCode(200);
        give(SARA, id, identity("LEGAL_ENTITY", "10380284790", "IR820540102680020817909002")).statusCode(200).body("outcome", equalTo("VERIFIED"));
        give(SARA, id, identity("LEGAL_ENTITY", "14007650912", "IR820540102680020817909002")).statusCode(200).body("outcome", nullValue());
    }

    @Test
    void opensACampaignForAVerifiedOwnerOnlyAndKeepsHimKnown() {
        String id = identified();
        ReviewSteps.publish(PROJECTS, id, SARA);
        give(SARA, id, identity("LEGAL_ENTITY", "14007650912", "IR820540102680020817909002")).statusCode(200);
        String opening = "{\"closesAt\":\"" + Instant.now().plus(Duration.ofDays(9)) + "\"}";
        post(REVIEWER, id, "openings", opening).statusCode(409).body("code", equalTo("owner-not-verified"));
        verify(REVIEWER, id, SEEN).statusCode(200);
        as(SARA).delete(PROJECTS + "/" + id + "/owner-identity").then().statusCode(204);
        post(REVIEWER, id, "openings", opening).statusCode(409).body("code", equalTo("owner-not-verified"));
        give(SARA, id, identity("LEGAL_ENTITY", "14007650912", "IR820540102680020817909002")).statusCode(200);
        verify(REVIEWER, id, SEEN).statusCode(200);
        post(REVIEWER, id, "openings", opening).statusCode(200);
        give(SARA, id, identity("LEGAL_ENTITY", "10380284790", "IR820540102680020817909002")).statusCode(409)
                .body("code", equalTo("identity-needed"));
        as(SARA).delete(PROJECTS + "/" + id + "/owner-identity").then().statusCode(409).body("code", equalTo("identity-needed"));
    }

    @Test
    void leavesNoOperationUnanswered() {
        isGivenByTheOwnerOnly();
        endsAVerificationWithAChange();
        assertEquals(Set.of(), CONTRACT.unanswered("OwnerIdentities"));
    }

    private static String identified() {
        String id = draft(PROJECTS, "IRR");
        give(SARA, id, identity("LEGAL_ENTITY", "10380284790", "IR820540102680020817909002")).statusCode(200);
        return id;
    }

    private static void submit(String id) {
        as(SARA).header("Idempotency-Key", UUID.randomUUID()).body("{}").post(PROJECTS + "/" + id + "/submissions").then().statusCode(200);
    }

    private static void declare(String id) {
        post(REVIEWER, id, "review/interest-declarations", "{\"interest\":false}").statusCode(200);
    }

    private static void assertWrong(String id, String identity, String pointer) {
        give(SARA, id, identity).statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    private static String identity(String kind, String number, String account) {
        return "{\"kind\":\"" + kind + "\",\"name\":\"Canal friends\",\"number\":\"" + number + "\",\"account\":\"" + account + "\"}";
    }

    private static ValidatableResponse give(String token, String id, String identity) {
        return as(token).body(identity).put(PROJECTS + "/" + id + "/owner-identity").then();
    }

    private static ValidatableResponse verify(String token, String id, String body) {
        return post(token, id, "owner-identity/verifications", body);
    }

    private static ValidatableResponse post(String token, String id, String what, String body) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body(body).post(PROJECTS + "/" + id + "/" + what).then();
    }

    private static String draft(String projects, String currency) {
        return as(SARA).header("Idempotency-Key", UUID.randomUUID()).body(Drafts.whole("1000", currency)).post(projects).then().statusCode(201)
                .extract().path("id");
    }

    private static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }
}
