package org.hamyari.catalogue.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.catalogue.api.ReportDto;
import org.hamyari.catalogue.api.ReportInputDto;
import org.hamyari.catalogue.api.ReportStateDto;
import org.hamyari.platform.money.Money;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A final report as it was submitted, and what an official said of it. */
@Entity
class FinalReport {

    @Id
    UUID id;
    @Column(updatable = false)
    String cityId;
    @Column(updatable = false)
    UUID projectId;
    @Column(updatable = false)
    int number;
    @Enumerated(EnumType.STRING)
    ReportState state;
    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    ReportInputDto content;
    @Column(updatable = false)
    long totalMinor;
    @Column(updatable = false)
    String currency;
    @Column(updatable = false)
    String submittedBy;
    @Column(updatable = false)
    Instant submittedAt;
    @Column(updatable = false)
    boolean onTime;
    String decidedBy;
    Instant decidedAt;
    String reason;
    @Version
    long version;

    static FinalReport submitted(Delivery delivery, int number, ReportInputDto content, Money total, String by, Instant now) {
        FinalReport report = new FinalReport();
        report.id = UUID.randomUUID();
        report.cityId = delivery.cityId;
        report.projectId = delivery.projectId;
        report.number = number;
        report.state = ReportState.SUBMITTED;
        report.content = content;
        report.totalMinor = total.minor();
        report.currency = total.currency();
        report.submittedBy = by;
        report.submittedAt = now;
        return report;
    }

    void decide(boolean approved, String by, String why, Instant now) {
        state = state.to(approved ? ReportState.APPROVED : ReportState.RETURNED);
        decidedBy = by;
        decidedAt = now;
        reason = why;
    }

    /** Whether it stands: waits for an official or is approved. */
    boolean stands() {
        return state != ReportState.RETURNED;
    }

    Money total() {
        return new Money(totalMinor, currency);
    }

    ReportDto toDto() {
        return new ReportDto(number, ReportStateDto.valueOf(state.name()), content.story(), content.doneOn(), content.figures(),
                content.spending(), total().toDto(), submittedAt, state == ReportState.APPROVED ? onTime : null, decidedAt, reason);
    }
}
