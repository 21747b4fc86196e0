package org.hamyari.cities.study;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Where a study stands. It runs from round to round until no panel goes on. */
enum StudyState {
    DRAFT, RUNNING, FINISHED, PUBLISHED;

    private static final Map<StudyState, Set<StudyState>> NEXT =
            Map.of(DRAFT, Set.of(RUNNING), RUNNING, Set.of(RUNNING, FINISHED), FINISHED, Set.of(PUBLISHED), PUBLISHED, Set.of());

    /** Returns the next state, or refuses. */
    StudyState to(StudyState next) {
        if (NEXT.get(this).contains(next)) {
            return next;
        }
        throw new DomainException(new DomainError.IllegalTransition(name(), next.name(),
                NEXT.get(this).stream().map(StudyState::name).collect(Collectors.toSet())));
    }
}
