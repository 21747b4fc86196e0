package org.hamyari.cities.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hamyari.cities.api.FactorDto;
import org.hamyari.cities.api.FactorInputDto;
import org.hamyari.cities.api.FactorPageDto;
import org.hamyari.cities.city.CityDates;
import org.hamyari.cities.input.Listing;
import org.hamyari.cities.input.Listing.Listed;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;

/** What helps and what hinders a city, for everybody who compares cities. What no longer holds is withdrawn and kept. */
@ApplicationScoped
class Factors {

    private final FactorRepository factors;
    private final CityDates dates;
    private final Listing listing;
    private final Caller caller;
    private final Clock clock;

    Factors(FactorRepository factors, CityDates dates, Listing listing, Caller caller, Clock clock) {
        this.factors = factors;
        this.dates = dates;
        this.listing = listing;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    FactorPageDto list(String cityId, String cursor, int limit) {
        dates.today(cityId);
        Listed<FactorDto> page = listing.page("listFactors:" + cityId, cursor, limit,
                rows -> factors.standing(cityId, rows).stream().map(Factor::toDto).toList());
        return new FactorPageDto(page.items(), page.page());
    }

    /** Records a factor, in the running transaction. */
    FactorDto record(String cityId, FactorInputDto input) {
        LocalDate today = dates.today(cityId);
        Factor factor = Factor.of(cityId, input, today);
        factor.recordedBy = caller.subject();
        factor.recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        factors.persistAndFlush(factor);
        return factor.toDto();
    }

    /** Withdraws a factor, in the running transaction. */
    FactorDto withdraw(String cityId, UUID id, String reason) {
        Factor factor = factors.of(cityId, id).orElseThrow(() -> new DomainException(new DomainError.NotFound("factor")));
        factor.withdraw(caller.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS), reason);
        factors.flush();
        return factor.toDto();
    }
}
