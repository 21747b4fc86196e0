package org.hamyari.cities.profile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a picture may be. Its bytes are limited by the operation. */
@ConfigMapping(prefix = "hamyari.emblem")
interface EmblemSettings {

    /** The longest side that is read at all; a picture says it before it is unpacked. */
    @WithDefault("4000")
    int longestSide();

    /** The shortest side that still shows something. */
    @WithDefault("32")
    int shortestSide();

    /** The longest side that is kept. */
    @WithDefault("512")
    int keptSide();
}
