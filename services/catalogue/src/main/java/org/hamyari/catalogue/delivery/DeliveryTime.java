package org.hamyari.catalogue.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hamyari.platform.city.Cities;

/** Now, and the day it is in a city. */
@ApplicationScoped
class DeliveryTime {

    private final Clock clock;
    private final Cities cities;

    DeliveryTime(Clock clock, Cities cities) {
        this.clock = clock;
        this.cities = cities;
    }

    /** To the microsecond, which is what the database keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today(String cityId) {
        return day(cityId, clock.instant());
    }

    LocalDate day(String cityId, Instant at) {
        return LocalDate.ofInstant(at, cities.require(cityId).zone());
    }
}
