package org.hamyari.sandboxgateway.payment;

import java.util.Map;
import java.util.Set;

/** Where a payment stands, and where it may go from there. */
public enum PaymentStatus {
    CREATED, CAPTURED, PARTLY_REFUNDED, REFUNDED, FAILED, CANCELLED, EXPIRED;

    private static final Map<PaymentStatus, Set<PaymentStatus>> NEXT = Map.of(
            CREATED, Set.of(CAPTURED, FAILED, CANCELLED, EXPIRED),
            CAPTURED, Set.of(PARTLY_REFUNDED, REFUNDED),
            PARTLY_REFUNDED, Set.of(PARTLY_REFUNDED, REFUNDED),
            REFUNDED, Set.of(),
            FAILED, Set.of(),
            CANCELLED, Set.of(),
            EXPIRED, Set.of());

    boolean mayBecome(PaymentStatus next) {
        return NEXT.get(this).contains(next);
    }

    boolean isRefundable() {
        return this == CAPTURED || this == PARTLY_REFUNDED;
    }
}
