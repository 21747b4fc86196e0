package org.hamyari.cities.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Days as people in a city count them. */
@ApplicationScoped
public class CityDates {

    private final CityRepository cities;
    private final Clock clock;

    CityDates(CityRepository cities, Clock clock) {
        this.cities = cities;
        this.clock = clock;
    }

    /** Today in the city's zone, in the running transaction; 404 where there is no such city. */
    public LocalDate today(String cityId) {
        City city = cities.findByIdOptional(cityId).orElseThrow(() -> new DomainException(new DomainError.NotFound("city")));
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(city.zone));
    }
}
