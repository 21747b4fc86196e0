package org.hamyari.catalogue.interest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.InterestDeclarationDto;
import org.hamyari.catalogue.api.InterestInputDto;
import org.hamyari.catalogue.project.Prose;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;

/**
 * Which officials have an interest in a project. Declarations are only added; whoever has once declared an interest in a project takes no
 * further part in what the city decides about it.
 */
@ApplicationScoped
public class Interests {

    private static final int EXPLANATION = 1000;
    private static final int MOST = 100;

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    Interests(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** Writes down what the caller declares, in the running transaction. */
    public void declare(String cityId, UUID projectId, InterestInputDto input) {
        if (input.interest() && input.explanation() == null) {
            throw new DomainException(Invalid.field("/explanation", "required"));
        }
        sql.update("""
                insert into interest (city_id, id, project_id, official, interest, explanation, declared_at) values (?, ?, ?, ?, ?, ?, ?)""",
                cityId, UUID.randomUUID(), projectId, caller.subject(), input.interest(),
                Prose.text(input.explanation(), EXPLANATION, "/explanation"), clock.instant());
    }

    /** Refuses a caller who has declared an interest in the project. */
    public void requireNone(String cityId, UUID projectId) {
        if (count(cityId, projectId, "interest") > 0) {
            throw new DomainException(new DomainError.Forbidden("has-interest"));
        }
    }

    /** Refuses a caller who has an interest in the project, or has not said that he has none. */
    public void requireDeclaredNone(String cityId, UUID projectId) {
        requireNone(cityId, projectId);
        if (count(cityId, projectId, "not interest") == 0) {
            throw new DomainException(new DomainError.Conflict("interest-undeclared"));
        }
    }

    /** The newest declaration of each official. */
    public List<InterestDeclarationDto> of(String cityId, UUID projectId) {
        return sql.list("""
                select distinct on (official) official, interest, explanation, declared_at from interest
                where city_id = ? and project_id = ? order by official, interest desc, declared_at desc limit ?""",
                row -> new InterestDeclarationDto(row.getString(1), row.getBoolean(2), row.getString(3), Sql.instant(row, 4)),
                cityId, projectId, MOST);
    }

    private long count(String cityId, UUID projectId, String what) {
        return sql.first("select count(*) from interest where city_id = ? and project_id = ? and official = ? and " + what,
                row -> row.getLong(1), cityId, projectId, caller.subject()).orElseThrow();
    }
}
