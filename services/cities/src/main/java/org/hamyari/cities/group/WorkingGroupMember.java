package org.hamyari.cities.group;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hamyari.cities.api.MemberDto;
import org.hamyari.cities.api.MemberInputDto;
import org.hamyari.cities.api.MemberKindDto;
import org.hamyari.cities.input.Bilingual;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hibernate.annotations.DynamicUpdate;

/** Somebody's time in the working group. The record grants nothing; the office {@code auditor} in the identity service does. */
// Rights are given on what may change only.
@DynamicUpdate
@Entity
class WorkingGroupMember {

    private static final int LONGEST_NAME = 200;

    String cityId;
    @Id
    UUID id;
    String name;
    String organizationFa;
    String organizationEn;
    String kind;
    String subject;
    LocalDate since;
    LocalDate until;

    static WorkingGroupMember of(String cityId, MemberInputDto input) {
        LocalizedTextDto organization = Bilingual.require(input.organization(), "/organization", LONGEST_NAME);
        WorkingGroupMember member = new WorkingGroupMember();
        member.cityId = cityId;
        member.id = UUID.randomUUID();
        member.name = input.name();
        member.organizationFa = organization.fa();
        member.organizationEn = organization.en();
        member.kind = input.kind().name();
        member.subject = input.subject();
        member.since = input.since();
        return member;
    }

    /** Sets the last day, once. */
    void end(LocalDate lastDay) {
        if (until != null) {
            throw new DomainException(new DomainError.Conflict("member-ended"));
        }
        if (lastDay.isBefore(since)) {
            throw new DomainException(Invalid.field("/until", "ends-before-it-begins"));
        }
        until = lastDay;
    }

    MemberDto toDto(LocalDate today) {
        boolean current = !since.isAfter(today) && (until == null || !until.isBefore(today));
        return new MemberDto(id, name, new LocalizedTextDto(organizationFa, organizationEn), MemberKindDto.valueOf(kind), subject, current,
                since, until);
    }
}
