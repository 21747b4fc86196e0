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

    /** By its key: once held, it is not asked for again in the transaction. */
    Optional<Campaign> lock(String cityId, UUID projectId) {
        return findByIdOptional(projectId, LockModeType.PESSIMISTIC_WRITE).filter(campaign -> campaign.cityId.equals(cityId));
    }
}
