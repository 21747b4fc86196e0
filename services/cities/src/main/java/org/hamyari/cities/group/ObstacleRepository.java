package org.hamyari.cities.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.input.Listing.Range;

@ApplicationScoped
class ObstacleRepository implements PanacheRepositoryBase<Obstacle, UUID> {

    private static final String ORDER = " order by case when state = OPEN then 0 else 1 end, dueOn, id";

    Optional<Obstacle> of(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).firstResultOptional();
    }

    /** Locked, so that two notes at once are both kept. */
    Optional<Obstacle> toNote(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<Obstacle> byDueDate(String cityId, Optional<ObstacleState> state, Range rows) {
        return state.map(wanted -> find("cityId = ?1 and state = ?2" + ORDER, cityId, wanted))
                .orElseGet(() -> find("cityId = ?1" + ORDER, cityId))
                .range(rows.from(), rows.to()).list();
    }
}
