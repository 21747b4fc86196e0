package org.hamyari.sandboxgateway.payment;

import java.time.Instant;

/** A refund as the merchant sees it. */
record RefundDto(String refundId, String providerRef, String status, Amount.Wire amount, Instant createdAt) {
}
