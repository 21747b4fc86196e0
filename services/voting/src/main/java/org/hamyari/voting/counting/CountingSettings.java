package org.hamyari.voting.counting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much computing a count may use. */
@ConfigMapping(prefix = "hamyari.voting.counting")
public interface CountingSettings {

    /** Longest anonymous count, reading the file included. */
    @WithDefault("10S")
    Duration anonymousLimit();

    /** Longest count for an official, of a vote held here, or that somebody ordered. */
    @WithDefault("240S")
    Duration officialLimit();

    /** How long an official's count waits for its turn. */
    @WithDefault("30S")
    Duration officialPatience();

    /** Unfinished ordered counts that one person may have in a city. */
    @WithDefault("2")
    int ordersPerPerson();

    /** How long an ordered count is kept. */
    @WithDefault("7D")
    Duration ordersKept();

    /** Files that may be on their way in at the same time. */
    @WithDefault("8")
    int uploads();
}
