package org.hamyari.platform.sql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the kernel remembers. */
@ConfigMapping(prefix = "hamyari.retention")
public interface RetentionSettings {

    /** How often it forgets. */
    @WithDefault("PT1H")
    Duration every();

    /** How many rows a statement deletes. */
    @WithDefault("5000")
    int batch();

    /** How long an idempotency key is remembered. */
    @WithDefault("P7D")
    Duration keys();

    /** How long sent events and the ids of received ones are kept; longer than a broker can be away. */
    @WithDefault("P30D")
    Duration events();

    /** How long it is known that a letter was sent. */
    @WithDefault("P7D")
    Duration letters();
}
