package org.hamyari.platform.event;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.eclipse.microprofile.reactive.messaging.OnOverflow.Strategy;
import org.jboss.logging.Logger;

/**
 * Sends the outbox to the broker, at least once and in order per key.
 *
 * <p>A relay owns buckets by session advisory locks, so that two instances never send the same bucket; the locks die with the
 * connection. It selects unsent rows, not rows beyond a position: an id that commits late is found all the same. A row is marked
 * after the broker's acknowledgement; after a failure everything from the first failed row of its bucket on is sent again.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int LOCK_CLASS = 0x68616d;

    private final AgroalDataSource dataSource;
    private final MutinyEmitter<String> emitter;
    private final EventSettings settings;
    private final Semaphore signal = new Semaphore(0);
    private final AtomicLong waiting = new AtomicLong();
    private final BitSet owned = new BitSet(Outbox.BUCKETS);
    private volatile boolean running;
    private Thread thread;

    // The buffer has no limit of its own: a batch is awaited before the next is sent, and that bounds it.
    OutboxRelay(@DataSource("job") AgroalDataSource dataSource, @Channel("events-out") @OnOverflow(Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> emitter,
            EventSettings settings, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.emitter = emitter;
        this.settings = settings;
        metrics.gauge("hamyari.outbox.oldest.seconds", waiting);
    }

    void start(@Observes StartupEvent event) {
        if (settings.relay()) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::relay);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        if (thread != null) {
            thread.join(settings.acknowledge());
        }
    }

    void wake() {
        signal.release();
    }

    private void relay() {
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                owned.clear();
                while (running && connection.isValid(1)) {
                    own(connection);
                    if (send(connection) == 0) {
                        pause();
                    }
                }
                release(connection);
            } catch (SQLException failure) {
                LOG.warnf("the outbox waits for the database: %s", failure.getSQLState());
                pause();
            } catch (RuntimeException failure) {
                LOG.error("the relay starts again", failure);
                pause();
            }
        }
    }

    private void pause() {
        try {
            if (signal.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void own(Connection connection) throws SQLException {
        for (int bucket = owned.nextClearBit(0); bucket < Outbox.BUCKETS; bucket = owned.nextClearBit(bucket + 1)) {
            try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
                statement.setInt(1, LOCK_CLASS);
                statement.setInt(2, bucket);
                try (ResultSet row = statement.executeQuery()) {
                    owned.set(bucket, row.next() && row.getBoolean(1));
                }
            }
        }
    }

    private static void release(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_unlock_all()")) {
            statement.execute();
        }
    }

    private int send(Connection connection) throws SQLException {
        List<Row> rows = unsent(connection);
        waiting.set(rows.isEmpty() ? 0 : rows.getFirst().ageSeconds());
        if (rows.isEmpty()) {
            return 0;
        }
        List<CompletableFuture<Void>> acknowledgements = rows.stream().map(this::send).toList();
        try {
            CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new))
                    .get(settings.acknowledge().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            LOG.warnf("the broker did not take a batch of %d: %s", rows.size(), failed.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return mark(connection, sentInOrder(rows, acknowledgements));
    }

    private CompletableFuture<Void> send(Row row) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("content-type", "application/cloudevents+json; charset=utf-8".getBytes(StandardCharsets.US_ASCII));
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(row.topic()).withKey(row.key()).withHeaders(headers).build();
        return emitter.sendMessage(Message.of(row.event()).addMetadata(metadata)).subscribeAsCompletionStage();
    }

    private static List<Long> sentInOrder(List<Row> rows, List<CompletableFuture<Void>> acknowledgements) {
        Set<Integer> failedBuckets = new HashSet<>();
        List<Long> sent = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            CompletableFuture<Void> acknowledgement = acknowledgements.get(i);
            if (!acknowledgement.isDone() || acknowledgement.isCompletedExceptionally()) {
                failedBuckets.add(rows.get(i).bucket());
            } else if (!failedBuckets.contains(rows.get(i).bucket())) {
                sent.add(rows.get(i).id());
            }
        }
        return sent;
    }

    private List<Row> unsent(Connection connection) throws SQLException {
        Object[] buckets = owned.stream().boxed().toArray();
        try (PreparedStatement statement = connection.prepareStatement("""
                select id, bucket, topic, message_key, event, extract(epoch from clock_timestamp() - created_at)::bigint
                from outbox where sent_at is null and bucket = any(?) order by id limit ?""")) {
            statement.setArray(1, connection.createArrayOf("int4", buckets));
            statement.setInt(2, settings.batch());
            try (ResultSet result = statement.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(new Row(result.getLong(1), result.getInt(2), result.getString(3), result.getString(4),
                            result.getString(5), result.getLong(6)));
                }
                return rows;
            }
        }
    }

    private static int mark(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update outbox set sent_at = now() where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("int8", ids.toArray()));
            return statement.executeUpdate();
        }
    }

    private record Row(long id, int bucket, String topic, String key, String event, long ageSeconds) {
    }
}
