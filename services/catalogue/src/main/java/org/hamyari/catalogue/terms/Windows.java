package org.hamyari.catalogue.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.hamyari.catalogue.api.OpeningDto;
import org.hamyari.catalogue.api.TermsInputDto;
import org.hamyari.catalogue.terms.Freezing.Window;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.city.City;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** When campaigns run: from now or later, within the limits of the installation, their days those of the city. */
@ApplicationScoped
class Windows {

    private final CampaignSettings settings;
    private final Cities cities;
    private final Clock clock;

    Windows(CampaignSettings settings, Cities cities, Clock clock) {
        this.cities = cities;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the official says, else the days of the draft: the first from its beginning, the last to its end. */
    Window of(String cityId, OpeningDto opening, TermsInputDto terms) {
        City city = cities.require(cityId);
        Instant now = now();
        Instant from = opening.opensAt();
        if (from == null && terms.opensOn() != null) {
            Instant morning = terms.opensOn().atStartOfDay(city.zone()).toInstant();
            from = morning.isBefore(now) ? now : morning;
        }
        Instant until = opening.closesAt();
        if (until == null && terms.closesOn() != null) {
            until = end(terms.closesOn(), city);
        }
        if (until == null) {
            throw new DomainException(Invalid.field("/closesAt", "required"));
        }
        return lasting(city, from == null ? now : from, until, true);
    }

    /** Refuses a campaign that begins in the past, where it has not begun, or is too short or too long. */
    Window lasting(City city, Instant from, Instant until, boolean begins) {
        if (begins && from.isBefore(now())) {
            throw new DomainException(Invalid.field("/opensAt", "opens-in-the-past"));
        }
        Duration length = Duration.between(from, until);
        if (length.compareTo(settings.shortest()) < 0 || length.compareTo(settings.longest()) > 0 || !until.isAfter(now())) {
            throw new DomainException(Invalid.field("/closesAt", "campaign-length", settings.shortest().toDays(), settings.longest().toDays()));
        }
        return new Window(from, until, city.zone());
    }

    private static Instant end(LocalDate day, City city) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(city.zone()).toInstant();
    }

    // The database keeps microseconds; the hash of the terms must not know more.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
