package org.hamyari.cities.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.hamyari.cities.api.ServiceListDto;
import org.hamyari.platform.sql.Sql;

/** Versions of the city's list, and the one statement that writes a whole list. */
@ApplicationScoped
class ServiceListRepository {

    private static final String SELECT = "select version, items, added, changed, retired, imported_by, imported_at from service_list";

    private final Sql sql;

    ServiceListRepository(Sql sql) {
        this.sql = sql;
    }

    /** Lets imports of one city follow one another. */
    void lock(String cityId) {
        sql.list("select 1 from (select pg_advisory_xact_lock(hashtext('service-list:' || ?))) held", row -> 1, cityId);
    }

    int add(String cityId, int items, int added, int changed, int retired, String importedBy) {
        int version = latest(cityId) + 1;
        sql.update("insert into service_list (city_id, version, items, added, changed, retired, imported_by) values (?, ?, ?, ?, ?, ?, ?)",
                cityId, version, items, added, changed, retired, importedBy);
        return version;
    }

    /** 0 without a list. */
    int latest(String cityId) {
        return sql.first("select coalesce(max(version), 0) from service_list where city_id = ?", row -> row.getInt(1), cityId).orElse(0);
    }

    ServiceListDto of(String cityId, int version) {
        return sql.first(SELECT + " where city_id = ? and version = ?", ServiceListRepository::read, cityId, version).orElseThrow();
    }

    List<ServiceListDto> before(String cityId, int version, int limit) {
        return sql.list(SELECT + " where city_id = ? and version < ? order by version desc limit ?", ServiceListRepository::read,
                cityId, version, limit);
    }

    /** Adds and changes the items, and retires those that are not among them. */
    void write(String cityId, int version, String items) {
        // A plan for the check of parents that was kept from a small list would read the whole table for each row.
        sql.list("select set_config('plan_cache_mode', 'force_custom_plan', true)", row -> 1);
        sql.update("""
                insert into service_item as known (city_id, id, code, parent_id, kind, name_fa, name_en, recipients, area, position, leaf, list_version)
                select ?, id, code, parent_id, kind, name_fa, name_en, recipients, area, position, leaf, ?
                from jsonb_to_recordset(?::jsonb) as item (id uuid, code text, parent_id uuid, kind text, name_fa text, name_en text,
                    recipients text[], area text, position int, leaf boolean)
                on conflict (city_id, code) do update set parent_id = excluded.parent_id, kind = excluded.kind, name_fa = excluded.name_fa,
                    name_en = excluded.name_en, recipients = excluded.recipients, area = excluded.area, position = excluded.position,
                    leaf = excluded.leaf, list_version = excluded.list_version, retired_in = null,
                    version = known.version + case when (known.parent_id, known.kind, known.name_fa, known.name_en, known.recipients,
                        known.area, known.leaf, known.retired_in) is distinct from (excluded.parent_id, excluded.kind, excluded.name_fa,
                        excluded.name_en, excluded.recipients, excluded.area, excluded.leaf, null::int) then 1 else 0 end""",
                cityId, version, items);
        sql.update("update service_item set retired_in = ?, version = version + 1 where city_id = ? and retired_in is null and list_version < ?",
                version, cityId, version);
    }

    private static ServiceListDto read(ResultSet row) throws SQLException {
        return new ServiceListDto(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getString(6), Sql.instant(row, 7));
    }
}
