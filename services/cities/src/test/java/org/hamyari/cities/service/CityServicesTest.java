package org.hamyari.cities.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.tenant.InCity;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.SpecContract;
import org.hamyari.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other features ask of the city's list. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class CityServicesTest {

    @Inject
    CityServices services;
    @Inject
    InCity inCity;

    private String city;

    @BeforeEach
    void freshCity() {
        city = "town-" + UUID.randomUUID().toString().substring(0, 8);
        TestDatabase.update("""
                insert into city (city_id, name_en, stage, currency, calendar, zone, languages, version)
                values (?, 'Town', 'PASSIVE_OBSERVER', 'EUR', 'GREGORIAN', 'Europe/Amsterdam', 'en', 1)""", city);
        TestDatabase.update("insert into service_list values (?, 1, 1, 1, 0, 0, 'leila')", city);
        TestDatabase.update("""
                insert into service_item (city_id, id, code, kind, name_en, position, leaf, list_version)
                values (?, ?, 'M', 'MACRO_PROCESS', 'All', 1, false, 1)""", city, id("M"));
    }

    @Test
    void letsPanelsRateWhatWasKept() {
        item("kept", "KEPT", "{}");
        item("excluded", "EXCLUDED", "{}");
        item("open", null, "{}");
        item("inner", "KEPT", "{G2G,G2E}");
        item("shared", "KEPT", "{G2G,G2C}");
        TestDatabase.update("insert into service_settings values (?, '{G2G,G2E}', '{}', 1)", city);
        List<UUID> all = List.of(id("kept"), id("excluded"), id("open"), id("inner"), id("shared"), id("M"), UUID.randomUUID());
        Map<UUID, LocalizedTextDto> assessable = inCity.call(city, () -> services.assessable(city, all));
        assertEquals(Set.of(id("kept"), id("shared")), assessable.keySet());
        assertEquals("The kept", assessable.get(id("kept")).en());
    }

    @Test
    void turnsTheFinalListIntoCategories() {
        item("madi-upkeep", "KEPT", "{}");
        item("1.2", "KEPT", "{}");
        categories().body("items", hasSize(21));
        make(id("1.2"), id("madi-upkeep"));
        categories().body("items.id", contains("the-1-2", "madi-upkeep")).body("items[0].area", equalTo("OTHER"));
        make(id("madi-upkeep"));
        categories().body("items.id", contains("the-1-2", "madi-upkeep"));
        UUID nobodys = UUID.randomUUID();
        assertThrows(DomainException.class, () -> make(nobodys));
    }

    private void make(UUID... ids) {
        inCity.run(city, () -> services.makeCategories(city, UUID.randomUUID(), List.of(ids)));
    }

    private ValidatableResponse categories() {
        return given().filter(SpecContract.of("cities")).get("/api/cities/v1/cities/" + city + "/service-categories").then().statusCode(200);
    }

    private void item(String code, String verdict, String recipients) {
        TestDatabase.update("""
                insert into service_item (city_id, id, code, parent_id, kind, name_en, recipients, position, leaf, list_version, verdict)
                values (?, ?, ?, null, 'MACRO_PROCESS', ?, ?::text[], 2, true, 1, ?)""", city, id(code), code, "The " + code, recipients, verdict);
    }

    private UUID id(String code) {
        return UUID.nameUUIDFromBytes((city + code).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
