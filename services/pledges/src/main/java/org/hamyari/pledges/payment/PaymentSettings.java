package org.hamyari.pledges.payment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How payments are followed up. */
@ConfigMapping(prefix = "hamyari.payments")
public interface PaymentSettings {

    /** Origins a citizen may be sent back to. */
    List<String> returnOrigins();

    /** How long an attempt may wait for its session before it counts as never begun. */
    @WithDefault("PT2M")
    Duration openWithin();

    /** When the janitor first asks about a citizen who has not come back. */
    @WithDefault("PT30S")
    Duration askAfter();

    /** The longest pause between two questions about one payment. */
    @WithDefault("PT5M")
    Duration askAtMost();

    /** How often the janitor looks for payments to ask about and refunds to send. */
    @WithDefault("2s")
    String janitorEvery();

    /** When an unknown fate is asked about again, and a refund that did not go through is sent again, the first time. */
    @WithDefault("PT2S")
    Duration retryAfter();

    /** How many payments or refunds are taken at a time. */
    @WithDefault("20")
    int batch();
}
