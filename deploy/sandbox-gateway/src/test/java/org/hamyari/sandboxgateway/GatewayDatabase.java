package org.hamyari.sandboxgateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A real PostgreSQL with the database and roles the launcher would make, and secrets for the tests. */
public final class GatewayDatabase implements QuarkusTestResourceLifecycleManager {

    public static final String MERCHANT_SECRET = "merchant-secret-of-tests";
    public static final String NOTIFICATION_SECRET = "notification-secret-of-tests";

    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
            prepare();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("HAMYARI_DB_URL", server.getJdbcUrl("postgres", "sandbox_gateway").replaceFirst("\\?.*", ""));
        settings.put("HAMYARI_DB_OWNER_PASSWORD", "only-for-tests");
        settings.put("HAMYARI_DB_SERVICE_PASSWORD", "only-for-tests");
        settings.put("HAMYARI_SANDBOX_MERCHANT_SECRET", MERCHANT_SECRET);
        settings.put("HAMYARI_SANDBOX_NOTIFICATION_SECRET", NOTIFICATION_SECRET);
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        settings.put("sandbox.redelivery-after", "1S,1S,1S,1S");
        return settings;
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement sql = connection.createStatement()) {
            sql.execute("create role sandbox_gateway_owner login password 'only-for-tests'");
            sql.execute("create role sandbox_gateway_service login password 'only-for-tests'");
            sql.execute("create database sandbox_gateway owner sandbox_gateway_owner");
        }
    }
}
