package org.hamyari.catalogue.terms;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamyari.catalogue.terms.Campaigning.PROJECTS;
import static org.hamyari.catalogue.terms.Campaigning.SARA;
import static org.hamyari.catalogue.terms.Campaigning.as;
import static org.hamyari.catalogue.terms.Campaigning.project;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.hamyari.catalogue.CitiesNeighbour;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestCities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The terms of the demo data are taken, and nothing is missing in them. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalogue"))
@QuarkusTestResource(CitiesNeighbour.class)
class DemoTermsTest {

    private static final Path SCRIPT = Path.of(System.getProperty("hamyari.root"), "deploy", "demo", "26-terms.json");
    private static final Pattern DAY = Pattern.compile("\\{today\\+([0-9]+)d}");

    @BeforeEach
    void cities() {
        TestCities.demo();
    }

    @Test
    void areTakenForAProposalInReview() throws IOException {
        JsonNode steps = new ObjectMapper().readTree(SCRIPT.toFile());
        assertTrue(!steps.isEmpty());
        for (JsonNode step : steps) {
            assertTrue(step.get("put").asText().endsWith("/terms-draft"));
            String body = DAY.matcher(step.get("body").toString()).replaceAll(day -> LocalDate.now().plusDays(Long.parseLong(day.group(1))).toString());
            as(SARA).header("If-Match", step.get("ifMatch").asText()).body(body).put(PROJECTS + project("IN_REVIEW") + "/terms-draft")
                    .then().statusCode(200).body("version", equalTo(1)).body("missing", empty());
        }
    }
}
