package org.hamyari.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** One real PostgreSQL per test run, as durable as in production, with the databases and roles of the installation. */
public final class TestPostgres {

    public static final String PASSWORD = "only-for-tests";

    private static EmbeddedPostgres server;

    private TestPostgres() {
    }

    /** A fresh database of that name with its three roles (and any further ones); returns its JDBC address. */
    public static synchronized String database(String service, List<String> furtherRoles) {
        try {
            if (server == null) {
                // The library starts the server with durability off; a test that allows less than production proves nothing.
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
            }
            try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("drop database if exists " + service + " with (force)");
                for (String role : roles(service, furtherRoles)) {
                    statement.execute("do $$ begin create role " + role + " login nosuperuser nobypassrls password '" + PASSWORD
                            + "'; exception when duplicate_object then null; end $$");
                }
                statement.execute("create database " + service + " owner " + service + "_owner");
            }
            return server.getJdbcUrl("postgres", service).replaceFirst("\\?.*", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> roles(String service, List<String> further) {
        return Stream.concat(Stream.of(service + "_owner", service + "_service", service + "_job"),
                further.stream()).toList();
    }

    /** A connection as superuser, for a test that checks what the roles cannot see. */
    public static synchronized Connection superuser(String service) throws SQLException {
        return server.getDatabase("postgres", service).getConnection();
    }
}
