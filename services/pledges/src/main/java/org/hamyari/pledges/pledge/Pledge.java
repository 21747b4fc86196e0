package org.hamyari.pledges.pledge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.money.Money;
import org.hamyari.pledges.campaign.Terms;

/** What a citizen has promised to give, by the terms that were in force. */
@Entity
class Pledge {

    @Id
    UUID id;
    String cityId;
    UUID projectId;
    String donor;
    long amount;
    String currency;
    @Enumerated(EnumType.STRING)
    PledgeState state;
    int termsVersion;
    UUID reservationId;
    Instant createdAt;
    Instant expiresAt;
    Instant capturedAt;
    Instant refundedAt;
    @Version
    long version;

    protected Pledge() {
    }

    Pledge(Terms terms, String donor, Money amount, UUID reservationId, Instant now, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.cityId = terms.cityId();
        this.projectId = terms.projectId();
        this.donor = donor;
        this.amount = amount.minor();
        this.currency = amount.currency();
        this.state = PledgeState.PENDING;
        this.termsVersion = terms.version();
        this.reservationId = reservationId;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    Money money() {
        return new Money(amount, currency);
    }

    void capture(Instant now) {
        state = state.to(PledgeState.CAPTURED);
        capturedAt = now;
    }

    void expire() {
        state = state.to(PledgeState.EXPIRED);
    }

    void refund(Instant now) {
        state = state.to(PledgeState.REFUNDED);
        refundedAt = now;
    }
}
