package org.hamyari.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each client may do, and what none may. */
@ExtendWith(Keycloak.Running.class)
class ClientsIT {

    private final Keycloak keycloak;

    ClientsIT(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Test
    void aPartnerGetsTheScopesItAsksForAndOurAudience() {
        JsonNode token = Http.claims(credentials("hamyari-demo-partner", "HAMYARI_PARTNER_SECRET", "catalogue:read partners:read")
                .get("access_token").textValue());
        assertEquals(Set.of("catalogue:read", "partners:read"), Set.of(token.get("scope").textValue().split(" ")));
        assertEquals("hamyari-api", token.get("aud").textValue());
        assertFalse(token.has("realm_access"));
        assertFalse(token.has("organization"));
        assertEquals("hamyari-demo-partner", token.get("client_id").textValue());
    }

    @Test
    void aPartnerThatAsksForNothingGetsATokenThatOpensNothing() {
        JsonNode token = Http.claims(credentials("hamyari-demo-partner", "HAMYARI_PARTNER_SECRET", "").get("access_token").textValue());
        assertFalse(token.has("aud"));
        assertEquals("", token.get("scope").textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense:read", "pledges:write", "cities:write", "hamyari-api organization:*"})
    void aScopeThatWasNotGivenIsRefused(String scope) {
        assertEquals("invalid_scope",
                credentials("hamyari-demo-partner", "HAMYARI_PARTNER_SECRET", scope).path("error").textValue());
    }

    @Test
    void theOperatorMayWriteCitiesOnly() {
        JsonNode token = Http.claims(credentials("hamyari-operator", "HAMYARI_OPERATOR_SECRET", "").get("access_token").textValue());
        assertEquals("cities:write", token.get("scope").textValue());
        assertEquals("hamyari-api", token.get("aud").textValue());
        assertFalse(token.has("realm_access"));
    }

    /** What the cities service does for a new city, step by step. */
    @Test
    void theRegisterOfCitiesKeepsOrganizationsAndNothingElse() {
        JsonNode answer = credentials("hamyari-cities", "HAMYARI_CITIES_SECRET", "");
        String token = answer.get("access_token").textValue();
        assertFalse(audience(Http.claims(token)).contains("hamyari-api"));
        String admin = keycloak.realmUrl.replace("/realms/", "/admin/realms/");
        assertEquals(201, Http.json("POST", admin + "/organizations", token, Map.of("name", "آزمون (Trial)", "alias", "trial", "enabled", true)).status());
        JsonNode found = Http.json("GET", admin + "/organizations?max=100", token, null).json();
        JsonNode trial = StreamSupport.stream(found.spliterator(), false).filter(city -> city.get("alias").textValue().equals("trial"))
                .findFirst().orElseThrow();
        String path = admin + "/organizations/" + trial.get("id").textValue();
        assertEquals(201, Http.json("POST", path + "/groups", token, Map.of("name", "auditor")).status());
        assertEquals(409, Http.json("POST", path + "/groups", token, Map.of("name", "auditor")).status());
        assertEquals("auditor", Http.json("GET", path + "/groups?max=100", token, null).json().get(0).get("name").textValue());
        ObjectNode renamed = (ObjectNode) Http.json("GET", path, token, null).json();
        assertEquals(204, Http.json("PUT", path, token, renamed.put("name", "آزمایش (Trial)")).status());
        assertEquals(204, Http.json("DELETE", path, token, null).status());
        for (String closed : Set.of("/users", "/clients", "/groups", "/roles", "")) {
            int status = Http.json("GET", admin + closed, token, null).status();
            assertTrue(status == 403 || closed.isEmpty(), closed + ": " + status);
        }
        assertEquals(403, Http.json("PUT", admin, token, Map.of("enabled", false)).status());
    }

    @Test
    void theSeederIsAnAdministratorOfThePlatform() {
        JsonNode token = Http.claims(credentials("hamyari-seeder", "HAMYARI_SEEDER_SECRET", "").get("access_token").textValue());
        assertEquals("platform-admin", token.at("/realm_access/roles/0").textValue());
        assertTrue(audience(token).contains("hamyari-api"));
    }

    @Test
    void whoAsksAboutTokensGetsNone() {
        assertEquals("unauthorized_client",
                credentials("hamyari-service-introspection", "HAMYARI_INTROSPECTION_SECRET", "").get("error").textValue());
    }

    @Test
    void nobodySignsInByHandingOverAPassword() {
        for (String client : Set.of("hamyari-cli", "admin-cli")) {
            JsonNode answer = Http.form(keycloak.realmUrl + "/protocol/openid-connect/token", Map.of("grant_type", "password",
                    "client_id", client, "username", "sara", "password", keycloak.value("HAMYARI_DEMO_PASSWORD"))).json();
            assertTrue(Set.of("unauthorized_client", "invalid_client").contains(answer.path("error").asText()), client + ": " + answer);
        }
    }

    @Test
    void aCodeChallengeInPlainTextOrNoneIsRefused() {
        assertEquals("invalid_request", new Browser(keycloak).asks(Map.of("code_challenge_method", "plain")).returned().get("error"));
        assertEquals("invalid_request",
                new Browser(keycloak).asks(Map.of("code_challenge", "", "code_challenge_method", "")).returned().get("error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/cli", "%s/cli/deeper", "%s/cli?more=1", "%s/"})
    void anotherRedirectAddressIsRefusedWithoutGoingThere(String address) {
        Browser browser = new Browser(keycloak).asks(Map.of("redirect_uri", address.formatted(keycloak.publicUrl)));
        assertFalse(browser.isBack());
        assertEquals("login-error", browser.pageId());
    }

    @Test
    void anUnknownScopeIsRefusedAtSignIn() {
        assertEquals("invalid_scope", new Browser(keycloak).asks(Map.of("scope", "openid nonsense:read")).returned().get("error"));
    }

    @Test
    void thePortalLearnsOfASignOutAtTheBackDoor() throws InterruptedException {
        Browser browser = new Browser(keycloak).signsIn("farhad", portal());
        JsonNode tokens = browser.tokens();
        JsonNode token = Http.claims(tokens.get("access_token").textValue());
        assertTrue(audience(token).containsAll(Set.of("hamyari-api", "hamyari-service-introspection")));
        assertTrue(token.at("/organization/isfahan/groups").isArray());

        browser.opens(keycloak.realmUrl + "/protocol/openid-connect/logout?" + Http.encode(Map.of("id_token_hint",
                tokens.get("id_token").textValue(), "post_logout_redirect_uri", keycloak.publicUrl + "/")));
        assertTrue(browser.isBack());
        String message = keycloak.backChannel.poll(10, TimeUnit.SECONDS);
        assertNotNull(message);
        assertEquals(token.get("sid"), Http.claims(Http.query("?" + message).get("logout_token")).get("sid"));
    }

    private Map<String, String> portal() {
        return Map.of("client_id", "hamyari-portal", "redirect_uri", keycloak.publicUrl + "/sign-in",
                "scope", "openid profile email organization:*");
    }

    private JsonNode credentials(String client, String secret, String scope) {
        Map<String, String> request = new HashMap<>(Map.of("grant_type", "client_credentials", "client_id", client,
                "client_secret", keycloak.value(secret)));
        if (!scope.isEmpty()) {
            request.put("scope", scope);
        }
        return Http.form(keycloak.realmUrl + "/protocol/openid-connect/token", request).json();
    }

    private static Set<String> audience(JsonNode token) {
        Set<String> audience = new TreeSet<>();
        token.get("aud").forEach(entry -> audience.add(entry.textValue()));
        return audience;
    }
}
