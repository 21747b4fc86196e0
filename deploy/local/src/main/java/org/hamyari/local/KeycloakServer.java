package org.hamyari.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hamyari.realm.RealmFiles;

/** Keycloak from its distribution: unpacked and optimised once per version and build options, then started on PostgreSQL with our realm. */
final class KeycloakServer implements Component {

    /** Options that Keycloak compiles in; whoever changes one gets a new build by itself. */
    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true", "--metrics-enabled=true",
            "--http-relative-path=/auth", "--cache=local");

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Postgres postgres;
    private final DeathWatch deathWatch;
    private ChildProcess server;

    KeycloakServer(Home home, Ports ports, Secrets secrets, Postgres postgres, DeathWatch deathWatch) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.postgres = postgres;
        this.deathWatch = deathWatch;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    /** Everything that needs no database, so that it can be done while that one starts. */
    void prepare() {
        Path log = home.log("keycloak");
        ChildProcess.turnOver(log);
        Path folder = folder();
        if (Files.exists(folder.resolve("built"))) {
            return;
        }
        try {
            Path unfinished = home.cache().resolve("keycloak-" + ProcessHandle.current().pid());
            Home.delete(unfinished);
            unpack(BuildFacts.keycloakArchive(), unfinished);
            build(unfinished, log);
            Files.createFile(unfinished.resolve("built"));
            Home.delete(folder);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException("Keycloak could not be unpacked into " + home.cache() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void start() {
        try {
            RealmFiles.installInto(folder(), true);
        } catch (IOException e) {
            throw new StackException("The realm could not be put into " + folder() + ": " + e.getMessage(), e);
        }
        restart();
    }

    @Override
    public void restart() {
        Path log = home.log("keycloak");
        List<String> command = new ArrayList<>(java(folder(), "-Xms64m", "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(List.of("start", "--optimized", "--import-realm"));
        server = ChildProcess.start(new ChildProcess.Recipe("Keycloak", command, environment(), folder(), log, "TERM"), deathWatch);
        String health = "http://127.0.0.1:" + ports.keycloakManagement() + "/auth/health/ready";
        Await.until("Keycloak", Duration.ofSeconds(240), server, log, () -> Await.answers(health));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(Duration.ofSeconds(20));
        }
    }

    @Override
    public ChildProcess process() {
        return server;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KC_DB_URL", postgres.url("keycloak"));
        environment.put("KC_DB_USERNAME", "keycloak_owner");
        environment.put("KC_DB_PASSWORD", postgres.passwordOf("keycloak_owner"));
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("QUARKUS_DATASOURCE_JDBC_FOREGROUND_VALIDATION_INTERVAL", "2S");
        environment.put("KC_HOSTNAME", ports.origin() + "/auth");
        environment.put("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(ports.keycloak()));
        environment.put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(ports.keycloakManagement()));
        environment.put("KC_PROXY_HEADERS", "xforwarded");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("KEYCLOAK_ADMIN_PASSWORD"));
        placeholders().forEach(name -> environment.put(name, placeholder(name)));
        return environment;
    }

    private static Set<String> placeholders() {
        try {
            return RealmFiles.placeholders(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String placeholder(String name) {
        return switch (name) {
            case "HAMYARI_PUBLIC_URL" -> ports.origin();
            case "HAMYARI_SMTP_HOST" -> "localhost";
            case "HAMYARI_SMTP_PORT" -> String.valueOf(ports.smtp());
            case "HAMYARI_SMTP_FROM" -> "hamyari@localhost.example";
            case "HAMYARI_DEMO_PASSWORD" -> secrets.password(name);
            case String otp when otp.startsWith("HAMYARI_OTP_") -> secrets.oneTimeCodeSecret(otp);
            default -> secrets.get(name);
        };
    }

    private void build(Path folder, Path log) {
        List<String> command = new ArrayList<>(java(folder, "-Xmx512m"));
        command.add("build");
        command.addAll(BUILD_OPTIONS);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        ChildProcess.withoutForeignSettings(builder.environment());
        Commands.run("Optimising Keycloak", log, 300, builder);
    }

    /** What {@code kc.sh} would call; without the shell in between, its process id is the server's. */
    private static List<String> java(Path folder, String... memory) {
        List<String> command = new ArrayList<>(List.of(Commands.java()));
        command.addAll(List.of(memory));
        command.addAll(List.of("-XX:MetaspaceSize=96M", "-XX:MaxMetaspaceSize=256m", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000", "-Dkc.home.dir=" + folder, "-Djboss.server.config.dir=" + folder.resolve("conf"),
                "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", folder.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    private Path folder() {
        String inputs = BuildFacts.keycloakVersion() + BUILD_OPTIONS + Runtime.version().feature();
        return home.cache().resolve("keycloak-" + BuildFacts.keycloakVersion() + "-" + fingerprint(inputs));
    }

    private static String fingerprint(String inputs) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(inputs.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the archive's top folder. */
    private static void unpack(Path archive, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                Path target = folder.resolve(entry.getName().substring(entry.getName().indexOf('/') + 1)).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
        try (Stream<Path> scripts = Files.list(folder.resolve("bin"))) {
            for (Path script : scripts.filter(each -> each.toString().endsWith(".sh")).toList()) {
                Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
