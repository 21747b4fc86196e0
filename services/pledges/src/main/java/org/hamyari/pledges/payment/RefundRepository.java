package org.hamyari.pledges.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The refunds of the city. */
@ApplicationScoped
class RefundRepository implements PanacheRepositoryBase<Refund, UUID> {

    /** The pledge of a refund, which is locked first. */
    UUID pledgeOf(UUID id) {
        return find("select pledgeId from Refund where id = ?1", id).project(UUID.class).singleResult();
    }

    /** As it stands now, kept from others. */
    Refund locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
