package org.hamyari.cities.pilot;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The life of a pilot: nothing widens or ends that was not evaluated. */
enum PilotState {
    DRAFT, RUNNING, EVALUATED, WIDENED, ENDED;

    private static final Map<PilotState, Set<PilotState>> NEXT = Map.of(
            DRAFT, Set.of(RUNNING), RUNNING, Set.of(EVALUATED), EVALUATED, Set.of(WIDENED, ENDED), WIDENED, Set.of(), ENDED, Set.of());

    Set<PilotState> next() {
        return NEXT.get(this);
    }

    /** The state after the move, or a refusal that names the moves there are. */
    PilotState to(PilotState target) {
        if (!next().contains(target)) {
            throw new DomainException(new DomainError.IllegalTransition(name(), target.name(),
                    next().stream().map(Enum::name).collect(Collectors.toSet())));
        }
        return target;
    }
}
