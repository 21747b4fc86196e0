package org.hamyari.operator.city;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.MockWebServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the operator stands between: an API server that keeps objects (Fabric8's, in memory) and the cities service. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

    private final KubernetesMockServer kubernetes = new KubernetesMockServer(
            new io.fabric8.mockwebserver.Context(), new MockWebServer(), new HashMap<>(),
            new KubernetesCrudDispatcher(List.of(CustomResourceDefinitionContext.fromCustomResourceType(City.class))), false);
    private final CitiesStandIn cities = new CitiesStandIn();

    @Override
    public Map<String, String> start() {
        kubernetes.init();
        cities.start();
        var apiServer = "http://localhost:" + kubernetes.getPort() + "/";
        return Map.ofEntries(
                // The first is read by the client inside a test, the second, as a system property, by the packaged operator.
                Map.entry("quarkus.kubernetes-client.api-server-url", apiServer),
                Map.entry("kubernetes.master", apiServer),
                Map.entry("HAMYARI_OPERATOR_NAMESPACE", "civic"),
                Map.entry("HAMYARI_CITIES_URL", cities.origin()),
                Map.entry("HAMYARI_OIDC_SERVER_URL", cities.origin() + "/realm"),
                Map.entry("HAMYARI_OPERATOR_SECRET", "secret-of-the-operator"),
                Map.entry("HAMYARI_LOG_JSON", "false"),
                Map.entry("HAMYARI_MANAGEMENT_PORT", "0"),
                Map.entry("hamyari.operator.first-retry", "PT0.1S"),
                Map.entry("hamyari.operator.longest-retry", "PT0.5S"),
                Map.entry("hamyari.operator.resync", "PT1S"),
                Map.entry("quarkus.log.category.\"io.javaoperatorsdk\".level", "ERROR"),
                Map.entry("quarkus.log.category.\"io.fabric8.mockwebserver\".level", "WARN"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(kubernetes.createClient(), new TestInjector.MatchesType(KubernetesClient.class));
        injector.injectIntoFields(cities, new TestInjector.MatchesType(CitiesStandIn.class));
    }

    @Override
    public void stop() {
        cities.stop();
        kubernetes.destroy();
    }
}
