package org.hamyari.catalogue.terms;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The drafts of the city. */
@ApplicationScoped
class TermsDraftRepository implements PanacheRepositoryBase<TermsDraft, UUID> {

    Optional<TermsDraft> of(String cityId, UUID projectId) {
        return find("cityId = ?1 and projectId = ?2", cityId, projectId).firstResultOptional();
    }
}
