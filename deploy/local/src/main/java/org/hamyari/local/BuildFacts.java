package org.hamyari.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What the build of this module found out: versions, and where the archives lie. */
final class BuildFacts {

    private static final Properties FACTS = read();

    private BuildFacts() {
    }

    static String keycloakVersion() {
        return FACTS.getProperty("keycloak.version");
    }

    static Path keycloakArchive() {
        return Path.of(FACTS.getProperty("keycloak.archive"));
    }

    static String postgresVersion() {
        return FACTS.getProperty("postgres.version");
    }

    /** The class path of the launcher, which is also the broker's. */
    static String classPath() {
        try {
            return Files.readString(Path.of(FACTS.getProperty("launcher.classpath"))).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read() {
        Properties facts = new Properties();
        try (InputStream in = BuildFacts.class.getResourceAsStream("build.properties")) {
            facts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }
}
