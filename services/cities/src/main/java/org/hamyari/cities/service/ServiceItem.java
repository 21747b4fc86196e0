package org.hamyari.cities.service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.ContinuityDto;
import org.hamyari.cities.api.FundingKindDto;
import org.hamyari.cities.api.RecipientDto;
import org.hamyari.cities.api.ScreeningStateDto;
import org.hamyari.cities.api.ServiceDto;
import org.hamyari.cities.api.ServiceKindDto;
import org.hamyari.platform.api.LocalizedTextDto;

/**
 * A process, service or place in the city's list.
 *
 * @param leaf whether it is something to decide about: a service, a place or a sub-process that is not divided further
 * @param verdict of the legal screening, {@code null} while there is none
 * @param leftOut whether the city's recipient filter leaves it out
 */
record ServiceItem(UUID id, String code, UUID parentId, ServiceKind kind, LocalizedTextDto name, List<String> recipients, String area,
        boolean leaf, boolean retired, String verdict, String funding, String continuity, long version, boolean leftOut, int position) {

    /** Whether it can be screened, classified, scored and given a mode. */
    boolean isDecidable() {
        return leaf && !retired;
    }

    ServiceDto toDto() {
        return new ServiceDto(id, code, parentId, ServiceKindDto.valueOf(kind.name()), name, recipients.stream().map(RecipientDto::fromString).toList(),
                area, leaf, leftOut, retired, ScreeningStateDto.valueOf(Optional.ofNullable(verdict).orElse("OPEN")),
                funding == null ? null : FundingKindDto.valueOf(funding), continuity == null ? null : ContinuityDto.valueOf(continuity), version);
    }
}
