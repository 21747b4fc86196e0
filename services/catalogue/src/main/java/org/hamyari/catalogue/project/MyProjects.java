package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.ProjectPageDto;
import org.hamyari.catalogue.api.ProjectSummaryDto;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.web.Cursor;

/** The projects in a city that the caller owns or edits, whatever their state, the last begun first. */
@ApplicationScoped
class MyProjects {

    private final Sql sql;
    private final ProjectList list;
    private final Cursor cursors;
    private final Caller caller;

    MyProjects(Sql sql, ProjectList list, Cursor cursors, Caller caller) {
        this.sql = sql;
        this.list = list;
        this.cursors = cursors;
        this.caller = caller;
    }

    @Transactional
    ProjectPageDto in(String cityId, String cursor, int limit) {
        String scope = "my-projects:" + cityId + ":" + caller.subject();
        StringBuilder query = new StringBuilder("""
                select id, city_id, title, summary, category_id, content, state, goal_minor, currency, closes_at, version, created_at
                from project where city_id = ? and (owner = ? or id in (
                    select project_id from project_editor where city_id = ? and subject = ?))""");
        List<Object> arguments = new ArrayList<>(List.of(cityId, caller.subject(), cityId, caller.subject()));
        cursors.read(scope, cursor).ifPresent(last -> {
            query.append(" and (created_at, id) < (?, ?)");
            arguments.addAll(List.of(Instant.parse(last.get(0)), UUID.fromString(last.get(1))));
        });
        arguments.add(limit + 1);
        List<ProjectSummaryDto> found = sql.list(query + " order by created_at desc, id desc limit ?", list::read, arguments.toArray());
        List<ProjectSummaryDto> items = found.stream().limit(limit).toList();
        String next = found.size() > limit ? cursors.after(scope, items.getLast().createdAt(), items.getLast().id()) : null;
        return new ProjectPageDto(items, new PageDto(next, null));
    }
}
