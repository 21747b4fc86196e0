package org.hamyari.pledges.closing;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The life of a closing: two signatures, then the work. */
public enum ClosingState {
    PROPOSED, APPROVED, REJECTED, DONE;

    private static final Map<ClosingState, Set<ClosingState>> NEXT = Map.of(
            PROPOSED, Set.of(APPROVED, REJECTED),
            APPROVED, Set.of(DONE),
            REJECTED, Set.of(),
            DONE, Set.of());

    /** The next state, or a refusal. */
    ClosingState to(ClosingState next) {
        if (NEXT.get(this).contains(next)) {
            return next;
        }
        throw new DomainException(new DomainError.IllegalTransition(name(), next.name(),
                NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet())));
    }
}
