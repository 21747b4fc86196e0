package org.hamyari.pledges.payout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;

/** How shares of payouts are found when they are due. */
@ConfigMapping(prefix = "hamyari.payouts")
interface PayoutSettings {

    /** The days of the week on which nobody works, by time zone; Saturday and Sunday elsewhere. */
    Map<String, Set<DayOfWeek>> restDays();

    /** How many shares are looked at in one go. */
    @WithDefault("100")
    int batch();
}
