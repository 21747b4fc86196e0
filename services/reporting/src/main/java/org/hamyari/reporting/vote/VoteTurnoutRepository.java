package org.hamyari.reporting.vote;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class VoteTurnoutRepository implements PanacheRepositoryBase<VoteTurnout, UUID> {

    /** The vote, held until the transaction ends. */
    Optional<VoteTurnout> lock(String cityId, UUID processId) {
        return find("cityId = ?1 and processId = ?2", cityId, processId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
