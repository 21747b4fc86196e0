package org.hamyari.catalogue.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hamyari.catalogue.project.MoveCheck;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;

/** Who owes the city a report for too long neither submits nor opens another project there; drafts can still be written. */
@ApplicationScoped
class OverdueReports implements MoveCheck {

    private static final Set<ProjectState> NEW_WORK = Set.of(ProjectState.IN_REVIEW, ProjectState.FUNDING);

    private final Sql sql;
    private final DeliveryTime time;
    private final DeliverySettings settings;

    OverdueReports(Sql sql, DeliveryTime time, DeliverySettings settings) {
        this.sql = sql;
        this.time = time;
        this.settings = settings;
    }

    @Override
    public boolean watches(ProjectState from, ProjectState to) {
        return NEW_WORK.contains(to) && from != ProjectState.SUSPENDED;
    }

    @Override
    public void require(ProjectFacts project, ProjectState to) {
        sql.first("""
                select d.project_id, d.report_due_on::text from delivery d join project p on p.city_id = d.city_id and p.id = d.project_id
                where d.city_id = ? and d.owner = ? and d.done_at is null and d.report_due_on < ? and p.state not in ('REPORTED', 'WITHDRAWN')
                order by d.report_due_on limit 1""", row -> new DomainError.Conflict("report-overdue", row.getString(1), row.getString(2)),
                project.cityId(), project.owner(), time.today(project.cityId()).minus(settings.blockAfter())).ifPresent(overdue -> {
                    throw new DomainException(overdue);
                });
    }
}
