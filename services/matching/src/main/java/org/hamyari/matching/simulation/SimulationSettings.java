package org.hamyari.matching.simulation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much computing an anonymous simulation may use. */
@ConfigMapping(prefix = "hamyari.simulations")
public interface SimulationSettings {

    /** Longest simulation. */
    @WithDefault("10S")
    Duration limit();

    /** Contributions in one simulation; the specification allows 50,000 at most. */
    @WithDefault("50000")
    int mostContributions();
}
