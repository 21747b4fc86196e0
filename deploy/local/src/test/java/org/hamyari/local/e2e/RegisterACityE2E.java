package org.hamyari.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A city that is registered stands in the real identity service soon after, with its offices, whoever registered it. */
@EndToEnd
class RegisterACityE2E {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Set<String> OFFICES =
            new TreeSet<>(Set.of("city-admin", "moderator", "fund-manager", "finance-officer", "vote-officer", "auditor"));

    private final House house;

    RegisterACityE2E(House house) {
        this.house = house;
    }

    @Test
    void anAdministratorAndAClusterEndInTheSameState() {
        String byHand = register(house.as("admin1"), "hand");
        String byCluster = register(house.program("hamyari-operator", "HAMYARI_OPERATOR_SECRET", ""), "cluster");
        assertEquals("Town of hand " + byHand, present(byHand).path("name").asText());
        assertEquals("Town of cluster " + byCluster, present(byCluster).path("name").asText());
        assertEquals(OFFICES, officesOf(byHand));
        assertEquals(OFFICES, officesOf(byCluster));
    }

    @Test
    void theCitiesOfTheDemonstrationAreRecognised() {
        present("isfahan");
        assertEquals(OFFICES, officesOf("isfahan"));
        assertEquals(200, house.as("leila").get("/api/cities/v1/cities/isfahan/organization").status());
        house.as("sara").get("/api/cities/v1/cities/isfahan/organization").refused(403, "not-allowed");
    }

    private String register(Api caller, String how) {
        String id = how + "-" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode city = JSON.createObjectNode().put("id", id).put("currency", "EUR").put("calendar", "GREGORIAN").put("zone", "Europe/Amsterdam");
        city.putObject("name").put("en", "Town of " + how + " " + id);
        city.putArray("languages").add("en");
        assertEquals(201, caller.post("/api/cities/v1/cities", city).status());
        return id;
    }

    private JsonNode present(String city) {
        return Eventually.seen("the organization of " + city, SOON,
                () -> house.as("admin1").get("/api/cities/v1/cities/" + city + "/organization").ok(),
                organization -> organization.path("state").asText().equals("PRESENT"));
    }

    private Set<String> officesOf(String city) {
        Api administrator = house.showing(house.tokenOfAnotherRealm());
        String organizations = "/auth/admin/realms/hamyari/organizations";
        JsonNode found = StreamSupport.stream(administrator.get(organizations + "?max=200").ok().spliterator(), false)
                .filter(each -> each.path("alias").asText().equals(city)).findFirst().orElseThrow();
        Set<String> offices = new TreeSet<>();
        administrator.get(organizations + "/" + found.path("id").asText() + "/groups?max=100").ok()
                .forEach(group -> assertTrue(offices.add(group.path("name").asText())));
        return offices;
    }
}
