package org.hamyari.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFilesTest {

    @Test
    void putsRealmAndThemeIntoKeycloak(@TempDir Path keycloak) throws IOException {
        RealmFiles.installInto(keycloak, false);
        assertTrue(Files.readString(keycloak.resolve("data/import/hamyari-realm.json")).contains("\"hamyari-portal\""));
        assertTrue(Files.size(keycloak.resolve("themes/hamyari/login/resources/fonts/Vazirmatn[wght].woff2")) > 50_000);
        assertTrue(Files.readString(keycloak.resolve("themes/hamyari/login/theme.properties")).contains("parent=keycloak.v2"));
    }

    @Test
    void anInstallationHasNobodyAndNoCityInIt() throws IOException {
        ObjectNode realm = RealmFiles.realm(false);
        assertEquals(List.of("service-account-hamyari-cities"), texts(realm.get("users"), "username"));
        assertFalse(realm.has("organizations"));
        assertEquals(Set.of("hamyari-portal", "hamyari-service-introspection", "hamyari-operator", "hamyari-cities",
                "admin-cli"), clientIds(realm));
    }

    @Test
    void theDemonstrationIsAppendedAndReplacesNothing() throws IOException {
        ObjectNode realm = RealmFiles.realm(true);
        assertEquals(1 + 21, realm.get("users").size());
        assertEquals(List.of("isfahan", "shiraz", "assen", "yazd"), texts(realm.get("organizations"), "alias"));
        assertTrue(clientIds(realm).containsAll(Set.of("hamyari-portal", "hamyari-cli", "hamyari-demo-partner", "hamyari-seeder")));
        assertEquals(2 + 2, realm.get("scopeMappings").size());
    }

    /** Otherwise an official of the demonstration could not approve, or a device of a citizen's own making could. */
    @Test
    void inTheDemonstrationWhoHasACodeDeviceHasItConfirmed() throws IOException {
        for (JsonNode user : RealmFiles.realm(true).get("users")) {
            assertEquals(texts(user.path("credentials"), "type").contains("otp"),
                    user.path("realmRoles").toString().contains("\"code-device-confirmed\""), user.get("username").textValue());
        }
    }

    @Test
    void everySecretComesFromTheEnvironment() throws IOException {
        ObjectNode realm = RealmFiles.realm(true);
        List<String> secrets = new ArrayList<>();
        for (String field : List.of("secret", "value", "secretData", "privateKey", "certificate", "password")) {
            realm.findValues(field).stream().filter(JsonNode::isTextual).map(JsonNode::textValue).forEach(secrets::add);
        }
        assertEquals(42, secrets.size());
        assertEquals(List.of(), secrets.stream().filter(secret -> !secret.contains("${HAMYARI_")).toList());
        assertFalse(realm.get("components") != null && realm.get("components").has("org.keycloak.keys.KeyProvider"));
    }

    @Test
    void listsWhatTheEnvironmentMustContain() throws IOException {
        assertEquals(Set.of("HAMYARI_PUBLIC_URL", "HAMYARI_SMTP_HOST", "HAMYARI_SMTP_PORT", "HAMYARI_SMTP_FROM", "HAMYARI_PORTAL_SECRET",
                "HAMYARI_INTROSPECTION_SECRET", "HAMYARI_OPERATOR_SECRET", "HAMYARI_CITIES_SECRET"), RealmFiles.placeholders(false));
        Set<String> demo = new HashSet<>(RealmFiles.placeholders(true));
        demo.removeIf(name -> name.startsWith("HAMYARI_OTP_"));
        demo.removeAll(RealmFiles.placeholders(false));
        assertEquals(Set.of("HAMYARI_DEMO_PASSWORD", "HAMYARI_PARTNER_SECRET", "HAMYARI_SEEDER_SECRET"), demo);
    }

    @Test
    void noClientMayAskForMoreThanItNeeds() throws IOException {
        for (JsonNode client : RealmFiles.realm(true).get("clients")) {
            String name = client.get("clientId").textValue();
            assertFalse(client.get("fullScopeAllowed").booleanValue(), name);
            assertFalse(client.get("directAccessGrantsEnabled").booleanValue(), name);
            assertFalse(client.get("implicitFlowEnabled").booleanValue(), name);
            for (JsonNode uri : client.get("redirectUris")) {
                assertFalse(uri.textValue().contains("*"), name);
            }
            if (client.get("standardFlowEnabled").booleanValue()) {
                assertEquals("S256", client.get("attributes").path("pkce.code.challenge.method").textValue(), name);
            }
        }
    }

    @Test
    void everyServiceHasItsTwoScopesMeantForTheApi() throws IOException {
        JsonNode scopes = RealmFiles.realm(false).get("clientScopes");
        for (String service : List.of("cities", "catalogue", "pledges", "matching", "voting", "reporting", "partners", "engagement")) {
            for (String verb : List.of(":read", ":write")) {
                JsonNode scope = StreamSupport.stream(scopes.spliterator(), false)
                        .filter(candidate -> candidate.get("name").textValue().equals(service + verb)).findFirst().orElseThrow();
                assertEquals(List.of("hamyari-api"), scope.findValuesAsText("included.custom.audience"), service + verb);
            }
        }
    }

    /** Who owns the mailbox of an official must not get the second proof with it. */
    @Test
    void aForgottenPasswordLeavesTheOneTimeCodeAlone() throws IOException {
        ObjectNode realm = RealmFiles.realm(false);
        JsonNode flow = StreamSupport.stream(realm.get("authenticationFlows").spliterator(), false)
                .filter(candidate -> candidate.get("alias").equals(realm.get("resetCredentialsFlow"))).findFirst().orElseThrow();
        assertEquals(List.of("reset-credentials-choose-user", "reset-credential-email", "reset-password"),
                flow.findValuesAsText("authenticator"));
    }

    private static Set<String> clientIds(JsonNode realm) {
        return new HashSet<>(texts(realm.get("clients"), "clientId"));
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false).map(item -> item.get(field).textValue()).toList();
    }
}
