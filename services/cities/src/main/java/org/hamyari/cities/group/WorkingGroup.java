package org.hamyari.cities.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.hamyari.cities.api.EndingInputDto;
import org.hamyari.cities.api.MemberDto;
import org.hamyari.cities.api.MemberInputDto;
import org.hamyari.cities.api.MemberPageDto;
import org.hamyari.cities.city.CityDates;
import org.hamyari.cities.input.Listing;
import org.hamyari.cities.input.Listing.Listed;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The group that watches over the programme: departments, the legal office, civil society. It reads everything and decides nothing. */
@ApplicationScoped
public class WorkingGroup {

    private final WorkingGroupMemberRepository members;
    private final CityDates dates;
    private final Listing listing;

    WorkingGroup(WorkingGroupMemberRepository members, CityDates dates, Listing listing) {
        this.members = members;
        this.dates = dates;
        this.listing = listing;
    }

    @Transactional
    MemberPageDto list(String cityId, String cursor, int limit) {
        LocalDate today = dates.today(cityId);
        Listed<MemberDto> page = listing.page("listMembers:" + cityId, cursor, limit,
                rows -> members.all(cityId, rows).stream().map(member -> member.toDto(today)).toList());
        return new MemberPageDto(page.items(), page.page());
    }

    /** Adds a member, in the running transaction. */
    MemberDto add(String cityId, MemberInputDto input) {
        LocalDate today = dates.today(cityId);
        WorkingGroupMember member = WorkingGroupMember.of(cityId, input);
        members.persistAndFlush(member);
        return member.toDto(today);
    }

    /** Sets the last day, in the running transaction. */
    MemberDto end(String cityId, UUID id, EndingInputDto input) {
        WorkingGroupMember member =
                members.of(cityId, id).orElseThrow(() -> new DomainException(new DomainError.NotFound("member")));
        member.end(input.until());
        members.flush();
        return member.toDto(dates.today(cityId));
    }
}
