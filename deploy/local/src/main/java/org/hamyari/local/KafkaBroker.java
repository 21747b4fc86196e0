package org.hamyari.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;

/** One Kafka broker, which is its own controller, in a JVM of its own; and the topics of the house. */
final class KafkaBroker implements Component {

    /** Production has 16; four are enough to keep the code honest about order per key. */
    private static final int PARTITIONS = 4;
    private static final List<String> OWNERS =
            List.of("cities", "catalogue", "pledges", "matching", "voting", "reporting", "partners", "engagement");

    private final Home home;
    private final Ports ports;
    private final DeathWatch deathWatch;
    private ChildProcess server;

    KafkaBroker(Home home, Ports ports, DeathWatch deathWatch) {
        this.home = home;
        this.ports = ports;
        this.deathWatch = deathWatch;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public void start() {
        Path log = home.log("kafka");
        ChildProcess.turnOver(log);
        Path settings = writeSettings();
        if (!Files.exists(dataFolder().resolve("meta.properties"))) {
            Commands.run("Formatting Kafka's storage", log, 60, new ProcessBuilder(Commands.java(), "-Xmx128m", "-XX:+UseSerialGC",
                    "-cp", BuildFacts.classPath(), "kafka.tools.StorageTool", "format",
                    "--cluster-id", Uuid.randomUuid().toString(), "--config", settings.toString()));
        }
        launch();
        createTopics();
    }

    @Override
    public void restart() {
        launch();
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

    String bootstrapServers() {
        return "localhost:" + ports.kafka();
    }

    private void launch() {
        Path log = home.log("kafka");
        server = ChildProcess.start(new ChildProcess.Recipe("Kafka",
                List.of(Commands.java(), "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.util.logging.config.file=" + writeLogging(), "-cp", BuildFacts.classPath(), "kafka.Kafka",
                        settingsFile().toString()),
                Map.of(), home.data(), log, "TERM"), deathWatch);
        Await.until("Kafka", Duration.ofSeconds(90), server, log, this::answers);
    }

    private boolean answers() {
        if (!Await.listens(ports.kafka())) {
            return false;
        }
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void createTopics() {
        try (Admin admin = admin()) {
            Set<String> known = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            List<NewTopic> missing = topics().stream().filter(topic -> !known.contains(topic.name())).toList();
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StackException("Kafka refused the topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Creating the topics was interrupted", e);
        }
    }

    /** What happened is kept for ever, and what a service could not digest too; of a city only its latest state is. */
    private static List<NewTopic> topics() {
        List<NewTopic> owned = OWNERS.stream()
                .map(owner -> new NewTopic("hamyari." + owner + ".v1", PARTITIONS, (short) 1).configs(Map.of("retention.ms", "-1")))
                .toList();
        List<NewTopic> deadLetters = OWNERS.stream()
                .map(owner -> new NewTopic("hamyari." + owner + ".dead-letters", 1, (short) 1).configs(Map.of("retention.ms", "-1")))
                .toList();
        NewTopic cities = new NewTopic("city.state.v1", PARTITIONS, (short) 1).configs(Map.of("cleanup.policy", "compact"));
        return Stream.of(owned, deadLetters, List.of(cities)).flatMap(List::stream).toList();
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000));
    }

    private Path writeSettings() {
        return write(settingsFile(), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                offsets.retention.minutes=525600
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                num.io.threads=2
                num.network.threads=2
                log.cleaner.dedupe.buffer.size=8388608
                """.formatted(ports.kafka(), ports.kafkaController(), dataFolder()));
    }

    private Path writeLogging() {
        return write(home.run().resolve("kafka-logging.properties"), """
                handlers=java.util.logging.ConsoleHandler
                .level=WARNING
                kafka.server.level=INFO
                java.util.logging.ConsoleHandler.level=INFO
                java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n
                """);
    }

    private Path settingsFile() {
        return home.run().resolve("kafka.properties");
    }

    private Path dataFolder() {
        return home.data().resolve("kafka");
    }

    private static Path write(Path file, String content) {
        try {
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
