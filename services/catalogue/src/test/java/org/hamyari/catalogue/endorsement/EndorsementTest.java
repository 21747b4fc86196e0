package org.hamyari.catalogue.endorsement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.catalogue.review.Drafts;
import org.hamyari.catalogue.review.ReviewSteps;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the city stands behind a project, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class EndorsementTest {

    private static final SpecContract CONTRACT = SpecContract.of("catalogue");
    private static final String PROJECTS = "/api/catalogue/v1/cities/isfahan/projects";
    private static final String SARA = TestIdentity.person("sara").token();
    private static final String MODERATOR = TestIdentity.person("leila").in("isfahan", "moderator").token();
    private static final String ADMIN = TestIdentity.person("mayor").in("isfahan", "city-admin").token();
    private static final String PARKS = "{\"office\":{\"en\":\"Parks\"},\"statement\":{\"en\":\"We take on the watering.\"}}";

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void standsBehindAPublicProject() {
        String id = draft(SARA);
        endorse(MODERATOR, id, PARKS).statusCode(409).body("code", equalTo("not-public"));
        as(null).get(PROJECTS + "/" + id + "/endorsements").then().statusCode(404);
        ReviewSteps.publish(PROJECTS, id, SARA);
        endorse(SARA, id, PARKS).statusCode(403);
        String endorsement = endorse(MODERATOR, id, PARKS).statusCode(201).extract().path("id");
        endorse(ADMIN, id, PARKS).statusCode(409).body("code", equalTo("endorsed-already"));
        endorse(ADMIN, id, PARKS.replace("Parks", "Water")).statusCode(201);
        as(null).get(PROJECTS + "/" + id + "/endorsements").then().statusCode(200).body("items.office.en", contains("Water", "Parks"));
        withdraw(ADMIN, id, endorsement).statusCode(200).body("withdrawalReason", equalTo("The plan has changed."));
        withdraw(ADMIN, id, endorsement).statusCode(409).body("code", equalTo("endorsement-withdrawn"));
        withdraw(ADMIN, id, UUID.randomUUID().toString()).statusCode(404);
        as(null).get(PROJECTS + "/" + id + "/endorsements").then().body("items", hasSize(1));
        endorse(ADMIN, id, PARKS).statusCode(201);
    }

    @Test
    void isNotForTheOwnerNorForWhoeverHasAnInterest() {
        String id = draft(ADMIN);
        ReviewSteps.publish(PROJECTS, id, ADMIN);
        endorse(ADMIN, id, PARKS).statusCode(403).body("code", equalTo("own-project"));
        as(MODERATOR).header("Idempotency-Key", UUID.randomUUID()).body("{\"interest\":true,\"explanation\":\"My firm bids.\"}")
                .post(PROJECTS + "/" + id + "/review/interest-declarations").then().statusCode(200);
        endorse(MODERATOR, id, PARKS).statusCode(403).body("code", equalTo("has-interest"));
    }

    @Test
    void namesTheTextThatIsTooLong() {
        String id = draft(SARA);
        ReviewSteps.publish(PROJECTS, id, SARA);
        endorse(MODERATOR, id, PARKS.replace("Parks", "x".repeat(121))).statusCode(422).body("errors[0].pointer", equalTo("#/office"));
        endorse(MODERATOR, id, PARKS.replace("watering", "x".repeat(1001))).statusCode(422).body("errors[0].pointer", equalTo("#/statement"));
    }

    @Test
    void leavesNoOperationUnanswered() {
        standsBehindAPublicProject();
        assertEquals(Set.of(), CONTRACT.unanswered("Endorsements"));
    }

    private static ValidatableResponse endorse(String token, String id, String body) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body(body).post(PROJECTS + "/" + id + "/endorsements").then();
    }

    private static ValidatableResponse withdraw(String token, String id, String endorsement) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body("{\"reason\":\"The plan has changed.\"}")
                .post(PROJECTS + "/" + id + "/endorsements/" + endorsement + "/withdrawals").then();
    }

    private static String draft(String owner) {
        return as(owner).header("Idempotency-Key", UUID.randomUUID()).body(Drafts.whole("1000", "IRR")).post(PROJECTS).then().statusCode(201)
                .extract().path("id");
    }

    private static RequestSpecification as(String token) {
        RequestSpecification request = given().filter(CONTRACT).contentType("application/json");
        return token == null ? request : request.auth().oauth2(token);
    }
}
