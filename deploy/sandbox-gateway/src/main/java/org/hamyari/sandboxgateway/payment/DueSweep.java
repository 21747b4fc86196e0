package org.hamyari.sandboxgateway.payment;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Lets delayed decisions and expiries happen also when nobody asks. */
@Singleton
class DueSweep {

    private final Payments payments;

    DueSweep(Payments payments) {
        this.payments = payments;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        payments.due().forEach(payments::bringUpToDate);
    }
}
