package org.hamyari.reporting.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.hamyari.platform.event.CloudEvent;

/** When a fact was told, as precisely as the database keeps it. */
public final class EventTime {

    private EventTime() {
    }

    public static Instant of(CloudEvent event) {
        return OffsetDateTime.parse(event.time()).toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
