package org.hamyari.cities.concordance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.junit.jupiter.api.Test;

/** Measuring agreement over HTTP, by anybody. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class ConcordanceTest {

    private static final SpecContract CONTRACT = SpecContract.of("cities");

    private static ValidatableResponse measure(String body) {
        return given().config(RestAssured.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .filter(CONTRACT).contentType("application/json").body(body).post("/api/cities/v1/concordance").then();
    }

    @Test
    void measuresHowFarExpertsAgree() {
        measure("{\"ratings\":[[1,6,3,2,5,4],[1,5,6,4,2,3],[6,3,2,5,4,1]]}").statusCode(200).body("w", closeTo(306.0 / 1890, 1e-15))
                .body("chiSquare", closeTo(2.428571, 5e-7)).body("p", closeTo(0.787212, 5e-7)).body("degreesOfFreedom", equalTo(5))
                .body("rankSums", contains(8.0, 14.0, 11.0, 11.0, 11.0, 8.0)).body("notes", contains("SMALL_PANEL")).body("leftOut", empty())
                .body("$", not(hasKey("undefinedBecause")));
    }

    @Test
    void leavesOutAndNamesAnExpertWithAGap() {
        measure("{\"ratings\":[[1,2,3],[null,2,3],[1,2,3.5]]}").statusCode(200).body("w", equalTo(1.0)).body("experts", equalTo(2))
                .body("leftOut", contains(1));
    }

    @Test
    void answersNullAndAReasonWhereThereIsNoW() {
        measure("{\"ratings\":[[3,3],[3,3]]}").statusCode(200).body("$", hasKey("w")).body("w", nullValue()).body("p", nullValue())
                .body("undefinedBecause", equalTo("EVERYTHING_TIED")).body("degreesOfFreedom", equalTo(1));
        measure("{\"ratings\":[]}").statusCode(200).body("undefinedBecause", equalTo("FEWER_THAN_TWO_EXPERTS")).body("items", equalTo(0));
        measure("{\"ratings\":[[null,1],[2,null]]}").statusCode(200).body("undefinedBecause", equalTo("FEWER_THAN_TWO_EXPERTS"))
                .body("rankSums", contains(0.0, 0.0));
    }

    @Test
    void saysWhichRowIsWrong() {
        measure("{\"ratings\":[[1,2,3],[1,2]]}").statusCode(422).body("errors[0].pointer", equalTo("#/ratings/1"))
                .body("errors[0].detail", containsString("3 numbers"));
        measure("{\"ratings\":[[1,2],[\"high\",2]]}").statusCode(422).body("errors[0].pointer", equalTo("#/ratings/1/0"));
        measure("{\"ratings\":[[1,2],null]}").statusCode(422).body("errors[0].pointer", equalTo("#/ratings/1"));
        measure("{}").statusCode(422).body("errors[0].pointer", equalTo("#/ratings"));
        measure("{\"ratings\":[[1,2],[1,NaN]]}").statusCode(400);
    }

    @Test
    void takesAnyFiniteNumber() {
        measure("{\"ratings\":[[-1e300,0,1e400],[0.1,0.10000000000000000001,2]]}").statusCode(200).body("w", equalTo(1.0));
    }
}
