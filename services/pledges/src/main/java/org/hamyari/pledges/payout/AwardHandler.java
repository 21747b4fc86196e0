package org.hamyari.pledges.payout;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;
import org.hamyari.platform.money.Money;
import org.hamyari.pledges.account.CityAccounts.Award;

/** Books what a match fund owes to a project. */
@ApplicationScoped
class AwardHandler implements EventHandler {

    private final Payouts payouts;
    private final EventData data;

    AwardHandler(Payouts payouts, EventData data) {
        this.payouts = payouts;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.award.payable.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        AwardPayable award = data.read(event, AwardPayable.class);
        payouts.owe(award.projectId, new Award(award.awardId, award.fundId, Money.positive(award.amount, "/amount")), award.payableAt);
    }

    /** The members that matter here. */
    record AwardPayable(UUID awardId, UUID fundId, UUID projectId, MoneyDto amount, Instant payableAt) {
    }
}
