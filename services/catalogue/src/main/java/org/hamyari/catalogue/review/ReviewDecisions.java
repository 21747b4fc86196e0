package org.hamyari.catalogue.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.api.PublicDecisionsDto;
import org.hamyari.catalogue.api.ReviewDecisionDto;
import org.hamyari.catalogue.project.Projects;

/** What was decided on a proposal, for those who may know: the public the approval, the owner and the officials every round. */
@ApplicationScoped
public class ReviewDecisions {

    private static final int MOST = 100;

    private final ReviewRepository reviews;
    private final Projects projects;

    ReviewDecisions(ReviewRepository reviews, Projects projects) {
        this.reviews = reviews;
        this.projects = projects;
    }

    @Transactional
    PublicDecisionsDto of(String cityId, UUID projectId) {
        boolean all = projects.worksOn(cityId, projectId);
        List<Review> decided = reviews.decided(cityId, projectId, MOST);
        return new PublicDecisionsDto(decided.stream().filter(review -> all || review.decision == ReviewDecisionDto.APPROVE)
                .map(ReviewView::decision).toList());
    }
}
