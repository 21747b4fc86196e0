package org.hamyari.portal.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectSummaryDto;
import org.hamyari.catalogue.client.ProjectsApi;
import org.hamyari.catalogue.client.ProposalsApi;
import org.hamyari.catalogue.client.UpdateDto;
import org.hamyari.catalogue.client.UpdatesApi;
import org.hamyari.portal.neighbour.Neighbour;

/** The record of a project, as the catalogue tells it. */
@ApplicationScoped
public class Projects {

    private static final int UPDATES = 10;
    private static final int MINE = 100;

    private final ProjectsApi projects;
    private final ProposalsApi proposals;
    private final UpdatesApi updates;

    Projects(@RestClient ProjectsApi projects, @RestClient ProposalsApi proposals, @RestClient UpdatesApi updates) {
        this.projects = projects;
        this.proposals = proposals;
        this.updates = updates;
    }

    public ProjectDto project(String cityId, UUID id) {
        return Neighbour.ask(() -> projects.getProject(cityId, id, null));
    }

    /** The visitor's own in this city, the last begun first; nothing while they cannot be asked. */
    public Optional<List<ProjectSummaryDto>> mine(String cityId) {
        return Neighbour.ifThere("catalogue", () -> proposals.listMyProjects(cityId, null, MINE).items());
    }

    /** The latest news; nothing while it cannot be asked. */
    Optional<List<UpdateDto>> updates(String cityId, UUID id) {
        return Neighbour.ifThere("catalogue", () -> updates.listUpdates(cityId, id, null, UPDATES).items());
    }
}
