package org.hamyari.matching.fund;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a fund ends. */
@ConfigMapping(prefix = "hamyari.funds")
public interface FundSettings {

    /** How long after its close a fund waits for news of pledges captured before, until it may be settled. */
    @WithDefault("P1D")
    Duration settleAfter();

    /** How many funds one look of the job takes on. */
    @WithDefault("100")
    int batch();
}
