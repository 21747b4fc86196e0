package org.hamyari.catalogue.talk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.hamyari.platform.city.Cities;

/** Until when somebody is answered: the end of a working day in the zone of the city. */
@ApplicationScoped
public class Deadlines {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Cities cities;
    private final TalkSettings settings;

    Deadlines(Cities cities, TalkSettings settings) {
        this.cities = cities;
        this.settings = settings;
    }

    public Instant after(String cityId, Instant from, int workingDays) {
        ZoneId zone = cities.require(cityId).zone();
        return WorkingDays.after(from, workingDays, zone, settings.restDays().getOrDefault(zone.getId(), WEEKEND));
    }
}
