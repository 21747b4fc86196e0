package org.hamyari.matching.reservation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a share is set aside, and how much one person may have set aside. */
@ConfigMapping(prefix = "hamyari.reservations")
public interface ReservationSettings {

    /** How long a citizen has to pay; what is captured within it gets at least the reserved share. */
    @WithDefault("PT15M")
    Duration time();

    /** How much longer the share stays aside, so that the news of a payment made in time can arrive. */
    @WithDefault("PT2M")
    Duration grace();

    /** How many shares of a fund, each for another project, one person may hold at a time. */
    @WithDefault("5")
    int mostOpen();

    /** How much of a fund's deposit one person may hold at a time; one minor unit is always allowed. */
    @WithDefault("25")
    int mostPercent();

    /** How many due reservations one look of the job gives up. */
    @WithDefault("500")
    int batch();
}
