package org.hamyari.matching.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AwardRepository implements PanacheRepositoryBase<Award, UUID> {

    Optional<Award> of(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).firstResultOptional();
    }

    /** Found by what never changes, so its sums need not be written before. */
    Optional<Award> of(String cityId, UUID fundId, UUID projectId) {
        return getEntityManager().createQuery("from Award where cityId = ?1 and fundId = ?2 and projectId = ?3", Award.class)
                .setParameter(1, cityId).setParameter(2, fundId).setParameter(3, projectId).setFlushMode(FlushModeType.COMMIT)
                .getResultStream().findFirst();
    }

    /** In the order in which funds are locked. */
    List<Award> ofProject(String cityId, UUID projectId) {
        return list("cityId = ?1 and projectId = ?2 order by fundId", cityId, projectId);
    }
}
