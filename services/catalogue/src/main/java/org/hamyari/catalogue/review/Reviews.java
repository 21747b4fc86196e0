package org.hamyari.catalogue.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.AssessmentInputDto;
import org.hamyari.catalogue.api.ReviewDto;
import org.hamyari.catalogue.api.ReviewPageDto;
import org.hamyari.catalogue.interest.Interests;
import org.hamyari.catalogue.project.Projects;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.web.Cursor;
import org.hamyari.platform.web.Versions;

/** The queue of reviews and what reviewers write down. Who works on a project sees nothing of its review but the decisions. */
@ApplicationScoped
public class Reviews {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final ReviewRepository reviews;
    private final ReviewView view;
    private final Interests interests;
    private final Projects projects;
    private final Clock clock;
    private final Cursor cursors;

    Reviews(ReviewRepository reviews, ReviewView view, Interests interests, Projects projects, Clock clock, Cursor cursors) {
        this.reviews = reviews;
        this.view = view;
        this.interests = interests;
        this.projects = projects;
        this.clock = clock;
        this.cursors = cursors;
    }

    @Transactional
    ReviewPageDto list(String cityId, boolean decided, String cursor, int limit) {
        String scope = "reviews:" + cityId + ":" + decided;
        Optional<List<String>> last = cursors.read(scope, cursor);
        Instant at = last.map(keys -> Instant.parse(keys.get(0))).orElse(decided ? Instant.parse("9999-01-01T00:00:00Z") : Instant.EPOCH);
        UUID id = last.map(keys -> UUID.fromString(keys.get(1))).orElse(decided ? LAST : FIRST);
        List<Review> found = decided ? reviews.closed(cityId, at, id, limit + 1) : reviews.waiting(cityId, at, id, limit + 1);
        List<Review> shown = found.stream().limit(limit).toList();
        String next = found.size() > limit
                ? cursors.after(scope, decided ? shown.getLast().closedAt : shown.getLast().dueAt, shown.getLast().id) : null;
        return new ReviewPageDto(shown.stream().map(review -> view.summary(review, clock.instant())).toList(), new PageDto(next, null));
    }

    @Transactional
    ReviewDto get(String cityId, UUID projectId) {
        projects.requireOfOthers(cityId, projectId);
        return view.whole(known(reviews.newest(cityId, projectId)), clock.instant());
    }

    /** Replaces the assessment while the review is open. */
    @Transactional
    ReviewDto assess(String cityId, UUID projectId, String ifMatch, AssessmentInputDto input) {
        projects.requireOfOthers(cityId, projectId);
        Review review = known(reviews.lockNewest(cityId, projectId));
        Versions.requireMatch(ifMatch, review.version);
        interests.requireNone(cityId, projectId);
        Assessment.write(review, input);
        reviews.flush();
        return view.whole(review, clock.instant());
    }

    private static Review known(Optional<Review> found) {
        return found.orElseThrow(() -> new DomainException(new DomainError.NotFound("review")));
    }
}
