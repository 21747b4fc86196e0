package org.hamyari.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pod passes the "restricted" level of Pod Security, and speaks to nobody it has no business with. */
class ChartSecurityTest {

    private static final Set<String> ALLOWED_VOLUMES =
            Set.of("configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void everyPodIsRestricted(String variant) {
        Chart.of(variant).pods().forEach((name, pod) -> {
            assertTrue(pod.getSecurityContext().getRunAsNonRoot(), name);
            assertEquals("RuntimeDefault", pod.getSecurityContext().getSeccompProfile().getType(), name);
            assertNull(pod.getHostNetwork(), name);
            assertNull(pod.getHostPID(), name);
            assertNull(pod.getHostIPC(), name);
            assertEquals(List.of(), pod.getInitContainers(), name);
            for (var container : pod.getContainers()) {
                var security = container.getSecurityContext();
                assertFalse(security.getAllowPrivilegeEscalation(), name);
                assertTrue(security.getReadOnlyRootFilesystem(), name);
                assertEquals(List.of("ALL"), security.getCapabilities().getDrop(), name);
                assertEquals(List.of(), security.getCapabilities().getAdd(), name);
                assertNull(security.getPrivileged(), name);
                assertTrue(container.getPorts().stream().allMatch(port -> port.getHostPort() == null), name);
                assertTrue(container.getResources().getRequests().keySet().containsAll(Set.of("cpu", "memory")), name);
                assertTrue(container.getResources().getLimits().containsKey("memory"), name);
            }
            for (var volume : pod.getVolumes()) {
                var kind = volume.getSecret() != null ? "secret" : volume.getEmptyDir() != null ? "emptyDir"
                        : volume.getPersistentVolumeClaim() != null ? "persistentVolumeClaim" : "another";
                assertTrue(ALLOWED_VOLUMES.contains(kind), () -> name + volume);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void onlyTheOperatorHoldsATokenForTheCluster(String variant) {
        var holders = Chart.of(variant).pods().entrySet().stream().filter(pod -> pod.getValue().getAutomountServiceAccountToken())
                .map(Map.Entry::getKey).toList();
        assertEquals(1, holders.size(), holders::toString);
        assertTrue(holders.getFirst().endsWith("-operator"), holders::toString);
    }

    @Test
    void theOperatorMayOnlyReadCitiesAndWriteTheirStatus() {
        var chart = Chart.of("everything");
        assertEquals(List.of(), chart.all(ClusterRole.class));
        var rights = chart.all(Role.class).stream().flatMap(role -> role.getRules().stream())
                .collect(Collectors.toMap(PolicyRule::getResources, PolicyRule::getVerbs));
        assertEquals(Map.of(List.of("cities"), List.of("get", "list", "watch"), List.of("cities/status"), List.of("patch")), rights);
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void everyDeploymentHasAPolicyForBothDirections(String variant) {
        var chart = Chart.of(variant);
        for (var name : chart.names(Deployment.class)) {
            assertEquals(List.of("Ingress", "Egress"), chart.one(NetworkPolicy.class, name).getSpec().getPolicyTypes());
        }
    }

    @Test
    void onlyServicesWithBusinessOutsideReachTheInternet() {
        var chart = Chart.of("production");
        var outside = chart.all(NetworkPolicy.class).stream()
                .filter(policy -> policy.getSpec().getEgress().stream().anyMatch(rule -> rule.getTo().isEmpty()
                        && rule.getPorts().stream().anyMatch(port -> port.getPort().getIntVal() == 443)))
                .map(policy -> policy.getMetadata().getName()).sorted().toList();
        assertEquals(List.of("rel-hamyari-operator", "rel-hamyari-partners", "rel-hamyari-pledges"), outside);
    }

    @Test
    void aServiceIsReachedByItsCallersAndTheGatewayOnly() {
        var policy = Chart.of("production").one(NetworkPolicy.class, "rel-hamyari-cities");
        var callers = policy.getSpec().getIngress().stream().filter(rule -> rule.getPorts().getFirst().getPort().getIntVal() == 8080)
                .flatMap(rule -> rule.getFrom().stream()).map(ChartSecurityTest::named).collect(Collectors.toSet());
        assertTrue(callers.containsAll(Set.of("operator", "portal", "catalogue", "reporting", "gateway")), callers::toString);
        assertFalse(callers.contains("monitoring"), callers::toString);
    }

    @Test
    void onlyTheServicesThatSendLettersReachAMailServer() {
        var senders = Chart.of("production").all(NetworkPolicy.class).stream()
                .filter(policy -> policy.getSpec().getEgress().stream().flatMap(rule -> rule.getPorts().stream())
                        .anyMatch(port -> Set.of(25, 465, 587).contains(port.getPort().getIntVal())))
                .map(policy -> policy.getMetadata().getName()).sorted().toList();
        assertEquals(List.of("rel-hamyari-catalogue", "rel-hamyari-cities", "rel-hamyari-engagement"), senders);
    }

    @Test
    void withoutAGatewayNobodyOutsideReachesAService() {
        var policies = Chart.of("default").all(NetworkPolicy.class);
        policies.forEach(policy -> policy.getSpec().getIngress().forEach(rule -> {
            assertFalse(rule.getFrom().isEmpty(), "an empty list means everybody");
            rule.getFrom().forEach(peer -> assertNotNull(peer.getPodSelector(), policy.getMetadata().getName()));
        }));
    }

    private static String named(NetworkPolicyPeer peer) {
        return peer.getPodSelector() != null ? peer.getPodSelector().getMatchLabels().get("app.kubernetes.io/component")
                : peer.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name");
    }
}
