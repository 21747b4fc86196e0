package org.hamyari.matching.match;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How matches are booked. */
@ConfigMapping(prefix = "hamyari.matches")
public interface MatchSettings {

    /** How many pledges that waited for the terms of their campaign one transaction books. */
    @WithDefault("100")
    int batch();
}
