package org.hamyari.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.InCity;
import org.jboss.logging.Logger;

/**
 * Receives facts in order, once each. An event that keeps failing goes to the dead-letter topic after
 * {@link EventSettings#attempts()} tries, so that one bad event does not stop the others.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final Sql sql;
    private final InCity inCity;
    private final List<EventHandler> handlers;
    private final ObjectReader reader;
    private final EventSettings settings;

    Inbox(Sql sql, InCity inCity, @All List<EventHandler> handlers, ObjectMapper json, EventSettings settings) {
        this.sql = sql;
        this.inCity = inCity;
        this.handlers = handlers;
        this.reader = json.readerFor(CloudEvent.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.settings = settings;
    }

    @Incoming("events-in")
    @Blocking
    void receive(String text) throws InterruptedException {
        CloudEvent event = parse(text);
        List<EventHandler> interested = handlers.stream().filter(handler -> handler.types().contains(event.type())).toList();
        if (interested.isEmpty()) {
            return;
        }
        long pause = settings.pause().toMillis();
        for (int attempt = 1; ; attempt++, pause *= 2) {
            try {
                inCity.run(event.cityid(), () -> once(event, interested));
                return;
            } catch (RuntimeException failure) {
                if (attempt >= settings.attempts()) {
                    LOG.errorf(failure, "event %s of type %s goes to the dead-letter topic", event.id(), event.type());
                    throw failure;
                }
                LOG.warnf("event %s of type %s, attempt %d: %s", event.id(), event.type(), attempt, failure);
                Thread.sleep(pause);
            }
        }
    }

    private void once(CloudEvent event, List<EventHandler> interested) {
        if (sql.update("insert into inbox (event_id) values (?) on conflict do nothing", event.id()) == 0) {
            return;
        }
        boolean newest = sql.update("""
                insert into inbox_position (source, subject, type, sequence) values (?, ?, ?, ?)
                on conflict (source, subject, type) do update set sequence = excluded.sequence
                where inbox_position.sequence <= excluded.sequence""",
                event.source(), event.subject(), event.type(), event.version()) == 1;
        interested.stream().filter(handler -> newest || !handler.newestOnly()).forEach(handler -> handler.handle(event));
    }

    private CloudEvent parse(String text) {
        try {
            return reader.readValue(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not a CloudEvent", unreadable);
        }
    }
}
