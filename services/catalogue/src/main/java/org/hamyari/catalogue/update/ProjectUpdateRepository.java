package org.hamyari.catalogue.update;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ProjectUpdateRepository implements PanacheRepositoryBase<ProjectUpdate, UUID> {

    /** The newest before a position, the newest first. */
    List<ProjectUpdate> before(String cityId, UUID projectId, Instant postedAt, UUID id, int limit) {
        return find("cityId = ?1 and projectId = ?2 and (postedAt < ?3 or postedAt = ?3 and id < ?4) order by postedAt desc, id desc",
                cityId, projectId, postedAt, id).range(0, limit - 1).list();
    }

    List<ProjectUpdate> newest(String cityId, UUID projectId, int limit) {
        return find("cityId = ?1 and projectId = ?2 order by postedAt desc, id desc", cityId, projectId).range(0, limit - 1).list();
    }
}
