package org.hamyari.reporting.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventHandler;

/** Takes facts about projects in, each under the lock of its project. */
abstract class ProjectFactsHandler implements EventHandler {

    protected final ProjectFiguresRepository projects;

    ProjectFactsHandler(ProjectFiguresRepository projects) {
        this.projects = projects;
    }

    /** For the client proxy only. */
    ProjectFactsHandler() {
        this(null);
    }

    /** Holds the projects of all events, also of those for other handlers: the order of two transactions is one only if it is complete. */
    @Override
    public void prepare(String cityId, List<CloudEvent> events) {
        projects.lock(cityId, events.stream().map(event -> event.data().path("projectId")).filter(JsonNode::isTextual)
                .map(id -> UUID.fromString(id.asText())).distinct().sorted().toList());
    }
}
