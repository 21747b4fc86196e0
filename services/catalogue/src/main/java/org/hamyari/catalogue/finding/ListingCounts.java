package org.hamyari.catalogue.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hamyari.catalogue.api.ListingFacetsDto;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.sql.Sql;

/**
 * Counts the projects of a city by each filter. All that is public is read once for a few seconds as cells (equal in every filter) with
 * their numbers, and any combination of filters is counted from these. Words and boxes are counted afresh, over the newest matches.
 */
@ApplicationScoped
class ListingCounts {

    private final Sql sql;
    private final Search search;
    private final Cities cities;
    private final Clock clock;
    private final FindingSettings settings;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    ListingCounts(Sql sql, Search search, Cities cities, Clock clock, FindingSettings settings) {
        this.sql = sql;
        this.search = search;
        this.cities = cities;
        this.clock = clock;
        this.settings = settings;
    }

    private record Kept(Cells cells, long readAtNanos, AtomicBoolean renewing) {
    }

    @Transactional
    ListingFacetsDto count(Wanted wanted) {
        String city = wanted.cities().first();
        cities.require(city);
        Cells cells = wanted.words().isPresent() || wanted.box().isPresent() ? read(wanted.unfaceted()) : fresh(city, wanted.unfaceted());
        return cells.count(wanted);
    }

    /** One request at a time renews what has become old; the others take what is there. */
    private Cells fresh(String city, Wanted everything) {
        Kept known = kept.get(city);
        boolean old = known == null || System.nanoTime() - known.readAtNanos > settings.countsFresh().toNanos();
        if (!old || known != null && !known.renewing.compareAndSet(false, true)) {
            return known.cells;
        }
        try {
            Cells cells = read(everything);
            kept.put(city, new Kept(cells, System.nanoTime(), new AtomicBoolean()));
            return cells;
        } finally {
            if (known != null) {
                known.renewing.set(false);
            }
        }
    }

    private Cells read(Wanted wanted) {
        Instant now = clock.instant();
        boolean bounded = wanted.words().isPresent();
        Search.Matches matches = bounded ? search.newest(sql, wanted) : search.all(sql, wanted);
        Query query = new Query().add("select category_id, district_id, state, kind, needs, horizon, source, ends_at > ? and ends_at <= ?, count(*)",
                now, now.plus(settings.endingSoon())).add(matches.from()).add(" group by 1, 2, 3, 4, 5, 6, 7, 8");
        List<Cells.Cell> cells = sql.list(query.text(), ListingCounts::cell, query.arguments());
        return new Cells(now, bounded ? settings.mostMatches() : Long.MAX_VALUE, cells);
    }

    private static Cells.Cell cell(ResultSet row) throws SQLException {
        return new Cells.Cell(new String[] {row.getString(1), row.getString(2), row.getString(3), row.getString(4), null, row.getString(6),
            row.getString(7)}, row.getInt(5), row.getBoolean(8), row.getLong(9));
    }
}
