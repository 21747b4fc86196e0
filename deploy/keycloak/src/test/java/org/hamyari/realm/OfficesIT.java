package org.hamyari.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rights are offices in a city; a token says which, and Keycloak says at once when one is gone. */
@ExtendWith(Keycloak.Running.class)
class OfficesIT {

    private final Keycloak keycloak;

    OfficesIT(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Test
    void whoServesTwoCitiesHoldsInEachWhatWasGivenThere() {
        JsonNode token = new Browser(keycloak).signsIn("kian").claims();
        assertEquals(Map.of("shiraz", Set.of("/fund-manager", "/finance-officer"), "isfahan", Set.of("/auditor")), offices(token));
        assertFalse(token.at("/organization/shiraz/id").textValue().isEmpty());
    }

    @Test
    void theDemoOfficialsHoldTheirOffices() {
        assertEquals(Map.of("isfahan", Set.of("/city-admin", "/moderator")), officesOf("leila"));
        assertEquals(Map.of("isfahan", Set.of("/fund-manager")), officesOf("farhad"));
        assertEquals(Map.of("isfahan", Set.of("/vote-officer")), officesOf("omid"));
        assertEquals(Map.of("assen", Set.of("/city-admin", "/moderator", "/fund-manager")), officesOf("jan"));
        assertEquals(Map.of("shiraz", Set.of("/city-admin", "/moderator", "/fund-manager", "/finance-officer", "/vote-officer")),
                officesOf("shirin"));
    }

    @Test
    void aCitizenHasNoCity() {
        assertFalse(new Browser(keycloak).signsIn("sara").claims().has("organization"));
    }

    @Test
    void anAdministratorOfThePlatformHasNoCityEither() {
        JsonNode token = new Browser(keycloak).signsIn("admin1").claims();
        assertFalse(token.has("organization"));
        Set<String> roles = new TreeSet<>();
        token.at("/realm_access/roles").forEach(role -> roles.add(role.textValue()));
        assertEquals(Set.of("citizen", "platform-admin"), roles);
    }

    @Test
    void introspectionReadsTheOfficesAnew() {
        JsonNode tokens = new Browser(keycloak).signsIn("nasrin").tokens();
        String token = tokens.get("access_token").textValue();
        String person = Http.claims(token).get("sub").textValue();
        assertEquals(Map.of("isfahan", Set.of("/vote-officer")), offices(introspect(token)));

        String city = cityId("isfahan");
        keycloak.admin("DELETE", "/organizations/" + city + "/groups/" + groupId(city, "vote-officer") + "/members/" + person);
        JsonNode later = introspect(token);
        assertTrue(later.get("active").booleanValue());
        assertEquals(Map.of("isfahan", Set.of()), offices(later));

        keycloak.admin("DELETE", "/organizations/" + city + "/members/" + person);
        assertEquals(Map.of(), offices(introspect(token)));
        assertEquals(Map.of("isfahan", Set.of("/vote-officer")), offices(Http.claims(token)), "The token itself goes on saying it");
    }

    @Test
    void aDisabledPersonsTokenIsDeadAtOnce() {
        String token = new Browser(keycloak).signsIn("ziba").tokens().get("access_token").textValue();
        assertTrue(introspect(token).get("active").booleanValue());
        String path = "/users/" + Http.claims(token).get("sub").textValue();
        ObjectNode person = (ObjectNode) keycloak.admin("GET", path);
        keycloak.admin("PUT", path, person.put("enabled", false));
        assertFalse(introspect(token).get("active").booleanValue());
    }

    @Test
    void aPartnerLearnsNothingAboutSomebodyElsesToken() {
        String token = new Browser(keycloak).signsIn("reza").tokens().get("access_token").textValue();
        JsonNode answer = Http.form(keycloak.realmUrl + "/protocol/openid-connect/token/introspect", Map.of("token", token,
                "client_id", "hamyari-demo-partner", "client_secret", keycloak.value("HAMYARI_PARTNER_SECRET"))).json();
        assertEquals(Http.JSON.createObjectNode().put("active", false), answer);
    }

    @Test
    void aRefreshTokenWorksOnce() {
        JsonNode tokens = new Browser(keycloak).signsIn("jan").tokens();
        Map<String, String> request = Map.of("grant_type", "refresh_token", "client_id", "hamyari-cli",
                "refresh_token", tokens.get("refresh_token").textValue());
        String url = keycloak.realmUrl + "/protocol/openid-connect/token";
        assertEquals(Set.of("/city-admin", "/moderator", "/fund-manager"),
                offices(Http.claims(Http.form(url, request).json().get("access_token").textValue())).get("assen"));
        assertEquals("invalid_grant", Http.form(url, request).json().get("error").textValue());
    }

    private Map<String, Set<String>> officesOf(String person) {
        return offices(new Browser(keycloak).signsIn(person).claims());
    }

    private static Map<String, Set<String>> offices(JsonNode claims) {
        Map<String, Set<String>> offices = new TreeMap<>();
        claims.path("organization").properties().forEach(city -> {
            Set<String> groups = new TreeSet<>();
            city.getValue().path("groups").forEach(group -> groups.add(group.textValue()));
            offices.put(city.getKey(), groups);
        });
        return offices;
    }

    private JsonNode introspect(String token) {
        return Http.form(keycloak.realmUrl + "/protocol/openid-connect/token/introspect", Map.of("token", token,
                "client_id", "hamyari-service-introspection", "client_secret", keycloak.value("HAMYARI_INTROSPECTION_SECRET"))).json();
    }

    private String cityId(String alias) {
        return idWhere(keycloak.admin("GET", "/organizations"), "alias", alias);
    }

    private String groupId(String city, String name) {
        return idWhere(keycloak.admin("GET", "/organizations/" + city + "/groups"), "name", name);
    }

    private static String idWhere(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false).filter(item -> item.get(field).textValue().equals(value))
                .findFirst().orElseThrow().get("id").textValue();
    }
}
