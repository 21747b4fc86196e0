package org.hamyari.matching.match;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CapturedPledgeRepository implements PanacheRepositoryBase<CapturedPledge, UUID> {

    /** By its key, so that what the transaction has not written yet is found without writing it. */
    Optional<CapturedPledge> of(String cityId, UUID pledgeId) {
        return findByIdOptional(pledgeId).filter(pledge -> pledge.cityId.equals(cityId));
    }

    /** The first of them, in the order in which they were captured. */
    List<CapturedPledge> waiting(String cityId, UUID projectId, int limit) {
        return find("cityId = ?1 and projectId = ?2 and verdict is null order by capturedAt, pledgeId", cityId, projectId)
                .range(0, limit - 1).list();
    }
}
