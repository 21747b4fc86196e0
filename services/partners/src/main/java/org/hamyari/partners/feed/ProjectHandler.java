package org.hamyari.partners.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;

/** Keeps the copy of the projects. */
@ApplicationScoped
class ProjectHandler implements EventHandler {

    private final ProjectFeed feed;
    private final EventData data;

    ProjectHandler(ProjectFeed feed, EventData data) {
        this.feed = feed;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.project.published.v1", "org.hamyari.project.updated.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        feed.take(event.cityid(), event.version(), data.read(event, ProjectFeed.Told.class));
    }
}
