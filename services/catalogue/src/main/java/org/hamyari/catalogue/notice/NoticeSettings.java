package org.hamyari.catalogue.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Until when each step of an objection is taken, and how many one person may have open. */
@ConfigMapping(prefix = "hamyari.notices")
public interface NoticeSettings {

    /** Working days in which the city looks at an objection. */
    @WithDefault("2")
    int lookWorkingDays();

    /** Working days in which the owner replies to a takedown. */
    @WithDefault("10")
    int replyWorkingDays();

    /** Working days in which the city decides after the reply. */
    @WithDefault("5")
    int decisionWorkingDays();

    /** How long before a reply is due the owner is reminded. */
    @WithDefault("P2D")
    Duration reminderBefore();

    /** How many objections in a city one person may have undecided. */
    @WithDefault("20")
    int mostOpen();

    /** How many due letters one look of the clock writes. */
    @WithDefault("500")
    int batch();
}
