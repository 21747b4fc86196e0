package org.hamyari.catalogue.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import org.hamyari.platform.money.Money;

/** How long a review may take and when it takes two officials. */
@ConfigMapping(prefix = "hamyari.review")
public interface ReviewSettings {

    /** How long after the submission a review is due. */
    @WithDefault("P10D")
    Duration due();

    /** The goal, in minor units of each currency, above which a second official confirms the decision; without a row every decision. */
    Map<String, Long> fourEyesAbove();

    /** Whether a decision on a project with this goal takes two. */
    default boolean needsSecond(Money goal) {
        return goal.minor() > fourEyesAbove().getOrDefault(goal.currency(), 0L);
    }
}
