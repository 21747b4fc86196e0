package org.hamyari.catalogue.owner;

import jakarta.enterprise.context.ApplicationScoped;
import org.hamyari.catalogue.project.MoveCheck;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.platform.problem.DomainError.Conflict;
import org.hamyari.platform.problem.DomainException;

/** People are asked for money only for an owner who is known. What a vote pays from the city's own budget goes the city's own way. */
@ApplicationScoped
class VerifiedOwnerCheck implements MoveCheck {

    private final OwnerIdentities identities;

    VerifiedOwnerCheck(OwnerIdentities identities) {
        this.identities = identities;
    }

    @Override
    public boolean watches(ProjectState from, ProjectState to) {
        return from == ProjectState.PUBLISHED && to == ProjectState.FUNDING;
    }

    @Override
    public void require(ProjectFacts project, ProjectState to) {
        if (!identities.isVerified(project.cityId(), project.id())) {
            throw new DomainException(new Conflict("owner-not-verified"));
        }
    }
}
