package org.hamyari.catalogue.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.catalogue.api.AssessmentInputDto;
import org.hamyari.catalogue.api.DecisionInputDto;
import org.hamyari.catalogue.api.InterestInputDto;
import org.hamyari.catalogue.api.PublicDecisionsDto;
import org.hamyari.catalogue.api.ReviewDecisionInputDto;
import org.hamyari.catalogue.api.ReviewDto;
import org.hamyari.catalogue.api.ReviewPageDto;
import org.hamyari.catalogue.api.ReviewsApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class ReviewResource implements ReviewsApi {

    private final Reviews reviews;
    private final Reviewers reviewers;
    private final Deciding deciding;
    private final ReviewDecisions decisions;
    private final Idempotency idempotency;
    private final Answer answer;

    ReviewResource(Reviews reviews, Reviewers reviewers, Deciding deciding, ReviewDecisions decisions, Idempotency idempotency, Answer answer) {
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.deciding = deciding;
        this.decisions = decisions;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public ReviewPageDto listReviews(String cityId, Boolean decided, String cursor, Integer limit) {
        ReviewPageDto page = reviews.list(cityId, decided, cursor, limit);
        answer.next("/api/catalogue/v1/cities/" + cityId + "/reviews?decided=" + decided + "&limit=" + limit, page.page().next());
        return page;
    }

    @Override
    public ReviewDto getReview(String cityId, UUID projectId) {
        return versioned(reviews.get(cityId, projectId));
    }

    @Override
    public ReviewDto assessProject(String ifMatch, String cityId, UUID projectId, AssessmentInputDto body) {
        return versioned(reviews.assess(cityId, projectId, ifMatch, body));
    }

    @Override
    public ReviewDto declareInterest(String idempotencyKey, String cityId, UUID projectId, InterestInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            reviewers.declare(cityId, projectId, body);
            return versioned(reviews.get(cityId, projectId));
        });
    }

    @Override
    public ReviewDto decideReview(String idempotencyKey, String cityId, UUID projectId, ReviewDecisionInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            deciding.decide(cityId, projectId, body);
            return versioned(reviews.get(cityId, projectId));
        });
    }

    @Override
    public ReviewDto confirmReview(String idempotencyKey, String cityId, UUID projectId, DecisionInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            deciding.confirm(cityId, projectId, body);
            return versioned(reviews.get(cityId, projectId));
        });
    }

    @Override
    public PublicDecisionsDto listDecisions(String cityId, UUID projectId) {
        return decisions.of(cityId, projectId);
    }

    private ReviewDto versioned(ReviewDto review) {
        answer.version(review.version());
        return review;
    }
}
