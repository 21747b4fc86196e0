package org.hamyari.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.UUID;
import org.hamyari.platform.sql.Sql;

/**
 * Where facts wait to be told: a row in the transaction of the effect, sent by {@link OutboxRelay} after the commit. What is rolled
 * back was never told.
 */
@ApplicationScoped
public class Outbox {

    static final int BUCKETS = 16;

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;
    private final EventSettings settings;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transactions;

    Outbox(Sql sql, ObjectMapper json, Clock clock, EventSettings settings, OutboxRelay relay,
            TransactionSynchronizationRegistry transactions) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        this.relay = relay;
        this.transactions = transactions;
    }

    /** Writes the fact into the running transaction. */
    public void publish(DomainEvent event) {
        if (transactions.getTransactionKey() == null) {
            throw new IllegalStateException("a fact is told in the transaction of its effect");
        }
        JsonNode data = json.valueToTree(event.data());
        CloudEvent envelope = new CloudEvent("1.0", UUID.randomUUID(), settings.source(), event.type(), event.subject(),
                clock.instant().toString(), "application/json", Long.toString(event.sequence()), event.cityId(), traceparent(), data);
        String topic = event.topic().isEmpty() ? settings.topic() : event.topic();
        sql.update("insert into outbox (bucket, topic, message_key, event_id, event) values (?, ?, ?, ?, ?)",
                Math.floorMod(event.key().hashCode(), BUCKETS), topic, event.key(), envelope.id(), text(envelope));
        transactions.registerInterposedSynchronization(new Wake());
    }

    private String text(CloudEvent envelope) {
        try {
            return json.writeValueAsString(envelope);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex() : null;
    }

    private final class Wake implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Only the outcome matters.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
