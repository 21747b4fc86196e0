package org.hamyari.cities.observer;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * A week of a city, named by the day of its letter: the seven days before the hour of the letter, as clocks in the city show it.
 *
 * @param letterDay the day of the letter
 */
record Week(LocalDate letterDay, int hour, ZoneId zone) {

    /** The last week that is over. */
    static Week lastBefore(Instant now, DayOfWeek day, int hour, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalDate last = local.toLocalDate().with(TemporalAdjusters.previousOrSame(day));
        boolean tooEarly = last.atTime(LocalTime.of(hour, 0)).atZone(zone).isAfter(local);
        return new Week(tooEarly ? last.minusWeeks(1) : last, hour, zone);
    }

    Instant begin() {
        return at(letterDay.minusWeeks(1));
    }

    Instant end() {
        return at(letterDay);
    }

    private Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
    }
}
