package org.hamyari.cities.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hamyari.cities.api.CommitteeSeatDto;
import org.hamyari.cities.api.ReadinessInputDto;
import org.hamyari.cities.api.ReadinessSheetDto;
import org.hamyari.cities.readiness.Ranking.ByCriterion;
import org.hamyari.cities.readiness.Ranking.Scored;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.sql.Sql;

/** The sheets of the committee. */
@ApplicationScoped
class ReadinessRepository {

    private static final int MOST = 100;

    private final Sql sql;

    ReadinessRepository(Sql sql) {
        this.sql = sql;
    }

    void put(String cityId, UUID item, String member, ReadinessInputDto sheet) {
        sql.update("""
                insert into readiness_sheet (city_id, item_id, member, seat, livelihood, jobs, deprived_areas, acceptance, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (city_id, item_id, member) do update set seat = excluded.seat,
                    livelihood = excluded.livelihood, jobs = excluded.jobs, deprived_areas = excluded.deprived_areas,
                    acceptance = excluded.acceptance, note = excluded.note, scored_at = now()""",
                cityId, item, member, sheet.seat().name(), sheet.livelihood(), sheet.jobs(), sheet.deprivedAreas(), sheet.acceptance(), sheet.note());
    }

    List<ReadinessSheetDto> of(String cityId, UUID item) {
        return sql.list("""
                select seat, livelihood, jobs, deprived_areas, acceptance, note, member, scored_at from readiness_sheet
                where city_id = ? and item_id = ? order by scored_at, member limit ?""",
                row -> new ReadinessSheetDto(CommitteeSeatDto.valueOf(row.getString(1)), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5),
                        row.getString(6), row.getString(7), Sql.instant(row, 8)), cityId, item, MOST);
    }

    /** The sums of everything that may be ranked, in the order of the list. */
    List<Scored> scored(String cityId) {
        return sql.list("""
                select i.id, i.name_fa, i.name_en, count(*), sum(r.livelihood), sum(r.jobs), sum(r.deprived_areas), sum(r.acceptance),
                    array_agg(distinct r.seat)
                from readiness_sheet r join service_item i on i.city_id = r.city_id and i.id = r.item_id
                where r.city_id = ? and i.leaf and i.retired_in is null and i.verdict = 'KEPT'
                group by i.city_id, i.id order by i.position""",
                row -> new Scored(row.getObject(1, UUID.class), new LocalizedTextDto(row.getString(2), row.getString(3)), row.getInt(4),
                        new ByCriterion(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)),
                        List.of((String[]) row.getArray(9).getArray())), cityId);
    }
}
