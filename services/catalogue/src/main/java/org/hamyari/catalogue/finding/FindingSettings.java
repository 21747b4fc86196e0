package org.hamyari.catalogue.finding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far a search goes. */
@ConfigMapping(prefix = "hamyari.finding")
interface FindingSettings {

    /** Of so many of the newest matches of words the best are shown, and so many are counted. */
    @WithDefault("500")
    int mostMatches();

    /** So many points a map gets at once. */
    @WithDefault("1000")
    int mostPlaces();

    /** So many words are looked for; further ones are left out. */
    @WithDefault("8")
    int mostWords();

    /** A campaign that closes within this time ends soon. */
    @WithDefault("P7D")
    Duration endingSoon();

    /** Counts without words are so old at most. */
    @WithDefault("PT10S")
    Duration countsFresh();
}
