package org.hamyari.pledges.payout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final Set<DayOfWeek> REST = Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    @Test
    void waitsNotAtAllForNoDays() {
        Instant now = Instant.parse("2026-11-24T20:29:59Z");
        assertEquals(now, WorkingDays.after(now, 0, TEHRAN, REST));
    }

    @Test
    void leavesOutTheDaysOfRestOfTheCity() {
        // Tuesday evening in Tehran; Wednesday, then Saturday to Wednesday and so on: the fifteenth working day is a Tuesday.
        assertEquals(Instant.parse("2026-12-15T20:30:00Z"), WorkingDays.after(Instant.parse("2026-11-24T20:29:59Z"), 15, TEHRAN, REST));
        assertEquals(Instant.parse("2026-11-28T20:30:00Z"), WorkingDays.after(Instant.parse("2026-11-24T20:29:59Z"), 2, TEHRAN, REST));
        assertEquals(Instant.parse("2026-11-26T23:00:00Z"), WorkingDays.after(Instant.parse("2026-11-24T12:00:00Z"), 2, ZoneId.of("Europe/Amsterdam"),
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
    }
}
