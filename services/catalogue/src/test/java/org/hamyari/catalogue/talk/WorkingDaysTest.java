package org.hamyari.catalogue.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final Set<DayOfWeek> IRAN = Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    @Test
    void leavesTheDaysOfRestOut() {
        // Wednesday 18 November 2026; the next working days are Saturday, Sunday, Monday.
        assertEquals(Instant.parse("2026-11-23T20:29:59Z"), WorkingDays.after(Instant.parse("2026-11-18T09:40:00Z"), 3, TEHRAN, IRAN));
        assertEquals(Instant.parse("2026-11-23T22:59:59Z"), WorkingDays.after(Instant.parse("2026-11-18T09:40:00Z"), 3, ZoneId.of("Europe/Amsterdam"),
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
    }

    @Test
    void countsTheDayOfTheCityNotTheDayOfTheClock() {
        // 21:00 UTC is after midnight in Tehran: Thursday already, a day of rest.
        assertEquals(Instant.parse("2026-11-21T20:29:59Z"), WorkingDays.after(Instant.parse("2026-11-18T21:00:00Z"), 1, TEHRAN, IRAN));
    }

    @Test
    void refusesAWeekWithoutWork() {
        assertThrows(IllegalArgumentException.class,
                () -> WorkingDays.after(Instant.EPOCH, 1, TEHRAN, EnumSet.allOf(DayOfWeek.class)));
        assertThrows(IllegalArgumentException.class, () -> WorkingDays.after(Instant.EPOCH, 0, TEHRAN, IRAN));
    }
}
