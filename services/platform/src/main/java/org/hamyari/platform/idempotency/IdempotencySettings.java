package org.hamyari.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a second request waits. */
@ConfigMapping(prefix = "hamyari.idempotency")
public interface IdempotencySettings {

    /** How long a second request with the same key waits for the first. */
    @WithDefault("PT2S")
    Duration waitAtMost();
}
