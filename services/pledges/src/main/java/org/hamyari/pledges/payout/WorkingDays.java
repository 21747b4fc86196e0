package org.hamyari.pledges.payout;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.hamyari.platform.city.Cities;

/** Counts the working days that a share waits, in the zone of the city. Public holidays are not known here and count as working days. */
@ApplicationScoped
class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Cities cities;
    private final PayoutSettings settings;

    WorkingDays(Cities cities, PayoutSettings settings) {
        this.cities = cities;
        this.settings = settings;
    }

    /** At once without days to wait, else at the end of the last of them. */
    Instant after(String cityId, Instant from, int days) {
        ZoneId zone = cities.require(cityId).zone();
        return after(from, days, zone, settings.restDays().getOrDefault(zone.getId(), WEEKEND));
    }

    static Instant after(Instant from, int days, ZoneId zone, Set<DayOfWeek> rest) {
        if (days == 0) {
            return from;
        }
        LocalDate day = from.atZone(zone).toLocalDate();
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (!rest.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
