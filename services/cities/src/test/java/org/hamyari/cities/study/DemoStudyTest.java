package org.hamyari.cities.study;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.Test;

/** The printed table of Isfahan, as the demo enters it: the list of services first, then the study. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class DemoStudyTest {

    private static final Path ROOT = Path.of(System.getProperty("hamyari.root"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StudyWorld world = new StudyWorld();

    @Test
    void twentyOneServicesOfIsfahanBecomeItsCategories() throws IOException {
        JsonNode list = step("14-services.json", "/cities/isfahan/service-lists");
        RestAssured.given().contentType("text/csv; charset=UTF-8").header("Idempotency-Key", UUID.randomUUID())
                .auth().oauth2(TestIdentity.person("leila").in(world.city, "city-admin").token())
                .body(list.has("file") ? Files.readString(ROOT.resolve(list.get("file").asText())) : list.get("body").asText())
                .post(list.get("post").asText().replace("isfahan", world.city)).then().statusCode(201);
        JsonNode study = step("16-assessments.json", "/cities/isfahan/published-studies");
        world.admin().body(study.get("body").toString()).post(study.get("post").asText().replace("isfahan", world.city)).then().statusCode(201)
                .body("finalList", hasSize(21)).body("study.panels.rounds.flatten().agreement.w", hasItem(0.898));
        StudyWorld.as(null).get("/api/cities/v1/cities/" + world.city + "/service-categories").then().statusCode(200).body("items", hasSize(21))
                .body("items.id", hasItem("madi-upkeep"));
    }

    private static JsonNode step(String file, String path) throws IOException {
        for (JsonNode step : JSON.readTree(ROOT.resolve("deploy/demo/" + file).toFile())) {
            if (step.path("post").asText().endsWith(path)) {
                return step;
            }
        }
        throw new AssertionError(file + " has no step to " + path);
    }
}
