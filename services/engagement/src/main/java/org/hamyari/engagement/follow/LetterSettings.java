package org.hamyari.engagement.follow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What letters need to know. */
@ConfigMapping(prefix = "hamyari.letters")
interface LetterSettings {

    /** The address of the portal, as people reach it. */
    String publicUrl();

    /** How many followers are written to in one transaction. */
    @WithDefault("500")
    int batch();
}
