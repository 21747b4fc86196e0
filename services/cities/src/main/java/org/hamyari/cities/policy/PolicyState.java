package org.hamyari.cities.policy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Where a policy stands. What was published once is never a mere draft again. */
enum PolicyState {
    DRAFT, PUBLISHED, WITHDRAWN;

    private static final Map<PolicyState, Set<PolicyState>> NEXT =
            Map.of(DRAFT, Set.of(PUBLISHED), PUBLISHED, Set.of(PUBLISHED, WITHDRAWN), WITHDRAWN, Set.of(PUBLISHED));

    /** The next state, or a refusal that names the possible ones. */
    PolicyState to(PolicyState next) {
        if (NEXT.get(this).contains(next)) {
            return next;
        }
        throw new DomainException(new DomainError.IllegalTransition(name(), next.name(),
                NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet())));
    }
}
