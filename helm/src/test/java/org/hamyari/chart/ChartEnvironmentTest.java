package org.hamyari.chart;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart and the services call the same setting by the same name, and wire the same topics. */
class ChartEnvironmentTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:[^}]*)?}");
    private static final Pattern FIXED_POOL = Pattern.compile("(?m)^quarkus\\.datasource\\..*jdbc\\.max-size=([0-9]+)$");
    private static final String PLATFORM = "services/platform/src/main/resources/META-INF/microprofile-config.properties";

    static Stream<String> services() {
        return Chart.wiring().properties().stream().map(entry -> entry.getKey()).filter(service -> Files.exists(settings(service)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void setsEveryVariableThatHasNoDefaultOrOneForASingleMachine(String service) throws IOException {
        var missing = new TreeSet<String>();
        for (var matcher = PLACEHOLDER.matcher(configuration(service)); matcher.find();) {
            if (matcher.group(2) == null || matcher.group(2).contains("localhost")) {
                missing.add(matcher.group(1));
            }
        }
        assertTrue(!missing.isEmpty(), "the service reads nothing at all?");
        missing.removeAll(variables(service));
        assertEquals(Set.of(), missing, service + " reads these and the chart does not set them: helm/hamyari/files/services.yaml");
    }

    @ParameterizedTest
    @MethodSource("services")
    void setsNoVariableOfOursThatNobodyReads(String service) throws IOException {
        var read = new TreeSet<String>();
        for (var matcher = PLACEHOLDER.matcher(configuration(service)); matcher.find();) {
            read.add(matcher.group(1));
        }
        var unread = variables(service);
        unread.removeIf(name -> !name.startsWith("HAMYARI_") || read.contains(name));
        assertEquals(Set.of(), unread, service + " does not read these and the chart sets them: helm/hamyari/files/services.yaml");
    }

    @ParameterizedTest
    @MethodSource("services")
    void grantsEveryTopicTheServiceUses(String service) throws IOException {
        var wiring = Chart.wiring().get(service);
        if (wiring.has("publishes")) {
            var settings = properties(service);
            var follows = settings.getProperty("hamyari.events.consumes", "city.state.v1").split(" *, *");
            assertTrue(texts(wiring.path("consumes")).containsAll(Arrays.asList(follows)), () -> Arrays.toString(follows));
            var sends = settings.getProperty("hamyari.events.topic").replace("${hamyari.service}", service);
            assertTrue(texts(wiring.path("publishes")).contains(sends), sends);
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void givesAMailServerToThoseThatSendLetters(String service) throws IOException {
        boolean sends = Boolean.parseBoolean(properties(service).getProperty("hamyari.mail.send", "false"));
        assertEquals(sends, Chart.wiring().get(service).path("mail").asBoolean(), service + ": helm/hamyari/files/services.yaml");
        assertEquals(sends, variables(service).containsAll(Set.of("QUARKUS_MAILER_HOST", "QUARKUS_MAILER_PORT", "HAMYARI_MAIL_FROM")), service);
    }

    @Test
    void theCitiesServiceKnowsWhereLettersLeadAndHowToKeepOrganizations() {
        var environment = Chart.of("production").environment("cities").stream().collect(Collectors.toMap(EnvVar::getName, Function.identity()));
        assertEquals(Chart.read(Chart.EXAMPLES.resolve("values-production.yaml")).path("publicUrl").asText(),
                environment.get("HAMYARI_PUBLIC_URL").getValue());
        assertTrue(environment.get("HAMYARI_OIDC_SERVER_URL").getValue().contains("/realms/"), "its administration stands under /admin/realms/");
        assertEquals("HAMYARI_CITIES_SECRET", environment.get("HAMYARI_CITIES_SECRET").getValueFrom().getSecretKeyRef().getKey());
    }

    @Test
    void wiresTheTopicsAsTheContractOfEventsSays() {
        var contract = Chart.read(Chart.ROOT.resolve("api-specs/events.yaml"));
        for (var service : Chart.wiring().properties()) {
            if (service.getValue().has("publishes")) {
                assertEquals(topics(contract, "receive", service.getKey()), texts(service.getValue().path("consumes")), service.getKey());
                var sends = topics(contract, "send", service.getKey());
                assertTrue(texts(service.getValue().path("publishes")).containsAll(sends), service.getKey());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "everything"})
    void allPodsAtTheirLargestNumberFitIntoTheDatabase(String variant) throws IOException {
        var chart = Chart.of(variant);
        long needed = 0;
        for (var deployment : chart.all(Deployment.class)) {
            var service = deployment.getMetadata().getLabels().get("app.kubernetes.io/component");
            if (Chart.wiring().get(service).path("database").asBoolean() && Files.exists(settings(service))) {
                int pods = chart.one(HorizontalPodAutoscaler.class, deployment.getMetadata().getName()).getSpec().getMaxReplicas();
                needed += (long) pods * connections(service, chart);
            }
        }
        var cluster = chart.all(GenericKubernetesResource.class).stream().filter(object -> object.getKind().equals("Cluster")).findFirst();
        long offered = Long.parseLong(cluster.orElseThrow().get("spec", "postgresql", "parameters", "max_connections"));
        assertTrue(needed > 0 && needed <= offered, needed + " connections needed, " + offered + " offered");
    }

    /** Connections one pod may hold: the pool that the chart sets, those of fixed size, one for migrations. */
    private static int connections(String service, Chart chart) throws IOException {
        int total = 1 + Integer.parseInt(chart.environment(service).stream()
                .filter(variable -> variable.getName().equals("HAMYARI_DB_POOL")).findFirst().orElseThrow().getValue());
        for (var matcher = FIXED_POOL.matcher(configuration(service)); matcher.find();) {
            total += Integer.parseInt(matcher.group(1));
        }
        return total;
    }

    private static Set<String> topics(JsonNode contract, String action, String service) {
        return contract.path("operations").valueStream()
                .filter(operation -> operation.path("action").asText().equals(action))
                .filter(operation -> Set.of(service, "*").contains(operation.path("x-service").asText()))
                .map(operation -> operation.at("/channel/$ref").asText().replace("#", "") + "/address")
                .map(pointer -> contract.at(pointer).asText()).collect(toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(toCollection(TreeSet::new));
    }

    private static Set<String> variables(String service) {
        return Chart.of("everything").environment(service).stream().map(EnvVar::getName).collect(toCollection(TreeSet::new));
    }

    /**
     * What the service reads from its environment: its own file, and platform's when it stands on platform. The sandbox gateway is never
     * part of an installation and off without its secrets.
     */
    private static String configuration(String service) throws IOException {
        var own = Files.readString(settings(service)).replaceAll("(?m)^hamyari\\.sandbox\\..*$", "");
        boolean onPlatform = Files.readString(home(service).resolve("pom.xml")).contains("<artifactId>hamyari-service</artifactId>");
        return onPlatform ? own + "\n" + Files.readString(Chart.ROOT.resolve(PLATFORM)) : own;
    }

    private static Properties properties(String service) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(configuration(service)));
        return properties;
    }

    private static Path settings(String service) {
        return home(service).resolve("src/main/resources/application.properties");
    }

    private static Path home(String service) {
        return Chart.ROOT.resolve("services").resolve(service);
    }
}
