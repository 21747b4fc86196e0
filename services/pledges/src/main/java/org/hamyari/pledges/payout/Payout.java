package org.hamyari.pledges.payout;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.money.Money;

/** Money for the owner of a project that succeeded. */
@Entity
class Payout {

    @Id
    UUID id;
    String cityId;
    UUID projectId;
    UUID closingId;
    boolean supplement;
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

    Payout(String cityId, UUID projectId, UUID closingId, Money crowd, boolean supplement, Instant now) {
        this.id = UUID.randomUUID();
        this.cityId = cityId;
        this.projectId = projectId;
        this.closingId = closingId;
        this.supplement = supplement;
        this.state = PayoutState.PENDING;
        this.currency = crowd.currency();
        this.crowd = crowd.minor();
        this.createdAt = now;
    }

    Money crowd() {
        return new Money(crowd, currency);
    }

    void settle(Instant now) {
        state = state.to(PayoutState.SETTLED);
        settledAt = now;
    }
}
