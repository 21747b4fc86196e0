package org.hamyari.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chart, rendered as an installation would get it, and read with the model classes of Kubernetes. */
record Chart(List<HasMetadata> objects) {

    static final Path ROOT = Path.of(System.getProperty("hamyari.root")).toAbsolutePath();
    static final Path DIRECTORY = ROOT.resolve("helm/hamyari");
    static final Path EXAMPLES = ROOT.resolve("deploy/k8s");
    static final String NAMESPACE = "civic";

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Value files a test runs with: what users get, what we recommend, and every switch on. */
    static Stream<String> variants() {
        return Stream.of("default", "minimal", "production", "everything");
    }

    static Chart of(String variant) {
        return switch (variant) {
            case "default" -> rendered();
            case "everything" -> rendered(Path.of("src/test/resources/everything.yaml").toAbsolutePath());
            default -> rendered(EXAMPLES.resolve("values-" + variant + ".yaml"));
        };
    }

    static Chart rendered(Path... valueFiles) {
        return new Chart(documents(template(valueFiles)).stream().map(Chart::object).toList());
    }

    static Chart with(Map<String, Object> values) {
        return new Chart(documents(template(values)).stream().map(Chart::object).toList());
    }

    static String template(Path... valueFiles) {
        var command = new Helm(DIRECTORY).template().withName("rel").withNamespace(NAMESPACE).withKubeVersion("v1.34.0");
        for (var file : valueFiles) {
            command = command.withValuesFile(file);
        }
        return command.call();
    }

    static String template(Map<String, Object> values) {
        var command = new Helm(DIRECTORY).template().withName("rel").withNamespace(NAMESPACE).withKubeVersion("v1.34.0");
        for (var value : values.entrySet()) {
            command = command.set(value.getKey(), value.getValue());
        }
        return command.call();
    }

    static LintResult lint() {
        return new Helm(DIRECTORY).lint().strict().call();
    }

    /** How the services are wired: the file that the templates read. */
    static JsonNode wiring() {
        return read(DIRECTORY.resolve("files/services.yaml"));
    }

    static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> documents(String yaml) {
        var found = new ArrayList<JsonNode>();
        try (var parser = new YAMLFactory().createParser(yaml)) {
            YAML.readerFor(JsonNode.class).<JsonNode>readValues(parser).forEachRemaining(document -> {
                if (document.isObject()) {
                    found.add(document);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static HasMetadata object(JsonNode document) {
        var reader = new KubernetesSerialization();
        var json = document.toString();
        if (!document.path("apiVersion").asText().startsWith("kafka.strimzi.io/")) {
            return (HasMetadata) reader.unmarshal(json);
        }
        return switch (document.path("kind").asText()) {
            case "Kafka" -> reader.unmarshal(json, Kafka.class);
            case "KafkaNodePool" -> reader.unmarshal(json, KafkaNodePool.class);
            case "KafkaTopic" -> reader.unmarshal(json, KafkaTopic.class);
            case "KafkaUser" -> reader.unmarshal(json, KafkaUser.class);
            default -> throw new IllegalArgumentException("no model of " + document);
        };
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> T one(Class<T> type, String name) {
        return all(type).stream().filter(object -> object.getMetadata().getName().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + name + " among " + names(type)));
    }

    boolean has(String kind, String name) {
        return objects.stream().anyMatch(object -> object.getKind().equals(kind) && object.getMetadata().getName().equals(name));
    }

    List<String> names(Class<? extends HasMetadata> type) {
        return all(type).stream().map(object -> object.getMetadata().getName()).toList();
    }

    /** Pods of all kinds of objects, by "Kind name". */
    Map<String, PodSpec> pods() {
        return objects.stream().filter(object -> podOf(object) != null)
                .collect(Collectors.toMap(object -> object.getKind() + " " + object.getMetadata().getName(), Chart::podOf));
    }

    private static PodSpec podOf(HasMetadata object) {
        return switch (object) {
            case Deployment deployment -> deployment.getSpec().getTemplate().getSpec();
            case Pod pod -> pod.getSpec();
            default -> null;
        };
    }

    List<EnvVar> environment(String service) {
        return all(Deployment.class).stream()
                .filter(deployment -> service.equals(deployment.getMetadata().getLabels().get("app.kubernetes.io/component")))
                .findFirst().orElseThrow(() -> new AssertionError("no deployment of " + service))
                .getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv();
    }
}
