package org.hamyari.sandboxgateway.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaymentStatusTest {

    @Test
    void endsWhereItEnds() {
        for (PaymentStatus end : Set.of(PaymentStatus.REFUNDED, PaymentStatus.FAILED, PaymentStatus.CANCELLED, PaymentStatus.EXPIRED)) {
            assertEquals(Set.of(), next(end), end.name());
        }
    }

    @Test
    void leavesCreatedOnlyByDecisionOrExpiry() {
        assertEquals(Set.of(PaymentStatus.CAPTURED, PaymentStatus.FAILED, PaymentStatus.CANCELLED, PaymentStatus.EXPIRED),
                next(PaymentStatus.CREATED));
    }

    private static Set<PaymentStatus> next(PaymentStatus from) {
        Set<PaymentStatus> next = EnumSet.allOf(PaymentStatus.class);
        next.removeIf(to -> !from.mayBecome(to));
        return next;
    }
}
