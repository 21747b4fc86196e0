package org.hamyari.cities.mentoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.input.Listing.Range;

@ApplicationScoped
class MentoringRepository implements PanacheRepositoryBase<Mentoring, UUID> {

    /** Where the city learns or teaches. */
    List<Mentoring> of(String cityId, Range rows) {
        return find("cityId = ?1 or mentorCityId = ?1 order by requestedAt desc, id", cityId).range(rows.from(), rows.to()).list();
    }

    /** Held until the transaction ends: both cities may write at once. */
    Optional<Mentoring> locked(String cityId, UUID id) {
        return find("id = ?1 and (cityId = ?2 or mentorCityId = ?2)", id, cityId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    boolean isOpenBetween(String cityId, String mentorCityId) {
        return count("cityId = ?1 and mentorCityId = ?2 and state in ?3", cityId, mentorCityId,
                List.of(MentoringState.REQUESTED, MentoringState.ACCEPTED)) > 0;
    }
}
