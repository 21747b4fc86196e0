package org.hamyari.engagement.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;

/** Follows which projects there are. */
@ApplicationScoped
class ProjectHandler implements EventHandler {

    private final KnownProjects projects;
    private final EventData data;

    ProjectHandler(KnownProjects projects, EventData data) {
        this.projects = projects;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.project.published.v1", "org.hamyari.project.updated.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        Told told = data.read(event, Told.class);
        projects.take(event.cityid(), told.projectId, told.title, event.version());
    }

    record Told(UUID projectId, LocalizedTextDto title) {
    }
}
