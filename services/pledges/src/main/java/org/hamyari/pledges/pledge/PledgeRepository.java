package org.hamyari.pledges.pledge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The pledges of the city. */
@ApplicationScoped
class PledgeRepository implements PanacheRepositoryBase<Pledge, UUID> {

    /** The pledge as it stands now, kept from others until the transaction ends. */
    Pledge locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("pledge")));
    }

    /** Whether an attempt to pay it has not ended. Asked under the pledge's lock, which every new attempt takes first. */
    boolean isBeingPaid(UUID id) {
        return !getEntityManager().createNativeQuery(
                "select 1 from payment where pledge_id = ?1 and state in ('CREATED', 'REDIRECTED', 'UNKNOWN')", Integer.class)
                .setParameter(1, id).getResultList().isEmpty();
    }
}
