package org.hamyari.catalogue.review;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError.IllegalTransition;
import org.hamyari.platform.problem.DomainException;

/** Where a round of review stands, and where it may go. A decided round never moves again. */
enum ReviewState {
    OPEN, PROPOSED, APPROVED, CHANGES_REQUESTED, REJECTED, ENDED;

    private static final Map<ReviewState, Set<ReviewState>> NEXT = Map.of(
            OPEN, Set.of(PROPOSED, APPROVED, CHANGES_REQUESTED, REJECTED, ENDED),
            PROPOSED, Set.of(OPEN, APPROVED, REJECTED, ENDED),
            APPROVED, Set.of(),
            CHANGES_REQUESTED, Set.of(),
            REJECTED, Set.of(),
            ENDED, Set.of());

    /** The next state, or a refusal that names the allowed ones. */
    ReviewState to(ReviewState next) {
        if (!NEXT.get(this).contains(next)) {
            throw new DomainException(new IllegalTransition(name(), next.name(),
                    NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet())));
        }
        return next;
    }

    /** Whether officials still work on it. */
    boolean isUnderWay() {
        return this == OPEN || this == PROPOSED;
    }
}
