package org.hamyari.cities.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hamyari.cities.api.ExclusionReasonDto;
import org.hamyari.cities.api.ScreeningDto;
import org.hamyari.cities.api.VerdictDto;
import org.hamyari.platform.sql.Sql;

/** Every verdict ever given. */
@ApplicationScoped
class ScreeningRepository {

    private static final int MOST = 100;

    private final Sql sql;

    ScreeningRepository(Sql sql) {
        this.sql = sql;
    }

    void add(String cityId, Collection<UUID> items, String verdict, List<String> reasons, String note, String decidedBy) {
        sql.update("""
                insert into service_screening (city_id, item_id, verdict, reasons, note, decided_by)
                select ?, item, ?, ?, ?, ? from unnest(?::uuid[]) item""",
                cityId, verdict, reasons.toArray(String[]::new), note, decidedBy, ServiceRepository.array(items));
    }

    /** Newest first. */
    List<ScreeningDto> of(String cityId, UUID item) {
        return sql.list("""
                select verdict, reasons, note, decided_by, decided_at from service_screening where city_id = ? and item_id = ?
                order by id desc limit ?""",
                row -> new ScreeningDto(VerdictDto.valueOf(row.getString(1)),
                        Arrays.stream((String[]) row.getArray(2).getArray()).map(ExclusionReasonDto::valueOf).toList(), row.getString(3),
                        row.getString(4), Sql.instant(row, 5)), cityId, item, MOST);
    }
}
