package org.hamyari.matching.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    Optional<Campaign> of(String cityId, UUID projectId) {
        return find("cityId = ?1 and projectId = ?2", cityId, projectId).firstResultOptional();
    }

    Optional<Campaign> lock(String cityId, UUID projectId) {
        return find("cityId = ?1 and projectId = ?2", cityId, projectId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
