package org.hamyari.sandboxgateway.payment;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the payer can press. */
enum Decision {
    PAY(PaymentStatus.CAPTURED),
    DECLINE(PaymentStatus.FAILED),
    CANCEL(PaymentStatus.CANCELLED);

    private final PaymentStatus status;

    Decision(PaymentStatus status) {
        this.status = status;
    }

    static Optional<Decision> named(String code) {
        return Stream.of(values()).filter(decision -> decision.name().toLowerCase(Locale.ROOT).equals(code)).findFirst();
    }

    PaymentStatus status() {
        return status;
    }

}
