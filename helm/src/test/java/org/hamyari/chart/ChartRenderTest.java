package org.hamyari.chart;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every variant of values gives objects that a cluster would understand as they are meant. */
class ChartRenderTest {

    @Test
    void passesTheStrictLint() {
        var result = Chart.lint();
        assertFalse(result.isFailed(), () -> String.join("\n", result.getMessages()));
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void usesNoFieldThatKubernetesDoesNotKnow(String variant) {
        for (var object : Chart.of(variant).objects()) {
            assertEquals(List.of(), UnknownFields.in(object), () -> object.getKind() + " " + object.getMetadata().getName());
        }
    }

    @Test
    void theWalkFindsAMisspeltField() {
        var json = new KubernetesSerialization().asJson(new DeploymentBuilder().withNewMetadata().endMetadata().withNewSpec()
                .withNewTemplate().withNewSpec().addNewContainer().withName("a").endContainer().endSpec().endTemplate().endSpec().build());
        var wrong = new KubernetesSerialization().unmarshal(json.replace("\"name\":\"a\"", "\"nane\":\"a\""), Deployment.class);
        assertEquals(List.of(".Spec.Template.Spec.Containers[0].nane"), UnknownFields.in(wrong));
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void leavesOnlyTheseKindsUnread(String variant) {
        var generic = new TreeSet<String>();
        Chart.of(variant).all(GenericKubernetesResource.class)
                .forEach(object -> generic.add(object.getApiVersion() + " " + object.getKind()));
        assertTrue(List.of("k8s.keycloak.org/v2beta1 Keycloak", "k8s.keycloak.org/v2beta1 KeycloakRealmImport",
                "postgresql.cnpg.io/v1 Cluster", "postgresql.cnpg.io/v1 Database").containsAll(generic), generic::toString);
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void namesEveryObjectOnce(String variant) {
        var twice = Chart.of(variant).objects().stream()
                .collect(groupingBy(object -> object.getApiVersion() + " " + object.getKind() + " " + object.getMetadata().getName()))
                .entrySet().stream().filter(entry -> entry.getValue().size() > 1).map(Map.Entry::getKey).toList();
        assertEquals(List.of(), twice);
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void rendersTheSameTwice(String variant) {
        assertEquals(Chart.of(variant).objects(), Chart.of(variant).objects());
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void labelsEverythingItOwns(String variant) {
        for (var object : Chart.of(variant).objects()) {
            var labels = object.getMetadata().getLabels();
            assertEquals("hamyari", labels.get("app.kubernetes.io/part-of"), () -> object.getKind() + " " + object.getMetadata().getName());
        }
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void deploysEveryService(String variant) {
        var expected = new TreeSet<String>();
        Chart.wiring().fieldNames().forEachRemaining(expected::add);
        var deployed = new TreeSet<String>();
        Chart.of(variant).all(Deployment.class)
                .forEach(deployment -> deployed.add(deployment.getMetadata().getLabels().get("app.kubernetes.io/component")));
        assertEquals(expected, deployed);
    }
}
