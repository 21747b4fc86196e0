package org.hamyari.cities.terms;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.hamyari.cities.Town;
import org.hamyari.cities.stage.Measure.Figure;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.platform.testing.ServiceTestResource;
import org.junit.jupiter.api.Test;

/** A city takes the portal's terms upon itself, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class PortalTermsTest {

    private final Town town = Town.aTown();

    @Inject
    PortalTerms terms;
    @Inject
    InCity inCity;

    @Test
    void acceptsThePresentVersionOnce() {
        String version = town.get(town.admin(), "/portal-terms").then().statusCode(200).body("accepted", equalTo(false)).extract().path("version");
        assertEquals(0, measured().value().intValue());
        assertNull(measured().asOf());
        String key = UUID.randomUUID().toString();
        String body = "{\"version\":\"" + version + "\"}";
        String first = town.post(town.admin(), "/portal-terms/acceptances", body, key).then().statusCode(201)
                .body("acceptedBy", equalTo("leila")).extract().asString();
        assertEquals(first, town.post(town.admin(), "/portal-terms/acceptances", body, key).then().statusCode(201).extract().asString());
        town.post(town.admin(), "/portal-terms/acceptances", body).then().statusCode(409).body("code", equalTo("terms-accepted"));
        town.get(town.auditor(), "/portal-terms").then().statusCode(200).body("accepted", equalTo(true))
                .body("acceptances.version", contains(version));
        assertEquals(1, measured().value().intValue());
        assertNotNull(measured().asOf());
        assertEquals(Set.of(), Town.CONTRACT.unanswered("PortalTerms"));
    }

    @Test
    void refusesOtherVersionsAndOtherPeople() {
        town.post(town.admin(), "/portal-terms/acceptances", "{\"version\":\"2019-01\"}").then().statusCode(422)
                .body("errors[0].pointer", equalTo("#/version"));
        town.post(town.auditor(), "/portal-terms/acceptances", "{\"version\":\"2026-11\"}").then().statusCode(403);
        town.post(Town.stranger(), "/portal-terms/acceptances", "{\"version\":\"2026-11\"}").then().statusCode(403);
        town.get(town.admin(), "/portal-terms").then().body("acceptances", hasSize(0));
    }

    private Figure measured() {
        return inCity.call(town.id, () -> terms.of(town.id));
    }
}
