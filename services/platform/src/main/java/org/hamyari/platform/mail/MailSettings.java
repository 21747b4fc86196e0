package org.hamyari.platform.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How letters are sent. */
@ConfigMapping(prefix = "hamyari.mail")
public interface MailSettings {

    /** Whether this service sends letters. */
    @WithDefault("false")
    boolean send();

    /** How often it looks for one. */
    @WithDefault("PT1S")
    Duration poll();

    /** How many at a time. */
    @WithDefault("50")
    int batch();

    /** How often a letter is tried. */
    @WithDefault("12")
    int attempts();
}
