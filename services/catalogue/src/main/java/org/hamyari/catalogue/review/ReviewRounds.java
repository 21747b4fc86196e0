package org.hamyari.catalogue.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.hamyari.catalogue.project.ProjectMoved;
import org.hamyari.catalogue.project.ProjectState;

/** Every submission begins a round of review; a proposal that leaves without a decision ends it. In the transaction of the move. */
@ApplicationScoped
public class ReviewRounds {

    private final ReviewRepository reviews;
    private final Checklists checklists;
    private final ReviewSettings settings;

    ReviewRounds(ReviewRepository reviews, Checklists checklists, ReviewSettings settings) {
        this.reviews = reviews;
        this.checklists = checklists;
        this.settings = settings;
    }

    void follow(@Observes ProjectMoved moved) {
        String cityId = moved.project().cityId();
        var newest = reviews.newest(cityId, moved.project().id());
        if (moved.project().state() == ProjectState.IN_REVIEW) {
            int round = newest.map(review -> review.round).orElse(0) + 1;
            reviews.persistAndFlush(Review.begin(moved.project(), round, checklists.inForce(cityId).items(), settings, moved.at()));
        } else if (moved.from() == ProjectState.IN_REVIEW) {
            newest.filter(review -> review.state.isUnderWay()).ifPresent(review -> review.end(moved.at()));
        }
    }
}
