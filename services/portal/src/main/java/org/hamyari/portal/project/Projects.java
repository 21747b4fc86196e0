package org.hamyari.portal.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectsApi;
import org.hamyari.catalogue.client.UpdateDto;
import org.hamyari.catalogue.client.UpdatesApi;
import org.hamyari.portal.neighbour.Neighbour;

/** The record of a project, as the catalogue tells it. */
@ApplicationScoped
public class Projects {

    private static final int UPDATES = 10;

    private final ProjectsApi projects;
    private final UpdatesApi updates;

    Projects(@RestClient ProjectsApi projects, @RestClient UpdatesApi updates) {
        this.projects = projects;
        this.updates = updates;
    }

    public ProjectDto project(String cityId, UUID id) {
        return Neighbour.ask(() -> projects.getProject(cityId, id, null));
    }

    /** The latest news; nothing while it cannot be asked. */
    Optional<List<UpdateDto>> updates(String cityId, UUID id) {
        return Neighbour.ifThere("catalogue", () -> updates.listUpdates(cityId, id, null, UPDATES).items());
    }
}
