package org.hamyari.cities.group;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Where an obstacle stands. */
enum ObstacleState {
    OPEN, REMOVED, ACCEPTED;

    private static final Map<ObstacleState, Set<ObstacleState>> NEXT =
            Map.of(OPEN, Set.of(OPEN, REMOVED, ACCEPTED), REMOVED, Set.of(), ACCEPTED, Set.of());

    /** The next state, or a refusal: what was removed or accepted takes no further notes. */
    ObstacleState to(ObstacleState next) {
        if (NEXT.get(this).contains(next)) {
            return next;
        }
        throw new DomainException(new DomainError.IllegalTransition(name(), next.name(),
                NEXT.get(this).stream().map(ObstacleState::name).collect(Collectors.toSet())));
    }
}
