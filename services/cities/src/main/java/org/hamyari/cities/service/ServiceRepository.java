package org.hamyari.cities.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.sql.Sql;

/** The rows of the city's list. Thousands are written and read at once, therefore plain statements. */
@ApplicationScoped
class ServiceRepository {

    static final String COLUMNS = "id, code, parent_id, kind, name_fa, name_en, recipients, area, leaf, retired_in, verdict, funding, continuity, version";
    /** Not left out: no recipient named, or one that the city keeps. */
    static final String WANTED = "(recipients = '{}' or not recipients <@ coalesce((select left_out from service_settings s"
            + " where s.city_id = service_item.city_id), '{}'))";

    private final Sql sql;

    ServiceRepository(Sql sql) {
        this.sql = sql;
    }

    List<ServiceItem> byIds(String cityId, Collection<UUID> ids) {
        return sql.list("select " + COLUMNS + " from service_item where city_id = ? and id = any (?)", ServiceRepository::read, cityId, array(ids));
    }

    List<ServiceItem> byCodes(String cityId, Collection<String> codes) {
        return sql.list("select " + COLUMNS + " from service_item where city_id = ? and code = any (?) order by position", ServiceRepository::read,
                cityId, codes.toArray(String[]::new));
    }

    /** Those of the items that stand in the list, are things to decide about and were kept. */
    List<ServiceItem> assessable(String cityId, Collection<UUID> ids) {
        return sql.list("select " + COLUMNS + " from service_item where city_id = ? and id = any (?) and leaf and retired_in is null"
                + " and verdict = 'KEPT' and " + WANTED + " order by position", ServiceRepository::read, cityId, array(ids));
    }

    static ServiceItem read(ResultSet row) throws SQLException {
        row.getInt(10);
        boolean retired = !row.wasNull();
        return new ServiceItem(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class), ServiceKind.valueOf(row.getString(4)),
                new LocalizedTextDto(row.getString(5), row.getString(6)), List.of((String[]) row.getArray(7).getArray()), row.getString(8),
                row.getBoolean(9), retired, row.getString(11), row.getString(12), row.getString(13), row.getLong(14));
    }

    static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
