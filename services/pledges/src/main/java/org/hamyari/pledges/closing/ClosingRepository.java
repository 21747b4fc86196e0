package org.hamyari.pledges.closing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The closings of the city. */
@ApplicationScoped
class ClosingRepository implements PanacheRepositoryBase<Closing, UUID> {

    Closing require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new DomainException(new DomainError.NotFound("closing")));
    }

    /** Newest first, from before the given position; one more than the page, to know whether there is another. */
    List<Closing> newest(ClosingState state, Instant before, UUID beforeId, int limit) {
        return find("(?1 is null or state = ?1) and (proposedAt < ?2 or proposedAt = ?2 and id < ?3) order by proposedAt desc, id desc",
                state, before, beforeId).page(0, limit + 1).list();
    }
}
