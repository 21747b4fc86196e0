package org.hamyari.cities.observer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamyari.cities.api.ObservedFigureDto;
import org.hamyari.cities.api.ObservedStatusDto;
import org.hamyari.cities.input.Listing.Range;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.Sql;

/** The copy of what partners run. It is written by events, in any order, and read by everybody. */
@ApplicationScoped
class ObservedRepository {

    private static final String SELECT = "select " + ObservedProject.COLUMNS + " from observed_project where city_id = ?";

    private final Sql sql;
    private final ObjectMapper json;

    ObservedRepository(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Takes a report in; the project where the city had not heard of it before. */
    Optional<ObservedProject> take(String cityId, ObservedProject report, long sequence) {
        boolean isNew = sql.first("insert into observed_project as known (city_id, sequence, " + ObservedProject.COLUMNS + """
                ) values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
                on conflict (city_id, project_id) do update set platform_name = excluded.platform_name, title = excluded.title,
                    url = excluded.url, latitude = excluded.latitude, longitude = excluded.longitude, raised_minor = excluded.raised_minor,
                    target_minor = excluded.target_minor, currency = excluded.currency, status = excluded.status, ends_at = excluded.ends_at,
                    as_of = excluded.as_of, sequence = excluded.sequence
                where known.sequence < excluded.sequence returning first_seen_at = now()""", row -> row.getBoolean(1),
                cityId, sequence, report.projectId(), report.partner(), text(report.platformName()), text(report.title()),
                report.url().toString(), report.latitude(), report.longitude(), report.raised().minor(), report.target().minor(),
                report.target().currency(), report.status(), report.endsAt(), report.asOf()).orElse(false);
        return isNew ? Optional.of(report) : Optional.empty();
    }

    List<ObservedProject> newest(String cityId, Optional<String> partner, Optional<String> status, Range rows) {
        StringBuilder query = new StringBuilder(SELECT);
        List<Object> arguments = new ArrayList<>(List.of(cityId));
        partner.ifPresent(name -> and(query, arguments, "partner = ?", name));
        status.ifPresent(wanted -> and(query, arguments, "status = ?", wanted));
        query.append(" order by first_seen_at desc, project_id desc offset ? limit ?");
        arguments.addAll(List.of(rows.from(), rows.to() - rows.from() + 1));
        return sql.list(query.toString(), this::read, arguments.toArray());
    }

    /** First seen from one moment on and before another, the newest first. */
    List<ObservedProject> seenBetween(String cityId, Instant from, Instant before, int most) {
        return sql.list(SELECT + " and first_seen_at >= ? and first_seen_at < ? order by first_seen_at desc, project_id desc limit ?", this::read,
                cityId, from, before, most);
    }

    long countSeenBetween(String cityId, Instant from, Instant before) {
        return sql.first("select count(*) from observed_project where city_id = ? and first_seen_at >= ? and first_seen_at < ?",
                row -> row.getLong(1), cityId, from, before).orElseThrow();
    }

    /** By partner, state and currency; the name of a platform as in its youngest report. */
    List<ObservedFigureDto> figures(String cityId) {
        return sql.list("""
                select partner, (array_agg(platform_name order by as_of desc))[1], status, count(*), sum(raised_minor)::bigint,
                    sum(target_minor)::bigint, currency, max(as_of)
                from observed_project where city_id = ? group by partner, status, currency order by partner, status, currency limit 1000""",
                this::figure, cityId);
    }

    private ObservedFigureDto figure(ResultSet row) throws SQLException {
        String currency = row.getString(7);
        return new ObservedFigureDto(row.getString(1), ObservedProject.text(json, row.getString(2)), ObservedStatusDto.valueOf(row.getString(3)),
                row.getLong(4), new Money(row.getLong(5), currency).toDto(), new Money(row.getLong(6), currency).toDto(), Sql.instant(row, 8));
    }

    private ObservedProject read(ResultSet row) throws SQLException {
        return ObservedProject.read(json, row);
    }

    private static void and(StringBuilder query, List<Object> arguments, String condition, Object value) {
        query.append(" and ").append(condition);
        arguments.add(value);
    }

    private String text(LocalizedTextDto text) {
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
