package org.hamyari.cities.organization;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.TreeSet;
import java.util.UUID;
import org.hamyari.cities.Town;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.testing.ServiceTestResource;
import org.hamyari.platform.testing.TestDatabase;
import org.hamyari.platform.testing.TestIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registered city becomes an organization with its offices, whoever registered it and whatever was away. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "cities"))
class OrganizationsTest {

    private static final TreeSet<String> OFFICES = new TreeSet<>(OrganizationMaker.OFFICES);

    private final String id = "org-" + UUID.randomUUID().toString().substring(0, 8);
    private final IdentityStandIn identity = new IdentityStandIn();

    @Inject
    @AcrossCities
    Sql across;
    @Inject
    ObjectMapper json;

    private OrganizationKeeper keeper;

    @BeforeEach
    void onlyThisCityIsDue() {
        TestDatabase.update("update city_organization set next_attempt_at = 'infinity'");
        keeper = new OrganizationKeeper(across, identity.settings(), json);
    }

    @AfterEach
    void close() {
        identity.close();
    }

    @Test
    void aCityRegisteredByAPersonBecomesAnOrganization() {
        register(TestIdentity.person("admin1").realmRole("platform-admin").token());
        state().body("state", equalTo("WANTED")).body("offices", hasSize(6)).body("name", equalTo("شهر " + id + " (Town)"));
        assertTrue(keeper.step());
        state().body("state", equalTo("PRESENT")).body("problem", nullValue()).body("attempts", equalTo(0));
        assertEquals(OFFICES, identity.officesOf(id));
        assertEquals("شهر " + id + " (Town)", identity.organizations.get(identity.idOf(id)).get("name").textValue());
        assertFalse(keeper.step(), "Nothing is due any more");
    }

    /** What the operator of a cluster does for a City resource. */
    @Test
    void aCityRegisteredByTheOperatorEndsInTheSameState() {
        register(TestIdentity.client("hamyari-operator", "cities:write"));
        assertTrue(keeper.step());
        state().body("state", equalTo("PRESENT")).body("name", equalTo("شهر " + id + " (Town)"));
        assertEquals(OFFICES, identity.officesOf(id));
    }

    @Test
    void itIsTriedUntilTheIdentityServiceIsBack() {
        identity.goAway();
        register(TestIdentity.person("admin1").realmRole("platform-admin").token());
        assertTrue(keeper.step());
        assertTrue(keeper.step());
        state().body("state", equalTo("WANTED")).body("problem", equalTo("AWAY")).body("attempts", equalTo(2));
        identity.comeBack();
        assertTrue(keeper.step());
        state().body("state", equalTo("PRESENT")).body("problem", nullValue()).body("attempts", equalTo(0));
        assertEquals(OFFICES, identity.officesOf(id));
    }

    @Test
    void saysThatItWasRefused() {
        identity.closeTheDoor();
        register(TestIdentity.person("admin1").realmRole("platform-admin").token());
        assertTrue(keeper.step());
        state().body("problem", equalTo("REFUSED"));
    }

    @Test
    void anOrganizationThatIsThereIsRecognisedAndCompleted() {
        for (int i = 0; i < 120; i++) {
            identity.add("Other " + i, "other-" + i);
        }
        identity.add("شهر " + id + " (Town)", id);
        identity.groups.get(identity.idOf(id)).addObject().put("name", "auditor");
        register(TestIdentity.person("admin1").realmRole("platform-admin").token());
        assertTrue(keeper.step());
        assertEquals(OFFICES, identity.officesOf(id));
        assertEquals(5, identity.writes.size(), identity.writes::toString);
        due();
        assertTrue(keeper.step());
        assertEquals(5, identity.writes.size(), "Looking again changes nothing");
    }

    @Test
    void aCityRenamedRenamesItsOrganizationAndNothingElseOfIt() {
        identity.add("A name of before", id);
        register(TestIdentity.person("admin1").realmRole("platform-admin").token());
        assertTrue(keeper.step());
        String settings = "{\"name\":{\"en\":\"Renamed " + id + "\"},\"calendar\":\"PERSIAN\",\"zone\":\"Asia/Tehran\",\"languages\":[\"en\"]}";
        Town.as(cityAdmin()).header("If-Match", "\"1\"").contentType("application/json").body(settings).put(address()).then().statusCode(200);
        state().body("state", equalTo("WANTED"));
        assertTrue(keeper.step());
        state().body("state", equalTo("PRESENT"));
        assertEquals("Renamed " + id, identity.organizations.get(identity.idOf(id)).get("name").textValue());
        assertEquals("kept", identity.organizations.get(identity.idOf(id)).get("description").textValue());
    }

    @Test
    void ofTwoCitiesCalledAlikeTheSecondIsToldApart() {
        identity.add("شهر " + id + " (Town)", "elsewhere");
        register(TestIdentity.person("admin1").realmRole("platform-admin").token());
        assertTrue(keeper.step());
        assertEquals("شهر " + id + " (Town) · " + id, identity.organizations.get(identity.idOf(id)).get("name").textValue());
        int writes = identity.writes.size();
        due();
        assertTrue(keeper.step());
        assertEquals(writes, identity.writes.size());
    }

    @Test
    void anOfficeDeletedByHandComesBack() {
        register(TestIdentity.person("admin1").realmRole("platform-admin").token());
        assertTrue(keeper.step());
        identity.groups.get(identity.idOf(id)).remove(0);
        due();
        assertTrue(keeper.step());
        assertEquals(OFFICES, identity.officesOf(id));
        identity.organizations.clear();
        due();
        assertTrue(keeper.step());
        assertEquals(OFFICES, identity.officesOf(id));
    }

    @Test
    void othersDoNotRead() {
        register(TestIdentity.person("admin1").realmRole("platform-admin").token());
        Town.as(Town.stranger()).get(address() + "/organization").then().statusCode(403);
        Town.as(cityAdmin()).get("/api/cities/v1/cities/nowhere/organization").then().statusCode(403);
        Town.as(TestIdentity.person("admin1").realmRole("platform-admin").token()).get("/api/cities/v1/cities/nowhere/organization")
                .then().statusCode(404);
    }

    private void due() {
        TestDatabase.update("update city_organization set next_attempt_at = now() where city_id = ?", id);
    }

    private ValidatableResponse state() {
        return Town.as(cityAdmin()).get(address() + "/organization").then().statusCode(200);
    }

    private String cityAdmin() {
        return TestIdentity.person("leila").in(id, "city-admin").token();
    }

    private String address() {
        return "/api/cities/v1/cities/" + id;
    }

    private void register(String token) {
        Town.as(token).header("Idempotency-Key", UUID.randomUUID()).contentType("application/json")
                .body("{\"id\":\"" + id + "\",\"name\":{\"fa\":\"شهر " + id + "\",\"en\":\"Town\"},\"currency\":\"IRR\",\"calendar\":\"PERSIAN\","
                        + "\"zone\":\"Asia/Tehran\",\"languages\":[\"fa\"]}")
                .post("/api/cities/v1/cities").then().statusCode(201);
    }
}
