package org.hamyari.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How balances are kept cheap to read. */
@ConfigMapping(prefix = "hamyari.ledger")
public interface LedgerSettings {

    /** How often this instance stores the sums of all accounts that moved. */
    @WithDefault("PT1M")
    Duration snapshotInterval();
}
