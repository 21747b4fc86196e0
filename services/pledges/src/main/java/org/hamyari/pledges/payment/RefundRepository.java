package org.hamyari.pledges.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The refunds of the city. */
@ApplicationScoped
class RefundRepository implements PanacheRepositoryBase<Refund, UUID> {

    Refund locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
