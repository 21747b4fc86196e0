package org.hamyari.engagement.follow;

import io.smallrye.config.ConfigMapping;

/** What letters need to know. */
@ConfigMapping(prefix = "hamyari.letters")
interface LetterSettings {

    /** The address of the portal, as people reach it. */
    String publicUrl();
}
