package org.hamyari.catalogue.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;

/** Puts amended terms in force, or says that somebody was faster. */
@ApplicationScoped
class AmendmentDecidedHandler implements EventHandler {

    private final Amendments amendments;
    private final EventData data;

    AmendmentDecidedHandler(Amendments amendments, EventData data) {
        this.amendments = amendments;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.campaign.amendment-decided.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        Decided decided = data.read(event, Decided.class);
        amendments.decided(event.cityid(), decided.projectId, decided.amendmentId, decided.accepted, decided.reasonCode);
    }

    record Decided(UUID projectId, UUID amendmentId, boolean accepted, String reasonCode) {
    }
}
