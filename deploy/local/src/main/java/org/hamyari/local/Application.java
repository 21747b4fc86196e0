package org.hamyari.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The programs of our own that make up the house; each is a Quarkus application in a JVM of its own. */
public enum Application {
    CITIES(8101, "services", "service", "job"),
    CATALOGUE(8102, "services", "service", "job"),
    PLEDGES(8103, "services", "service", "job"),
    MATCHING(8104, "services", "service", "job"),
    VOTING(8105, "services", "service", "job", "roll", "ballot"),
    REPORTING(8106, "services", "service", "job"),
    PARTNERS(8107, "services", "service", "job"),
    ENGAGEMENT(8108, "services", "service", "job"),
    SANDBOX_GATEWAY(8110, "deploy", "service"),
    PORTAL(8100, "services");

    private final int port;
    private final String folder;
    private final List<String> databaseRoles;

    Application(int port, String folder, String... databaseRoles) {
        this.port = port;
        this.folder = folder;
        this.databaseRoles = List.of(databaseRoles);
    }

    /** As in paths, logs and commands: {@code sandbox-gateway}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Application> named(String label) {
        return Arrays.stream(values()).filter(application -> application.label().equals(label)).findFirst();
    }

    int port() {
        return port;
    }

    boolean hasDatabase() {
        return !databaseRoles.isEmpty();
    }

    /** Name of its database, and prefix of its roles. */
    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The roles that may connect, beside the owner, which only the migrations use. */
    List<String> databaseRoles() {
        return databaseRoles;
    }

    /** A service of the API, reachable under {@code /api/<label>/v1}. */
    boolean isService() {
        return this != PORTAL && this != SANDBOX_GATEWAY;
    }

    Path module(Path root) {
        return root.resolve(folder).resolve(label());
    }

    Path runnable(Path root) {
        return module(root).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
