package org.hamyari.catalogue.terms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a campaign may run. */
@ConfigMapping(prefix = "hamyari.campaign")
public interface CampaignSettings {

    /** The shortest campaign. */
    @WithDefault("P1D")
    Duration shortest();

    /** The longest campaign. */
    @WithDefault("P90D")
    Duration longest();
}
