package org.hamyari.catalogue.ambassador;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.hamyari.catalogue.api.AmbassadorDto;
import org.hamyari.catalogue.api.IntroductionDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;

/**
 * People who spread a project by a link of their own. What it brought is counted from pledges that were paid, by the backers' own word
 * whose link led them, and seen by the ambassador only; who backed the project is never told.
 */
@ApplicationScoped
public class Ambassadors {

    /** Letters and digits that are not taken for one another. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 10;

    private final Projects projects;
    private final Caller caller;
    private final Sql sql;
    private final RandomGenerator random = new SecureRandom();

    Ambassadors(Projects projects, Caller caller, Sql sql) {
        this.projects = projects;
        this.caller = caller;
        this.sql = sql;
    }

    @Transactional
    AmbassadorDto get(String cityId, UUID projectId) {
        return find(projects.require(cityId, projectId));
    }

    @Transactional
    AmbassadorDto become(String cityId, UUID projectId) {
        ProjectFacts project = requirePublic(cityId, projectId);
        sql.update("insert into ambassador (city_id, project_id, person, code, since) values (?, ?, ?, ?, now()) on conflict do nothing",
                cityId, projectId, caller.subject(), code());
        return find(project);
    }

    @Transactional
    void end(String cityId, UUID projectId) {
        sql.update("delete from ambassador where city_id = ? and project_id = ? and person = ?", cityId, projectId, caller.subject());
    }

    /** Notes whose link led to a pledge of the caller, in the running transaction. The first word about a pledge stands. */
    IntroductionDto introduce(String cityId, UUID projectId, IntroductionDto input) {
        requirePublic(cityId, projectId);
        boolean known = sql.first("select 1 from ambassador where city_id = ? and project_id = ? and code = ? for key share", row -> true,
                cityId, projectId, input.code()).isPresent();
        if (!known) {
            throw new DomainException(Invalid.field("/code", "unknown-code"));
        }
        sql.update("insert into introduction (city_id, pledge_id, project_id, code, backer) values (?, ?, ?, ?, ?) on conflict do nothing",
                cityId, input.pledgeId(), projectId, input.code(), caller.subject());
        return input;
    }

    private ProjectFacts requirePublic(String cityId, UUID projectId) {
        ProjectFacts project = projects.require(cityId, projectId);
        if (!project.isPublic()) {
            throw new DomainException(new DomainError.Conflict("not-public"));
        }
        return project;
    }

    private AmbassadorDto find(ProjectFacts project) {
        return sql.first("""
                select a.code, a.since, count(b.pledge_id), coalesce(sum(b.amount_minor), 0)::bigint
                from ambassador a
                left join introduction i on i.city_id = a.city_id and i.project_id = a.project_id and i.code = a.code and i.backer <> a.person
                left join backing b on b.city_id = i.city_id and b.pledge_id = i.pledge_id and b.project_id = i.project_id
                    and b.backer = i.backer and b.refunded_at is null
                where a.city_id = ? and a.project_id = ? and a.person = ?
                group by a.code, a.since""",
                row -> new AmbassadorDto(project.id(), project.title(), row.getString(1), Sql.instant(row, 2), row.getLong(3),
                        new Money(row.getLong(4), project.goal().currency()).toDto()),
                project.cityId(), project.id(), caller.subject())
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("ambassador")));
    }

    private String code() {
        return random.ints(LENGTH, 0, LETTERS.length()).mapToObj(i -> LETTERS.substring(i, i + 1)).collect(Collectors.joining());
    }
}
