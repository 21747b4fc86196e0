package org.hamyari.catalogue.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.DeliveryFilterDto;
import org.hamyari.catalogue.api.DeliveryListDto;
import org.hamyari.catalogue.api.DeliveryStatusDto;
import org.hamyari.catalogue.api.DeliverySummaryDto;
import org.hamyari.catalogue.api.ProjectStateDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.sql.Sql;

/** The projects of a city that are under way, for its officials: what waits for a decision first, then by the day of the report. */
@ApplicationScoped
class DeliveryList {

    private static final String FOUND = """
            select * from (
                select d.project_id, p.title::text as title, p.state, d.status, d.report_due_on,
                    case when open.number is null then greatest(0, ? - d.report_due_on) else 0 end as overdue,
                    (select coalesce(array_agg(m.number order by m.number), '{}') from delivery_milestone m
                        where m.city_id = d.city_id and m.project_id = d.project_id and m.state = 'SUBMITTED') as waiting,
                    open.number as report,
                    (select count(*) from delivery_milestone m where m.city_id = d.city_id and m.project_id = d.project_id
                        and m.state = 'ACCEPTED') as accepted,
                    (select count(*) from delivery_milestone m where m.city_id = d.city_id and m.project_id = d.project_id) as milestones
                from delivery d
                join project p on p.city_id = d.city_id and p.id = d.project_id
                left join final_report open on open.city_id = d.city_id and open.project_id = d.project_id and open.state = 'SUBMITTED'
                where d.city_id = ? and d.done_at is null and p.state <> 'WITHDRAWN') under_way
            where case ? when 'WAITING' then cardinality(waiting) > 0 or report is not null when 'OVERDUE' then overdue > 0 else true end
            order by (cardinality(waiting) > 0 or report is not null) desc, report_due_on, project_id
            limit ?""";

    private final Sql sql;
    private final ObjectMapper json;
    private final DeliveryTime time;

    DeliveryList(Sql sql, ObjectMapper json, DeliveryTime time) {
        this.sql = sql;
        this.json = json;
        this.time = time;
    }

    @Transactional
    DeliveryListDto of(String cityId, Optional<DeliveryFilterDto> only, int limit) {
        return new DeliveryListDto(sql.list(FOUND, this::read, time.today(cityId), cityId, only.map(Enum::name).orElse("ALL"), limit));
    }

    private DeliverySummaryDto read(ResultSet row) throws SQLException {
        List<Integer> waiting = Arrays.asList((Integer[]) row.getArray(7).getArray());
        return new DeliverySummaryDto(row.getObject(1, UUID.class), title(row.getString(2)), ProjectStateDto.valueOf(row.getString(3)),
                DeliveryStatusDto.valueOf(row.getString(4)), row.getObject(5, LocalDate.class), row.getInt(6), waiting,
                row.getObject(8, Integer.class), row.getInt(9), row.getInt(10));
    }

    private LocalizedTextDto title(String stored) {
        try {
            return json.readValue(stored, LocalizedTextDto.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
