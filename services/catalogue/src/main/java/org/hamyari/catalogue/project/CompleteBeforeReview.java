package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;

/** Nobody reviews half a proposal. */
@ApplicationScoped
class CompleteBeforeReview implements MoveCheck {

    private final ProjectRepository projects;
    private final Completeness completeness;

    CompleteBeforeReview(ProjectRepository projects, Completeness completeness) {
        this.projects = projects;
        this.completeness = completeness;
    }

    @Override
    public boolean watches(ProjectState from, ProjectState to) {
        return to == ProjectState.IN_REVIEW;
    }

    @Override
    public void require(ProjectFacts project, ProjectState to) {
        projects.of(project.cityId(), project.id()).ifPresent(found -> completeness.require(found.content));
    }
}
