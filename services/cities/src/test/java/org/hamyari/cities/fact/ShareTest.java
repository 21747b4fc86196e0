package org.hamyari.cities.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The share of reports that came in time. */
class ShareTest {

    /** A share is at least a whole threshold exactly when its parts say so, without any rounding. */
    @Property(tries = 500)
    void neverRoundsAShareOverAThreshold(@ForAll @IntRange(min = 1, max = 5000) int whole, @ForAll @IntRange(max = 5000) int part,
            @ForAll @IntRange(max = 100) int threshold) {
        int some = Math.min(part, whole);
        assertEquals(some * 100L >= (long) threshold * whole,
                FactMeasures.share(some, whole).compareTo(BigDecimal.valueOf(threshold)) >= 0);
    }
}
