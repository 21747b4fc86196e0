package org.hamyari.matching.match;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.matching.rule.ReasonCode;
import org.hamyari.platform.money.Money;

/** A pledge as pledges told it, and what came of it here; the verdict is missing while it waits for the terms of its campaign. */
@Entity
class CapturedPledge {

    String cityId;
    @Id
    UUID pledgeId;
    UUID projectId;
    String donor;
    long amount;
    String currency;
    UUID reservationId;
    Instant capturedAt;
    Instant refundedAt;
    @Enumerated(EnumType.STRING)
    ReasonCode verdict;

    static CapturedPledge of(String cityId, PledgeFact fact) {
        Money amount = Money.positive(fact.amount(), "/amount");
        CapturedPledge pledge = new CapturedPledge();
        pledge.cityId = cityId;
        pledge.pledgeId = fact.pledgeId();
        pledge.projectId = fact.projectId();
        pledge.donor = fact.donor();
        pledge.amount = amount.minor();
        pledge.currency = amount.currency();
        pledge.reservationId = fact.reservationId();
        pledge.capturedAt = fact.capturedAt();
        pledge.refundedAt = fact.refundedAt();
        pledge.verdict = fact.refundedAt() == null ? null : ReasonCode.PLEDGE_REFUNDED;
        return pledge;
    }

    void refund(Instant at) {
        refundedAt = at;
        verdict = ReasonCode.PLEDGE_REFUNDED;
    }

    boolean isWaiting() {
        return verdict == null;
    }

    Money money() {
        return new Money(amount, currency);
    }
}
