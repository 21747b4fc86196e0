package org.hamyari.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;

/** Events of neighbours, as JSON text to be sent into the channel {@code events-in}. */
public final class TestEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TestEvents() {
    }

    /** One event with a fresh id. */
    public static String event(String source, String type, String cityId, String subject, long sequence, Map<String, ?> data) {
        return event(UUID.randomUUID(), source, type, cityId, subject, sequence, data);
    }

    /** One event with a given id, e.g. to send it twice. */
    public static String event(UUID id, String source, String type, String cityId, String subject, long sequence, Map<String, ?> data) {
        try {
            return JSON.writeValueAsString(Map.of("specversion", "1.0", "id", id, "source", "/services/" + source,
                    "type", "org.hamyari." + type + ".v1", "subject", subject, "time", "2026-11-21T08:00:00Z",
                    "datacontenttype", "application/json", "sequence", Long.toString(sequence), "cityid", cityId, "data", data));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
