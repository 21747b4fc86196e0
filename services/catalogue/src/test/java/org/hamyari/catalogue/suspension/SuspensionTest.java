package org.hamyari.catalogue.suspension;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamyari.catalogue.talk.Talk.AUDITOR;
import static org.hamyari.catalogue.talk.Talk.CITY;
import static org.hamyari.catalogue.talk.Talk.CONTRACT;
import static org.hamyari.catalogue.talk.Talk.MODERATOR;
import static org.hamyari.catalogue.talk.Talk.OWNER;
import static org.hamyari.catalogue.talk.Talk.SECOND;
import static org.hamyari.catalogue.talk.Talk.as;
import static org.hamyari.catalogue.talk.Talk.letters;
import static org.hamyari.catalogue.talk.Talk.official;
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
import org.hamyari.platform.testing.EventContract;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Officials stop projects, let them go on, or withdraw them. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class SuspensionTest {

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void stopsAProjectAndLetsItGoOn() {
        String id = project("DELIVERING");
        String reason = "No permit " + id;
        suspend(MODERATOR, id, reason).statusCode(201).body("from", equalTo("DELIVERING")).body("outcome", nullValue());
        as(null).get(CITY + "/projects/" + id).then().body("state", equalTo("SUSPENDED"));
        assertEquals(List.of("\"A canal\" is suspended"), letters("sara", reason));
        suspend(MODERATOR, id, reason).statusCode(409).body("code", equalTo("illegal-transition"));
        end(SECOND, id, "RESUMED", "The permit is there.").statusCode(200).body("outcome", equalTo("RESUMED"));
        as(null).get(CITY + "/projects/" + id).then().body("state", equalTo("DELIVERING"));
        end(SECOND, id, "RESUMED", "Again").statusCode(409).body("code", equalTo("not-suspended"));
        suspend(MODERATOR, id, "Once more").statusCode(201);
        as(null).get(CITY + "/projects/" + id + "/suspensions").then().statusCode(200).body("items", hasSize(2))
                .body("items[1].endReason", equalTo("The permit is there."));
        String draft = project("DRAFT");
        as(null).get(CITY + "/projects/" + draft + "/suspensions").then().statusCode(404);
        suspend(MODERATOR, draft, "A draft").statusCode(409).body("code", equalTo("illegal-transition"));
        suspend(MODERATOR, UUID.randomUUID().toString(), "Nothing there").statusCode(404);
        EventContract.checkAll("org.hamyari.project.updated.v1");
        assertEquals(Set.of(), CONTRACT.unanswered("Suspensions"));
    }

    @Test
    void takesAnotherPersonToWithdrawThanToSuspend() {
        String id = project("PUBLISHED");
        suspend(SECOND, id, "Doubts about the owner").statusCode(201);
        end(SECOND, id, "WITHDRAWN", "They were right").statusCode(403).body("code", equalTo("four-eyes"));
        as(null).get(CITY + "/projects/" + id).then().body("state", equalTo("SUSPENDED"));
        String other = official("leila", "moderator").steppedUp().token();
        end(other, id, "WITHDRAWN", "They were right " + id).statusCode(200).body("outcome", equalTo("WITHDRAWN"));
        as(null).get(CITY + "/projects/" + id).then().body("state", equalTo("WITHDRAWN"));
        assertEquals(List.of("\"A canal\" is withdrawn"), letters("sara", "They were right " + id));
        end(other, id, "RESUMED", "Changed my mind").statusCode(409);
    }

    @Test
    void noOfficialDecidesAboutAProjectOfHisOwn() {
        String own = projectOf("leila", "DELIVERING");
        suspend(MODERATOR, own, "My own").statusCode(403).body("code", equalTo("own-project"));
        suspend(SECOND, own, "Somebody else's").statusCode(201);
        end(official("leila", "moderator").steppedUp().token(), own, "RESUMED", "My own").statusCode(403).body("code", equalTo("own-project"));
        suspend(OWNER, own, "No office").statusCode(403);
        suspend(AUDITOR, own, "Reads only").statusCode(403);
        suspend(null, own, "Nobody").statusCode(401);
        end(MODERATOR, own, "RESUMED", "No code").statusCode(401).body("code", equalTo("step-up-required"));
    }

    @Test
    void asksForAReason() {
        String id = project("PUBLISHED");
        suspend(MODERATOR, id, "").statusCode(422).body("errors[0].pointer", equalTo("#/reason"));
        suspend(MODERATOR, id, "   \\u0007 ").statusCode(422).body("errors[0].pointer", equalTo("#/reason"));
        suspend(MODERATOR, id, "x".repeat(2001)).statusCode(422);
        post(SECOND, "/projects/" + id + "/suspensions/endings", "{\"outcome\":\"FORGOTTEN\",\"reason\":\"What\"}").statusCode(422);
        as(null).get(CITY + "/projects/" + id).then().body("state", equalTo("PUBLISHED"));
    }

    @Test
    void suspendsOnce() {
        String id = project("PUBLISHED");
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as(MODERATOR).header("Idempotency-Key", key).body("{\"reason\":\"Doubts\"}").post(CITY + "/projects/" + id + "/suspensions")
                    .then().statusCode(201);
        }
        assertEquals(1, TestDatabase.number("select count(*) from suspension where project_id = ?", UUID.fromString(id)));
    }

    private static ValidatableResponse suspend(String token, String id, String reason) {
        return post(token, "/projects/" + id + "/suspensions", "{\"reason\":\"" + reason + "\"}");
    }

    private static ValidatableResponse end(String token, String id, String outcome, String reason) {
        return post(token, "/projects/" + id + "/suspensions/endings", "{\"outcome\":\"" + outcome + "\",\"reason\":\"" + reason + "\"}");
    }
}
