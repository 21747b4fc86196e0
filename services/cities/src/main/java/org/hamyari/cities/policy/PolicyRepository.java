package org.hamyari.cities.policy;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.PolicyKindDto;

@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<Policy, UUID> {

    Optional<Policy> of(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).firstResultOptional();
    }

    Optional<Policy> locked(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Optional<Policy> about(String cityId, PolicyKindDto kind, String serviceId) {
        return find("cityId = ?1 and kind = ?2 and coalesce(serviceId, '') = ?3", cityId, kind, serviceId == null ? "" : serviceId)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** All of the city, by kind and service. */
    PanacheQuery<Policy> all(String cityId) {
        return find("cityId = ?1 order by kind, serviceId, id", cityId);
    }

    /** What is or was published, by kind and service. */
    PanacheQuery<Policy> published(String cityId, Optional<PolicyKindDto> kind) {
        return kind.map(wanted -> find("cityId = ?1 and newest > 0 and kind = ?2 order by kind, serviceId, id", cityId, wanted))
                .orElseGet(() -> find("cityId = ?1 and newest > 0 order by kind, serviceId, id", cityId));
    }
}
