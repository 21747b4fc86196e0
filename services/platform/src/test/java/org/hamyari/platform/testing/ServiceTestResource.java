package org.hamyari.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a service's tests run on: a real database of its own, signed tokens, and the broker in memory ({@code broker=memory}, the
 * default) or away ({@code broker=away}, for the packaged service).
 *
 * <p>Arguments: {@code service} (its name), {@code roles} (further database roles, comma separated), {@code broker}, {@code introspects}
 * ({@code true} for a service that asks Keycloak about tokens).
 */
public class ServiceTestResource implements QuarkusTestResourceLifecycleManager {

    private String service;
    private List<String> roles = List.of();
    private boolean brokerInMemory = true;
    private boolean introspects;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get("service");
        roles = arguments.containsKey("roles") ? List.of(arguments.get("roles").split(",")) : List.of();
        brokerInMemory = !"away".equals(arguments.get("broker"));
        introspects = "true".equals(arguments.get("introspects"));
    }

    @Override
    public Map<String, String> start() {
        TestDatabase.connect(service, roles);
        Map<String, String> configuration = new HashMap<>();
        configuration.put("HAMYARI_DB_URL", TestDatabase.url());
        configuration.put("HAMYARI_DB_OWNER_PASSWORD", TestPostgres.PASSWORD);
        configuration.put("HAMYARI_DB_SERVICE_PASSWORD", TestPostgres.PASSWORD);
        configuration.put("HAMYARI_DB_JOB_PASSWORD", TestPostgres.PASSWORD);
        configuration.put("HAMYARI_SECRET_KEY", "a-key-of-tests-and-of-nothing-else");
        configuration.put("HAMYARI_OIDC_SERVER_URL", TestIdentity.serverUrl());
        configuration.put("HAMYARI_OIDC_ISSUER", TestIdentity.ISSUER);
        configuration.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:1");
        configuration.put("HAMYARI_LOG_JSON", "false");
        configuration.put("HAMYARI_FILES_DIRECTORY", "target/test-files");
        // A port of the system's choice (0) is never reported by the packaged service: two of its meters then clash.
        configuration.put("quarkus.http.test-port", freePort());
        configuration.put("quarkus.management.test-port", freePort());
        if (introspects) {
            configuration.put("HAMYARI_INTROSPECTION_SECRET", "only-for-tests");
        }
        if (brokerInMemory) {
            configuration.put("mp.messaging.outgoing.events-out.connector", "smallrye-in-memory");
            configuration.put("mp.messaging.incoming.events-in.connector", "smallrye-in-memory");
        }
        return configuration;
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void stop() {
        // The database server ends with the test run.
    }
}
