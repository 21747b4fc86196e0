package org.hamyari.pledges.payout;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The payouts of the city. */
@ApplicationScoped
class PayoutRepository implements PanacheRepositoryBase<Payout, UUID> {

    Optional<Payout> ofClosing(UUID closingId) {
        return find("closingId = ?1 and supplement = false", closingId).firstResultOptional();
    }

    Optional<Payout> ofProject(UUID projectId) {
        return find("projectId = ?1 and supplement = false", projectId).firstResultOptional();
    }
}
