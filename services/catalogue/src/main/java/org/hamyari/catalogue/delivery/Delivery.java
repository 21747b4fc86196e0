package org.hamyari.catalogue.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.DeliveryFigureCodeDto;
import org.hamyari.catalogue.api.DeliveryStatusDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A project under way: what was agreed about its report, and what its owner last said of the progress. */
@Entity
class Delivery {

    @Id
    UUID projectId;
    @Column(updatable = false)
    String cityId;
    @Column(updatable = false)
    String owner;
    @Column(updatable = false)
    String currency;
    @Enumerated(EnumType.STRING)
    DeliveryStatusDto status;
    LocalDate expectedOn;
    @Column(updatable = false)
    LocalDate reportDueOn;
    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> reportFigures;
    @Column(updatable = false)
    boolean reportPublished;
    @Column(updatable = false)
    Instant beganAt;
    Instant doneAt;
    @Enumerated(EnumType.STRING)
    Warning warned;
    Instant warnedAt;
    @Version
    long version;

    /** What the owner has been written to about, each once. */
    enum Warning {
        SOON, OVERDUE, BLOCKED
    }

    static Delivery begin(ProjectFacts project, Plan plan, Instant now) {
        Delivery delivery = new Delivery();
        delivery.projectId = project.id();
        delivery.cityId = project.cityId();
        delivery.owner = project.owner();
        delivery.currency = project.goal().currency();
        delivery.status = DeliveryStatusDto.ON_TRACK;
        delivery.reportDueOn = plan.reportDueOn();
        delivery.reportFigures = plan.reportFigures().stream().map(DeliveryFigureCodeDto::name).toList();
        delivery.reportPublished = plan.reportPublished();
        delivery.beganAt = now;
        return delivery;
    }

    void say(DeliveryStatusDto newStatus, LocalDate expected) {
        status = newStatus;
        expectedOn = newStatus == DeliveryStatusDto.DELAYED ? expected : null;
    }

    /** How many days the report is overdue; none while one waits for an official or is approved. */
    int overdueDays(LocalDate today, boolean reportIsThere) {
        return reportIsThere ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(reportDueOn, today));
    }

    /** What the owner is to be written to about on that day, where no report is there. */
    Warning warning(LocalDate today, Period remindBefore, Period blockAfter) {
        if (today.isAfter(reportDueOn.plus(blockAfter))) {
            return Warning.BLOCKED;
        }
        if (today.isAfter(reportDueOn)) {
            return Warning.OVERDUE;
        }
        return today.isBefore(reportDueOn.minus(remindBefore)) ? null : Warning.SOON;
    }
}
