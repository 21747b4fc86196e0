package org.hamyari.catalogue.backing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;

/** Learns which pledges were paid and which of them went back. */
@ApplicationScoped
class BackingHandler implements EventHandler {

    private static final String CAPTURED = "org.hamyari.pledge.captured.v1";
    private static final String REFUNDED = "org.hamyari.pledge.refunded.v1";

    private final Backings backings;
    private final EventData data;

    BackingHandler(Backings backings, EventData data) {
        this.backings = backings;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of(CAPTURED, REFUNDED);
    }

    @Override
    public void handle(CloudEvent event) {
        Pledge pledge = data.read(event, Pledge.class);
        if (event.type().equals(CAPTURED)) {
            backings.captured(event.cityid(), pledge);
        } else {
            backings.refunded(event.cityid(), pledge);
        }
    }

    record Pledge(UUID pledgeId, UUID projectId, MoneyDto amount, String donor, Instant capturedAt, Instant refundedAt) {
    }
}
