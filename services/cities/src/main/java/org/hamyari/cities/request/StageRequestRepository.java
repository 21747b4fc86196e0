package org.hamyari.cities.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class StageRequestRepository implements PanacheRepositoryBase<StageRequest, UUID> {

    Optional<StageRequest> of(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).firstResultOptional();
    }
}
