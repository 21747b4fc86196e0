package org.hamyari.voting.process;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class VoteProcessRepository implements PanacheRepositoryBase<VoteProcess, UUID> {

    Optional<VoteProcess> of(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).firstResultOptional();
    }

    Optional<VoteProcess> lock(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The newest first, after the given one. */
    List<VoteProcess> newest(String cityId, List<ProcessState> states, Instant before, UUID beforeId, int most) {
        return find("cityId = ?1 and state in ?2 and (createdAt < ?3 or createdAt = ?3 and id > ?4) order by createdAt desc, id",
                cityId, states, before, beforeId).page(0, most).list();
    }
}
