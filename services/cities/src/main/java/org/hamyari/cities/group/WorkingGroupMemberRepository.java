package org.hamyari.cities.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.input.Listing.Range;

@ApplicationScoped
class WorkingGroupMemberRepository implements PanacheRepositoryBase<WorkingGroupMember, UUID> {

    Optional<WorkingGroupMember> of(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).firstResultOptional();
    }

    List<WorkingGroupMember> all(String cityId, Range rows) {
        return find("cityId = ?1 order by case when until is null then 0 else 1 end, since desc, id", cityId).range(rows.from(), rows.to()).list();
    }
}
