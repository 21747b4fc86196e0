package org.hamyari.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.sql.SqlFailure;
import org.hamyari.platform.tenant.InCity;
import org.jboss.logging.Logger;

/**
 * Receives facts in order, once each. Of those that wait, {@link EventSettings#together()} are taken in at a time, the facts of a city
 * in one transaction; where that fails each gets a transaction of its own. An event that keeps failing while the database answers goes
 * to the dead-letter topic after {@link EventSettings#attempts()} tries, so that one bad event does not stop the others.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final Sql sql;
    private final InCity inCity;
    private final List<EventHandler> handlers;
    private final ObjectReader reader;
    private final EventSettings settings;
    private final InboxLane lane;

    Inbox(Sql sql, InCity inCity, @All List<EventHandler> handlers, ObjectMapper json, EventSettings settings) {
        this.sql = sql;
        this.inCity = inCity;
        this.handlers = handlers;
        this.reader = json.readerFor(CloudEvent.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.settings = settings;
        this.lane = new InboxLane(settings.together(), this::take);
    }

    @Incoming("events-in")
    Flow.Subscriber<Message<String>> receive() {
        return lane;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        lane.stop(settings.acknowledge());
    }

    private void take(List<Message<String>> messages) throws InterruptedException {
        Map<String, List<Fact>> ofCity = new LinkedHashMap<>();
        for (Message<String> message : messages) {
            try {
                Fact fact = read(message);
                if (fact.handlers.isEmpty()) {
                    message.ack();
                } else {
                    ofCity.computeIfAbsent(fact.event.cityid(), city -> new ArrayList<>()).add(fact);
                }
            } catch (IllegalArgumentException unreadable) {
                LOG.error("a message goes to the dead-letter topic", unreadable);
                refuse(message, unreadable);
            }
        }
        for (Map.Entry<String, List<Fact>> city : ofCity.entrySet()) {
            if (!takeTogether(city.getKey(), city.getValue())) {
                for (Fact fact : city.getValue()) {
                    takeAlone(fact);
                }
            }
        }
    }

    private boolean takeTogether(String cityId, List<Fact> facts) {
        if (facts.size() == 1) {
            return false;
        }
        List<CloudEvent> events = facts.stream().map(Fact::event).toList();
        try {
            inCity.run(cityId, () -> {
                facts.stream().flatMap(fact -> fact.handlers.stream()).distinct().forEach(handler -> handler.prepare(cityId, events));
                once(facts);
            });
        } catch (RuntimeException failure) {
            LOG.warnf("%d events of %s are taken in one by one: %s", facts.size(), cityId, failure);
            return false;
        }
        facts.forEach(fact -> fact.message.ack());
        return true;
    }

    private void takeAlone(Fact fact) throws InterruptedException {
        CloudEvent event = fact.event;
        int failures = 0;
        while (true) {
            try {
                inCity.run(event.cityid(), () -> once(List.of(fact)));
                fact.message.ack();
                return;
            } catch (RuntimeException failure) {
                failures += databaseAnswers() ? 1 : 0;
                if (failures >= settings.attempts()) {
                    LOG.errorf(failure, "event %s of type %s goes to the dead-letter topic", event.id(), event.type());
                    refuse(fact.message, failure);
                    return;
                }
                LOG.warnf("event %s of type %s, attempt %d: %s", event.id(), event.type(), failures, failure);
                pause(failures);
            }
        }
    }

    /** Where it does not, nothing is wrong with the event: it waits until the database is back. */
    private boolean databaseAnswers() {
        try {
            return sql.first("select 1", row -> true).isPresent();
        } catch (SqlFailure away) {
            return false;
        }
    }

    private void pause(int failures) throws InterruptedException {
        Thread.sleep(settings.pause().multipliedBy(1L << Math.max(failures - 1, 0)));
    }

    /** Waits for the dead-letter topic, so that nothing later is confirmed while this is in doubt. */
    private static void refuse(Message<String> message, RuntimeException failure) {
        message.nack(failure).toCompletableFuture().join();
    }

    private void once(List<Fact> facts) {
        Set<UUID> unknown = new HashSet<>(sql.list("""
                insert into inbox (event_id) select unnest(?::uuid[]) on conflict do nothing returning event_id""",
                row -> row.getObject(1, UUID.class),
                (Object) facts.stream().map(fact -> fact.event.id().toString()).toArray(String[]::new)));
        facts.stream().filter(fact -> unknown.remove(fact.event.id())).forEach(fact -> fact.event.trace().wrap(() -> handle(fact)).run());
    }

    private void handle(Fact fact) {
        boolean newest = isNewest(fact.event);
        fact.handlers.stream().filter(handler -> newest || !handler.newestOnly()).forEach(handler -> handler.handle(fact.event));
    }

    private boolean isNewest(CloudEvent event) {
        return sql.update("""
                insert into inbox_position (source, subject, type, sequence) values (?, ?, ?, ?)
                on conflict (source, subject, type) do update set sequence = excluded.sequence
                where inbox_position.sequence <= excluded.sequence""",
                event.source(), event.subject(), event.type(), event.version()) == 1;
    }

    private Fact read(Message<String> message) {
        try {
            CloudEvent event = reader.readValue(message.getPayload());
            return new Fact(message, event, handlers.stream().filter(handler -> handler.types().contains(event.type())).toList());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not a CloudEvent", unreadable);
        }
    }

    private record Fact(Message<String> message, CloudEvent event, List<EventHandler> handlers) {
    }
}
