package org.hamyari.pledges.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The attempts to pay of the city. */
@ApplicationScoped
class PaymentRepository implements PanacheRepositoryBase<Payment, UUID> {

    /** As it stands now, kept from others. Not to be loaded before: what was loaded without the lock may be overtaken. */
    Payment locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The pledge of a payment, which is locked first. */
    UUID pledgeOf(UUID id) {
        return find("select pledgeId from Payment where id = ?1", id).project(UUID.class).singleResult();
    }

    Optional<Payment> ofRequest(UUID pledgeId, String requestKey) {
        return find("pledgeId = ?1 and requestKey = ?2", pledgeId, requestKey).firstResultOptional();
    }

    Optional<Payment> ofPledge(UUID pledgeId, String providerRef) {
        return find("pledgeId = ?1 and providerRef = ?2", pledgeId, providerRef).firstResultOptional();
    }

    boolean isInProgress(UUID pledgeId) {
        return count("pledgeId = ?1 and state in ?2", pledgeId,
                List.of(PaymentState.CREATED, PaymentState.REDIRECTED, PaymentState.UNKNOWN)) > 0;
    }
}
