package org.hamyari.catalogue.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.hamyari.catalogue.api.DeliveryDto;
import org.hamyari.catalogue.api.DeliveryNoteDto;
import org.hamyari.catalogue.api.DeliveryNoteInputDto;
import org.hamyari.catalogue.api.DeliveryStatusDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.ProjectMoved;
import org.hamyari.catalogue.project.ProjectMoves;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.project.Prose;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** The work on projects: what was agreed is copied when it begins and stands from then on; the owner says how it goes. */
@ApplicationScoped
class Deliveries {

    private final DeliveryRepository deliveries;
    private final Projects projects;
    private final ProjectMoves moves;
    private final Plans plans;
    private final DeliveryViews views;
    private final OwnerWork work;

    Deliveries(DeliveryRepository deliveries, Projects projects, ProjectMoves moves, Plans plans, DeliveryViews views, OwnerWork work) {
        this.deliveries = deliveries;
        this.projects = projects;
        this.moves = moves;
        this.plans = plans;
        this.views = views;
        this.work = work;
    }

    @Transactional
    DeliveryDto get(String cityId, UUID projectId) {
        ProjectFacts project = projects.require(cityId, projectId);
        return views.of(project, deliveries.require(cityId, projectId), projects.worksOn(cityId, projectId));
    }

    /** The owner begins before the first payout, in the running transaction. */
    DeliveryDto begin(String cityId, UUID projectId) {
        ProjectFacts project = projects.requireOwned(cityId, projectId);
        if (project.state() != ProjectState.SUCCEEDED) {
            throw new DomainException(new DomainError.Conflict("not-succeeded"));
        }
        return views.of(moves.move(cityId, projectId, ProjectState.DELIVERING, null), deliveries.require(cityId, projectId), true);
    }

    /** However the work begins, the agreement is copied in the same transaction. A report that was sent back begins nothing. */
    void follow(@Observes ProjectMoved moved) {
        ProjectFacts project = moved.project();
        if (project.state() == ProjectState.DELIVERING && deliveries.of(project.cityId(), project.id()).isEmpty()) {
            Plan plan = plans.of(project, work.today(project.cityId()));
            Delivery delivery = Delivery.begin(project, plan, moved.at());
            deliveries.persistAndFlush(delivery);
            plan.steps().forEach(step -> deliveries.add(Milestone.planned(delivery, step)));
        }
    }

    /** The owner says how the work goes, in the running transaction. */
    DeliveryNoteDto say(String cityId, UUID projectId, DeliveryNoteInputDto input) {
        Delivery delivery = work.require(cityId, projectId);
        LocalDate expected = input.expectedOn();
        if (input.status() == DeliveryStatusDto.DELAYED && expected == null) {
            throw new DomainException(Invalid.field("/expectedOn", "required"));
        }
        if (expected != null && expected.isBefore(work.today(cityId))) {
            throw new DomainException(Invalid.field("/expectedOn", "day-in-the-past"));
        }
        delivery.say(input.status(), expected);
        DeliveryNote note = DeliveryNote.of(delivery, Prose.text(input.note(), work.noteLimit(), "/note"), work.caller(), work.now());
        deliveries.add(note);
        return note.toDto();
    }
}
