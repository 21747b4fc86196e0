package org.hamyari.pledges.payment;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.money.Money;

/**
 * A payment gateway with a hosted page. Every call ends within a bounded time with an answer of ours: a gateway that is away, slow or
 * confused is a case, not an exception. Opening and refunding with the same id or key again has the effect of one call.
 */
interface PaymentProvider {

    Opened open(Opening opening);

    /** What has become of a payment: the only source of truth. */
    Found find(String providerRef);

    Refunded refund(String providerRef, String key, Money amount);

    /** What to open. */
    record Opening(UUID paymentId, Money amount, String description, String returnUrl, String language) {
    }

    /** Where to send the citizen. */
    record Session(String providerRef, String redirectUrl, Instant expiresAt) implements Opened {
    }

    /** The answer to an opening. */
    sealed interface Opened permits Session, Away, Refused {
    }

    /** The answer to a question. */
    sealed interface Found permits Stated, NotThere, Away {
    }

    /** The answer to a refund. */
    sealed interface Refunded permits Completed, NotDone, Away {
    }

    /** What the gateway states about a payment. */
    record Stated(String providerRef, String reference, Status status, Money amount, Instant capturedAt) implements Found {
    }

    /** Our words for the states of any gateway. */
    enum Status {
        OPEN, CAPTURED, FAILED, CANCELLED, EXPIRED
    }

    /** The gateway knows no such payment. */
    record NotThere() implements Found {
    }

    /** The gateway will not open this, now or later. */
    record Refused(String why) implements Opened {
    }

    /** The money is on its way back. */
    record Completed(String refundRef) implements Refunded {
    }

    /** The gateway says for certain that nothing went back. */
    record NotDone(String why) implements Refunded {
    }

    /** No answer that one could use: what happened is not known. */
    record Away(String why) implements Opened, Found, Refunded {
    }
}
