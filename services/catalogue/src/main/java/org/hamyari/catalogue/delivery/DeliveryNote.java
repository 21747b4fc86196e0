package org.hamyari.catalogue.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hamyari.catalogue.api.DeliveryNoteDto;
import org.hamyari.catalogue.api.DeliveryStatusDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the owner said of the progress at some time; never changed. */
@Entity
@Immutable
class DeliveryNote {

    @Id
    UUID id;
    String cityId;
    UUID projectId;
    @Enumerated(EnumType.STRING)
    DeliveryStatusDto status;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto note;
    LocalDate expectedOn;
    String postedBy;
    Instant postedAt;

    static DeliveryNote of(Delivery delivery, LocalizedTextDto text, String by, Instant now) {
        DeliveryNote note = new DeliveryNote();
        note.id = UUID.randomUUID();
        note.cityId = delivery.cityId;
        note.projectId = delivery.projectId;
        note.status = delivery.status;
        note.note = text;
        note.expectedOn = delivery.expectedOn;
        note.postedBy = by;
        note.postedAt = now;
        return note;
    }

    DeliveryNoteDto toDto() {
        return new DeliveryNoteDto(status, note, expectedOn, postedAt);
    }
}
