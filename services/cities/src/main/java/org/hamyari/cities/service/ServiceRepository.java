package org.hamyari.cities.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.sql.Sql;

/** The rows of the city's list. Thousands are written and read at once, therefore plain statements. */
@ApplicationScoped
class ServiceRepository {

    /** Left out: it has recipients, and the city wants none of them. */
    static final String LEFT_OUT = "(recipients <> '{}' and recipients <@ coalesce((select left_out from service_settings"
            + " where city_id = current_setting('app.city', true)), '{}'))";
    private static final String SELECT = "select id, code, parent_id, kind, name_fa, name_en, recipients, area, leaf, retired_in, verdict,"
            + " funding, continuity, version, " + LEFT_OUT + ", position from service_item where city_id = ?";

    private final Sql sql;

    ServiceRepository(Sql sql) {
        this.sql = sql;
    }

    List<ServiceItem> all(String cityId) {
        return sql.list(SELECT, ServiceRepository::read, cityId);
    }

    Optional<ServiceItem> byId(String cityId, UUID id) {
        return byIds(cityId, List.of(id)).stream().findFirst();
    }

    List<ServiceItem> byIds(String cityId, Collection<UUID> ids) {
        return sql.list(SELECT + " and id = any (?) order by position", ServiceRepository::read, cityId, array(ids));
    }

    /** The items, which nobody else changes until the transaction ends. */
    List<ServiceItem> hold(String cityId, Collection<UUID> ids) {
        return sql.list(SELECT + " and id = any (?) order by id for update", ServiceRepository::read, cityId, array(ids));
    }

    List<ServiceItem> byCodes(String cityId, Collection<String> codes) {
        return sql.list(SELECT + " and code = any (?) order by position", ServiceRepository::read, cityId, codes.toArray(String[]::new));
    }

    /** Those of the items that stand in the list, are things to decide about and were kept. */
    List<ServiceItem> assessable(String cityId, Collection<UUID> ids) {
        return sql.list(SELECT + " and id = any (?) and leaf and retired_in is null and verdict = 'KEPT' and not " + LEFT_OUT
                + " order by position", ServiceRepository::read, cityId, array(ids));
    }

    /** The items above, topmost first. */
    List<ServiceItem> above(String cityId, ServiceItem item) {
        List<ServiceItem> path = new ArrayList<>();
        Optional<ServiceItem> at = Optional.of(item);
        while (at.isPresent() && at.get().parentId() != null) {
            at = byId(cityId, at.get().parentId());
            at.ifPresent(path::addFirst);
        }
        return path;
    }

    /** One page from a place in the list on; nearest to the place first. */
    List<ServiceItem> matching(String cityId, ServiceSearch search, Optional<ServicePlace> from, int limit) {
        StringBuilder query = new StringBuilder(SELECT);
        List<Object> arguments = new ArrayList<>(List.of(cityId));
        search.restrict(query, arguments);
        boolean back = from.isPresent() && from.get().back();
        from.ifPresent(place -> {
            query.append(back ? " and (position, id) < (?, ?)" : " and (position, id) > (?, ?)");
            arguments.addAll(List.of(place.position(), place.id()));
        });
        query.append(back ? " order by position desc, id desc limit ?" : " order by position, id limit ?");
        arguments.add(limit);
        return sql.list(query.toString(), ServiceRepository::read, arguments.toArray());
    }

    long count(String cityId, ServiceSearch search) {
        StringBuilder query = new StringBuilder("select count(*) from service_item where city_id = ?");
        List<Object> arguments = new ArrayList<>(List.of(cityId));
        search.restrict(query, arguments);
        return sql.first(query.toString(), row -> row.getLong(1), arguments.toArray()).orElse(0L);
    }

    void classify(String cityId, UUID id, String funding, String continuity) {
        sql.update("update service_item set funding = ?, continuity = ?, version = version + 1 where city_id = ? and id = ?",
                funding, continuity, cityId, id);
    }

    void judge(String cityId, Collection<UUID> ids, String verdict) {
        sql.update("update service_item set verdict = ?, version = version + 1 where city_id = ? and id = any (?)", verdict, cityId, array(ids));
    }

    static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static ServiceItem read(ResultSet row) throws SQLException {
        row.getInt(10);
        boolean retired = !row.wasNull();
        return new ServiceItem(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class), ServiceKind.valueOf(row.getString(4)),
                new LocalizedTextDto(row.getString(5), row.getString(6)), List.of((String[]) row.getArray(7).getArray()), row.getString(8),
                row.getBoolean(9), retired, row.getString(11), row.getString(12), row.getString(13), row.getLong(14), row.getBoolean(15),
                row.getInt(16));
    }
}
