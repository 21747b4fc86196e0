package org.hamyari.pledges.payout;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hamyari.pledges.campaign.AgreedTerms.Trigger;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;

/** Releases the shares that wait for a milestone, and what was kept until the final report is approved. */
@ApplicationScoped
class DeliveryHandler implements EventHandler {

    private static final String MILESTONE = "org.hamyari.project.milestone-accepted.v1";
    private static final String DELIVERED = "org.hamyari.project.delivered.v1";

    private final Payouts payouts;
    private final EventData data;

    DeliveryHandler(Payouts payouts, EventData data) {
        this.payouts = payouts;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of(MILESTONE, DELIVERED);
    }

    @Override
    public void handle(CloudEvent event) {
        Reached reached = data.read(event, Reached.class);
        if (event.type().equals(MILESTONE)) {
            payouts.release(reached.projectId, Trigger.MILESTONE, reached.milestone, reached.acceptedAt);
        } else {
            payouts.release(reached.projectId, Trigger.REPORT_APPROVED, 0, reached.deliveredAt);
        }
    }

    /** The members of both events that matter here. */
    record Reached(UUID projectId, int milestone, Instant acceptedAt, Instant deliveredAt) {
    }
}
