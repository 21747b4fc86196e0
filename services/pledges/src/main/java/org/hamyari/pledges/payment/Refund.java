package org.hamyari.pledges.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.money.Money;

/** A payment's money on its way back to the citizen. */
@Entity
class Refund {

    @Id
    UUID id;
    String cityId;
    UUID paymentId;
    UUID pledgeId;
    UUID projectId;
    long amount;
    String currency;
    @Enumerated(EnumType.STRING)
    RefundReason reason;
    @Enumerated(EnumType.STRING)
    RefundState state;
    int tries;
    String providerRef;
    Instant requestedAt;
    Instant doneAt;
    Instant sendAt;
    @Version
    long version;

    protected Refund() {
    }

    Refund(Payment payment, UUID projectId, RefundReason reason, Instant now) {
        this.id = UUID.randomUUID();
        this.cityId = payment.cityId;
        this.paymentId = payment.id;
        this.pledgeId = payment.pledgeId;
        this.projectId = projectId;
        this.amount = payment.amount;
        this.currency = payment.currency;
        this.reason = reason;
        this.state = RefundState.REQUESTED;
        this.requestedAt = now;
        this.sendAt = now;
    }

    Money money() {
        return new Money(amount, currency);
    }

    /** The gateway repeats its answer to a key; after a certain failure only a new key is a new try. */
    String key() {
        return id + "-" + tries;
    }
}
