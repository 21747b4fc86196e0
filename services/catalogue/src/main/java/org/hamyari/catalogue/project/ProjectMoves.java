package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;

/** Moves projects along their states, in the running transaction: checked, written down, told. Who may move is asked by the use case. */
@ApplicationScoped
public class ProjectMoves {

    private final ProjectRepository projects;
    private final Instance<MoveCheck> checks;
    private final Event<ProjectMoved> moved;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ProjectMoves(ProjectRepository projects, Instance<MoveCheck> checks, Event<ProjectMoved> moved, Outbox outbox, Caller caller, Clock clock) {
        this.projects = projects;
        this.checks = checks;
        this.moved = moved;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Moves a project; refuses with 409 `illegal-transition` what the table does not allow, and what a check refuses. */
    public ProjectFacts move(String cityId, UUID id, ProjectState to, String reason) {
        Project project = projects.lock(cityId, id).orElseThrow(() -> new DomainException(new DomainError.NotFound("project")));
        move(project, to, reason);
        return project.facts();
    }

    /** Ends a suspension: the project goes on where it was. */
    public ProjectFacts resume(String cityId, UUID id, String reason) {
        Project project = projects.lock(cityId, id).orElseThrow(() -> new DomainException(new DomainError.NotFound("project")));
        move(project, project.facts().suspendedFrom().orElse(project.state), reason);
        return project.facts();
    }

    /** Publishes a new record that no review came before. */
    ProjectFacts publish(UUID id, String cityId, LocalizedTextDto title, LocalizedTextDto summary, Money cost) {
        Instant at = now();
        Project project = Project.won(id, cityId, title, summary, cost, at);
        projects.persist(project);
        tell(project, ProjectState.DRAFT, false, null, at);
        return project.facts();
    }

    void move(Project project, ProjectState to, String reason) {
        ProjectState from = project.state;
        project.requireMayMoveTo(to);
        ProjectFacts before = project.facts();
        checks.stream().filter(check -> check.watches(from, to)).forEach(check -> check.require(before, to));
        boolean wasPublic = project.isPublic();
        Instant at = now();
        project.moveTo(to, at);
        tell(project, from, wasPublic, reason, at);
    }

    /** Follows a fact of another service; one that has been followed already changes nothing. */
    void follow(Project project, ProjectState to) {
        ProjectState from = project.state;
        if (project.follow(to, now())) {
            tell(project, from, project.isPublic(), null, now());
        }
    }

    private void tell(Project project, ProjectState from, boolean wasPublic, String reason, Instant at) {
        projects.flush();
        if (project.isPublic()) {
            outbox.publish(wasPublic ? ProjectEvent.updated(project, at) : ProjectEvent.published(project, at));
        }
        if (project.state != from) {
            moved.fire(new ProjectMoved(project.facts(), from, Optional.ofNullable(reason), caller.subjectIfKnown(), at));
        }
    }

    // The database keeps microseconds; the hash of the terms must not know more.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
