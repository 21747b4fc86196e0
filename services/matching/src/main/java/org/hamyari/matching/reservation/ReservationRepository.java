package org.hamyari.matching.reservation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReservationRepository implements PanacheRepositoryBase<Reservation, UUID> {

    Optional<Reservation> of(String cityId, UUID fundId, UUID id) {
        return find("cityId = ?1 and fundId = ?2 and id = ?3", cityId, fundId, id).firstResultOptional();
    }

    /** Only the fund: the reservation itself is read under the fund's lock. */
    Optional<UUID> fundOfHeld(String cityId, UUID id, UUID projectId, String person, Instant at) {
        return getEntityManager().createQuery("""
                select fundId from Reservation
                where cityId = ?1 and id = ?2 and projectId = ?3 and person = ?4 and state = HELD and expiresAt >= ?5""", UUID.class)
                .setParameter(1, cityId).setParameter(2, id).setParameter(3, projectId).setParameter(4, person).setParameter(5, at)
                .getResultStream().findFirst();
    }

    /** What a person has set aside at a fund; few, because every one was let in under the fund's lock. */
    List<Reservation> heldBy(String cityId, UUID fundId, String person) {
        return list("cityId = ?1 and fundId = ?2 and person = ?3 and state = HELD", cityId, fundId, person);
    }
}
