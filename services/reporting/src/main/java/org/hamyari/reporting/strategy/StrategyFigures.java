package org.hamyari.reporting.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.Sql;
import org.hamyari.reporting.api.HorizonFiguresDto;
import org.hamyari.reporting.api.ProjectHorizonDto;
import org.hamyari.reporting.api.StrategyFiguresDto;
import org.hamyari.reporting.api.TagFiguresDto;

/**
 * Whether a city looks far enough ahead: how much of its projects and of their money goes to what lasts more than two years, and which of
 * its aims they serve. Money is what was raised and matched; a share is that of all public projects, rounded down.
 */
@ApplicationScoped
class StrategyFigures {

    private static final int WHOLE = 10_000;

    private final Sql sql;
    private final Cities cities;
    private final Clock clock;

    StrategyFigures(Sql sql, Cities cities, Clock clock) {
        this.sql = sql;
        this.cities = cities;
        this.clock = clock;
    }

    /** The projects that say the same; money in minor units. */
    private record Sum(String what, long projects, long money, Instant asOf) {
    }

    @Transactional
    StrategyFiguresDto of(String cityId) {
        String currency = cities.require(cityId).currency();
        List<Sum> horizons = sql.list("""
                select coalesce(horizon, 'NOT_STATED'), count(*), sum(raised_minor + matched_minor)::bigint, max(as_of) from project_figures
                where city_id = ? and state is not null group by 1""", StrategyFigures::read, cityId);
        List<Sum> tags = sql.list("""
                select tag, count(*), sum(raised_minor + matched_minor)::bigint, max(as_of) from project_figures, unnest(strategy_tags) as tag
                where city_id = ? and state is not null group by 1 order by 2 desc, 1""", StrategyFigures::read, cityId);
        long projects = horizons.stream().mapToLong(Sum::projects).reduce(0, Math::addExact);
        long money = horizons.stream().mapToLong(Sum::money).reduce(0, Math::addExact);
        Instant asOf = horizons.stream().map(Sum::asOf).filter(Objects::nonNull).max(Instant::compareTo).orElseGet(clock::instant);
        return new StrategyFiguresDto(cityId,
                Arrays.stream(ProjectHorizonDto.values()).flatMap(horizon -> horizons.stream().filter(sum -> sum.what.equals(horizon.name()))
                        .map(sum -> new HorizonFiguresDto(horizon, sum.projects, share(sum.projects, projects),
                                new Money(sum.money, currency).toDto(), share(sum.money, money)))).toList(),
                tags.stream().map(sum -> new TagFiguresDto(sum.what, sum.projects, new Money(sum.money, currency).toDto())).toList(), asOf);
    }

    private static int share(long part, long whole) {
        return whole == 0 ? 0 : Math.toIntExact(Math.multiplyExact(part, WHOLE) / whole);
    }

    private static Sum read(ResultSet row) throws SQLException {
        return new Sum(row.getString(1), row.getLong(2), row.getLong(3), Sql.instant(row, 4));
    }
}
