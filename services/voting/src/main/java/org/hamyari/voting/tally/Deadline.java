package org.hamyari.voting.tally;

import java.time.Duration;

/** How long a count may go on. Asked often, so it must be cheap. */
@FunctionalInterface
public interface Deadline {

    /** Throws {@link TallyTimeout} when the time is over. */
    void check();

    static Deadline none() {
        return () -> { };
    }

    static Deadline in(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        return () -> {
            if (System.nanoTime() - end > 0) {
                throw new TallyTimeout(duration);
            }
        };
    }
}
