package org.hamyari.pledges.payout;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.pledges.campaign.AgreedTerms.Trigger;
import org.hamyari.platform.money.Money;

/** A share of the money for the owner of a project that succeeded, or a supplement to it. */
@Entity
class Payout {

    @Id
    UUID id;
    String cityId;
    UUID projectId;
    UUID closingId;
    boolean supplement;
    int share;
    @Enumerated(EnumType.STRING)
    Trigger waitsFor;
    Integer milestone;
    int workingDays;
    Instant dueAt;
    @Enumerated(EnumType.STRING)
    PayoutState state;
    String currency;
    long crowd;
    Instant createdAt;
    Instant settledAt;
    @Version
    long version;

    protected Payout() {
    }

    private Payout(String cityId, UUID projectId, UUID closingId, Money crowd, Instant now) {
        this.id = UUID.randomUUID();
        this.cityId = cityId;
        this.projectId = projectId;
        this.closingId = closingId;
        this.state = PayoutState.PENDING;
        this.currency = crowd.currency();
        this.crowd = crowd.minor();
        this.createdAt = now;
    }

    static Payout share(String cityId, UUID projectId, UUID closingId, PayoutPlan.Part part, Instant now) {
        Payout payout = new Payout(cityId, projectId, closingId, part.amount(), now);
        payout.share = part.number();
        payout.waitsFor = part.share().trigger();
        payout.milestone = part.share().milestone();
        payout.workingDays = part.share().workingDays();
        return payout;
    }

    /** Carries an award that was told after the first share was paid. */
    static Payout supplementTo(Payout settled, Instant now) {
        Payout payout = new Payout(settled.cityId, settled.projectId, settled.closingId, Money.zero(settled.currency), now);
        payout.supplement = true;
        payout.share = settled.share;
        payout.waitsFor = Trigger.CAMPAIGN_END;
        payout.dueAt = now;
        return payout;
    }

    boolean isDue(Instant now) {
        return state == PayoutState.PENDING && dueAt != null && !dueAt.isAfter(now);
    }

    /** Whether it is kept back until the final report is approved. */
    boolean isRetained() {
        return waitsFor == Trigger.REPORT_APPROVED;
    }

    Money crowd() {
        return new Money(crowd, currency);
    }

    void settle(Instant now) {
        state = state.to(PayoutState.SETTLED);
        settledAt = now;
    }
}
