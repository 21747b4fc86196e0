package org.hamyari.sandboxgateway.payment;

import java.time.Instant;

/** A payment as the merchant sees it. */
record PaymentDto(String providerRef, String reference, String status, Amount.Wire amount, Amount.Wire refunded, String failureReason,
        String redirectUrl, Instant createdAt, Instant expiresAt, Instant capturedAt) {

    static PaymentDto of(Payment payment, String publicUrl) {
        return new PaymentDto(payment.providerRef, payment.reference, payment.status.name(), payment.statedAmount().toWire(),
                new Amount(payment.refunded, payment.currency).toWire(), payment.failureReason,
                publicUrl + "/sandbox-gateway/pay/" + payment.providerRef, payment.createdAt, payment.expiresAt, payment.capturedAt);
    }
}
