package org.hamyari.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What values do, and which ones are refused before anything reaches a cluster. */
class ChartValuesTest {

    @ParameterizedTest
    @CsvSource({
        "publicUrl, hamyari.example, /publicUrl",
        "publicUrl, https://hamyari.example/, /publicUrl",
        "image.tag, latest, /image/tag",
        "servises.cities.enabled, true, servises",
        "services.citties.enabled, true, citties",
        "services.cities.replicaz, 2, replicaz",
        "services.cities.replicas, 0, /services/cities/replicas",
        "services.operator.replicas, 2, /services/operator/replicas",
        "services.operator.autoscaling.enabled, true, /services/operator/autoscaling/enabled",
        "services.cities.resources.limits.memory, a lot, /services/cities/resources",
        "services.cities.extraEnv.HAMYARI_DB_PASSWORD, secret, HAMYARI_DB_PASSWORD",
        "postgresql.host, '', /postgresql/host",
        "postgresql.parameters, password=secret, /postgresql/parameters",
        "postgresql.port, 70000, /postgresql/port",
        "kafka.bootstrapServers, kafka, /kafka/bootstrapServers",
        "kafka.securityProtocol, SASL_SSL, /kafka/existingSecret",
        "keycloak.issuer, https://login.hamyari.example/realms/hamyari/, /keycloak/issuer",
        "keycloak.resource.enabled, true, /keycloak/resource/database/host",
        "httpRoute.enabled, true, /httpRoute/parentRefs",
        "ingress.enabled, true, /networkPolicy/from/gateway",
        "monitoring.serviceMonitor.enabled, true, /networkPolicy/from/monitoring",
        "networkPolicy.enabled, perhaps, /networkPolicy/enabled",
    })
    void refuses(String value, String content, String where) {
        Object typed = content.matches("-?[0-9]+") ? Integer.valueOf(content)
                : content.matches("true|false") ? Boolean.valueOf(content) : content;
        var refusal = assertThrows(IllegalStateException.class, () -> Chart.template(Map.of(value, typed)));
        assertTrue(refusal.getMessage().contains("schema") && refusal.getMessage().contains(where), refusal::getMessage);
    }

    @Test
    void aServiceOverridesSingleDefaultsAlsoWithFalse() {
        var chart = Chart.with(Map.of("services.voting.autoscaling.enabled", false, "services.voting.replicas", 4,
                "services.partners.enabled", false));
        assertEquals(4, chart.one(Deployment.class, "rel-hamyari-voting").getSpec().getReplicas());
        assertFalse(chart.names(HorizontalPodAutoscaler.class).contains("rel-hamyari-voting"));
        assertFalse(chart.names(Deployment.class).contains("rel-hamyari-partners"));
        assertTrue(chart.names(HorizontalPodAutoscaler.class).contains("rel-hamyari-pledges"));
    }

    @Test
    void anInstallationMayLeaveTheDefinitionOfCityToAnother() {
        assertTrue(Chart.rendered().has("CustomResourceDefinition", "cities.hamyari.org"));
        assertFalse(Chart.with(Map.of("operator.installCrd", false)).has("CustomResourceDefinition", "cities.hamyari.org"));
    }

    @Test
    void topicsKeepEverythingAndTheCityStateItsLastMessages() {
        var topics = Chart.of("production").all(KafkaTopic.class).stream()
                .filter(topic -> !topic.getMetadata().getName().endsWith(".dead-letters"))
                .collect(Collectors.toMap(topic -> topic.getMetadata().getName(), topic -> topic.getSpec()));
        assertEquals(Set.of("city.state.v1", "hamyari.cities.v1", "hamyari.catalogue.v1", "hamyari.pledges.v1", "hamyari.matching.v1",
                "hamyari.voting.v1", "hamyari.reporting.v1", "hamyari.partners.v1", "hamyari.engagement.v1"), topics.keySet());
        topics.forEach((name, topic) -> {
            assertEquals(16, topic.getPartitions(), name);
            assertEquals(3, topic.getReplicas(), name);
            boolean compacted = name.equals("city.state.v1");
            assertEquals(compacted ? "compact" : "delete", topic.getConfig().get("cleanup.policy"), name);
            assertEquals(compacted ? null : -1, topic.getConfig().get("retention.ms"), name);
        });
    }

    @Test
    void everyTopicIsWrittenByItsOwnerOnlyAndReadByNobodyUnknown() {
        var users = Chart.of("production").all(KafkaUser.class);
        var owners = Chart.wiring().properties().stream()
                .flatMap(service -> service.getValue().path("publishes").valueStream()
                        .map(topic -> Map.entry(topic.asText(), service.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        for (var service : Chart.wiring().properties()) {
            service.getValue().path("consumes").forEach(topic -> assertTrue(owners.containsKey(topic.asText()), topic::asText));
        }
        assertEquals(Chart.wiring().properties().stream().filter(service -> service.getValue().has("publishes"))
                .map(service -> "rel-hamyari-" + service.getKey() + "-kafka").collect(Collectors.toSet()),
                users.stream().map(user -> user.getMetadata().getName()).collect(Collectors.toSet()));
    }

    @Test
    void importsTheRealmAsItIsWritten(@TempDir Path folder) throws IOException {
        var realm = Chart.read(Chart.ROOT.resolve("deploy/keycloak/hamyari-realm.json"));
        var values = folder.resolve("realm.yaml");
        Files.writeString(values, "{\"keycloak\": {\"resource\": {\"enabled\": true, \"database\": {\"host\": \"postgresql\"}, \"realm\": "
                + realm + "}}}");

        var imported = Chart.documents(Chart.template(values)).stream()
                .filter(document -> document.path("kind").asText().equals("KeycloakRealmImport")).findFirst().orElseThrow();

        assertEquals(realm, imported.at("/spec/realm"));
        assertEquals("rel-hamyari-keycloak", imported.at("/spec/keycloakCRName").asText());
    }

    @Test
    void databasesBelongToRolesThatRowLevelSecurityBinds() {
        var chart = Chart.of("production");
        var cluster = chart.one(GenericKubernetesResource.class, "rel-hamyari-postgresql");
        List<Map<String, Object>> roles = cluster.get("spec", "managed", "roles");
        var names = roles.stream().map(role -> role.get("name")).collect(Collectors.toSet());
        assertTrue(names.containsAll(Set.of("pledges_owner", "pledges_service", "pledges_job")), names::toString);
        roles.forEach(role -> {
            assertEquals(false, role.get("superuser"));
            assertEquals(false, role.get("bypassrls"));
        });
        for (var database : chart.all(GenericKubernetesResource.class)) {
            if (database.getKind().equals("Database")) {
                assertTrue(names.contains(database.get("spec", "owner")), database::toString);
            }
        }
    }
}
