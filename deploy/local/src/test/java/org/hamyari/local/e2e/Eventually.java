package org.hamyari.local.e2e;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what travels by event; says what was seen last when it does not come. */
final class Eventually {

    private static final Duration STEP = Duration.ofMillis(100);

    private Eventually() {
    }

    static <T> T seen(String what, Duration limit, Supplier<T> look, Predicate<T> wanted) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            T last = look.get();
            if (wanted.test(last)) {
                return last;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + limit.toSeconds() + " s: " + what + "; seen last: " + last);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
