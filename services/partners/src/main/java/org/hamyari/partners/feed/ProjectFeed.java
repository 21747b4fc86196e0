package org.hamyari.partners.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamyari.partners.api.PartnerProjectDto;
import org.hamyari.partners.api.PartnerProjectPageDto;
import org.hamyari.partners.api.ProjectStateDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.web.Cursor;

/** The copy of the public projects that partners read; it follows the catalogue's events, whatever their order. */
@ApplicationScoped
class ProjectFeed {

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;
    private final Cursor cursors;

    ProjectFeed(Sql sql, ObjectMapper json, Clock clock, Cursor cursors) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.cursors = cursors;
    }

    /** A project as an event tells it; {@code publishedAt} only when that is the news. */
    record Told(UUID projectId, LocalizedTextDto title, LocalizedTextDto summary, String categoryId, String state, Instant publishedAt,
            Instant updatedAt) {
    }

    /** Takes an event in, in the running transaction: the newest version counts, the time of publication stays. */
    void take(String cityId, long version, Told told) {
        Instant at = told.updatedAt() == null ? told.publishedAt() : told.updatedAt();
        sql.update("""
                insert into project_copy (city_id, project_id, title, summary, category_id, state, published_at, changed_at, version)
                values (?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?)
                on conflict (city_id, project_id) do update set title = excluded.title, summary = excluded.summary,
                    category_id = excluded.category_id, state = excluded.state, changed_at = excluded.changed_at, version = excluded.version
                where project_copy.version < excluded.version""",
                cityId, told.projectId(), text(told.title()), text(told.summary()), told.categoryId(), told.state(), at, at, version);
        if (told.publishedAt() != null) {
            sql.update("update project_copy set published_at = ? where city_id = ? and project_id = ?", told.publishedAt(), cityId,
                    told.projectId());
        }
    }

    @Transactional
    PartnerProjectPageDto page(String cityId, Instant changedSince, String cursor, int limit) {
        String scope = "feed:" + cityId + ":" + changedSince;
        StringBuilder query = new StringBuilder("""
                select project_id, city_id, title, summary, category_id, state, published_at, changed_at from project_copy
                where city_id = ?""");
        List<Object> arguments = new ArrayList<>(List.of(cityId));
        if (changedSince != null) {
            query.append(" and changed_at >= ?");
            arguments.add(changedSince);
        }
        cursors.read(scope, cursor).ifPresent(last -> {
            query.append(" and (changed_at, project_id) < (?, ?)");
            arguments.addAll(List.of(Instant.parse(last.get(0)), UUID.fromString(last.get(1))));
        });
        arguments.add(limit + 1);
        List<PartnerProjectDto> found =
                sql.list(query + " order by changed_at desc, project_id desc limit ?", this::read, arguments.toArray());
        List<PartnerProjectDto> items = found.stream().limit(limit).toList();
        String next = found.size() > limit ? cursors.after(scope, items.getLast().changedAt(), items.getLast().id()) : null;
        return new PartnerProjectPageDto(items, new PageDto(next, null), clock.instant());
    }

    private PartnerProjectDto read(ResultSet row) throws SQLException {
        return new PartnerProjectDto(row.getObject(1, UUID.class), row.getString(2), text(row.getString(3)), text(row.getString(4)),
                row.getString(5), ProjectStateDto.valueOf(row.getString(6)), Sql.instant(row, 7), Sql.instant(row, 8));
    }

    private LocalizedTextDto text(String stored) {
        try {
            return stored == null ? null : json.readValue(stored, LocalizedTextDto.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private String text(LocalizedTextDto text) {
        try {
            return text == null ? null : json.writeValueAsString(text);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
