package org.hamyari.catalogue.endorsement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hamyari.catalogue.api.EndorsementDto;
import org.hamyari.catalogue.api.EndorsementInputDto;
import org.hamyari.catalogue.api.EndorsementsDto;
import org.hamyari.catalogue.interest.Interests;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.project.Prose;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.sql.SqlFailure;

/**
 * How the city stands behind a project, in the name of an office. By an official who does not own the project and has no interest in it;
 * one endorsement of an office holds at a time. Withdrawn ones are no longer shown and stay on record.
 */
@ApplicationScoped
class Endorsements {

    private static final String COLUMNS = "id, office, statement, endorsed_at, withdrawn_at, withdrawal_reason";
    private static final int OFFICE = 120;
    private static final int STATEMENT = 1000;
    private static final int MOST = 100;

    private final Sql sql;
    private final ObjectMapper json;
    private final Projects projects;
    private final Interests interests;
    private final Caller caller;
    private final Clock clock;

    Endorsements(Sql sql, ObjectMapper json, Projects projects, Interests interests, Caller caller, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.projects = projects;
        this.interests = interests;
        this.caller = caller;
        this.clock = clock;
    }

    /** Endorses a public project, in the running transaction. */
    EndorsementDto endorse(String cityId, UUID projectId, EndorsementInputDto input) {
        requireDisinterested(cityId, projectId);
        LocalizedTextDto office = Prose.line(input.office(), OFFICE, "/office");
        LocalizedTextDto statement = Prose.text(input.statement(), STATEMENT, "/statement");
        UUID id = UUID.randomUUID();
        try {
            sql.update("""
                    insert into endorsement (city_id, id, project_id, office, statement, endorsed_by, endorsed_at)
                    values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)""",
                    cityId, id, projectId, text(office), text(statement), caller.subject(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
        } catch (SqlFailure twice) {
            if (twice.isUniqueViolation()) {
                throw new DomainException(new DomainError.Conflict("endorsed-already"));
            }
            throw twice;
        }
        return require(cityId, projectId, id);
    }

    /** Withdraws an endorsement, in the running transaction. */
    EndorsementDto withdraw(String cityId, UUID projectId, UUID id, String reason) {
        requireDisinterested(cityId, projectId);
        EndorsementDto known = require(cityId, projectId, id);
        if (known.withdrawnAt() != null) {
            throw new DomainException(new DomainError.Conflict("endorsement-withdrawn"));
        }
        sql.update("""
                update endorsement set withdrawn_by = ?, withdrawn_at = ?, withdrawal_reason = ? where city_id = ? and id = ?""",
                caller.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS), Prose.text(reason, STATEMENT, "/reason"), cityId, id);
        return require(cityId, projectId, id);
    }

    @Transactional
    EndorsementsDto of(String cityId, UUID projectId) {
        projects.requireVisible(cityId, projectId);
        return new EndorsementsDto(sql.list("select " + COLUMNS + " from endorsement where city_id = ? and project_id = ? and withdrawn_at is null"
                + " order by endorsed_at desc, id limit ?",
                this::read, cityId, projectId, MOST));
    }

    private void requireDisinterested(String cityId, UUID projectId) {
        if (!projects.requireOfOthers(cityId, projectId).isPublic()) {
            throw new DomainException(new DomainError.Conflict("not-public"));
        }
        interests.requireNone(cityId, projectId);
    }

    private EndorsementDto require(String cityId, UUID projectId, UUID id) {
        return sql.first("select " + COLUMNS + " from endorsement where city_id = ? and project_id = ? and id = ?", this::read,
                cityId, projectId, id).orElseThrow(() -> new DomainException(new DomainError.NotFound("endorsement")));
    }

    private EndorsementDto read(ResultSet row) throws SQLException {
        return new EndorsementDto(row.getObject(1, UUID.class), localized(row.getString(2)), localized(row.getString(3)), Sql.instant(row, 4),
                Sql.instant(row, 5), row.getString(6));
    }

    private LocalizedTextDto localized(String text) {
        try {
            return json.readValue(text, LocalizedTextDto.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private String text(LocalizedTextDto text) {
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
