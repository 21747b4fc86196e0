package org.hamyari.operator.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hamyari.cities.client.CityDto;
import org.hamyari.cities.client.CityStageDto;
import org.junit.jupiter.api.Test;

/** The definition in the chart, the classes here and the API of the cities service speak of the same city. */
class CityDefinitionTest {

    private static final Path ROOT = Path.of(System.getProperty("hamyari.root"));

    private final YAMLMapper yaml = new YAMLMapper();

    @Test
    void asksForWhatARegistrationNeeds() throws IOException {
        var registration = schemas().path("CityRegistration");
        var spec = definition().at("/spec/versions/0/schema/openAPIV3Schema/properties/spec");

        var wanted = texts(registration.path("required"));
        wanted.remove("id");
        assertEquals(wanted, texts(spec.path("required")));

        var known = names(registration.path("properties"));
        known.removeAll(Set.of("id", "stage"));
        assertEquals(known, names(spec.path("properties")));
    }

    @Test
    void allowsTheValuesThatTheApiAllows() throws IOException {
        var properties = spec();
        assertEquals(texts(schemas().at("/Calendar/enum")), texts(properties.at("/calendar/enum")));
        assertEquals(texts(schemas().at("/Language/enum")), texts(properties.at("/languages/items/enum")));
        assertEquals(texts(schemas().at("/DisplayUnit/enum")), texts(properties.at("/displayUnit/enum")));
        var registration = schemas().at("/CityRegistration/properties");
        assertEquals(registration.at("/currency/pattern").asText(), properties.at("/currency/pattern").asText());
        assertEquals(registration.at("/zone/maxLength").asInt(), properties.at("/zone/maxLength").asInt());
        var rule = definition().at("/spec/versions/0/schema/openAPIV3Schema/x-kubernetes-validations/0/rule").asText();
        assertTrue(rule.contains("'" + registration.at("/id/pattern").asText() + "'"), rule);
    }

    @Test
    void isNamedAsTheClassSays() throws IOException {
        assertEquals(CustomResource.getCRDName(City.class), definition().at("/metadata/name").asText());
        assertEquals("City", definition().at("/spec/names/kind").asText());
        assertEquals("v1alpha1", definition().at("/spec/versions/0/name").asText());
        assertTrue(definition().at("/spec/versions/0/subresources").has("status"));
    }

    @Test
    void keepsEveryPartOfTheStatus() throws IOException {
        var seen = new CityDto("yazd", null, CityStageDto.CATALYST, List.of(), "IRR", null, "Asia/Tehran", List.of(), null, 3L);
        var status = new KubernetesSerialization().convertValue(CityStatus.unknown().agrees(2, seen, Instant.EPOCH), JsonNode.class);
        var schema = definition().at("/spec/versions/0/schema/openAPIV3Schema/properties/status/properties");

        assertEquals(names(status), names(schema));
        assertEquals(names(status.at("/conditions/0")), names(schema.at("/conditions/items/properties")));
    }

    @Test
    void theExampleIsACityTheOperatorUnderstands() throws IOException {
        var example = yaml.readTree(ROOT.resolve("deploy/k8s/city.yaml").toFile());
        var city = new KubernetesSerialization().unmarshal(example.toString(), City.class);
        var again = new KubernetesSerialization().convertValue(city.getSpec(), JsonNode.class);
        assertEquals(example.path("spec"), again);
        assertEquals(example.path("apiVersion").asText(), city.getApiVersion());
    }

    private JsonNode definition() throws IOException {
        return yaml.readTree(ROOT.resolve("helm/hamyari/files/city-crd.yaml").toFile());
    }

    private JsonNode spec() throws IOException {
        return definition().at("/spec/versions/0/schema/openAPIV3Schema/properties/spec/properties");
    }

    private JsonNode schemas() throws IOException {
        return yaml.readTree(ROOT.resolve("api-specs/cities.yaml").toFile()).at("/components/schemas");
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(member -> member.getKey()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }
}
