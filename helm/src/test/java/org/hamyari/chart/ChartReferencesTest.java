package org.hamyari.chart;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one object says of another is true: selectors find pods, names exist, ports are open. */
class ChartReferencesTest {

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void selectorsFindExactlyOneDeployment(String variant) {
        var chart = Chart.of(variant);
        for (var deployment : chart.all(Deployment.class)) {
            var name = deployment.getMetadata().getName();
            assertEquals(Set.of(name), selected(chart, deployment.getSpec().getSelector().getMatchLabels()));
        }
        for (var service : chart.all(Service.class)) {
            assertEquals(Set.of(service.getMetadata().getName()), selected(chart, service.getSpec().getSelector()));
        }
        for (var budget : chart.all(PodDisruptionBudget.class)) {
            assertEquals(Set.of(budget.getMetadata().getName()), selected(chart, budget.getSpec().getSelector().getMatchLabels()));
        }
        for (var policy : chart.all(NetworkPolicy.class)) {
            assertEquals(Set.of(policy.getMetadata().getName()), selected(chart, policy.getSpec().getPodSelector().getMatchLabels()));
        }
        for (var scaler : chart.all(HorizontalPodAutoscaler.class)) {
            assertTrue(chart.has("Deployment", scaler.getSpec().getScaleTargetRef().getName()));
        }
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void whatKeepsFilesKeepsThemInAVolumeThatOutlivesIt(String variant) {
        var chart = Chart.of(variant);
        for (var deployment : chart.all(Deployment.class)) {
            var pod = deployment.getSpec().getTemplate().getSpec();
            var keeps = pod.getContainers().getFirst().getEnv().stream().filter(variable -> variable.getName().equals("HAMYARI_FILES_DIRECTORY"))
                    .map(EnvVar::getValue).toList();
            var mounts = pod.getContainers().getFirst().getVolumeMounts().stream().filter(mount -> mount.getName().equals("files"))
                    .map(VolumeMount::getMountPath).toList();
            var claims = pod.getVolumes().stream().filter(volume -> volume.getPersistentVolumeClaim() != null)
                    .map(volume -> volume.getPersistentVolumeClaim().getClaimName()).toList();
            assertEquals(keeps, mounts, deployment.getMetadata().getName());
            assertEquals(keeps.size(), claims.size(), deployment.getMetadata().getName());
            claims.forEach(claim -> assertTrue(chart.has("PersistentVolumeClaim", claim), claim));
        }
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void selectorsUseOnlyLabelsThatNeverChange(String variant) {
        for (var deployment : Chart.of(variant).all(Deployment.class)) {
            assertEquals(Set.of("app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/component"),
                    deployment.getSpec().getSelector().getMatchLabels().keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void scaledDeploymentsStateNoReplicas(String variant) {
        var chart = Chart.of(variant);
        for (var deployment : chart.all(Deployment.class)) {
            boolean scaled = chart.has("HorizontalPodAutoscaler", deployment.getMetadata().getName());
            assertEquals(scaled, deployment.getSpec().getReplicas() == null, deployment.getMetadata().getName());
        }
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void portsAreNamedAsTheContainersNameThem(String variant) {
        var chart = Chart.of(variant);
        for (var service : chart.all(Service.class)) {
            var container = container(chart.one(Deployment.class, service.getMetadata().getName()));
            var open = container.getPorts().stream().map(ContainerPort::getName).collect(toSet());
            service.getSpec().getPorts().forEach(port -> assertTrue(open.contains(port.getTargetPort().getStrVal()), port::toString));
            for (var probe : List.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())) {
                assertEquals("management", probe.getHttpGet().getPort().getStrVal());
            }
        }
        for (var monitor : chart.all(ServiceMonitor.class)) {
            var service = chart.one(Service.class, monitor.getMetadata().getName());
            var followed = monitor.getSpec().getSelector().getMatchLabels();
            assertEquals(service.getSpec().getSelector(), followed);
            assertTrue(service.getMetadata().getLabels().entrySet().containsAll(followed.entrySet()));
            assertTrue(service.getSpec().getPorts().stream()
                    .anyMatch(port -> port.getName().equals(monitor.getSpec().getEndpoints().getFirst().getPort())));
        }
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void podsRunAsTheirOwnAccountAndMountWhatTheyDeclare(String variant) {
        var chart = Chart.of(variant);
        for (var deployment : chart.all(Deployment.class)) {
            var pod = deployment.getSpec().getTemplate().getSpec();
            assertTrue(chart.names(ServiceAccount.class).contains(pod.getServiceAccountName()));
            var declared = pod.getVolumes().stream().map(Volume::getName).collect(toSet());
            assertEquals(declared, container(deployment).getVolumeMounts().stream().map(VolumeMount::getName).collect(toSet()));
        }
        for (var binding : chart.all(RoleBinding.class)) {
            assertTrue(chart.names(Role.class).contains(binding.getRoleRef().getName()));
            assertTrue(chart.names(ServiceAccount.class).contains(binding.getSubjects().getFirst().getName()));
            assertEquals(Chart.NAMESPACE, binding.getSubjects().getFirst().getNamespace());
        }
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void addressesOfNeighboursAreServicesOfThisChart(String variant) {
        var chart = Chart.of(variant);
        for (var deployment : chart.all(Deployment.class)) {
            container(deployment).getEnv().stream()
                    .filter(variable -> Objects.toString(variable.getValue(), "").startsWith("http://rel-hamyari-"))
                    .forEach(variable -> {
                        var uri = URI.create(variable.getValue());
                        assertTrue(chart.names(Service.class).contains(uri.getHost()), variable::toString);
                        assertEquals(8080, uri.getPort());
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void routesLeadToServicesAndNeverToTheManagementPort(String variant) {
        var chart = Chart.of(variant);
        for (var route : chart.all(HTTPRoute.class)) {
            assertEquals(List.of("hamyari.example"), route.getSpec().getHostnames());
            route.getSpec().getRules().forEach(rule -> rule.getBackendRefs().forEach(backend -> {
                assertTrue(chart.names(Service.class).contains(backend.getName()), backend::toString);
                assertEquals(8080, backend.getPort());
            }));
        }
        for (var ingress : chart.all(Ingress.class)) {
            var rule = ingress.getSpec().getRules().getFirst();
            assertEquals("hamyari.example", rule.getHost());
            rule.getHttp().getPaths().forEach(path -> {
                assertTrue(chart.names(Service.class).contains(path.getBackend().getService().getName()), path::toString);
                assertEquals("http", path.getBackend().getService().getPort().getName());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void noEnvironmentVariableIsSetTwice(String variant) {
        for (var deployment : Chart.of(variant).all(Deployment.class)) {
            var names = container(deployment).getEnv().stream().map(EnvVar::getName).toList();
            assertEquals(Set.copyOf(names).size(), names.size(), () -> deployment.getMetadata().getName() + names);
        }
    }

    @ParameterizedTest
    @MethodSource("org.hamyari.chart.Chart#variants")
    void secretsAreTakenFromExistingOnesOnly(String variant) {
        var chart = Chart.of(variant);
        assertFalse(chart.objects().stream().anyMatch(object -> object.getKind().equals("Secret")), "the chart makes no secret");
        for (var deployment : chart.all(Deployment.class)) {
            for (var variable : container(deployment).getEnv()) {
                if (variable.getName().matches(".*(PASSWORD|SECRET|JAAS_CONFIG).*")) {
                    assertTrue(variable.getValueFrom() != null && variable.getValueFrom().getSecretKeyRef() != null, variable::toString);
                }
            }
        }
    }

    private static Set<String> selected(Chart chart, Map<String, String> labels) {
        return chart.all(Deployment.class).stream()
                .filter(deployment -> deployment.getSpec().getTemplate().getMetadata().getLabels().entrySet()
                        .containsAll(labels.entrySet()))
                .map(deployment -> deployment.getMetadata().getName()).collect(toSet());
    }

    private static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
    }
}
