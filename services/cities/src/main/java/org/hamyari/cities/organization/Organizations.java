package org.hamyari.cities.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.hamyari.cities.api.CityOrganizationDto;
import org.hamyari.cities.api.OrganizationProblemDto;
import org.hamyari.cities.api.OrganizationStateDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;

/** What the identity service is to know of the cities. It is written down with the city itself; {@link OrganizationKeeper} makes it so. */
@ApplicationScoped
public class Organizations {

    private final Sql sql;

    Organizations(Sql sql) {
        this.sql = sql;
    }

    /** A new city wants an organization, in the running transaction. */
    public void want(String cityId, LocalizedTextDto name) {
        sql.update("insert into city_organization (city_id, name) values (?, ?)", cityId, nameOf(name));
    }

    /** A city may have another name now, in the running transaction. */
    public void rename(String cityId, LocalizedTextDto name) {
        sql.update("""
                update city_organization set name = ?, state = 'WANTED', attempts = 0, problem = null, next_attempt_at = now()
                where city_id = ? and name <> ?""", nameOf(name), cityId, nameOf(name));
    }

    @Transactional
    CityOrganizationDto get(String cityId) {
        return sql.first("select name, state, attempts, problem, checked_at, next_attempt_at from city_organization where city_id = ?",
                row -> new CityOrganizationDto(cityId, row.getString(1), OrganizationStateDto.valueOf(row.getString(2)), OrganizationMaker.OFFICES,
                        row.getInt(3), Optional.ofNullable(row.getString(4)).map(OrganizationProblemDto::valueOf).orElse(null),
                        Sql.instant(row, 5), Sql.instant(row, 6)),
                cityId).orElseThrow(() -> new DomainException(new DomainError.NotFound("city")));
    }

    private static String nameOf(LocalizedTextDto name) {
        if (name.fa() == null || name.en() == null) {
            return name.fa() == null ? name.en() : name.fa();
        }
        return name.fa() + " (" + name.en() + ")";
    }
}
