package org.hamyari.cities.factor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hamyari.cities.api.FactorDto;
import org.hamyari.cities.api.FactorInputDto;
import org.hamyari.cities.api.FactorKindDto;
import org.hamyari.cities.input.Bilingual;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that helps or hinders a city, in its own words and with a source. It is withdrawn, never changed. */
@Entity
@DynamicUpdate
class Factor {

    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_SOURCE = 400;

    String cityId;
    @Id
    UUID id;
    @Enumerated(EnumType.STRING)
    FactorKindDto kind;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto words;
    LocalDate since;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto source;
    String recordedBy;
    Instant recordedAt;
    String withdrawnBy;
    Instant withdrawnAt;
    String withdrawalReason;

    static Factor of(String cityId, FactorInputDto input, LocalDate today) {
        if (input.since().isAfter(today)) {
            throw new DomainException(Invalid.field("/since", "since-in-the-future"));
        }
        Factor factor = new Factor();
        factor.cityId = cityId;
        factor.id = UUID.randomUUID();
        factor.kind = input.kind();
        factor.words = Bilingual.require(input.text(), "/text", LONGEST_TEXT);
        factor.since = input.since();
        factor.source = Bilingual.require(input.source(), "/source", LONGEST_SOURCE);
        return factor;
    }

    void withdraw(String by, Instant at, String reason) {
        if (withdrawnAt != null) {
            throw new DomainException(new DomainError.Conflict("factor-withdrawn"));
        }
        withdrawnBy = by;
        withdrawnAt = at;
        withdrawalReason = reason;
    }

    FactorDto toDto() {
        return new FactorDto(id, cityId, kind, words, since, source, recordedAt, withdrawnAt);
    }
}
