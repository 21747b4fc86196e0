package org.hamyari.catalogue.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

    Optional<Project> of(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).firstResultOptional();
    }

    Optional<Project> lock(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
