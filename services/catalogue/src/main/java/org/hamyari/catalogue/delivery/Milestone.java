package org.hamyari.catalogue.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.DeliveryMilestoneDto;
import org.hamyari.catalogue.api.EvidenceDto;
import org.hamyari.catalogue.api.MilestoneStateDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A step of the work as it was agreed, and what an official said of its evidence. */
@Entity
@Table(name = "delivery_milestone")
class Milestone {

    @Id
    UUID id;
    @Column(updatable = false)
    String cityId;
    @Column(updatable = false)
    UUID projectId;
    @Column(updatable = false)
    int number;
    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto title;
    @Column(updatable = false)
    LocalDate dueOn;
    @Enumerated(EnumType.STRING)
    MilestoneState state;
    Instant submittedAt;
    String decidedBy;
    Instant decidedAt;
    String reason;
    @Version
    long version;

    static Milestone planned(Delivery delivery, Plan.Step step) {
        Milestone milestone = new Milestone();
        milestone.id = UUID.randomUUID();
        milestone.cityId = delivery.cityId;
        milestone.projectId = delivery.projectId;
        milestone.number = step.number();
        milestone.title = step.title();
        milestone.dueOn = step.dueOn();
        milestone.state = MilestoneState.PLANNED;
        return milestone;
    }

    void show(Instant now) {
        state = state.to(MilestoneState.SUBMITTED);
        submittedAt = now;
    }

    void decide(boolean accepted, String by, String why, Instant now) {
        state = state.to(accepted ? MilestoneState.ACCEPTED : MilestoneState.RETURNED);
        decidedBy = by;
        decidedAt = now;
        reason = why;
    }

    DeliveryMilestoneDto toDto(List<EvidenceDto> shown) {
        return new DeliveryMilestoneDto(number, title, dueOn, MilestoneStateDto.valueOf(state.name()), shown, submittedAt, decidedAt, reason);
    }
}
