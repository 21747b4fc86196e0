package org.hamyari.cities.stage;

import java.math.BigDecimal;
import java.time.Instant;
import org.hamyari.platform.api.LocalizedTextDto;

/** Something of a city that is counted, not claimed: a criterion names it by its code and says how much is enough. One bean for each code. */
public interface Measure {

    /** Lasting name, as the policy of stages uses it. */
    String code();

    /** The city's figure now, in the running transaction. */
    Figure of(String cityId);

    /**
     * A figure and where it comes from.
     *
     * @param value absent while there is nothing to count from, as a share of no reports
     * @param source what was counted, in words for people
     * @param asOf the newest fact in it; absent while there is none
     */
    record Figure(BigDecimal value, LocalizedTextDto source, Instant asOf) {
    }
}
