package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.platform.sql.Sql;

/** Who writes a project beside its owner. */
@ApplicationScoped
class ProjectEditors {

    private final Sql sql;

    ProjectEditors(Sql sql) {
        this.sql = sql;
    }

    boolean has(String cityId, UUID projectId, String subject) {
        return sql.first("select 1 from project_editor where city_id = ? and project_id = ? and subject = ?", row -> true,
                cityId, projectId, subject).isPresent();
    }
}
