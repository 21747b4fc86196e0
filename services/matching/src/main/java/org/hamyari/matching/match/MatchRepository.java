package org.hamyari.matching.match;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MatchRepository implements PanacheRepositoryBase<Match, UUID> {

    /** In the order in which funds are locked. */
    List<Match> ofPledge(String cityId, UUID pledgeId) {
        return list("cityId = ?1 and pledgeId = ?2 order by fundId", cityId, pledgeId);
    }

    /** In the order of booking, after a position. */
    List<Match> ofProject(String cityId, UUID projectId, long after, int limit) {
        return find("cityId = ?1 and projectId = ?2 and booking > ?3 order by booking", cityId, projectId, after)
                .range(0, limit - 1).list();
    }
}
