package org.hamyari.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Holds an event against its schema in {@code events.yaml}. */
public final class EventContract {

    private static final Path FILE = Path.of(System.getProperty("hamyari.root"), "api-specs", "events.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY = SpecContract.localSchemas();

    private EventContract() {
    }

    /** Fails unless the event, envelope and data, is as its type's schema says. */
    public static void check(String event) {
        try {
            JsonNode specification = SpecContract.read(FILE);
            String type = JSON.readTree(event).get("type").asText();
            String schema = specification.at("/components/schemas").properties().stream()
                    .filter(entry -> type.equals(entry.getValue().path("x-event-type").asText()))
                    .map(Map.Entry::getKey).findFirst()
                    .orElseThrow(() -> new AssertionError(type + " is not in events.yaml"));
            List<Error> errors = REGISTRY.getSchema(SchemaLocation.of(FILE.toUri() + "#/components/schemas/" + schema))
                    .validate(event, InputFormat.JSON, execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
            if (!errors.isEmpty()) {
                throw new AssertionError(type + " is not as specified: " + errors + "\n" + event);
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Fails unless there are such events and each is as specified. */
    public static void checkAll(String type) {
        List<String> events = TestDatabase.events(type);
        if (events.isEmpty()) {
            throw new AssertionError("no event of type " + type);
        }
        events.forEach(EventContract::check);
    }
}
