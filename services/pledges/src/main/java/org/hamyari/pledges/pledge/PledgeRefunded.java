package org.hamyari.pledges.pledge;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.DomainEvent;

/** The money of a captured pledge went back to the citizen. */
record PledgeRefunded(String cityId, long sequence, Data data) implements DomainEvent {

    static PledgeRefunded goalMissed(Pledge pledge) {
        return of(pledge, "GOAL_MISSED", new LocalizedTextDto("کارزار به هدف نرسید؛ پول شما برگردانده شد.",
                "The campaign missed its goal; your money went back."));
    }

    static PledgeRefunded withdrawn(Pledge pledge) {
        return of(pledge, "CAMPAIGN_WITHDRAWN", new LocalizedTextDto("شهر پروژه را متوقف کرد؛ پول شما برگردانده شد.",
                "The city stopped the project; your money went back."));
    }

    private static PledgeRefunded of(Pledge pledge, String reasonCode, LocalizedTextDto reason) {
        return new PledgeRefunded(pledge.cityId, pledge.version, new Data(pledge.id, pledge.projectId, pledge.money().toDto(), pledge.donor,
                reasonCode, reason, pledge.refundedAt));
    }

    @Override
    public String type() {
        return "org.hamyari.pledge.refunded.v1";
    }

    @Override
    public String subject() {
        return data.pledgeId.toString();
    }

    @Override
    public String key() {
        return data.projectId.toString();
    }

    record Data(UUID pledgeId, UUID projectId, MoneyDto amount, String donor, String reasonCode, LocalizedTextDto reason,
            Instant refundedAt) {
    }
}
