package org.hamyari.catalogue.project;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError.IllegalTransition;
import org.hamyari.platform.problem.DomainException;

/** Where a project stands, and where it may go from there. */
public enum ProjectState {
    DRAFT, IN_REVIEW, REJECTED, MERGED, PUBLISHED, FUNDING, SUCCEEDED, FAILED, DELIVERING, REPORTED, CLOSED, WITHDRAWN, SUSPENDED;

    private static final Map<ProjectState, Set<ProjectState>> NEXT = Map.ofEntries(
            entry(DRAFT, Set.of(IN_REVIEW, WITHDRAWN, MERGED)),
            entry(IN_REVIEW, Set.of(DRAFT, PUBLISHED, REJECTED, WITHDRAWN, MERGED)),
            entry(REJECTED, Set.of(DRAFT)),
            entry(MERGED, Set.of()),
            entry(PUBLISHED, Set.of(FUNDING, DELIVERING, SUSPENDED, WITHDRAWN)),
            entry(FUNDING, Set.of(SUCCEEDED, FAILED, SUSPENDED)),
            entry(SUCCEEDED, Set.of(DELIVERING, SUSPENDED)),
            entry(FAILED, Set.of(CLOSED)),
            entry(DELIVERING, Set.of(REPORTED, SUSPENDED)),
            entry(REPORTED, Set.of(CLOSED, DELIVERING)),
            entry(CLOSED, Set.of()),
            entry(WITHDRAWN, Set.of()),
            entry(SUSPENDED, Set.of(PUBLISHED, FUNDING, SUCCEEDED, FAILED, DELIVERING, WITHDRAWN)));

    /** The next state, or a refusal that names the allowed ones. */
    ProjectState to(ProjectState next) {
        if (!mayMoveTo(next)) {
            Set<String> allowed = NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet());
            throw new DomainException(new IllegalTransition(name(), next.name(), allowed));
        }
        return next;
    }

    /** Whether the table allows the move; from a suspension the project goes only where it was, or is withdrawn. */
    public boolean mayMoveTo(ProjectState next) {
        return NEXT.get(this).contains(next);
    }

    /**
     * Whether a fact of the money moves it there. A later share of the payout, which comes while the report waits, moves nothing, though
     * an official may send the report back.
     */
    boolean followsTo(ProjectState next) {
        return this == FUNDING && (next == SUCCEEDED || next == FAILED) || this == SUCCEEDED && next == DELIVERING;
    }

    /** Whether a project in this state has been published; a withdrawn one may have been. */
    boolean isPublic() {
        return !Set.of(DRAFT, IN_REVIEW, REJECTED, MERGED, WITHDRAWN).contains(this);
    }
}
