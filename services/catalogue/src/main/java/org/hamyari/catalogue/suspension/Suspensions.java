package org.hamyari.catalogue.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.ProjectStateDto;
import org.hamyari.catalogue.api.SuspensionDto;
import org.hamyari.catalogue.api.SuspensionOutcomeDto;
import org.hamyari.catalogue.api.SuspensionsDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.ProjectMoves;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.talk.Letters;
import org.hamyari.catalogue.talk.Said;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;

/**
 * Officials stop a project, let it go on, or withdraw it, each with a public reason; the owner is written to. Withdrawing takes another
 * person than suspending, and no official decides about a project of his own.
 */
@ApplicationScoped
public class Suspensions {

    private static final int MOST = 100;
    private static final String COLUMNS = "from_state, reason, suspended_at, outcome, end_reason, ended_at";

    private final Projects projects;
    private final ProjectMoves moves;
    private final Letters letters;
    private final Caller caller;
    private final Sql sql;

    Suspensions(Projects projects, ProjectMoves moves, Letters letters, Caller caller, Sql sql) {
        this.projects = projects;
        this.moves = moves;
        this.letters = letters;
        this.caller = caller;
        this.sql = sql;
    }

    /** Stops the project, in the running transaction. */
    SuspensionDto suspend(String cityId, UUID projectId, String typed) {
        String reason = Said.reason(typed, "/reason");
        ProjectState from = projects.requireOfOthers(cityId, projectId).state();
        ProjectFacts project = moves.move(cityId, projectId, ProjectState.SUSPENDED, reason);
        sql.update("""
                insert into suspension (city_id, project_id, number, from_state, reason, suspended_by, suspended_at)
                values (?, ?, (select count(*) + 1 from suspension where city_id = ? and project_id = ?), ?, ?, ?, now())""",
                cityId, projectId, cityId, projectId, from.name(), reason, caller.subject());
        tell(project, "suspended", reason);
        return newest(cityId, projectId);
    }

    /** Ends the suspension, in the running transaction. */
    SuspensionDto end(String cityId, UUID projectId, SuspensionOutcomeDto outcome, String typed) {
        String reason = Said.reason(typed, "/reason");
        projects.requireOfOthers(cityId, projectId);
        boolean resumed = outcome == SuspensionOutcomeDto.RESUMED;
        requireSuspendedByAnother(cityId, projectId, resumed);
        ProjectFacts project = resumed ? moves.resume(cityId, projectId, reason) : moves.move(cityId, projectId, ProjectState.WITHDRAWN, reason);
        sql.update("""
                update suspension set outcome = ?, end_reason = ?, ended_by = ?, ended_at = now()
                where city_id = ? and project_id = ? and outcome is null""",
                outcome.name(), reason, caller.subject(), cityId, projectId);
        tell(project, resumed ? "resumed" : "withdrawn", reason);
        return newest(cityId, projectId);
    }

    @Transactional
    SuspensionsDto list(String cityId, UUID projectId) {
        projects.requireVisible(cityId, projectId);
        return new SuspensionsDto(all(cityId, projectId, MOST));
    }

    private void requireSuspendedByAnother(String cityId, UUID projectId, boolean byAnybody) {
        String by = sql.first("select suspended_by from suspension where city_id = ? and project_id = ? and outcome is null",
                row -> row.getString(1), cityId, projectId).orElseThrow(() -> new DomainException(new DomainError.Conflict("not-suspended")));
        if (!byAnybody && by.equals(caller.subject())) {
            throw new DomainException(new DomainError.Forbidden("four-eyes"));
        }
    }

    private void tell(ProjectFacts project, String kind, String reason) {
        letters.write(project.owner(), project, new Letters.About(kind, UUID.randomUUID(), reason, null, ""));
    }

    private SuspensionDto newest(String cityId, UUID projectId) {
        return all(cityId, projectId, 1).getFirst();
    }

    private List<SuspensionDto> all(String cityId, UUID projectId, int limit) {
        return sql.list("select " + COLUMNS + " from suspension where city_id = ? and project_id = ? order by number desc limit ?",
                Suspensions::read, cityId, projectId, limit);
    }

    private static SuspensionDto read(ResultSet row) throws SQLException {
        String outcome = row.getString(4);
        return new SuspensionDto(ProjectStateDto.valueOf(row.getString(1)), row.getString(2), Sql.instant(row, 3),
                outcome == null ? null : SuspensionOutcomeDto.valueOf(outcome), row.getString(5), Sql.instant(row, 6));
    }
}
