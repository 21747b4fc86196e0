package org.hamyari.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventHandler;
import org.hamyari.platform.tenant.InCity;

/** Gives facts to the service's own handlers, as many at once as a test wants: the channel in memory has one lane, Kafka has many. */
@ApplicationScoped
class Facts {

    private final InCity inCity;
    private final List<EventHandler> handlers;
    private final ObjectMapper json;

    Facts(InCity inCity, @All List<EventHandler> handlers, ObjectMapper json) {
        this.inCity = inCity;
        this.handlers = handlers;
        this.json = json;
    }

    /** Takes a fact in, in a transaction of its own, without the memory of ids: a fact may come twice. */
    void take(String text) {
        CloudEvent event = parse(text);
        inCity.run(event.cityid(), () -> handlers.stream().filter(handler -> handler.types().contains(event.type()))
                .forEach(handler -> handler.handle(event)));
    }

    private CloudEvent parse(String text) {
        try {
            return json.readValue(text, CloudEvent.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
