package org.hamyari.cities.city;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How cities are registered. */
@ConfigMapping(prefix = "hamyari.cities")
public interface CitySettings {

    /** Whether a city may be registered beyond the first stage: for a demonstration, or a city that comes from another installation. */
    @WithDefault("false")
    boolean anyFirstStage();
}
