package org.hamyari.catalogue.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hamyari.catalogue.api.AnsweredCheckDto;
import org.hamyari.catalogue.api.CostEstimateDto;
import org.hamyari.catalogue.api.DecisionGivenDto;
import org.hamyari.catalogue.api.PublicDecisionDto;
import org.hamyari.catalogue.api.ReviewCheckDto;
import org.hamyari.catalogue.api.ReviewDto;
import org.hamyari.catalogue.api.ReviewStateDto;
import org.hamyari.catalogue.api.ReviewSummaryDto;
import org.hamyari.catalogue.interest.Interests;
import org.hamyari.catalogue.owner.OwnerIdentities;
import org.hamyari.platform.money.Money;

/** A review as officials see it, and its decision as everybody does. */
@ApplicationScoped
class ReviewView {

    private final Interests interests;
    private final OwnerIdentities owners;

    ReviewView(Interests interests, OwnerIdentities owners) {
        this.interests = interests;
        this.owners = owners;
    }

    ReviewSummaryDto summary(Review review, Instant now) {
        return new ReviewSummaryDto(review.projectId, review.round, state(review), review.title, review.categoryId, review.goal().toDto(),
                review.startedAt, review.dueAt, overdue(review, now), review.checklist.size(), review.answers.size(), review.needsSecond);
    }

    ReviewDto whole(Review review, Instant now) {
        DecisionGivenDto given = review.decision == null ? null
                : new DecisionGivenDto(review.decision, review.reason, review.decidedBy, review.decidedAt, review.confirmedBy);
        boolean proposed = review.state == ReviewState.PROPOSED;
        return new ReviewDto(review.projectId, review.round, state(review), review.title, review.categoryId, review.goal().toDto(),
                review.startedAt, review.dueAt, overdue(review, now), checks(review), review.feasibility, review.feasibilityReason, cost(review),
                owners.isVerified(review.cityId, review.projectId), review.needsSecond, List.copyOf(review.missing()),
                interests.of(review.cityId, review.projectId), proposed ? given : null, proposed ? null : given, review.version);
    }

    /** The decision with the assessment, without names. */
    static PublicDecisionDto decision(Review review) {
        return new PublicDecisionDto(review.round, review.decision, review.reason, review.closedAt, review.confirmedBy == null ? 1 : 2,
                review.feasibility, review.feasibilityReason, cost(review));
    }

    private static List<ReviewCheckDto> checks(Review review) {
        Map<String, AnsweredCheckDto> given = review.answers();
        return review.checklist.stream().map(item -> {
            AnsweredCheckDto answer = given.get(item.id());
            return new ReviewCheckDto(item.id(), item.text(), item.required(), answer == null ? null : answer.answer(),
                    answer == null ? null : answer.note());
        }).toList();
    }

    private static CostEstimateDto cost(Review review) {
        return review.costReason == null ? null : new CostEstimateDto(new Money(review.costLowMinor, review.currency).toDto(),
                new Money(review.costHighMinor, review.currency).toDto(), review.costReason);
    }

    private static boolean overdue(Review review, Instant now) {
        return review.state.isUnderWay() && review.dueAt.isBefore(now);
    }

    private static ReviewStateDto state(Review review) {
        return ReviewStateDto.valueOf(review.state.name());
    }
}
