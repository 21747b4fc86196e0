package org.hamyari.voting.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError.IllegalTransition;
import org.hamyari.platform.problem.DomainException;

/** The phases of a vote. There is no way back: a closed vote is never opened again. */
public enum ProcessState {
    DRAFT, OPEN, CLOSED, PUBLISHED;

    private static final Map<ProcessState, Set<ProcessState>> NEXT =
            Map.of(DRAFT, Set.of(OPEN), OPEN, Set.of(CLOSED), CLOSED, Set.of(PUBLISHED), PUBLISHED, Set.of());

    /** The next state, or a refusal that names the allowed moves. */
    ProcessState to(ProcessState next) {
        if (NEXT.get(this).contains(next)) {
            return next;
        }
        throw illegal(next);
    }

    private DomainException illegal(ProcessState next) {
        Set<String> allowed = NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet());
        return new DomainException(new IllegalTransition(name(), next.name(), allowed));
    }
}
