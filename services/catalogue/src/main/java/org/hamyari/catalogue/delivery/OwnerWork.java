package org.hamyari.catalogue.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.DeliveryFigureDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;

/** What everything that an owner does while delivering has in common. */
@ApplicationScoped
class OwnerWork {

    private final DeliveryRepository deliveries;
    private final Projects projects;
    private final Caller caller;
    private final DeliveryTime time;
    private final DeliverySettings settings;

    OwnerWork(DeliveryRepository deliveries, Projects projects, Caller caller, DeliveryTime time, DeliverySettings settings) {
        this.deliveries = deliveries;
        this.projects = projects;
        this.caller = caller;
        this.time = time;
        this.settings = settings;
    }

    /** The delivery of the caller's own project, which is under way; locked until the transaction ends. */
    Delivery require(String cityId, UUID projectId) {
        ProjectFacts project = projects.requireOwned(cityId, projectId);
        if (project.state() != ProjectState.DELIVERING) {
            throw new DomainException(new DomainError.Conflict("not-delivering"));
        }
        return deliveries.require(cityId, projectId);
    }

    /** Refuses a day that lies ahead. */
    void requireNotAhead(String cityId, LocalDate day, String pointer) {
        if (day.isAfter(time.today(cityId))) {
            throw new DomainException(Invalid.field(pointer, "day-ahead"));
        }
    }

    /** The figures as given, or none; refuses one that is given twice. */
    static List<DeliveryFigureDto> figures(List<DeliveryFigureDto> given) {
        if (given == null) {
            return List.of();
        }
        for (int i = 0; i < given.size(); i++) {
            DeliveryFigureDto figure = given.get(i);
            if (given.subList(0, i).stream().anyMatch(earlier -> earlier.code() == figure.code())) {
                throw new DomainException(Invalid.field("/figures/" + i + "/code", "figure-twice"));
            }
        }
        return List.copyOf(given);
    }

    /** Refuses more than what is ever shown. */
    void requireRoom(int there) {
        if (there >= settings.most()) {
            throw new DomainException(new DomainError.Conflict("delivery-full", settings.most()));
        }
    }

    int noteLimit() {
        return settings.note();
    }

    int storyLimit() {
        return settings.story();
    }

    String caller() {
        return caller.subject();
    }

    Instant now() {
        return time.now();
    }

    LocalDate today(String cityId) {
        return time.today(cityId);
    }

    LocalDate day(String cityId, Instant at) {
        return time.day(cityId, at);
    }
}
