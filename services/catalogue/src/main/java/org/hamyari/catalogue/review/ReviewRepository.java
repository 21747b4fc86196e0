package org.hamyari.catalogue.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<Review, UUID> {

    Optional<Review> newest(String cityId, UUID projectId) {
        return find("cityId = ?1 and projectId = ?2 order by round desc", cityId, projectId).firstResultOptional();
    }

    Optional<Review> lockNewest(String cityId, UUID projectId) {
        return find("cityId = ?1 and projectId = ?2 order by round desc", cityId, projectId)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** What is decided, the newest first. */
    List<Review> decided(String cityId, UUID projectId, int limit) {
        return find("cityId = ?1 and projectId = ?2 and closedAt is not null and decision is not null order by round desc", cityId, projectId)
                .range(0, limit - 1).list();
    }

    /** What waits, by its due date. */
    List<Review> waiting(String cityId, Instant dueAfter, UUID id, int limit) {
        return find("cityId = ?1 and closedAt is null and (dueAt > ?2 or dueAt = ?2 and id > ?3) order by dueAt, id", cityId, dueAfter, id)
                .range(0, limit - 1).list();
    }

    /** What is closed, the newest first. */
    List<Review> closed(String cityId, Instant before, UUID id, int limit) {
        return find("cityId = ?1 and closedAt is not null and (closedAt < ?2 or closedAt = ?2 and id < ?3) order by closedAt desc, id desc",
                cityId, before, id).range(0, limit - 1).list();
    }
}
