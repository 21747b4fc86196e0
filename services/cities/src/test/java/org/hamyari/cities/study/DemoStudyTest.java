package org.hamyari.cities.study;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestDatabase;
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

    @Test
    void theListIsScreenedAndPartlyClassified() throws IOException {
        for (JsonNode step : JSON.readTree(ROOT.resolve("deploy/demo/14-services.json").toFile())) {
            String method = step.has("put") ? "PUT" : step.has("get") ? "GET" : "POST";
            RequestSpecification request = RestAssured.given().contentType(step.path("contentType").asText("application/json") + "; charset=UTF-8")
                    .header("Idempotency-Key", UUID.randomUUID()).auth().oauth2(TestIdentity.person("leila").in(world.city, "city-admin").token());
            if (step.has("ifMatch")) {
                request.header("If-Match", filled(step.get("ifMatch").asText()));
            }
            if (step.has("body")) {
                request.body(step.get("body").isTextual() ? step.get("body").asText() : filled(step.get("body").toString()));
            }
            int status = request.request(method, filled(step.get(method.toLowerCase(Locale.ROOT)).asText())).statusCode();
            assertTrue(status < 300, step.get("step").asText() + " answered " + status);
        }
        world.auditor().get("/api/cities/v1/cities/" + world.city + "/service-figures").then().statusCode(200).body("funnel.all", equalTo(25))
                .body("funnel.wanted", equalTo(24)).body("funnel.kept", equalTo(21)).body("funnel.excluded", equalTo(3)).body("funnel.open", equalTo(0));
    }

    /** What the seeder takes from answers is looked up here; the city of the test counts in euro. */
    private String filled(String text) {
        return Pattern.compile("\\{services-isfahan-[a-z]+\\.items\\.([a-z-]+)\\.(id|version)}").matcher(text)
                .replaceAll(found -> TestDatabase.rows("select id, version from service_item where city_id = ? and code = ?", world.city, found.group(1))
                        .getFirst().get(found.group(2)).toString())
                .replace("{today}", LocalDate.now(ZoneOffset.UTC).toString()).replace("/isfahan/", "/" + world.city + "/").replace("IRR", "EUR");
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
