package org.hamyari.platform.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How jobs are found and held. */
@ConfigMapping(prefix = "hamyari.jobs")
public interface JobSettings {

    /** Whether this instance works on jobs. */
    @WithDefault("true")
    boolean run();

    /** How often it looks for one. */
    @WithDefault("PT0.5S")
    Duration poll();

    /** How long a step may take before another instance takes the job over. */
    @WithDefault("PT60S")
    Duration lease();

    /** How often a step is tried before the job fails. */
    @WithDefault("10")
    int attempts();
}
