package org.hamyari.reporting.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hamyari.platform.sql.Sql;

@ApplicationScoped
class ProjectFiguresRepository implements PanacheRepositoryBase<ProjectFigures, UUID> {

    private final Sql sql;

    ProjectFiguresRepository(Sql sql) {
        this.sql = sql;
    }

    /** The project, held until the transaction ends; begun with zeros when nothing of it was told before. */
    ProjectFigures lock(String cityId, UUID projectId) {
        sql.update("insert into project_figures (city_id, project_id) values (?, ?) on conflict do nothing", cityId, projectId);
        return find("cityId = ?1 and projectId = ?2", cityId, projectId).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
    }
}
