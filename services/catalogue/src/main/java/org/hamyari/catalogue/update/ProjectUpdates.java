package org.hamyari.catalogue.update;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.UpdateDto;
import org.hamyari.catalogue.api.UpdateInputDto;
import org.hamyari.catalogue.api.UpdatePageDto;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.project.Prose;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Cursor;

/** News of a project: added, told to its followers, never changed. */
@ApplicationScoped
public class ProjectUpdates {

    private final Projects projects;
    private final ProjectUpdateRepository updates;
    private final Caller caller;
    private final Clock clock;
    private final Cursor cursors;
    private final UpdateSettings settings;

    ProjectUpdates(Projects projects, ProjectUpdateRepository updates, Caller caller, Clock clock, Cursor cursors,
            UpdateSettings settings) {
        this.projects = projects;
        this.updates = updates;
        this.caller = caller;
        this.clock = clock;
        this.cursors = cursors;
        this.settings = settings;
    }

    /** Posts news without its markup, in the running transaction. */
    UpdateDto post(String cityId, UUID projectId, UpdateInputDto input) {
        projects.requireMayPostNews(cityId, projectId);
        UpdateInputDto clean = new UpdateInputDto(Prose.line(input.title(), settings.title(), "/title"),
                Prose.text(input.body(), settings.body(), "/body"));
        ProjectUpdate update = ProjectUpdate.of(cityId, projectId, clean, caller.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        updates.persist(update);
        UpdateDto news = update.toDto();
        projects.tellNews(cityId, news);
        return news;
    }

    @Transactional
    UpdatePageDto list(String cityId, UUID projectId, String cursor, int limit) {
        projects.requireVisible(cityId, projectId);
        String scope = "updates:" + projectId;
        List<ProjectUpdate> found = cursors.read(scope, cursor)
                .map(last -> updates.before(cityId, projectId, Instant.parse(last.get(0)), UUID.fromString(last.get(1)), limit + 1))
                .orElseGet(() -> updates.newest(cityId, projectId, limit + 1));
        List<UpdateDto> items = found.stream().limit(limit).map(ProjectUpdate::toDto).toList();
        String next = found.size() > limit ? cursors.after(scope, items.getLast().postedAt(), items.getLast().id()) : null;
        return new UpdatePageDto(items, new PageDto(next, null));
    }
}
