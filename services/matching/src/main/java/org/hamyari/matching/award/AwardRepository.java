package org.hamyari.matching.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AwardRepository implements PanacheRepositoryBase<Award, UUID> {

    Optional<Award> of(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).firstResultOptional();
    }

    Optional<Award> of(String cityId, UUID fundId, UUID projectId) {
        return find("cityId = ?1 and fundId = ?2 and projectId = ?3", cityId, fundId, projectId).firstResultOptional();
    }

    /** In the order in which funds are locked. */
    List<Award> ofProject(String cityId, UUID projectId) {
        return list("cityId = ?1 and projectId = ?2 order by fundId", cityId, projectId);
    }
}
