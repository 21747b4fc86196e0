package org.hamyari.pledges.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Orders money back to where it came from. */
@ApplicationScoped
public class Refunds {

    private final RefundRepository repository;
    private final Clock clock;

    Refunds(RefundRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The money of a payment that came too late goes back. */
    void requestTooLate(Payment payment, UUID projectId) {
        repository.persist(new Refund(payment, projectId, RefundReason.PAID_TOO_LATE, clock.instant()));
    }
}
