package org.hamyari.operator.city;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the operator. */
@ConfigMapping(prefix = "hamyari.operator")
public interface OperatorSettings {

    /** The namespace whose cities are followed: the one of the installation. */
    String namespace();

    /** How often a city is compared with the register although nobody changed its resource. */
    @WithDefault("PT10M")
    Duration resync();

    /** Wait before the first repetition of a failed attempt; it doubles with each further one. */
    @WithDefault("PT2S")
    Duration firstRetry();

    /** The longest wait between two attempts. */
    @WithDefault("PT2M")
    Duration longestRetry();
}
