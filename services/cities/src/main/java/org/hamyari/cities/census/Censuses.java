package org.hamyari.cities.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hamyari.cities.api.CensusDto;
import org.hamyari.cities.api.CensusInputDto;
import org.hamyari.cities.api.CensusListDto;
import org.hamyari.cities.api.CensusRowDto;
import org.hamyari.cities.api.CensusYearDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.cities.district.Districts;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.web.Versions;

/** Figures of the population by district, one table a year. A year is replaced as a whole, or not at all. */
@ApplicationScoped
public class Censuses {

    private static final int MOST_YEARS = 300;
    private static final int MOST_ROWS = 1000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Sql sql;
    private final CityRegister register;
    private final Districts districts;
    private final Caller caller;

    Censuses(Sql sql, CityRegister register, Districts districts, Caller caller) {
        this.sql = sql;
        this.register = register;
        this.districts = districts;
        this.caller = caller;
    }

    @Transactional
    CensusListDto years(String cityId) {
        register.requireKnown(cityId);
        int known = districts.ids(cityId).size();
        return new CensusListDto(sql.list("""
                select year, source, version, (select coalesce(sum(population), 0) from census_row r where r.city_id = c.city_id and r.year = c.year),
                    (select count(*) from census_row r where r.city_id = c.city_id and r.year = c.year)
                from census c where city_id = ? order by year desc limit ?""",
                row -> new CensusYearDto(row.getInt(1), row.getString(2), row.getLong(4), row.getInt(5), row.getInt(5) == known, row.getLong(3)),
                cityId, MOST_YEARS));
    }

    @Transactional
    CensusDto get(String cityId, int year) {
        register.requireKnown(cityId);
        return read(cityId, year).orElseThrow(Censuses::unknown);
    }

    @Transactional
    CensusDto replace(String cityId, int year, String ifMatch, CensusInputDto input) {
        return replace(cityId, year, ifMatch, input, (row, member) -> "/districts/" + row + "/" + member);
    }

    @Transactional
    CensusDto replaceByFile(String cityId, int year, String ifMatch, String source, InputStream file) {
        CensusFile read = new CensusFile(MOST_ROWS);
        return replace(cityId, year, ifMatch, new CensusInputDto(source, read.read(file)), read::place);
    }

    private CensusDto replace(String cityId, int year, String ifMatch, CensusInputDto input, CensusTable.Place place) {
        register.requireKnown(cityId);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw unknown();
        }
        long version = sql.first("select version from census where city_id = ? and year = ?", row -> row.getLong(1), cityId, year).orElse(0L);
        Versions.requireMatch(ifMatch, version);
        // The map stays as it is until the figures stand.
        sql.first("select version from district_map where city_id = ? for update", row -> row.getLong(1), cityId);
        Set<String> known = districts.ids(cityId);
        CensusTable.check(input.districts(), known, place);
        advance(cityId, year, version, input.source());
        sql.update("delete from census_row where city_id = ? and year = ?", cityId, year);
        input.districts().forEach(row -> save(cityId, year, row));
        return read(cityId, year).orElseThrow();
    }

    /** Whoever comes second at the same moment finds the version gone. */
    private void advance(String cityId, int year, long version, String source) {
        int changed = version == 0
                ? sql.update("insert into census (city_id, year, source, recorded_by, version) values (?, ?, ?, ?, 1) on conflict do nothing",
                        cityId, year, source, caller.subject())
                : sql.update("""
                        update census set source = ?, recorded_by = ?, recorded_at = now(), version = version + 1
                        where city_id = ? and year = ? and version = ?""", source, caller.subject(), cityId, year, version);
        if (changed == 0) {
            throw new DomainException(new DomainError.PreconditionFailed());
        }
    }

    private void save(String cityId, int year, CensusRowDto row) {
        sql.update("insert into census_row (city_id, year, district, population, ages, education, incomes) values (?, ?, ?, ?, ?, ?, ?)",
                cityId, year, row.district(), row.population(), CensusTable.ages(row.ages()), CensusTable.education(row.education()),
                CensusTable.incomes(row.incomes()));
    }

    private Optional<CensusDto> read(String cityId, int year) {
        List<CensusRowDto> rows = sql.list("""
                select r.district, r.population, r.ages, r.education, r.incomes from census_row r
                join district d on d.city_id = r.city_id and d.id = r.district
                where r.city_id = ? and r.year = ? order by d.position limit ?""", Censuses::row, cityId, year, MOST_ROWS);
        long population = rows.stream().mapToLong(CensusRowDto::population).sum();
        boolean complete = rows.size() == districts.ids(cityId).size();
        return sql.first("select source, recorded_at, version from census where city_id = ? and year = ?",
                found -> new CensusDto(year, found.getString(1), Sql.instant(found, 2), population, complete, rows, found.getLong(3)),
                cityId, year);
    }

    private static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("census"));
    }

    private static CensusRowDto row(ResultSet row) throws SQLException {
        return new CensusRowDto(row.getString(1), row.getLong(2), CensusTable.ages(bands(row, 3)), CensusTable.education(bands(row, 4)),
                CensusTable.incomes(bands(row, 5)));
    }

    private static Long[] bands(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : (Long[]) array.getArray();
    }
}
