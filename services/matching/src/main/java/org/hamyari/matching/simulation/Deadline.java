package org.hamyari.matching.simulation;

import java.time.Duration;

/** How long a simulation may go on. Asked often, so it must be cheap. */
@FunctionalInterface
interface Deadline {

    /** Throws {@link TookTooLong} when the time is over. */
    void check();

    static Deadline none() {
        return () -> { };
    }

    static Deadline in(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        return () -> {
            if (System.nanoTime() - end >= 0) {
                throw new TookTooLong();
            }
        };
    }

    /** The simulation was stopped because its time was over; nothing about the result can be said. */
    final class TookTooLong extends RuntimeException {
        private TookTooLong() {
            super("the simulation took longer than it may");
        }
    }
}
