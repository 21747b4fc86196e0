package org.hamyari.partners.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.hamyari.partners.api.AdmissionDto;
import org.hamyari.partners.api.AdmissionInputDto;
import org.hamyari.partners.api.AdmissionPageDto;
import org.hamyari.partners.api.AdmissionStateDto;
import org.hamyari.partners.api.AdmittedCityDto;
import org.hamyari.partners.partner.Partner;
import org.hamyari.partners.partner.Partners;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.sql.SqlFailure;

/** What a city lets partners do. Every decision stays in the trail, the last one is in force at once. */
@ApplicationScoped
public class Admissions {

    private static final String IN_FORCE = """
            select a.partner_id, p.name_fa, p.name_en, a.city_id, a.state, a.scopes, a.reason, a.decided_by, a.decided_at
            from admission a join partner p on p.id = a.partner_id
            where a.city_id = ? and not exists (select from admission later where later.city_id = a.city_id
                and later.partner_id = a.partner_id and later.revision > a.revision)""";

    private final Sql sql;
    private final Sql across;
    private final Partners partners;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Admissions(Sql sql, @AcrossCities Sql across, Partners partners, Outbox outbox, Caller caller, Clock clock) {
        this.sql = sql;
        this.across = across;
        this.partners = partners;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    AdmissionDto decide(String cityId, UUID partnerId, AdmissionInputDto input) {
        Partner partner = partners.require(partnerId);
        for (int i = 0; i < input.scopes().size(); i++) {
            if (!partner.scopes().contains(input.scopes().get(i))) {
                throw new DomainException(Invalid.field("/scopes/" + i, "scope-not-registered", input.scopes().get(i)));
            }
        }
        List<String> scopes = input.state() == AdmissionStateDto.ADMITTED ? input.scopes().stream().distinct().sorted().toList() : List.of();
        AdmissionDto admission = new AdmissionDto(partnerId, partner.name(), cityId, input.state(), scopes, input.reason(), caller.subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        int revision = add(admission);
        if (input.state() == AdmissionStateDto.ADMITTED) {
            outbox.publish(PartnerAdmitted.of(partner, admission, revision));
        }
        return admission;
    }

    private int add(AdmissionDto admission) {
        int revision = sql.first("select coalesce(max(revision), 0) + 1 from admission where city_id = ? and partner_id = ?",
                row -> row.getInt(1), admission.cityId(), admission.partnerId()).orElseThrow();
        try {
            sql.update("""
                    insert into admission (city_id, partner_id, revision, state, scopes, reason, decided_by, decided_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    admission.cityId(), admission.partnerId(), revision, admission.state().name(), admission.scopes().toArray(String[]::new),
                    admission.reason(), admission.decidedBy(), admission.decidedAt());
        } catch (SqlFailure failure) {
            // Two decided at the same moment: the key keeps the trail whole, the second looks again.
            if (failure.isUniqueViolation()) {
                throw new DomainException(new DomainError.Conflict("overtaken"));
            }
            throw failure;
        }
        return revision;
    }

    @Transactional
    AdmissionPageDto list(String cityId, int offset, int limit, IntFunction<String> cursorAt) {
        List<AdmissionDto> found = sql.list(IN_FORCE + " order by a.decided_at desc, a.partner_id offset ? limit ?", Admissions::read,
                cityId, offset, limit + 1);
        String next = found.size() > limit ? cursorAt.apply(offset + limit) : null;
        return new AdmissionPageDto(found.stream().limit(limit).toList(), new PageDto(next, null));
    }

    /** Refuses a partner that the city has not admitted for the scope, in the running transaction. */
    public void require(String cityId, UUID partnerId, String scope) {
        boolean admitted = sql.list(IN_FORCE + " and a.partner_id = ?", Admissions::read, cityId, partnerId).stream()
                .anyMatch(admission -> admission.state() == AdmissionStateDto.ADMITTED && admission.scopes().contains(scope));
        if (!admitted) {
            throw new DomainException(new DomainError.Forbidden("partner-not-admitted", scope));
        }
    }

    /** Where a partner may act, read across the cities. */
    public List<AdmittedCityDto> of(UUID partnerId) {
        return across.list("""
                select distinct on (city_id) city_id, state, scopes, decided_at from admission where partner_id = ?
                order by city_id, revision desc limit 10000""",
                row -> new Decided(row.getString(2), new AdmittedCityDto(row.getString(1), Partner.list(row.getArray(3)), Sql.instant(row, 4))),
                partnerId).stream().filter(Decided::isAdmitted).map(Decided::city).toList();
    }

    private static AdmissionDto read(ResultSet row) throws SQLException {
        return new AdmissionDto(row.getObject(1, UUID.class), new LocalizedTextDto(row.getString(2), row.getString(3)), row.getString(4),
                AdmissionStateDto.valueOf(row.getString(5)), Partner.list(row.getArray(6)), row.getString(7), row.getString(8),
                Sql.instant(row, 9));
    }

    private record Decided(String state, AdmittedCityDto city) {
        boolean isAdmitted() {
            return state.equals(AdmissionStateDto.ADMITTED.name());
        }
    }
}
