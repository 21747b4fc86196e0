package org.hamyari.catalogue.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.ProjectInputDto;
import org.hamyari.catalogue.api.ProjectPageDto;
import org.hamyari.catalogue.api.ProjectStateDto;
import org.hamyari.catalogue.api.ProjectSummaryDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.DataSources.AcrossCities;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.web.Cursor;

/** Lists of projects, the newest first, read straight into what a list shows. */
@ApplicationScoped
public class ProjectList {

    private final Sql sql;
    private final Sql across;
    private final ObjectMapper json;
    private final Cursor cursors;

    ProjectList(Sql sql, @AcrossCities Sql across, ObjectMapper json, Cursor cursors) {
        this.sql = sql;
        this.across = across;
        this.json = json;
        this.cursors = cursors;
    }

    /**
     * What the caller looks for.
     *
     * @param owner whose drafts are shown beside the public projects
     * @param all whether everything is shown, as a moderator or auditor sees it
     */
    record Wanted(Optional<String> cityId, Optional<String> categoryId, Optional<String> state, Optional<String> words, String owner, boolean all) {
        String scope() {
            return "projects:" + this;
        }
    }

    /** Projects of the tenant's city. */
    @Transactional
    ProjectPageDto inCity(Wanted wanted, String cursor, int limit) {
        return page(sql, wanted, cursor, limit);
    }

    /** Public projects of all cities, under the role that may read across them. */
    ProjectPageDto everywhere(Wanted wanted, String cursor, int limit) {
        return page(across, wanted, cursor, limit);
    }

    private ProjectPageDto page(Sql role, Wanted wanted, String cursor, int limit) {
        StringBuilder query = new StringBuilder("""
                select id, city_id, title, summary, category_id, content, state, goal_minor, currency, closes_at, version, created_at
                from project where (published_at is not null or owner = ? or ?)""");
        List<Object> arguments = new ArrayList<>(List.of(wanted.owner(), wanted.all()));
        wanted.cityId().ifPresent(city -> and(query, arguments, "city_id = ?", city));
        wanted.categoryId().ifPresent(category -> and(query, arguments, "category_id = ?", category));
        wanted.state().ifPresent(state -> and(query, arguments, "state = ?", state));
        wanted.words().map(SearchText::query).ifPresent(words -> {
            if (words.isEmpty()) {
                query.append(" and false");
            } else {
                and(query, arguments, "to_tsvector('simple', search_text) @@ to_tsquery('simple', ?)", words);
            }
        });
        cursors.read(wanted.scope(), cursor).ifPresent(last -> {
            query.append(" and (created_at, id) < (?, ?)");
            arguments.addAll(List.of(Instant.parse(last.get(0)), UUID.fromString(last.get(1))));
        });
        query.append(" order by created_at desc, id desc limit ?");
        arguments.add(limit + 1);
        List<ProjectSummaryDto> found = role.list(query.toString(), this::read, arguments.toArray());
        List<ProjectSummaryDto> items = found.stream().limit(limit).toList();
        String next = found.size() > limit ? cursors.after(wanted.scope(), items.getLast().createdAt(), items.getLast().id()) : null;
        return new ProjectPageDto(items, new PageDto(next, null));
    }

    private static void and(StringBuilder query, List<Object> arguments, String condition, String value) {
        query.append(" and ").append(condition);
        arguments.add(value);
    }

    ProjectSummaryDto read(ResultSet row) throws SQLException {
        ProjectInputDto content = json(row.getString(6), ProjectInputDto.class);
        return new ProjectSummaryDto(row.getObject(1, UUID.class), row.getString(2), json(row.getString(3), LocalizedTextDto.class),
                json(row.getString(4), LocalizedTextDto.class), row.getString(5), content.district(),
                ProjectStateDto.valueOf(row.getString(7)), row.getObject(8) == null ? null : new Money(row.getLong(8), row.getString(9)).toDto(),
                Sql.instant(row, 10), content.pictureUrl(), row.getLong(11), Sql.instant(row, 12));
    }

    private <T> T json(String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
