package org.hamyari.pledges.campaign;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.event.DomainEvent;

/** Whether new terms are in force. */
record AmendmentDecided(String cityId, long sequence, Data data) implements DomainEvent {

    @Override
    public String type() {
        return "org.hamyari.campaign.amendment-decided.v1";
    }

    @Override
    public String subject() {
        return data.projectId.toString();
    }

    @Override
    public String key() {
        return data.projectId.toString();
    }

    record Data(UUID projectId, UUID amendmentId, int termsVersion, boolean accepted, Reason reasonCode, Instant decidedAt) {
    }

    /** Why. */
    enum Reason {
        NO_PLEDGES, PLEDGES_EXIST, CAMPAIGN_ENDED, OTHER_VERSION
    }
}
