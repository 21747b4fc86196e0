package org.hamyari.cities.mode;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.CostBaselineDto;
import org.hamyari.cities.api.CostBaselineInputDto;
import org.hamyari.cities.api.DeliveryModeDto;
import org.hamyari.cities.api.ModeCountDto;
import org.hamyari.cities.api.ServiceInModeDto;
import org.hamyari.cities.api.ServiceModeDto;
import org.hamyari.cities.api.ServiceModeInputDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.Sql;

/** Modes and contractors' costs of services. */
@ApplicationScoped
class ModeRepository {

    private static final int MOST = 100;
    private static final String TODAY = """
            with today as (select distinct on (item_id) city_id, item_id, mode, since from service_mode
                where city_id = ? and since <= ? order by item_id, since desc)
            """;

    private final Sql sql;

    ModeRepository(Sql sql) {
        this.sql = sql;
    }

    void add(String cityId, UUID item, ServiceModeInputDto input, String setBy) {
        sql.update("insert into service_mode (city_id, item_id, since, mode, reason, set_by) values (?, ?, ?, ?, ?, ?)",
                cityId, item, input.since(), input.mode().name(), input.reason(), setBy);
    }

    void addBaseline(String cityId, UUID item, Money cost, CostBaselineInputDto input, String enteredBy) {
        sql.update("""
                insert into cost_baseline (city_id, item_id, cost_minor, currency, period_start, period_end, source, entered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", cityId, item, cost.minor(), cost.currency(), input.periodStart(), input.periodEnd(),
                input.source(), enteredBy);
    }

    /** Newest first. */
    List<ServiceModeDto> of(String cityId, UUID item) {
        return sql.list("""
                select mode, since, reason, set_by, set_at from service_mode where city_id = ? and item_id = ? order by since desc limit ?""",
                row -> new ServiceModeDto(DeliveryModeDto.valueOf(row.getString(1)), row.getObject(2, LocalDate.class), row.getString(3),
                        row.getString(4), Sql.instant(row, 5)), cityId, item, MOST);
    }

    /** Newest period first. */
    List<CostBaselineDto> baselines(String cityId, UUID item) {
        return sql.list("""
                select cost_minor, currency, period_start, period_end, source, entered_by, entered_at from cost_baseline
                where city_id = ? and item_id = ? order by period_end desc, id desc limit ?""",
                row -> new CostBaselineDto(money(row, 1), row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class), row.getString(5),
                        row.getString(6), Sql.instant(row, 7)), cityId, item, MOST);
    }

    /** Services with a mode, in the order of the list. */
    List<ServiceInModeDto> today(String cityId, LocalDate today, Optional<DeliveryModeDto> mode, int offset, int limit) {
        return sql.list(TODAY + """
                select item.id, item.name_fa, item.name_en, today.mode, today.since, cost.period_start, cost.period_end, cost.cost_minor, cost.currency
                from today join service_item item on item.city_id = today.city_id and item.id = today.item_id and item.retired_in is null
                left join lateral (select * from cost_baseline c where c.city_id = item.city_id and c.item_id = item.id
                    order by c.period_end desc, c.id desc limit 1) cost on true
                where coalesce(?, today.mode) = today.mode order by item.position, item.id offset ? limit ?""",
                row -> new ServiceInModeDto(row.getObject(1, UUID.class), new LocalizedTextDto(row.getString(2), row.getString(3)),
                        DeliveryModeDto.valueOf(row.getString(4)), row.getObject(5, LocalDate.class),
                        row.getString(9) == null ? null : money(row, 8), row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class)),
                cityId, today, mode.map(DeliveryModeDto::name).orElse(null), offset, limit);
    }

    List<ModeCountDto> counts(String cityId, LocalDate today) {
        return sql.list(TODAY + """
                select today.mode, count(*) from today join service_item item on item.city_id = today.city_id and item.id = today.item_id
                where item.retired_in is null group by 1 order by 1""",
                row -> new ModeCountDto(DeliveryModeDto.valueOf(row.getString(1)), row.getLong(2)), cityId, today);
    }

    private static MoneyDto money(ResultSet row, int column) throws SQLException {
        return new Money(row.getLong(column), row.getString(column + 1)).toDto();
    }
}
