package org.hamyari.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** PostgreSQL 18 with its data kept, everything that makes a write durable switched on, and a database and roles per application. */
final class Postgres implements Component {

    private static final String SUPERUSER = "postgres";
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final DeathWatch deathWatch;
    private final UnprivilegedUser user = UnprivilegedUser.find();
    private ChildProcess server;

    Postgres(Home home, Ports ports, Secrets secrets, DeathWatch deathWatch) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.deathWatch = deathWatch;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public void start() {
        Path programs = PostgresPrograms.unpackInto(home.cache());
        Path log = home.log("postgres");
        ChildProcess.turnOver(log);
        if (!user.reaches(programs.resolve("bin/postgres"))) {
            throw new StackException("PostgreSQL refuses to run as root, and the user nobody cannot reach " + programs
                    + ": run make as another user, or move the repository.");
        }
        initialise(programs, log);
        user.giveAway(dataFolder());
        launch(programs, log);
    }

    @Override
    public void restart() {
        launch(PostgresPrograms.unpackInto(home.cache()), home.log("postgres"));
    }

    /** Fast shutdown: connections are cut, the data is checkpointed. */
    @Override
    public void stop() {
        if (server != null) {
            server.stop(Duration.ofSeconds(30));
        }
    }

    @Override
    public ChildProcess process() {
        return server;
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + ports.postgres() + "/" + database;
    }

    /** One database per application, its owner for migrations only, and roles that can neither see past row-level security nor create. */
    void createDatabase(String database, List<String> roles) {
        try (Connection connection = connect(); Statement sql = connection.createStatement()) {
            ensureRole(sql, database + "_owner");
            if (!exists(sql, "select 1 from pg_database where datname = '" + database + "'")) {
                sql.execute("create database " + database + " owner " + database + "_owner");
            }
            sql.execute("revoke all on database " + database + " from public");
            for (String role : roles) {
                ensureRole(sql, database + "_" + role);
                sql.execute("grant connect on database " + database + " to " + database + "_" + role);
            }
        } catch (SQLException e) {
            throw new StackException("PostgreSQL refused to prepare the database " + database + ": " + e.getMessage(), e);
        }
    }

    String passwordOf(String role) {
        return secrets.get("POSTGRES_" + role.toUpperCase(Locale.ROOT));
    }

    private void initialise(Path programs, Path log) {
        Path data = dataFolder();
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Home.delete(data);
        Home.makeFolder(data);
        Path passwordFile = home.run().resolve("postgres-password");
        Home.writePrivately(passwordFile, passwordOf(SUPERUSER));
        user.giveAway(data);
        user.giveAway(passwordFile);
        Commands.run("Creating the PostgreSQL data folder", log, 120, builder(user.prefix(
                programs.resolve("bin/initdb").toString(), "-D", data.toString(), "-U", SUPERUSER, "--pwfile=" + passwordFile,
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")));
        try {
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch(Path programs, Path log) {
        List<String> command = new ArrayList<>(List.of(programs.resolve("bin/postgres").toString(), "-D", dataFolder().toString(),
                "-p", String.valueOf(ports.postgres())));
        for (String setting : List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=400",
                "shared_buffers=192MB", "max_wal_size=1GB", "log_min_duration_statement=2000", "timezone=UTC", "log_timezone=UTC")) {
            command.addAll(List.of("-c", setting));
        }
        DURABLE.forEach(setting -> command.addAll(List.of("-c", setting + "=on")));
        server = ChildProcess.start(new ChildProcess.Recipe("PostgreSQL", user.prefix(command.toArray(String[]::new)), environment(),
                home.data(), log, "INT"), deathWatch);
        awaitConnections(log);
        assertDurable();
    }

    private Path dataFolder() {
        return home.data().resolve("postgres");
    }

    private void awaitConnections(Path log) {
        Await.until("PostgreSQL", Duration.ofSeconds(90), server, log, () -> {
            try (Connection connection = connect()) {
                return connection.isValid(2);
            } catch (SQLException e) {
                return false;
            }
        });
    }

    private void assertDurable() {
        try (Connection connection = connect(); Statement sql = connection.createStatement()) {
            for (String setting : DURABLE) {
                try (ResultSet row = sql.executeQuery("show " + setting)) {
                    row.next();
                    if (!row.getString(1).equals("on")) {
                        throw new StackException("PostgreSQL runs with " + setting + "=" + row.getString(1) + "; it must be on");
                    }
                }
            }
        } catch (SQLException e) {
            throw new StackException("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    private void ensureRole(Statement sql, String role) throws SQLException {
        String attributes = " login nosuperuser nobypassrls nocreatedb nocreaterole password '" + passwordOf(role) + "'";
        boolean known = exists(sql, "select 1 from pg_roles where rolname = '" + role + "'");
        sql.execute((known ? "alter role " : "create role ") + role + attributes);
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres") + "?connectTimeout=2", SUPERUSER, passwordOf(SUPERUSER));
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.data().toFile());
        ChildProcess.withoutForeignSettings(builder.environment());
        builder.environment().putAll(environment());
        return builder;
    }

    /** A locale that exists on every machine: the distribution's own are not unpacked with the programs. */
    private static Map<String, String> environment() {
        return Map.of("LC_ALL", "C", "TZ", "UTC");
    }
}
