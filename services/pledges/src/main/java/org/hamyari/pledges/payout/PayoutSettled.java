package org.hamyari.pledges.payout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.DomainEvent;
import org.hamyari.pledges.account.CityAccounts.Award;

/** The project owner has the money. */
record PayoutSettled(String cityId, long sequence, Data data) implements DomainEvent {

    static PayoutSettled of(Payout payout, List<Award> awards) {
        return new PayoutSettled(payout.cityId, payout.version, new Data(payout.id, payout.projectId, payout.crowd().toDto(),
                awards.stream().map(award -> new Fund(award.fundId(), award.awardId(), award.amount().toDto())).toList(),
                payout.settledAt));
    }

    @Override
    public String type() {
        return "org.hamyari.payout.settled.v1";
    }

    @Override
    public String subject() {
        return data.payoutId.toString();
    }

    @Override
    public String key() {
        return data.projectId.toString();
    }

    record Data(UUID payoutId, UUID projectId, MoneyDto crowd, List<Fund> funds, Instant settledAt) {
    }

    record Fund(UUID fundId, UUID awardId, MoneyDto amount) {
    }
}
