package org.hamyari.catalogue.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.DeliveryFigureDto;
import org.hamyari.catalogue.api.EvidenceDto;
import org.hamyari.catalogue.api.PictureDto;
import org.hamyari.catalogue.api.ReceiptDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the owner showed for a milestone; never changed. */
@Entity
@Immutable
@Table(name = "milestone_evidence")
class Evidence {

    @Id
    UUID id;
    String cityId;
    UUID milestoneId;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto note;
    @JdbcTypeCode(SqlTypes.JSON)
    List<DeliveryFigureDto> figures;
    @JdbcTypeCode(SqlTypes.JSON)
    List<ReceiptDto> receipts;
    String postedBy;
    Instant postedAt;

    static Evidence of(Milestone milestone, EvidenceDto shown, String by) {
        Evidence evidence = new Evidence();
        evidence.id = shown.id();
        evidence.cityId = milestone.cityId;
        evidence.milestoneId = milestone.id;
        evidence.note = shown.note();
        evidence.figures = shown.figures();
        evidence.receipts = shown.receipts();
        evidence.postedBy = by;
        evidence.postedAt = shown.postedAt();
        return evidence;
    }

    EvidenceDto toDto(List<PictureDto> pictures) {
        return new EvidenceDto(id, note, figures, receipts, pictures, postedAt);
    }
}
