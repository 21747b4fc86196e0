package org.hamyari.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How facts leave and arrive. */
@ConfigMapping(prefix = "hamyari.events")
public interface EventSettings {

    /** The owner's topic. */
    String topic();

    /** The owner as the source of its events. */
    String source();

    /** The topics the service follows. */
    @WithDefault("city.state.v1")
    List<String> consumes();

    /** Whether this instance relays; a test may do without. */
    @WithDefault("true")
    boolean relay();

    /** How often the relay looks when nobody wakes it. */
    @WithDefault("PT0.1S")
    Duration poll();

    /** How many rows the relay sends at a time. */
    @WithDefault("500")
    int batch();

    /** How long the broker may take to acknowledge a batch. */
    @WithDefault("PT30S")
    Duration acknowledge();

    /** How many waiting events a consumer takes in together, those of a city in one transaction. */
    @WithDefault("1")
    int together();

    /** How often a consumer tries an event before it goes to the dead-letter topic. */
    @WithDefault("8")
    int attempts();

    /** The first pause between two tries; each further one is twice as long. */
    @WithDefault("PT0.2S")
    Duration pause();
}
