package org.hamyari.local.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hamyari.local.LocalStack;
import org.hamyari.local.SignIn;
import org.hamyari.local.StackOptions;
import org.hamyari.local.seed.Seeder;

/** The stack all end-to-end tests share: fresh data, the demo scripts played, callers and browsers for everybody. */
final class House implements AutoCloseable {

    static final Path ROOT = Path.of(System.getProperty("hamyari.root", "../..")).toAbsolutePath().normalize();
    private static final Path TARGET = ROOT.resolve("deploy/local/target");
    private static final Pattern COMPLAINT = Pattern.compile(" (WARN|ERROR|FATAL) |^Caused by:");
    /** It complains about a broker that is not there yet, which is expected; held, for the logging system forgets what nobody holds. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(4);

    private final LocalStack stack;
    private final SignIn signIn;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private Chromium chromium;

    private record Token(String value, long takenAt) {

        boolean isFresh() {
            return System.nanoTime() - takenAt < TOKEN_LIFE.toNanos();
        }
    }

    private House(LocalStack stack) {
        this.stack = stack;
        this.signIn = new SignIn(stack.ports(), stack.secrets());
    }

    /** Starts everything; whoever cannot be started, and whatever demo step is refused, is told here and not by a test much later. */
    static House open() {
        KAFKA.setLevel(Level.OFF);
        forget(TARGET.resolve("stack"));
        LocalStack stack = LocalStack.start(StackOptions.forTests(ROOT));
        try {
            Seeder.Outcome outcome = stack.seed();
            if (!outcome.failures().isEmpty()) {
                throw new IllegalStateException("The demo data was refused:\n" + String.join("\n", outcome.failures()));
            }
            return new House(stack);
        } catch (RuntimeException e) {
            stack.stop();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            closeBrowser();
        } finally {
            stack.stop();
        }
    }

    private void closeBrowser() {
        if (chromium != null) {
            chromium.close();
            chromium = null;
        }
    }

    LocalStack stack() {
        return stack;
    }

    String origin() {
        return stack.ports().origin();
    }

    /** Nobody in particular. */
    Api anybody() {
        return new Api(origin(), () -> "");
    }

    /** A demo person at the usual level. */
    Api as(String person) {
        return new Api(origin(), () -> token(person, ""));
    }

    /** A demo person who has just given the one-time code. */
    Api signing(String person) {
        return new Api(origin(), () -> token(person, "official-approval"));
    }

    /** Somebody who shows this as a token. */
    Api showing(String token) {
        return new Api(origin(), () -> token);
    }

    /** A program with a secret of its own. */
    Api program(String client, String secretName, String scope) {
        return showing(signIn.clientToken(client, stack.secrets().get(secretName), scope));
    }

    String token(String person, String acr) {
        return tokens.compute(person + " " + acr, (who, known) ->
                known != null && known.isFresh() ? known : new Token(signIn.token(person, acr), System.nanoTime())).value();
    }

    /** Forgets the person's tokens: the next ones say what the person may do now. */
    void signInAnew(String person) {
        tokens.keySet().removeIf(who -> who.startsWith(person + " "));
    }

    /** Tells an event in place of a service that does not tell it yet. */
    void tell(String topic, String key, String event) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + stack.ports().kafka(),
                ProducerConfig.ACKS_CONFIG, "all");
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, event)).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rightly signed, by the same server, for its administrator: not for us. */
    String tokenOfAnotherRealm() {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password=" + stack.secrets().password("KEYCLOAK_ADMIN_PASSWORD");
        return anybody().postForm("/auth/realms/master/protocol/openid-connect/token", form).ok().path("access_token").asText();
    }

    Chromium chromium() {
        if (chromium == null) {
            chromium = new Chromium(origin(), stack.secrets(), TARGET.resolve("screenshots"));
        }
        return chromium;
    }

    /** The last complaints in every log, for somebody who has to find out why. */
    String lastComplaints(int most) {
        try (Stream<Path> logs = Files.list(TARGET.resolve("stack/logs"))) {
            List<String> complaints = new ArrayList<>();
            for (Path log : logs.filter(each -> each.toString().endsWith(".log")).sorted().toList()) {
                List<String> found = Files.readAllLines(log).stream().filter(line -> COMPLAINT.matcher(line).find()).toList();
                complaints.add("──── " + ROOT.relativize(log));
                complaints.addAll(found.subList(Math.max(0, found.size() - most), found.size()));
            }
            return String.join("\n", complaints);
        } catch (IOException e) {
            return "The logs cannot be read: " + e;
        }
    }

    private static void forget(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
