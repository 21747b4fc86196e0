package org.hamyari.platform.kernel;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered to a parameter that makes no sense. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "kernel"))
class ParameterTest {

    private static final String NOTES = "/api/kernel/v1/cities/isfahan/notes";
    private static final String NOTE = NOTES + "/0199f2c4-41aa-7be0-9d13-6a0e5d1c2b01";

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @ParameterizedTest
    @CsvSource({NOTES + "?limit=many, limit", NOTES + "?limit=99999999999, limit", NOTES + "?limit=101, limit",
            NOTES + "?writer=me, writer", NOTE + "?on=yesterday, on"})
    void namesTheQueryParameterThatIsWrong(String path, String parameter) {
        given().get(path).then().statusCode(422).contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("#/" + parameter));
    }

    @Test
    void findsNothingUnderAPathThatIsNoId() {
        given().get(NOTES + "/no-id?on=2026-11-21").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void readsParametersThatAreRight() {
        given().get(NOTE + "?on=2026-11-21").then().statusCode(200).body("text", containsString("2026-11-21"));
    }
}
