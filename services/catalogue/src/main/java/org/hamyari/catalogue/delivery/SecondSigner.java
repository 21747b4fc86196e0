package org.hamyari.catalogue.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.catalogue.interest.Interests;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.Projects;

/** Who may sign under what an owner says: never the owner, nor an official with an interest in the project. */
@ApplicationScoped
class SecondSigner {

    private final Projects projects;
    private final Interests interests;

    SecondSigner(Projects projects, Interests interests) {
        this.projects = projects;
        this.interests = interests;
    }

    /** The project, locked until the transaction ends; otherwise 403. */
    ProjectFacts require(String cityId, UUID projectId) {
        ProjectFacts project = projects.requireOfOthers(cityId, projectId);
        interests.requireNone(cityId, projectId);
        return project;
    }
}
