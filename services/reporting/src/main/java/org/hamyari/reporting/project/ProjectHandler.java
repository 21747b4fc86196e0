package org.hamyari.reporting.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.reporting.event.EventTime;

/** Follows the projects that figures are about. */
@ApplicationScoped
class ProjectHandler extends ProjectFactsHandler {

    private static final String DELIVERED = "org.hamyari.project.delivered.v1";

    private final EventData data;

    ProjectHandler(ProjectFiguresRepository projects, EventData data) {
        super(projects);
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.project.published.v1", "org.hamyari.project.updated.v1", DELIVERED);
    }

    @Override
    public void handle(CloudEvent event) {
        Told told = data.read(event, Told.class);
        ProjectFigures project = projects.lock(event.cityid(), told.projectId);
        if (event.type().equals(DELIVERED)) {
            project.delivered();
        } else {
            project.tell(event.version(), told.title, told.categoryId, ProjectState.valueOf(told.state), told.horizon,
                    told.strategyTags == null ? List.of() : told.strategyTags);
        }
        if (told.publishedAt != null) {
            project.published(told.publishedAt);
        }
        project.counted(EventTime.of(event));
    }

    record Told(UUID projectId, LocalizedTextDto title, String categoryId, String state, String horizon, List<String> strategyTags,
            Instant publishedAt) {
    }
}
