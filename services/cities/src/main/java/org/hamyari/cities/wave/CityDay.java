package org.hamyari.cities.wave;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.city.City;

/** The day it is in a city; a city whose state has not come round yet counts by UTC. */
@ApplicationScoped
class CityDay {

    private final Cities cities;
    private final Clock clock;

    CityDay(Cities cities, Clock clock) {
        this.cities = cities;
        this.clock = clock;
    }

    LocalDate today(String cityId) {
        return LocalDate.ofInstant(clock.instant(), cities.find(cityId).map(City::zone).orElse(ZoneOffset.UTC));
    }
}
