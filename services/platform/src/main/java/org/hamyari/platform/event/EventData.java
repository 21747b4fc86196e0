package org.hamyari.platform.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Reads an event's data into a record of the consumer's own, with only the fields it needs. */
@ApplicationScoped
public class EventData {

    private final ObjectMapper json;

    EventData(ObjectMapper json) {
        this.json = json;
    }

    public <T> T read(CloudEvent event, Class<T> type) {
        try {
            return json.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(event.data());
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the data of " + event.type() + " is not as its schema says", unreadable);
        }
    }
}
