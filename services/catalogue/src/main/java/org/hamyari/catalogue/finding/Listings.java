package org.hamyari.catalogue.finding;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamyari.catalogue.api.ListingDto;
import org.hamyari.catalogue.api.ListingPageDto;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.web.Cursor;

/** Finds public projects, ours and those of partners, page by page. By relevance it looks at the newest matches of words only. */
@ApplicationScoped
class Listings {

    private final Sql sql;
    private final Sql across;
    private final Search search;
    private final Cities cities;
    private final ObjectMapper json;
    private final Cursor cursors;

    Listings(Sql sql, @AcrossCities Sql across, Search search, Cities cities, ObjectMapper json, Cursor cursors) {
        this.sql = sql;
        this.across = across;
        this.search = search;
        this.cities = cities;
        this.json = json;
        this.cursors = cursors;
    }

    /** In the tenant's city. */
    @Transactional
    ListingPageDto inCity(Wanted wanted, Order order, String cursor, int limit) {
        cities.require(wanted.cities().first());
        return page(sql, wanted, order, cursor, limit);
    }

    /** In all cities, under the role that may read across them. */
    ListingPageDto everywhere(Wanted wanted, Order order, String cursor, int limit) {
        return page(across, wanted, order, cursor, limit);
    }

    private record Found(ListingDto listing, Object[] position) {
    }

    private ListingPageDto page(Sql role, Wanted wanted, Order asked, String cursor, int limit) {
        Order order = asked != null ? asked : wanted.words().isPresent() ? Order.RELEVANCE : Order.NEWEST;
        if (order == Order.RELEVANCE && wanted.words().isEmpty()) {
            order = Order.NEWEST;
        }
        Search.Matches matches = order == Order.RELEVANCE ? search.newest(role, wanted) : search.all(role, wanted);
        Query query = new Query().add("select " + ListingCard.COLUMNS + ", " + order.columns()).add(matches.from());
        String scope = "listings:" + order + ":" + wanted;
        Optional<List<String>> last = cursors.read(scope, cursor);
        if (last.isPresent()) {
            query.add(order.after(), last.get().toArray());
        }
        query.add(order.by() + " limit ?", limit + 1);
        int size = order.size();
        List<Found> found = role.list(query.text(), row -> new Found(ListingCard.read(json, row), position(row, size)), query.arguments());
        String next = found.size() > limit ? cursors.after(scope, found.get(limit - 1).position) : null;
        return new ListingPageDto(found.stream().limit(limit).map(Found::listing).toList(),
                matches.readAs().isEmpty() ? null : matches.readAs(), new PageDto(next, null));
    }

    private static Object[] position(ResultSet row, int size) throws SQLException {
        List<Object> keys = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            keys.add(row.getString(ListingCard.WIDTH + i));
        }
        return keys.toArray();
    }
}
