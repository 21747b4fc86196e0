package org.hamyari.cities.observer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WeekTest {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void endsAtTheHourOfTheCityNotOfTheServer() {
        Instant justBefore = Instant.parse("2026-11-16T04:29:59Z");
        assertEquals(LocalDate.of(2026, 11, 9), last(justBefore, TEHRAN).letterDay());
        assertEquals(LocalDate.of(2026, 11, 16), last(justBefore.plusSeconds(1), TEHRAN).letterDay());
        assertEquals(LocalDate.of(2026, 11, 9), last(justBefore.plusSeconds(1), AMSTERDAM).letterDay());
    }

    @Test
    void isAnHourLongerWhenTheClocksGoBack() {
        Week week = last(Instant.parse("2026-10-26T12:00:00Z"), AMSTERDAM);
        assertEquals(Instant.parse("2026-10-19T06:00:00Z"), week.begin());
        assertEquals(Instant.parse("2026-10-26T07:00:00Z"), week.end());
    }

    /** Whatever the moment, each belongs to one week, and the next begins where the last ended. */
    @Property(tries = 300)
    void leavesNoMomentOut(@ForAll @LongRange(min = 1_500_000_000L, max = 2_500_000_000L) long second) {
        Instant now = Instant.ofEpochSecond(second);
        Week week = last(now, AMSTERDAM);
        assertFalse(week.end().isAfter(now));
        assertEquals(week.end(), new Week(week.letterDay().plusWeeks(1), 8, AMSTERDAM).begin());
    }

    private static Week last(Instant now, ZoneId zone) {
        return Week.lastBefore(now, DayOfWeek.MONDAY, 8, zone);
    }
}
