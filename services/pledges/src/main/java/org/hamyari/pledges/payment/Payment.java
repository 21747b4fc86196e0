package org.hamyari.pledges.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.money.Money;

/** One attempt to pay a pledge. Its amount is the pledge's, whatever anybody else says. */
@Entity
class Payment {

    static final String SANDBOX = "SANDBOX";

    @Id
    UUID id;
    String cityId;
    UUID pledgeId;
    String requestKey;
    String provider;
    String providerRef;
    @Enumerated(EnumType.STRING)
    PaymentState state;
    long amount;
    String currency;
    String returnUrl;
    String redirectUrl;
    String statusHint;
    int asked;
    Instant createdAt;
    Instant expiresAt;
    Instant confirmedAt;
    Instant askAt;
    @Version
    long version;

    protected Payment() {
    }

    Payment(String cityId, UUID pledgeId, Money amount, String requestKey, String returnUrl, Instant now, Instant askAt) {
        this.id = UUID.randomUUID();
        this.cityId = cityId;
        this.pledgeId = pledgeId;
        this.requestKey = requestKey;
        this.provider = SANDBOX;
        this.state = PaymentState.CREATED;
        this.amount = amount.minor();
        this.currency = amount.currency();
        this.returnUrl = returnUrl;
        this.createdAt = now;
        this.askAt = askAt;
    }

    Money money() {
        return new Money(amount, currency);
    }

    void redirect(PaymentProvider.Session session, Instant firstQuestion) {
        state = state.to(PaymentState.REDIRECTED);
        providerRef = session.providerRef();
        redirectUrl = session.redirectUrl();
        expiresAt = session.expiresAt();
        askAt = firstQuestion;
    }

    void move(PaymentState next) {
        state = state.to(next);
    }
}
