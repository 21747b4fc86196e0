package org.hamyari.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.hamyari.platform.api.JobDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.Tenant;

/** Long work that people can watch. A job is a row; {@link JobRunner} works on it and takes it up again after a crash. */
@ApplicationScoped
public class Jobs {

    private final Sql sql;
    private final Tenant tenant;

    Jobs(Sql sql, Tenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    /** Orders the work in the running transaction; one job per kind and subject, the existing one is returned. */
    public UUID start(String kind, String subjectId) {
        sql.update("insert into job (city_id, id, kind, subject_id) values (?, ?, ?, ?) on conflict (city_id, kind, subject_id) do nothing",
                tenant.city(), UUID.randomUUID(), kind, subjectId);
        return sql.first("select id from job where city_id = ? and kind = ? and subject_id = ?", row -> row.getObject(1, UUID.class),
                tenant.city(), kind, subjectId).orElseThrow();
    }

    public JobDto require(UUID id) {
        return sql.first("""
                select id, kind, state, done, total, started_at, finished_at, problem from job where city_id = ? and id = ?""",
                Jobs::read, tenant.city(), id).orElseThrow(() -> new DomainException(new DomainError.NotFound("job")));
    }

    private static JobDto read(ResultSet row) throws SQLException {
        String state = switch (row.getString(3)) {
            case "WAITING" -> "QUEUED";
            case "DONE" -> "SUCCEEDED";
            default -> row.getString(3);
        };
        return new JobDto(row.getObject(1, UUID.class), row.getString(2), state, row.getLong(4), row.getLong(5),
                Sql.instant(row, 6), Sql.instant(row, 7), row.getString(8));
    }
}
