package org.hamyari.pledges.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The campaigns of the city. */
@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    Campaign require(UUID projectId) {
        return findByIdOptional(projectId).orElseThrow(() -> new DomainException(new DomainError.NotFound("campaign")));
    }
}
