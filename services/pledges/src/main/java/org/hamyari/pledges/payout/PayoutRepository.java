package org.hamyari.pledges.payout;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The payouts of the city. */
@ApplicationScoped
class PayoutRepository implements PanacheRepositoryBase<Payout, UUID> {

    /** The shares of the plan, the first one first. */
    List<Payout> shares(UUID projectId) {
        return list("projectId = ?1 and supplement = false order by share", projectId);
    }
}
