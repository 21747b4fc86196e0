package org.hamyari.operator.city;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CityOperatorTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @Test
    void isReadyWhileItWatches() {
        given().get(ready).then().statusCode(200).body("checks.find { it.name == 'watching cities' }.status", equalTo("UP"));
    }
}
