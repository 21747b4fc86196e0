package org.hamyari.portal.stand;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts the stand-ins before the portal and tells it where they are. */
public class Stands implements QuarkusTestResourceLifecycleManager {

    private static final List<String> SERVICES = List.of("cities", "catalogue", "pledges", "matching", "voting", "reporting", "engagement");

    private static final String SECRET = "a-secret-for-tests-only-0123456789";
    private static final Map<String, String> SETTINGS = Map.of(
            "hamyari.portal.public-url", "http://localhost:8080",
            "hamyari.portal.city-age", "PT0S",
            "quarkus.oidc.credentials.secret", SECRET,
            "quarkus.oidc.authentication.state-secret", SECRET,
            "quarkus.oidc.token-state-manager.encryption-secret", SECRET,
            "quarkus.oidc.authentication.cookie-force-secure", "false",
            "quarkus.oidc.connection-delay", "PT5S");

    private ServiceStand services;
    private IdentityStand identity;

    @Override
    public Map<String, String> start() {
        try {
            services = new ServiceStand(0);
            identity = new IdentityStand(0);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("quarkus.http.test-port", freePort());
        settings.put("quarkus.management.port", freePort());
        settings.put("quarkus.management.test-port", freePort());
        SERVICES.forEach(service -> settings.put("quarkus.rest-client." + service + ".url", services.url()));
        settings.put("quarkus.oidc.auth-server-url", identity.url());
        settings.put("quarkus.oidc.token.issuer", identity.url());
        return settings;
    }

    /** A port of our own choice: the packaged portal does not start on port 0 when its meters carry the port. */
    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(services, new TestInjector.MatchesType(ServiceStand.class));
        injector.injectIntoFields(identity, new TestInjector.MatchesType(IdentityStand.class));
    }

    @Override
    public void stop() {
        services.close();
        identity.close();
    }
}
