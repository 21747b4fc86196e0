package org.hamyari.cities.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hamyari.cities.api.OfficerDto;
import org.hamyari.cities.api.OfficerInputDto;
import org.hamyari.cities.api.OfficerPageDto;
import org.hamyari.cities.api.PublicOfficerListDto;
import org.hamyari.cities.api.EndingInputDto;
import org.hamyari.cities.city.CityDates;
import org.hamyari.cities.input.Listing;
import org.hamyari.cities.input.Listing.Listed;
import org.hamyari.cities.stage.Measure;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.web.Versions;

/** Who serves a city. Everybody sees names and offices of today; addresses and former times are for officials. Nothing is deleted. */
@ApplicationScoped
public class Officers implements Measure {

    private final OfficerRepository officers;
    private final CityDates dates;
    private final Listing listing;
    private final Clock clock;

    Officers(OfficerRepository officers, CityDates dates, Listing listing, Clock clock) {
        this.officers = officers;
        this.dates = dates;
        this.listing = listing;
        this.clock = clock;
    }

    @Transactional
    PublicOfficerListDto today(String cityId) {
        return new PublicOfficerListDto(officers.inOffice(cityId, dates.today(cityId)).stream().map(Officer::toPublicDto).toList());
    }

    @Transactional
    OfficerPageDto records(String cityId, String cursor, int limit) {
        var today = dates.today(cityId);
        Listed<OfficerDto> page = listing.page("listOfficerRecords:" + cityId, cursor, limit,
                rows -> officers.all(cityId, rows).stream().map(officer -> officer.toDto(today)).toList());
        return new OfficerPageDto(page.items(), page.page());
    }

    @Transactional
    OfficerDto get(String cityId, UUID id) {
        return require(cityId, id).toDto(dates.today(cityId));
    }

    /** Records an officer, in the running transaction. */
    OfficerDto appoint(String cityId, OfficerInputDto input) {
        var today = dates.today(cityId);
        Officer officer = Officer.of(cityId, input);
        officers.persistAndFlush(officer);
        return officer.toDto(today);
    }

    @Transactional
    OfficerDto change(String cityId, UUID id, String ifMatch, OfficerInputDto input) {
        Officer officer = require(cityId, id);
        Versions.requireMatch(ifMatch, officer.version);
        officer.set(input);
        officers.flush();
        return officer.toDto(dates.today(cityId));
    }

    /** Sets the last day, in the running transaction. */
    OfficerDto end(String cityId, UUID id, EndingInputDto input) {
        Officer officer = require(cityId, id);
        officer.end(input.until());
        officers.flush();
        return officer.toDto(dates.today(cityId));
    }

    /** A responsible officer, for letters. */
    public record Responsible(UUID id, String name, String email) {
        @Override
        public String toString() {
            return "Responsible[***]";
        }
    }

    /** The responsible officers of today, in the running transaction. */
    public List<Responsible> responsibleToday(String cityId) {
        return officers.inOffice(cityId, dates.today(cityId)).stream().filter(officer -> officer.responsible)
                .map(officer -> new Responsible(officer.id, officer.name, officer.email)).toList();
    }

    @Override
    public String code() {
        return "responsible-officers";
    }

    @Override
    public Figure of(String cityId) {
        return new Figure(BigDecimal.valueOf(officers.responsible(cityId, dates.today(cityId))),
                new LocalizedTextDto("مسئولان پاسخگو که امروز در دفتر شهر ثبت‌اند", "Responsible officers on record today"), clock.instant());
    }

    private Officer require(String cityId, UUID id) {
        return officers.of(cityId, id).orElseThrow(() -> new DomainException(new DomainError.NotFound("officer")));
    }
}
