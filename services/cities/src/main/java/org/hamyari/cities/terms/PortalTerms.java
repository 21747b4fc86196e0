package org.hamyari.cities.terms;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hamyari.cities.api.AcceptanceDto;
import org.hamyari.cities.api.PortalTermsDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.cities.stage.Measure;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;

/** What a city takes upon itself with a portal of its own. An acceptance is of one version, and is kept for ever. */
@ApplicationScoped
public class PortalTerms implements Measure {

    private static final int MOST = 100;

    private final Sql sql;
    private final CityRegister register;
    private final Caller caller;
    private final Terms terms;

    PortalTerms(Sql sql, CityRegister register, Caller caller, ObjectMapper json) {
        this.sql = sql;
        this.register = register;
        this.caller = caller;
        this.terms = read(json);
    }

    @Transactional
    PortalTermsDto get(String cityId) {
        register.requireKnown(cityId);
        List<AcceptanceDto> acceptances = sql.list("""
                select version, accepted_by, accepted_at from terms_acceptance where city_id = ? order by accepted_at desc, version limit ?""",
                row -> new AcceptanceDto(row.getString(1), row.getString(2), Sql.instant(row, 3)), cityId, MOST);
        return new PortalTermsDto(terms.version, terms.points, acceptances.stream().anyMatch(one -> one.version().equals(terms.version)),
                acceptances);
    }

    /** Accepts the present version, in the running transaction. */
    AcceptanceDto accept(String cityId, String version) {
        register.requireKnown(cityId);
        if (!version.equals(terms.version)) {
            throw new DomainException(Invalid.field("/version", "terms-not-current", terms.version));
        }
        int added = sql.update("insert into terms_acceptance (city_id, version, accepted_by) values (?, ?, ?) on conflict do nothing",
                cityId, version, caller.subject());
        if (added == 0) {
            throw new DomainException(new DomainError.Conflict("terms-accepted", version));
        }
        return accepted(cityId).orElseThrow();
    }

    @Override
    public String code() {
        return "portal-terms-accepted";
    }

    @Override
    public Figure of(String cityId) {
        Optional<AcceptanceDto> accepted = accepted(cityId);
        return new Figure(accepted.isPresent() ? BigDecimal.ONE : BigDecimal.ZERO,
                new LocalizedTextDto("پذیرش شرایط درگاه، نسخهٔ " + terms.version, "Acceptance of the portal's terms, version " + terms.version),
                accepted.map(AcceptanceDto::acceptedAt).orElse(null));
    }

    private Optional<AcceptanceDto> accepted(String cityId) {
        return sql.first("select version, accepted_by, accepted_at from terms_acceptance where city_id = ? and version = ?",
                row -> new AcceptanceDto(row.getString(1), row.getString(2), Sql.instant(row, 3)), cityId, terms.version);
    }

    private static Terms read(ObjectMapper json) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("portal-terms.json")) {
            return json.readValue(file, Terms.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Terms(String version, List<LocalizedTextDto> points) {
    }
}
