package org.hamyari.cities.factor;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.hamyari.cities.Town;
import org.hamyari.platform.testing.ServiceTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What helps and hinders a city, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class FactorsTest {

    private static final String FACTOR = """
            {"kind":"HELPING","text":{"fa":"شوراها","en":"Councils"},"since":"2019-03-21","source":{"en":"A report"}}""";

    private Town town;

    @BeforeEach
    void freshTown() {
        town = Town.at("PASSIVE_OBSERVER");
    }

    @Test
    void recordsAndWithdraws() {
        String old = town.post(town.admin(), "/factors", FACTOR).then().statusCode(201).body("recordedAt", notNullValue()).extract().path("id");
        String newer = town.post(town.admin(), "/factors", FACTOR.replace("2019", "2024").replace("HELPING", "HINDERING")).then()
                .statusCode(201).extract().path("id");
        town.get(null, "/factors").then().statusCode(200).body("items.id", contains(newer, old)).body("items[1].text.en", equalTo("Councils"));
        town.get(null, "/factors?limit=1").then().statusCode(200).body("items.id", contains(newer)).body("page.next", notNullValue());
        town.post(town.admin(), "/factors/" + old + "/withdrawals", "{\"reason\":\"No longer so.\"}").then()
                .statusCode(200).body("withdrawnAt", notNullValue());
        town.post(town.admin(), "/factors/" + old + "/withdrawals", "{\"reason\":\"No longer so.\"}").then()
                .statusCode(409).body("code", equalTo("factor-withdrawn"));
        town.get(null, "/factors").then().statusCode(200).body("items.id", contains(newer));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        town.post(town.admin(), "/factors", FACTOR.replace("2019", "2126")).then().statusCode(422).body("errors[0].pointer", equalTo("#/since"));
        town.post(town.admin(), "/factors", FACTOR.replace("\"fa\":\"شوراها\",\"en\":\"Councils\"", "\"en\":\" \"")).then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/text"));
        town.post(town.admin(), "/factors", FACTOR.replace("HELPING", "MAYBE")).then().statusCode(422);
        town.post(town.admin(), "/factors/" + UUID.randomUUID() + "/withdrawals", "{\"reason\":\"No longer so.\"}").then().statusCode(404);
        Town.as(null).get("/api/cities/v1/cities/nowhere/factors").then().statusCode(404);
        town.get(null, "/factors").then().body("items", hasSize(0));
    }
}
