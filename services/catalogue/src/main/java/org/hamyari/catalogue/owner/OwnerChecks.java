package org.hamyari.catalogue.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hamyari.catalogue.api.OwnerIdentityDto;
import org.hamyari.catalogue.api.OwnerIdentityInputDto;
import org.hamyari.catalogue.api.OwnerVerificationInputDto;
import org.hamyari.catalogue.api.VerificationOutcomeDto;
import org.hamyari.catalogue.interest.Interests;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;

/** The owner says who he is, a moderator without an interest says whether it is so. Others learn nothing, not even that there is something. */
@ApplicationScoped
public class OwnerChecks {

    private final OwnerIdentities identities;
    private final Projects projects;
    private final Interests interests;
    private final Caller caller;

    OwnerChecks(OwnerIdentities identities, Projects projects, Interests interests, Caller caller) {
        this.identities = identities;
        this.projects = projects;
        this.interests = interests;
        this.caller = caller;
    }

    @Transactional
    OwnerIdentityDto get(String cityId, UUID projectId) {
        ProjectFacts project = projects.require(cityId, projectId);
        boolean moderator = caller.hasRole(cityId, "moderator");
        boolean owner = project.owner().equals(caller.subject());
        if (!moderator && !owner && !caller.hasRole(cityId, "auditor")) {
            throw unknown();
        }
        return toDto(identities.find(cityId, projectId).orElseThrow(OwnerChecks::unknown), moderator || owner, moderator && !owner);
    }

    @Transactional
    OwnerIdentityDto give(String cityId, UUID projectId, OwnerIdentityInputDto input) {
        identities.give(projects.requireOwned(cityId, projectId), input);
        return toDto(identities.find(cityId, projectId).orElseThrow(), true, false);
    }

    @Transactional
    void erase(String cityId, UUID projectId) {
        identities.erase(projects.requireOwned(cityId, projectId));
    }

    /** Writes down what a moderator found, in the running transaction. */
    OwnerIdentityDto verify(String cityId, UUID projectId, OwnerVerificationInputDto input) {
        ProjectFacts project = projects.requireOfOthers(cityId, projectId);
        interests.requireDeclaredNone(cityId, projectId);
        if (identities.find(cityId, projectId).filter(kept -> kept.numbers().isPresent()).isEmpty()) {
            throw unknown();
        }
        if (input.outcome() == VerificationOutcomeDto.REFUSED && input.note() == null) {
            throw new DomainException(Invalid.field("/note", "required"));
        }
        identities.verify(project, input);
        // The answer is kept with its idempotency key: it names nobody.
        OwnerIdentities.Kept kept = identities.find(cityId, projectId).orElseThrow();
        return new OwnerIdentityDto(kept.kind(), null, null, null, kept.givenAt(), kept.outcome(), kept.way(), kept.note(), kept.verifiedAt(),
                (int) kept.others());
    }

    private static OwnerIdentityDto toDto(OwnerIdentities.Kept kept, boolean whole, boolean withOthers) {
        String number = kept.numbers().map(OwnerNumbers::number).map(text -> whole ? text : OwnerNumbers.masked(text)).orElse(null);
        String account = kept.numbers().map(OwnerNumbers::account).map(text -> whole ? text : OwnerNumbers.masked(text)).orElse(null);
        return new OwnerIdentityDto(kept.kind(), kept.numbers().map(OwnerNumbers::name).orElse(null), number, account, kept.givenAt(),
                kept.outcome(), kept.way(), kept.note(), kept.verifiedAt(), withOthers ? (int) kept.others() : null);
    }

    private static DomainException unknown() {
        return new DomainException(new DomainError.NotFound("owner identity"));
    }
}
