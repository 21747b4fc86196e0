package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The whole record for use cases of other features, each in its caller's transaction. They have asked who calls. */
@ApplicationScoped
public class ProjectRecords {

    private final ProjectRepository projects;

    ProjectRecords(ProjectRepository projects) {
        this.projects = projects;
    }

    /** The record as it stands. */
    public ProjectDto of(String cityId, UUID id) {
        return projects.of(cityId, id).orElseThrow(() -> new DomainException(new DomainError.NotFound("project"))).toDto(null);
    }
}
