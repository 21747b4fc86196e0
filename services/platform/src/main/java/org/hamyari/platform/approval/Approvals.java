package org.hamyari.platform.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.sql.SqlFailure;
import org.hamyari.platform.tenant.Tenant;

/**
 * Four eyes: one official proposes, another decides. That they differ is a constraint of the table; a program can be neither.
 * The second factor of the one who decides is asked for by the operation ({@code x-step-up}).
 */
@ApplicationScoped
public class Approvals {

    private static final String COLUMNS = "id, kind, subject_id, proposed_by, proposed_at, proposal_reason, decision, decided_by, decided_at, reason";

    private final Sql sql;
    private final Caller caller;
    private final Tenant tenant;

    Approvals(Sql sql, Caller caller, Tenant tenant) {
        this.sql = sql;
        this.caller = caller;
        this.tenant = tenant;
    }

    /** A proposal and, once it is there, the decision on it. */
    public record Approval(UUID id, String kind, String subjectId, String proposedBy, Instant proposedAt, String proposalReason,
            Optional<Decision> decision, String decidedBy, Instant decidedAt, String reason) {
    }

    /** What the second official says. */
    public enum Decision {
        APPROVE, REJECT
    }

    /** Proposes in the running transaction; one open proposal per kind and subject. */
    public Approval propose(String kind, String subjectId, String reason) {
        requirePerson();
        UUID id = UUID.randomUUID();
        try {
            sql.update("insert into approval (city_id, id, kind, subject_id, proposed_by, proposal_reason) values (?, ?, ?, ?, ?, ?)",
                    tenant.city(), id, kind, subjectId, caller.subject(), reason);
        } catch (SqlFailure failure) {
            if (failure.isUniqueViolation()) {
                throw new DomainException(new DomainError.Conflict("already-proposed"));
            }
            throw failure;
        }
        return require(id);
    }

    /** Decides in the running transaction; refuses the proposer, and a second decision. */
    public Approval decide(UUID id, Decision decision, String reason) {
        requirePerson();
        Approval open = sql.first("select " + COLUMNS + " from approval where city_id = ? and id = ? for update", Approvals::read,
                tenant.city(), id).orElseThrow(() -> new DomainException(new DomainError.NotFound("proposal")));
        if (open.decision().isPresent()) {
            throw new DomainException(new DomainError.IllegalTransition(open.decision().get().name(), decision.name(), Set.of()));
        }
        if (open.proposedBy().equals(caller.subject())) {
            throw new DomainException(new DomainError.Forbidden("four-eyes"));
        }
        sql.update("update approval set decision = ?, decided_by = ?, decided_at = now(), reason = ? where city_id = ? and id = ?",
                decision.name(), caller.subject(), reason, tenant.city(), id);
        return require(id);
    }

    public Approval require(UUID id) {
        return find(id).orElseThrow(() -> new DomainException(new DomainError.NotFound("proposal")));
    }

    public Optional<Approval> find(UUID id) {
        return sql.first("select " + COLUMNS + " from approval where city_id = ? and id = ?", Approvals::read, tenant.city(), id);
    }

    /** The newest proposals of a kind, open ones first. */
    public List<Approval> list(String kind, int limit) {
        return sql.list("select " + COLUMNS + " from approval where city_id = ? and kind = ?"
                + " order by (decision is null) desc, proposed_at desc, id limit ?", Approvals::read, tenant.city(), kind, limit);
    }

    private void requirePerson() {
        if (caller.isServiceAccount()) {
            throw new DomainException(new DomainError.Forbidden("person-required"));
        }
    }

    private static Approval read(ResultSet row) throws SQLException {
        return new Approval(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                Sql.instant(row, 5), row.getString(6), Optional.ofNullable(row.getString(7)).map(Decision::valueOf),
                row.getString(8), Sql.instant(row, 9), row.getString(10));
    }
}
