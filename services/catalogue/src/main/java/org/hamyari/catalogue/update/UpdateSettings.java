package org.hamyari.catalogue.update;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long news may be, in characters of each language. */
@ConfigMapping(prefix = "hamyari.updates")
public interface UpdateSettings {

    /** The longest title. */
    @WithDefault("120")
    int title();

    /** The longest text. */
    @WithDefault("10000")
    int body();
}
