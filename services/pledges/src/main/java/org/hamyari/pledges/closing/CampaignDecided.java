package org.hamyari.pledges.closing;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.DomainEvent;
import org.hamyari.pledges.campaign.Outcome;

/** A campaign succeeded or failed by its terms; two officials signed. */
record CampaignDecided(String cityId, Outcome outcome, long sequence, Data data) implements DomainEvent {

    static CampaignDecided of(Closing closing, long sequence) {
        ClosingReason reason = closing.reason();
        return new CampaignDecided(closing.cityId, closing.outcome, sequence, new Data(closing.projectId, closing.id,
                closing.money(closing.goal).toDto(), closing.money(closing.raised).toDto(), closing.money(closing.matched).toDto(),
                closing.backers, reason.code(), reason.text(), closing.decidedAt));
    }

    @Override
    public String type() {
        return outcome == Outcome.SUCCEEDED ? "org.hamyari.campaign.succeeded.v1" : "org.hamyari.campaign.failed.v1";
    }

    @Override
    public String subject() {
        return data.projectId.toString();
    }

    @Override
    public String key() {
        return data.projectId.toString();
    }

    record Data(UUID projectId, UUID closingId, MoneyDto goal, MoneyDto raised, MoneyDto matched, long backers, String reasonCode,
            LocalizedTextDto reason, Instant decidedAt) {
    }
}
