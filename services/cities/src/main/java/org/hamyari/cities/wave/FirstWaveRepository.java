package org.hamyari.cities.wave;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hamyari.cities.api.FirstWaveInputDto;
import org.hamyari.platform.sql.Sql;

/** Published lists, each as it was. */
@ApplicationScoped
class FirstWaveRepository {

    private final Sql sql;

    FirstWaveRepository(Sql sql) {
        this.sql = sql;
    }

    /** A version; the latest one is in force. */
    record Published(int version, LocalDate reviewOn, String note, Instant publishedAt, List<UUID> items, boolean latest) {
    }

    /** Lets publications of one city follow one another. */
    void lock(String cityId) {
        sql.list("select 1 from (select pg_advisory_xact_lock(hashtext('first-wave:' || ?))) held", row -> 1, cityId);
    }

    int add(String cityId, FirstWaveInputDto input, String publishedBy) {
        int version = 1 + sql.first("select coalesce(max(version), 0) from first_wave where city_id = ?", row -> row.getInt(1), cityId).orElse(0);
        sql.update("insert into first_wave (city_id, version, review_on, note, published_by) values (?, ?, ?, ?, ?)",
                cityId, version, input.reviewOn(), input.note(), publishedBy);
        sql.update("insert into first_wave_item (city_id, version, position, item_id) select ?, ?, place, item"
                + " from unnest(?::uuid[]) with ordinality as each (item, place)", cityId, version, input.serviceIds().toArray(UUID[]::new));
        return version;
    }

    /** Newest first. */
    List<Published> before(String cityId, int version, int limit) {
        return sql.list("""
                select w.version, review_on, note, published_at,
                    (select array_agg(item_id order by position) from first_wave_item i where i.city_id = w.city_id and i.version = w.version),
                    not exists (select from first_wave later where later.city_id = w.city_id and later.version > w.version)
                from first_wave w where w.city_id = ? and w.version < ? order by w.version desc limit ?""",
                row -> new Published(row.getInt(1), row.getObject(2, LocalDate.class), row.getString(3), Sql.instant(row, 4),
                        List.of((UUID[]) row.getArray(5).getArray()), row.getBoolean(6)), cityId, version, limit);
    }
}
