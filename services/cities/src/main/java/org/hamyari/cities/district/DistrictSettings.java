package org.hamyari.cities.district;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of a map a city may send. */
@ConfigMapping(prefix = "hamyari.districts")
interface DistrictSettings {

    /** Districts of a city. */
    @WithDefault("200")
    int most();

    /** Rings of one district, holes and parts together. */
    @WithDefault("200")
    int mostRings();

    /** Positions of all districts together. */
    @WithDefault("100000")
    int mostPositions();
}
