package org.hamyari.reporting.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.sql.Sql;

@ApplicationScoped
class ProjectFiguresRepository implements PanacheRepositoryBase<ProjectFigures, UUID> {

    private final Sql sql;

    ProjectFiguresRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * The project, held until the transaction ends; begun with zeros when nothing of it was told before. One that the transaction holds
     * already is not asked for again.
     */
    ProjectFigures lock(String cityId, UUID projectId) {
        return held(projectId).or(() -> {
            begin(cityId, List.of(projectId));
            return held(projectId);
        }).orElseThrow();
    }

    /** Several projects, in their order, so that two transactions with some in common do not wait for each other. */
    void lock(String cityId, List<UUID> projectIds) {
        begin(cityId, projectIds);
        find("cityId = ?1 and projectId in ?2 order by projectId", cityId, projectIds).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    private Optional<ProjectFigures> held(UUID projectId) {
        return findByIdOptional(projectId, LockModeType.PESSIMISTIC_WRITE);
    }

    private void begin(String cityId, List<UUID> projectIds) {
        sql.update("insert into project_figures (city_id, project_id) select ?, unnest(?) on conflict do nothing", cityId,
                projectIds.toArray(UUID[]::new));
    }
}
