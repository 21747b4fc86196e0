package org.hamyari.pledges.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;

/** Answers catalogue whether new terms are in force. */
@ApplicationScoped
class AmendmentHandler implements EventHandler {

    private final Amendments amendments;
    private final EventData data;

    AmendmentHandler(Amendments amendments, EventData data) {
        this.amendments = amendments;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.campaign.amendment-proposed.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        amendments.decide(event.cityid(), data.read(event, Proposed.class));
    }

    record Proposed(UUID projectId, UUID amendmentId, int termsVersion, String termsHash, AgreedTerms terms) {
    }
}
