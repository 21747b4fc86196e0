package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.api.ProjectInputDto;
import org.hamyari.catalogue.api.ProjectPartDto;
import org.hamyari.catalogue.api.UpdateDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.city.City;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Versions;

/**
 * Projects from draft to an open campaign. A draft is seen by its owner and the city's moderators, administrators and auditors; to
 * others it does not exist. Every public change is told in the transaction of the change.
 */
@ApplicationScoped
public class Projects {

    private static final String MODERATOR = "moderator";

    private final ProjectRepository projects;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final ProjectMoves moves;
    private final ProjectEditors editors;

    Projects(ProjectRepository projects, Outbox outbox, Caller caller, Clock clock, ProjectMoves moves, ProjectEditors editors) {
        this.projects = projects;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.moves = moves;
        this.editors = editors;
    }

    /** Keeps a new draft, in the running transaction; the caller becomes its owner. */
    ProjectDto begin(City city, ProjectInputDto content) {
        Project project = Project.draft(UUID.randomUUID(), city.id(), city.currency(), caller.subject(), content, now());
        projects.persistAndFlush(project);
        return dto(project);
    }

    @Transactional
    public ProjectDto get(String cityId, UUID id) {
        return dto(visible(cityId, id));
    }

    /** The project, locked, for somebody who writes it: its owner or a moderator; otherwise 404 or 403. */
    Project lockForWork(String cityId, UUID id) {
        Project project = lock(cityId, id);
        requireOwnerOrModerator(project);
        return project;
    }

    /** The project for its people, moderators and auditors; otherwise 404 or 403. */
    Project visibleForWork(String cityId, UUID id) {
        Project project = visible(cityId, id);
        if (part(project).isEmpty() && !seesAll(cityId)) {
            throw new DomainException(new DomainError.Forbidden("not-the-owner"));
        }
        return project;
    }

    @Transactional
    LocalizedTextDto titleForWork(String cityId, UUID id) {
        return visibleForWork(cityId, id).title;
    }

    /** Takes a rejected project back to its owner's desk, where he works on it again. */
    void reopen(Project project) {
        if (project.state == ProjectState.REJECTED) {
            moves.move(project, ProjectState.DRAFT, null);
        }
    }

    /** Writes a change down and, where everybody can see it, tells it. */
    void tell(Project project, long versionBefore) {
        projects.flush();
        if (project.version() != versionBefore && project.isPublic()) {
            outbox.publish(ProjectEvent.updated(project, now()));
        }
    }

    /** Follows the outcome of the campaign, in the running transaction; a repeated fact changes nothing. */
    void follow(String cityId, UUID id, ProjectState next) {
        projects.lock(cityId, id).ifPresent(project -> moves.follow(project, next));
    }

    /** The project where the caller may see it; otherwise 404. */
    public ProjectFacts require(String cityId, UUID id) {
        return visible(cityId, id).facts();
    }

    /** The project, locked until the transaction ends, where the caller owns it; otherwise 404 or 403. */
    public ProjectFacts requireOwned(String cityId, UUID id) {
        Project project = lock(cityId, id);
        if (!project.isOwnedBy(caller.subject())) {
            throw new DomainException(new DomainError.Forbidden("not-the-owner"));
        }
        return project.facts();
    }

    /** The project, locked until the transaction ends, where the caller owns or edits it or is a moderator of its city; otherwise 404 or 403. */
    public ProjectFacts requireOwnedOrModerated(String cityId, UUID id) {
        Project project = lock(cityId, id);
        requireOwnerOrModerator(project);
        return project.facts();
    }

    /** The project, locked until the transaction ends, for an official who decides about it; 403 `own-project` for its owner. */
    public ProjectFacts requireOfOthers(String cityId, UUID id) {
        ProjectFacts project = lock(cityId, id).facts();
        requireNotOwner(project);
        return project;
    }

    /** Whether the caller owns the project or sees all of the city's; 404 where it is not there for the caller. */
    public boolean worksOn(String cityId, UUID id) {
        Project project = visible(cityId, id);
        return seesAll(cityId) || part(project).isPresent();
    }

    private void requireNotOwner(ProjectFacts project) {
        if (project.owner().equals(caller.subject()) || editors.has(project.cityId(), project.id(), caller.subject())) {
            throw new DomainException(new DomainError.Forbidden("own-project"));
        }
    }

    /** Refuses where the project is not there for the caller (404), not his to tell news of (403), or not public (409). */
    public void requireMayPostNews(String cityId, UUID id) {
        Project project = visible(cityId, id);
        requireOwnerOrModerator(project);
        if (!project.isPublic()) {
            throw new DomainException(new DomainError.Conflict("not-public"));
        }
    }

    /** Refuses with 404 where the project is not there for the caller. */
    public void requireVisible(String cityId, UUID id) {
        visible(cityId, id);
    }

    /** Tells news to the followers, in the running transaction. */
    public void tellNews(String cityId, UpdateDto news) {
        Project project = visible(cityId, news.projectId());
        outbox.publish(ProjectEvent.updatePosted(project, news));
    }

    private Project visible(String cityId, UUID id) {
        return projects.of(cityId, id).filter(this::isVisible).orElseThrow(Projects::unknown);
    }

    private void requireOwnerOrModerator(Project project) {
        if (part(project).isEmpty() && !caller.hasRole(project.cityId, MODERATOR)) {
            throw new DomainException(new DomainError.Forbidden("not-the-owner"));
        }
    }

    ProjectDto dto(Project project) {
        return project.toDto(part(project).orElse(null));
    }

    /** What the caller is to the project. */
    private Optional<ProjectPartDto> part(Project project) {
        return caller.subjectIfKnown().flatMap(subject -> project.isOwnedBy(subject) ? Optional.of(ProjectPartDto.OWNER)
                : editors.has(project.cityId, project.id, subject) ? Optional.of(ProjectPartDto.EDITOR) : Optional.empty());
    }

    /** Whether the caller sees everything in this city, drafts of others too. */
    boolean seesAll(String cityId) {
        return Stream.of(MODERATOR, "city-admin", "auditor").anyMatch(office -> caller.hasRole(cityId, office));
    }

    private boolean isVisible(Project project) {
        return project.isPublic() || seesAll(project.cityId) || part(project).isPresent();
    }

    private Project lock(String cityId, UUID id) {
        return projects.lock(cityId, id).filter(this::isVisible).orElseThrow(Projects::unknown);
    }

    // The database keeps microseconds; the hash of the terms must not know more.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("project"));
    }
}
