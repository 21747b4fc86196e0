package org.hamyari.reporting.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.web.Cursor;
import org.hamyari.reporting.api.ProjectFiguresDto;
import org.hamyari.reporting.api.ProjectFiguresPageDto;
import org.hamyari.reporting.api.ProjectStateDto;

/** The figures of the public projects of a city, in the order of publication, the newest first. */
@ApplicationScoped
class ProjectFiguresList {

    private static final String SELECT = """
            select project_id, title_fa, title_en, category_id, state, goal_minor, raised_minor, matched_minor, paid_out_minor, pledges,
                   closes_at, published_at, as_of
            from project_figures where state is not null and city_id = ?""";
    private static final String NEWEST_FIRST = " order by published_at desc, project_id desc";

    private final Sql sql;
    private final Cities cities;
    private final Cursor cursors;
    private final Clock clock;

    ProjectFiguresList(Sql sql, Cities cities, Cursor cursors, Clock clock) {
        this.sql = sql;
        this.cities = cities;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** A project with its place in the list and the time of the youngest fact in it. */
    record Row(ProjectFiguresDto figures, Instant publishedAt, Instant asOf) {
    }

    @Transactional
    ProjectFiguresPageDto page(String cityId, Optional<ProjectStateDto> state, List<UUID> ids, String cursor, int limit) {
        String currency = cities.require(cityId).currency();
        // Read before the rows: it may then be older than they are, never younger.
        Instant asOf = asOf(cityId);
        String scope = "projectFigures:" + cityId + ":" + state + ":" + ids;
        StringBuilder query = new StringBuilder(SELECT);
        List<Object> arguments = new ArrayList<>(List.of(cityId));
        state.ifPresent(wanted -> {
            query.append(" and state = ?");
            arguments.add(wanted.name());
        });
        if (!ids.isEmpty()) {
            query.append(" and project_id = any(?)");
            arguments.add(ids.toArray(UUID[]::new));
        }
        cursors.read(scope, cursor).ifPresent(last -> {
            query.append(" and (published_at, project_id) < (?, ?)");
            arguments.addAll(List.of(Instant.parse(last.get(0)), UUID.fromString(last.get(1))));
        });
        query.append(NEWEST_FIRST).append(" limit ?");
        arguments.add(limit + 1);
        List<Row> found = sql.list(query.toString(), row -> read(row, currency), arguments.toArray());
        List<Row> items = found.stream().limit(limit).toList();
        String next = found.size() > limit
                ? cursors.after(scope, items.getLast().publishedAt(), items.getLast().figures().projectId()) : null;
        return new ProjectFiguresPageDto(items.stream().map(Row::figures).toList(), new PageDto(next, null), asOf);
    }

    /** All of them, for a file. A city has some thousand projects in its life, a line has some hundred bytes. */
    @Transactional
    List<Row> all(String cityId) {
        String currency = cities.require(cityId).currency();
        return sql.list(SELECT + NEWEST_FIRST, row -> read(row, currency), cityId);
    }

    private Instant asOf(String cityId) {
        return sql.first("select max(as_of) from project_figures where state is not null and city_id = ? having count(*) > 0",
                row -> Sql.instant(row, 1), cityId).orElseGet(clock::instant);
    }

    private static Row read(ResultSet row, String currency) throws SQLException {
        Long goal = row.getObject(6, Long.class);
        Money raised = new Money(row.getLong(7), currency);
        Money matched = new Money(row.getLong(8), currency);
        ProjectFiguresDto figures = new ProjectFiguresDto(row.getObject(1, UUID.class),
                new LocalizedTextDto(row.getString(2), row.getString(3)), row.getString(4), ProjectStateDto.valueOf(row.getString(5)),
                goal == null ? null : new Money(goal, currency).toDto(), raised.toDto(), matched.toDto(), raised.plus(matched).toDto(),
                new Money(row.getLong(9), currency).toDto(), row.getLong(10), Sql.instant(row, 11));
        return new Row(figures, Sql.instant(row, 12), Sql.instant(row, 13));
    }
}
