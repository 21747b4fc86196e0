package org.hamyari.catalogue.owner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamyari.catalogue.api.OwnerIdentityInputDto;
import org.hamyari.catalogue.api.OwnerKindDto;
import org.hamyari.catalogue.api.OwnerVerificationInputDto;
import org.hamyari.catalogue.api.VerificationOutcomeDto;
import org.hamyari.catalogue.api.VerificationWayDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.catalogue.project.Prose;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.problem.DomainError.Conflict;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;

/**
 * Who answers for a project. The numbers are sealed, compared by a keyed hash and erasable; they are in no event and no public answer. A
 * change ends an earlier verification.
 */
@ApplicationScoped
public class OwnerIdentities {

    private static final int NOTE = 1000;

    /** While money may come in or go out it must be known who answers for it. */
    private static final Set<ProjectState> NEEDED = Set.of(ProjectState.FUNDING, ProjectState.SUCCEEDED, ProjectState.DELIVERING,
            ProjectState.REPORTED, ProjectState.SUSPENDED);

    private final Sql sql;
    private final Seal seal;
    private final ObjectMapper json;
    private final Cities cities;
    private final Caller caller;
    private final Clock clock;

    OwnerIdentities(Sql sql, Seal seal, ObjectMapper json, Cities cities, Caller caller, Clock clock) {
        this.sql = sql;
        this.seal = seal;
        this.json = json;
        this.cities = cities;
        this.caller = caller;
        this.clock = clock;
    }

    /** An identity as stored; without numbers once it is erased. */
    record Kept(OwnerKindDto kind, Optional<OwnerNumbers> numbers, Instant givenAt, VerificationOutcomeDto outcome,
            VerificationWayDto way, String note, Instant verifiedAt, long others) {
    }

    /** Whether a moderator has verified who answers for the project, and that is still known. */
    public boolean isVerified(String cityId, UUID projectId) {
        return sql.first("select 1 from owner_identity where city_id = ? and project_id = ? and outcome = 'VERIFIED'"
                + " and sealed is not null", row -> true,
                cityId, projectId).orElse(false);
    }

    /** Keeps the numbers in place of earlier ones; equal ones keep their verification. */
    void give(ProjectFacts project, OwnerIdentityInputDto input) {
        OwnerNumbers numbers = OwnerNumbers.read(input, cities.require(project.cityId()).currency());
        if (find(project.cityId(), project.id()).flatMap(Kept::numbers).filter(numbers::equals).isPresent()) {
            return;
        }
        requireNotNeeded(project);
        sql.update("""
                insert into owner_identity (city_id, project_id, kind, sealed, number_hash, given_at) values (?, ?, ?, ?, ?, ?)
                on conflict (city_id, project_id) do update set kind = excluded.kind, sealed = excluded.sealed,
                    number_hash = excluded.number_hash, given_at = excluded.given_at, outcome = null, way = null, note = null,
                    verified_by = null, verified_at = null""",
                project.cityId(), project.id(), numbers.kind().name(), seal.seal(project.id(), write(numbers)),
                seal.fingerprint(numbers.kind() + ":" + numbers.number()), clock.instant());
    }

    /** Forgets the numbers; that they were verified stays. */
    void erase(ProjectFacts project) {
        requireNotNeeded(project);
        sql.update("update owner_identity set sealed = null, number_hash = null where city_id = ? and project_id = ?",
                project.cityId(), project.id());
    }

    void verify(ProjectFacts project, OwnerVerificationInputDto input) {
        sql.update("""
                update owner_identity set outcome = ?, way = ?, note = ?, verified_by = ?, verified_at = ?
                where city_id = ? and project_id = ?""",
                input.outcome().name(), input.way().name(), Prose.text(input.note(), NOTE, "/note"), caller.subject(), clock.instant(),
                project.cityId(), project.id());
    }

    Optional<Kept> find(String cityId, UUID projectId) {
        return sql.first("""
                select kind, sealed, given_at, outcome, way, note, verified_at, (select count(*) from owner_identity other
                    where other.city_id = mine.city_id and other.number_hash = mine.number_hash and other.project_id <> mine.project_id)
                from owner_identity mine where city_id = ? and project_id = ?""",
                row -> new Kept(OwnerKindDto.valueOf(row.getString(1)),
                        Optional.ofNullable(row.getBytes(2)).map(sealed -> read(seal.open(projectId, sealed))), Sql.instant(row, 3),
                        row.getString(4) == null ? null : VerificationOutcomeDto.valueOf(row.getString(4)),
                        row.getString(5) == null ? null : VerificationWayDto.valueOf(row.getString(5)), row.getString(6), Sql.instant(row, 7),
                        row.getLong(8)),
                cityId, projectId);
    }

    private static void requireNotNeeded(ProjectFacts project) {
        if (NEEDED.contains(project.state())) {
            throw new DomainException(new Conflict("identity-needed"));
        }
    }

    private String write(OwnerNumbers numbers) {
        try {
            return json.writeValueAsString(numbers);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private OwnerNumbers read(String numbers) {
        try {
            return json.readValue(numbers, OwnerNumbers.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
