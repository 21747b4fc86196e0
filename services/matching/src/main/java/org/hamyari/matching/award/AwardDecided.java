package org.hamyari.matching.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.matching.rule.Reasons;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.DomainEvent;

/** A campaign is decided: its award is owed, or back in the pot. */
record AwardDecided(String cityId, long sequence, String type, Data data) implements DomainEvent {

    static AwardDecided payable(Award award, Instant at) {
        return new AwardDecided(award.cityId, award.version, "org.hamyari.award.payable.v1", new Data(award.id, award.fundId,
                award.projectId, award.money().toDto(), "CAMPAIGN_SUCCEEDED", Reasons.awarded(award.money()), at, null));
    }

    static AwardDecided lapsed(Award award, Instant at) {
        return new AwardDecided(award.cityId, award.version, "org.hamyari.award.lapsed.v1", new Data(award.id, award.fundId,
                award.projectId, award.money().toDto(), "CAMPAIGN_FAILED", Reasons.lapsed(award.money()), null, at));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(UUID awardId, UUID fundId, UUID projectId, MoneyDto amount, String reasonCode, LocalizedTextDto reason, Instant payableAt,
            Instant lapsedAt) {
    }

    @Override
    public String subject() {
        return data.awardId.toString();
    }

    @Override
    public String key() {
        return data.projectId.toString();
    }
}
