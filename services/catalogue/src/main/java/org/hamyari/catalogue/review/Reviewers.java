package org.hamyari.catalogue.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hamyari.catalogue.api.InterestInputDto;
import org.hamyari.catalogue.interest.Interests;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Who may decide on a proposal: an official who does not own it and has declared that he has no interest in it. */
@ApplicationScoped
class Reviewers {

    private final Projects projects;
    private final Interests interests;
    private final ReviewRepository reviews;

    Reviewers(Projects projects, Interests interests, ReviewRepository reviews) {
        this.projects = projects;
        this.interests = interests;
        this.reviews = reviews;
    }

    /** Takes a declaration in, in the running transaction. */
    void declare(String cityId, UUID projectId, InterestInputDto input) {
        projects.requireOfOthers(cityId, projectId);
        interests.declare(cityId, projectId, input);
    }

    /** The newest review, locked for a decision of the caller; the project is locked first, as every move does. */
    Review admit(String cityId, UUID projectId) {
        projects.requireOfOthers(cityId, projectId);
        interests.requireDeclaredNone(cityId, projectId);
        return reviews.lockNewest(cityId, projectId).orElseThrow(() -> new DomainException(new DomainError.NotFound("review")));
    }
}
