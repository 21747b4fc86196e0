package org.hamyari.cities.officer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hamyari.cities.api.OfficerDto;
import org.hamyari.cities.api.OfficerInputDto;
import org.hamyari.cities.api.PublicOfficerDto;
import org.hamyari.cities.input.Bilingual;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** Somebody's time in an office of the city. It is ended, never deleted. */
@Entity
class Officer {

    private static final int LONGEST_OFFICE = 200;

    String cityId;
    @Id
    UUID id;
    String name;
    String officeFa;
    String officeEn;
    String email;
    boolean responsible;
    String subject;
    LocalDate since;
    LocalDate until;
    @Version
    long version;

    static Officer of(String cityId, OfficerInputDto input) {
        Officer officer = new Officer();
        officer.cityId = cityId;
        officer.id = UUID.randomUUID();
        officer.version = 1;
        officer.set(input);
        return officer;
    }

    void set(OfficerInputDto input) {
        requireInOffice();
        LocalizedTextDto office = Bilingual.require(input.office(), "/office", LONGEST_OFFICE);
        name = input.name();
        officeFa = office.fa();
        officeEn = office.en();
        email = input.email();
        responsible = input.responsible();
        subject = input.subject();
        since = input.since();
    }

    /** Sets the last day, once. */
    void end(LocalDate lastDay) {
        requireInOffice();
        if (lastDay.isBefore(since)) {
            throw new DomainException(Invalid.field("/until", "ends-before-it-begins"));
        }
        until = lastDay;
    }

    private void requireInOffice() {
        if (until != null) {
            throw new DomainException(new DomainError.Conflict("officer-ended"));
        }
    }

    boolean isCurrent(LocalDate today) {
        return !since.isAfter(today) && (until == null || !until.isBefore(today));
    }

    PublicOfficerDto toPublicDto() {
        return new PublicOfficerDto(id, name, new LocalizedTextDto(officeFa, officeEn), responsible, since);
    }

    OfficerDto toDto(LocalDate today) {
        return new OfficerDto(id, name, new LocalizedTextDto(officeFa, officeEn), email, responsible, subject, isCurrent(today), since, until,
                version);
    }
}
