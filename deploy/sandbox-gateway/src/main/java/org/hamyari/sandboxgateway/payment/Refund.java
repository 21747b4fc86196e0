package org.hamyari.sandboxgateway.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Money on its way back to the payer. */
@Entity
class Refund {

    static final String COMPLETED = "COMPLETED";
    static final String FAILED = "FAILED";

    @Id
    String refundId;
    String providerRef;
    String idempotencyKey;
    String requestHash;
    long amount;
    String reason;
    String status;
    Instant createdAt;

    protected Refund() {
    }

    Refund(String refundId, String providerRef, String idempotencyKey, RefundRequest request, String status, Instant now) {
        this.refundId = refundId;
        this.providerRef = providerRef;
        this.idempotencyKey = idempotencyKey;
        this.requestHash = request.hash();
        this.amount = request.amount().minor();
        this.reason = request.reason();
        this.status = status;
        this.createdAt = now;
    }

    RefundDto toDto(String currency) {
        return new RefundDto(refundId, providerRef, status, new Amount(amount, currency).toWire(), createdAt);
    }
}
