package org.hamyari.reporting.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;

/** Sums over the public projects. One statement reads them all, so that they belong to one moment. */
@ApplicationScoped
public class ProjectSums {

    private static final String SELECT = """
            select city_id, state, count(*), sum(raised_minor)::bigint, sum(matched_minor)::bigint, sum(paid_out_minor)::bigint,
                   sum(pledges)::bigint, max(as_of)
            from project_figures where state is not null""";

    private final Sql sql;
    private final Sql across;

    ProjectSums(Sql sql, @AcrossCities Sql across) {
        this.sql = sql;
        this.across = across;
    }

    /** The projects of one city in one state, in the minor units of the city's currency. */
    public record Sums(String cityId, String state, long projects, long raised, long matched, long paidOut, long pledges, Instant asOf) {
    }

    /** One entry per state that occurs. */
    @Transactional
    public List<Sums> ofCity(String cityId) {
        return sql.list(SELECT + " and city_id = ? group by city_id, state", ProjectSums::read, cityId);
    }

    /** One entry per city and state, under the role that may read across cities. */
    public List<Sums> everywhere() {
        return across.list(SELECT + " group by city_id, state", ProjectSums::read);
    }

    private static Sums read(ResultSet row) throws SQLException {
        return new Sums(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7),
                Sql.instant(row, 8));
    }
}
