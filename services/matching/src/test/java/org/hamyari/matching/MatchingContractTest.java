package org.hamyari.matching;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The specification is served as it is, and no operation in it is left without an answer. */
@QuarkusTest
class MatchingContractTest extends Scene {

    @Test
    void servesItsSpecification() {
        given().get("/api/matching/v1/matching.yaml").then().statusCode(200).body(containsString("operationId: openFund"));
    }

    @Test
    void leavesNoOperationUnanswered() {
        String fund = aFund("400.00");
        opened();
        anyone().get(base() + "/funds").then().statusCode(200);
        fund(fund);
        preview("60").statusCode(200);
        String reservation = keyed(citizen("sara"))
                .body("{\"projectId\":\"" + project + "\",\"pledged\":{\"amount\":\"60\",\"currency\":\"EUR\"}}")
                .post(base() + "/funds/" + fund + "/reservations").then().statusCode(201).extract().path("id");
        citizen("sara").get(base() + "/funds/" + fund + "/reservations/" + reservation).then().statusCode(200);
        UUID pledge = captured("sara", "60.00");
        matches();
        citizen("sara").get(base() + "/pledges/" + pledge + "/match").then().statusCode(200);
        official("auditor").get(base() + "/ledger/trial-balance").then().statusCode(200);
        anyone().body("""
                {"currency":"EUR","pot":100,"rule":{"version":1,"formula":"QUADRATIC","exhaustion":"PRO_RATA"},
                "goals":[{"project":"A","goal":100}],"contributions":[{"seq":1,"project":"A","donor":"d1","amount":50}]}""")
                .post("/api/matching/v1/simulations").then().statusCode(200);
        assertEquals(Set.of(), CONTRACT.unanswered());
    }
}
