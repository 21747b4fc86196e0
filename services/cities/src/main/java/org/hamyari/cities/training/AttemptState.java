package org.hamyari.cities.training;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Where a try at a test stands: it ends once. */
enum AttemptState {
    OPEN, PASSED, FAILED, EXPIRED;

    private static final Map<AttemptState, Set<AttemptState>> NEXT =
            Map.of(OPEN, Set.of(PASSED, FAILED, EXPIRED), PASSED, Set.of(), FAILED, Set.of(), EXPIRED, Set.of());

    AttemptState to(AttemptState next) {
        if (NEXT.get(this).contains(next)) {
            return next;
        }
        throw new DomainException(new DomainError.IllegalTransition(name(), next.name(),
                NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet())));
    }
}
