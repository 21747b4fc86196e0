package org.hamyari.catalogue.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.ClaimDecisionDto;
import org.hamyari.catalogue.api.ClaimDto;
import org.hamyari.catalogue.api.ClaimInputDto;
import org.hamyari.catalogue.claim.Claim.Decision;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.catalogue.talk.Said;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;

/**
 * Claims of backers against the guarantee of a project, decided once by a finance officer who has no part in them. No money moves here:
 * the guarantor pays by the shares that follow from the decisions.
 */
@ApplicationScoped
public class Claims {

    private final Projects projects;
    private final ClaimRepository claims;
    private final ClaimRules rules;
    private final ClaimLetters letters;
    private final Caller caller;
    private final Clock clock;

    Claims(Projects projects, ClaimRepository claims, ClaimRules rules, ClaimLetters letters, Caller caller, Clock clock) {
        this.projects = projects;
        this.claims = claims;
        this.rules = rules;
        this.letters = letters;
        this.caller = caller;
        this.clock = clock;
    }

    /** Files, in the running transaction; one claim a person and project. */
    ClaimDto file(String cityId, UUID projectId, ClaimInputDto input) {
        ProjectFacts project = projects.require(cityId, projectId);
        Instant now = now();
        Claim claim = new Claim(UUID.randomUUID(), projectId, project.title(), caller.subject(), input.grounds(), Said.of(input.said(), "/said"),
                rules.claimable(project, caller.subject(), now), now, rules.dueAt(cityId, now), Optional.empty());
        if (!claims.add(cityId, claim)) {
            throw new DomainException(new DomainError.Conflict("already-claimed"));
        }
        letters.filed(project, claim);
        return claim.toDto(now, caller.subjectIfKnown(), Optional.empty());
    }

    /** Decides, in the running transaction. */
    ClaimDto decide(String cityId, UUID id, ClaimDecisionDto input) {
        Claim claim = claims.lock(cityId, id).orElseThrow(ClaimLists::unknown);
        ProjectFacts project = projects.requireOfOthers(cityId, claim.projectId());
        claim.requireDecidableBy(caller.subject());
        Decision decision = ClaimRules.decision(claim, input, now());
        claims.decide(cityId, id, decision, caller.subject());
        letters.decided(project, claim, decision);
        return claims.of(cityId, id).orElseThrow().toDto(now(), caller.subjectIfKnown(), Optional.empty());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
