package org.hamyari.sandboxgateway.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.hamyari.sandboxgateway.problem.Refusal;

/** One payment from its creation to its last refund, and the faults it was told to show. */
@Entity
class Payment {

    @Id
    String providerRef;
    String idempotencyKey;
    String requestHash;
    String reference;
    String description;
    String currency;
    long amount;
    long refunded;
    String returnUrl;
    String notifyUrl;
    String language;
    @Enumerated(EnumType.STRING)
    PaymentStatus status;
    String failureReason;
    @Enumerated(EnumType.STRING)
    Scenario scenario;
    @Enumerated(EnumType.STRING)
    PaymentStatus decidedStatus;
    Instant decidedFor;
    int failingConfirmations;
    int failingRefunds;
    Instant createdAt;
    Instant expiresAt;
    Instant capturedAt;
    Instant updatedAt;

    protected Payment() {
    }

    static Payment create(String providerRef, String key, PaymentRequest request, Instant now, Duration timeToPay) {
        Payment payment = new Payment();
        payment.providerRef = providerRef;
        payment.idempotencyKey = key;
        payment.requestHash = request.hash();
        payment.reference = request.reference();
        payment.description = request.description();
        payment.currency = request.amount().currency();
        payment.amount = request.amount().minor();
        payment.returnUrl = request.returnUrl();
        payment.notifyUrl = request.notifyUrl();
        payment.language = request.language();
        payment.status = PaymentStatus.CREATED;
        payment.scenario = Scenario.NORMAL;
        payment.createdAt = now;
        payment.expiresAt = now.plus(timeToPay);
        payment.updatedAt = now;
        return payment;
    }

    boolean awaitsDecision() {
        return status == PaymentStatus.CREATED && decidedStatus == null;
    }

    /** The payer decides once; when it takes effect is the scenario's business. */
    void decide(Decision decision, Scenario chosen, Instant effective, Instant now) {
        scenario = chosen;
        decidedStatus = decision.status();
        decidedFor = effective;
        failingConfirmations = chosen == Scenario.CONFIRM_500_ONCE ? 1 : 0;
        failingRefunds = chosen == Scenario.REFUND_FAILS ? 1 : 0;
        takeEffect(now);
    }

    /** Applies what time has brought: a delayed decision, or the end of the time to pay. Returns whether the status changed. */
    boolean takeEffect(Instant now) {
        if (status != PaymentStatus.CREATED) {
            return false;
        }
        if (decidedStatus != null && !decidedFor.isAfter(now)) {
            become(decidedStatus, now);
            return true;
        }
        if (decidedStatus == null && !expiresAt.isAfter(now)) {
            become(PaymentStatus.EXPIRED, now);
            return true;
        }
        return false;
    }

    /** Takes the amount off what is left; refuses more than that. */
    void refund(Amount part, Instant now) {
        if (!status.isRefundable()) {
            throw Refusal.conflict("not-refundable", "A payment in status " + status + " cannot be refunded.");
        }
        if (!part.currency().equals(currency) || part.minor() > amount - refunded) {
            throw Refusal.conflict("not-refundable",
                    "Only " + new Amount(amount - refunded, currency).major() + " " + currency + " is left.");
        }
        if (failingRefunds > 0) {
            failingRefunds--;
            return;
        }
        refunded = Math.addExact(refunded, part.minor());
        become(refunded == amount ? PaymentStatus.REFUNDED : PaymentStatus.PARTLY_REFUNDED, now);
    }

    /** What the gateway says the amount is; not always the truth. */
    Amount statedAmount() {
        Amount truth = new Amount(amount, currency);
        return scenario == Scenario.AMOUNT_CHANGED && status != PaymentStatus.CREATED ? truth.oneLess() : truth;
    }

    private void become(PaymentStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException(status + " may not become " + next);
        }
        status = next;
        updatedAt = now;
        switch (next) {
            case CAPTURED -> capturedAt = now;
            case FAILED -> failureReason = "declined";
            case CANCELLED -> failureReason = "cancelled-by-payer";
            case EXPIRED -> failureReason = "time-to-pay-over";
            default -> { }
        }
    }
}
