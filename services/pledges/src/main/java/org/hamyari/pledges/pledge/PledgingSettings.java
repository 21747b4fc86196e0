package org.hamyari.pledges.pledge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Limits of pledging. */
@ConfigMapping(prefix = "hamyari.pledging")
public interface PledgingSettings {

    /** How long a pledge waits for its payment; never beyond the campaign's deadline. */
    @WithDefault("PT1H")
    Duration payWithin();

    /** The least that one pledge may be, by currency, in major units. */
    Map<String, String> minimum();

    /** The most that one pledge may be, by currency, in major units. */
    Map<String, String> maximum();

    /** How often unpaid pledges are looked through. */
    @WithDefault("5s")
    String expireEvery();

    /** How many of them at a time. */
    @WithDefault("200")
    int expireBatch();
}
