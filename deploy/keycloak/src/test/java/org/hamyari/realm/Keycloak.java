package org.hamyari.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The real server, freshly imported, once for all tests: with a mailbox, and something that listens in the place of the portal. */
public final class Keycloak implements AutoCloseable {

    static final String ADMIN_PASSWORD = "admin-of-the-test";
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    final String publicUrl;
    final String realmUrl;
    final GreenMail mail;
    final BlockingQueue<String> backChannel = new LinkedBlockingQueue<>();
    private final Map<String, String> environment = new HashMap<>();
    private final HttpServer portal;
    private final Process process;

    private Keycloak() throws IOException {
        mail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/back-channel-logout", exchange -> {
            backChannel.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        portal.start();
        publicUrl = "http://localhost:" + portal.getAddress().getPort();
        for (String name : RealmFiles.placeholders(true)) {
            environment.put(name, value(name));
        }
        int port = freePort();
        realmUrl = "http://localhost:" + port + "/auth/realms/hamyari";
        process = start(Path.of(System.getProperty("hamyari.keycloak")), port);
    }

    String value(String name) {
        return environment.computeIfAbsent(name, this::make);
    }

    String oneTimeCode(String person) {
        return OneTimeCode.now(value("HAMYARI_OTP_" + person.toUpperCase(Locale.ROOT)));
    }

    /** An answer of Keycloak's own administration, as the administrator it was started with. */
    JsonNode admin(String method, String path) {
        return admin(method, path, null);
    }

    JsonNode admin(String method, String path, Object body) {
        String master = realmUrl.replace("/realms/hamyari", "/realms/master");
        String token = Http.form(master + "/protocol/openid-connect/token", Map.of("grant_type", "password", "client_id", "admin-cli",
                "username", "admin", "password", ADMIN_PASSWORD)).json().get("access_token").textValue();
        Http.Answer answer = Http.json(method, realmUrl.replace("/realms/hamyari", "/admin/realms/hamyari") + path, token, body);
        if (answer.status() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.status() + " " + answer.body());
        }
        return answer.body().isEmpty() ? null : answer.json();
    }

    private String make(String name) {
        return switch (name) {
            case "HAMYARI_PUBLIC_URL" -> publicUrl;
            case "HAMYARI_SMTP_HOST" -> "localhost";
            case "HAMYARI_SMTP_PORT" -> String.valueOf(mail.getSmtp().getPort());
            case "HAMYARI_SMTP_FROM" -> "hamyari@localhost.example";
            default -> random();
        };
    }

    private static String random() {
        StringBuilder letters = new StringBuilder();
        new SecureRandom().ints(32, 0, BASE32.length()).forEach(index -> letters.append(BASE32.charAt(index)));
        return letters.toString();
    }

    private Process start(Path home, int port) throws IOException {
        delete(home.resolve("data/h2"));
        RealmFiles.installInto(home, true);
        int managementPort = freePort();
        ProcessBuilder builder = new ProcessBuilder("sh", "bin/kc.sh", "start", "--import-realm", "--db=dev-file", "--cache=local",
                "--health-enabled=true", "--http-relative-path=/auth", "--http-enabled=true", "--http-host=127.0.0.1",
                "--http-port=" + port, "--http-management-port=" + managementPort, "--hostname=http://localhost:" + port + "/auth");
        Path log = home.resolveSibling("keycloak.log");
        builder.directory(home.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        builder.environment().putAll(environment);
        Process started = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
        String health = "http://localhost:" + managementPort + "/auth/health/ready";
        if (!Http.answersWithin(URI.create(health), START_LIMIT, started::isAlive)) {
            stop(started);
            throw new IllegalStateException("Keycloak did not start, see " + log);
        }
        return started;
    }

    @Override
    public void close() {
        stop(process);
        portal.stop(0);
        mail.stop();
    }

    private static void stop(Process process) {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        family.forEach(ProcessHandle::destroy);
        for (ProcessHandle member : family) {
            try {
                member.onExit().get(20, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException late) {
                member.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Gives each test the one server of this run. */
    public static final class Running implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Keycloak.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(ExtensionContext.Namespace.create(Keycloak.class))
                    .computeIfAbsent(Keycloak.class, key -> {
                        try {
                            return new Keycloak();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }, Keycloak.class);
        }
    }
}
