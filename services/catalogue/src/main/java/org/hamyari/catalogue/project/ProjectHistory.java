package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.ProjectMoveDto;
import org.hamyari.catalogue.api.ProjectMovesDto;
import org.hamyari.catalogue.api.ProjectStateDto;
import org.hamyari.platform.sql.Sql;

/** Every move of a project, written with it and never changed. */
@ApplicationScoped
public class ProjectHistory {

    private static final int MOST = 100;

    private final Sql sql;
    private final Projects projects;

    ProjectHistory(Sql sql, Projects projects) {
        this.sql = sql;
        this.projects = projects;
    }

    void write(@Observes ProjectMoved moved) {
        ProjectFacts project = moved.project();
        sql.update("""
                insert into project_move (city_id, project_id, number, from_state, to_state, reason, moved_by, moved_at)
                values (?, ?, (select count(*) + 1 from project_move where city_id = ? and project_id = ?), ?, ?, ?, ?, ?)""",
                project.cityId(), project.id(), project.cityId(), project.id(), moved.from().name(), project.state().name(),
                moved.reason().orElse(null), moved.by().orElse(null), moved.at());
    }

    /** The moves that the caller may see, the newest first: from publication on for the public, all of them for those who work on it. */
    @Transactional
    ProjectMovesDto of(String cityId, UUID projectId) {
        boolean all = projects.worksOn(cityId, projectId);
        List<ProjectMoveDto> moves = sql.list("""
                select from_state, to_state, reason, moved_at from project_move
                where city_id = ? and project_id = ? and (? or from_state not in ('DRAFT', 'IN_REVIEW', 'REJECTED') or to_state = 'PUBLISHED')
                order by number desc limit ?""",
                row -> new ProjectMoveDto(ProjectStateDto.valueOf(row.getString(1)), ProjectStateDto.valueOf(row.getString(2)),
                        row.getString(3), Sql.instant(row, 4)),
                cityId, projectId, all, MOST);
        return new ProjectMovesDto(moves);
    }
}
