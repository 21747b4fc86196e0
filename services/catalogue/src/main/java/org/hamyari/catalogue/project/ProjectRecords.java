package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.catalogue.api.AgreedTermsDto;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The whole record for use cases of other features, each in its caller's transaction. They have asked who calls. */
@ApplicationScoped
public class ProjectRecords {

    private final ProjectRepository projects;
    private final Projects seen;
    private final ProjectMoves moves;
    private final Outbox outbox;

    ProjectRecords(ProjectRepository projects, Projects seen, ProjectMoves moves, Outbox outbox) {
        this.projects = projects;
        this.seen = seen;
        this.moves = moves;
        this.outbox = outbox;
    }

    /** The record as it stands. */
    public ProjectDto of(String cityId, UUID id) {
        return projects.of(cityId, id).orElseThrow(ProjectRecords::unknown).toDto(null);
    }

    /** Keeps everybody else from changing the project until the transaction ends; it need not be visible to the caller. */
    public ProjectDto locked(String cityId, UUID id) {
        return projects.lock(cityId, id).orElseThrow(ProjectRecords::unknown).toDto(null);
    }

    /** Refuses a move to {@code next} that the table does not allow. */
    public void requireMayMoveTo(String cityId, UUID id, ProjectState next) {
        projects.lock(cityId, id).orElseThrow(ProjectRecords::unknown).requireMayMoveTo(next);
    }

    /** Opens the campaign with these terms. */
    public ProjectDto open(FrozenCampaign frozen) {
        AgreedTermsDto terms = frozen.terms();
        Project project = projects.lock(terms.cityId(), terms.projectId()).orElseThrow(ProjectRecords::unknown);
        project.requireMayMoveTo(ProjectState.FUNDING);
        project.freeze(frozen);
        moves.move(project, ProjectState.FUNDING, null);
        outbox.publish(ProjectEvent.campaignOpened(project, terms));
        return seen.dto(project);
    }

    /** Puts new terms of an open campaign in force, and tells them. */
    public void amend(FrozenCampaign frozen, LocalizedTextDto reason) {
        AgreedTermsDto terms = frozen.terms();
        Project project = projects.lock(terms.cityId(), terms.projectId()).orElseThrow(ProjectRecords::unknown);
        project.freeze(frozen);
        projects.flush();
        outbox.publish(ProjectEvent.campaignAmended(project, terms, reason));
    }

    private static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("project"));
    }
}
