package org.hamyari.catalogue.project;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError.IllegalTransition;
import org.hamyari.platform.problem.DomainException;

/** Where a project stands, and where it may go from there. */
public enum ProjectState {
    DRAFT, PUBLISHED, FUNDING, SUCCEEDED, FAILED, DELIVERING, REPORTED, CLOSED, WITHDRAWN, SUSPENDED;

    private static final Map<ProjectState, Set<ProjectState>> NEXT = Map.of(
            DRAFT, Set.of(PUBLISHED, FUNDING, WITHDRAWN),
            PUBLISHED, Set.of(FUNDING, WITHDRAWN, SUSPENDED),
            FUNDING, Set.of(SUCCEEDED, FAILED, SUSPENDED),
            SUCCEEDED, Set.of(DELIVERING),
            FAILED, Set.of(CLOSED),
            DELIVERING, Set.of(REPORTED),
            REPORTED, Set.of(CLOSED),
            CLOSED, Set.of(),
            WITHDRAWN, Set.of(),
            SUSPENDED, Set.of(FUNDING, WITHDRAWN));

    /** The next state, or a refusal that names the allowed ones. */
    ProjectState to(ProjectState next) {
        if (!mayMoveTo(next)) {
            Set<String> allowed = NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet());
            throw new DomainException(new IllegalTransition(name(), next.name(), allowed));
        }
        return next;
    }

    boolean mayMoveTo(ProjectState next) {
        return NEXT.get(this).contains(next);
    }

    boolean isPublic() {
        return this != DRAFT && this != WITHDRAWN;
    }
}
