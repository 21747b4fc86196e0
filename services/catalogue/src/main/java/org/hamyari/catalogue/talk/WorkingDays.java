package org.hamyari.catalogue.talk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** Counts working days: every day of the week on which people work. Public holidays are not known here and count as working days. */
final class WorkingDays {

    private WorkingDays() {
    }

    /** The last second of the given working day after the day of {@code from}, in the zone: a whole day is left even late in the evening. */
    static Instant after(Instant from, int days, ZoneId zone, Set<DayOfWeek> rest) {
        if (days < 1 || rest.size() > 6) {
            throw new IllegalArgumentException("no day to count");
        }
        LocalDate day = from.atZone(zone).toLocalDate();
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (!rest.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }
}
