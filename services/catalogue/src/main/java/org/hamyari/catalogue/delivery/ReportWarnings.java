package org.hamyari.catalogue.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.talk.Letters;
import org.hamyari.platform.city.Cities;

/** Writes to owners: about a report that is due or overdue, each kind of warning once, and about what officials decided. */
@ApplicationScoped
class ReportWarnings {

    private final DeliveryRepository deliveries;
    private final Projects projects;
    private final Letters letters;
    private final Cities cities;
    private final DeliverySettings settings;

    ReportWarnings(DeliveryRepository deliveries, Projects projects, Letters letters, Cities cities, DeliverySettings settings) {
        this.deliveries = deliveries;
        this.projects = projects;
        this.letters = letters;
        this.cities = cities;
        this.settings = settings;
    }

    /** In the running transaction; a suspended or withdrawn project is not warned, nor one whose report waits for an official. */
    void write(String cityId, UUID projectId, Instant now) {
        Delivery delivery = deliveries.findById(projectId, LockModeType.PESSIMISTIC_WRITE);
        ProjectFacts project = projects.require(cityId, projectId);
        LocalDate today = LocalDate.ofInstant(now, cities.require(cityId).zone());
        Delivery.Warning warning = delivery.warning(today, settings.remindBefore(), settings.blockAfter());
        if (project.state() != ProjectState.DELIVERING || warning == null || warning == delivery.warned) {
            return;
        }
        delivery.warned = warning;
        delivery.warnedAt = now;
        Instant due = delivery.reportDueOn.atStartOfDay(cities.require(cityId).zone()).toInstant();
        letters.write(delivery.owner, project,
                new Letters.About("report-" + warning.name().toLowerCase(Locale.ROOT), projectId, "", due, "#delivery"));
    }

    /** Tells the owner what an official decided: {@code milestone-accepted}, {@code milestone-returned}, {@code report-approved} or the like. */
    void decided(ProjectFacts project, String kind, Object thing, String reason, Instant at) {
        UUID id = UUID.nameUUIDFromBytes((thing + "@" + at).getBytes(StandardCharsets.UTF_8));
        letters.write(project.owner(), project, new Letters.About(kind, id, reason, null, "#delivery"));
    }
}
