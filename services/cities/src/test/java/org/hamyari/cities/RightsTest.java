package org.hamyari.cities;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import org.hamyari.platform.testing.RightsMatrix;
import org.hamyari.platform.testing.ServiceTestResource;
import org.junit.jupiter.api.BeforeAll;

@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class RightsTest extends RightsMatrix {

    @BeforeAll
    static void sendsBodiesOfPicturesAsTheyAre() {
        RestAssured.config = RestAssured.config().encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("image/png", ContentType.TEXT));
    }

    RightsTest() {
        super("cities");
    }
}
