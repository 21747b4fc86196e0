package org.hamyari.pledges.pledge;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The life of a pledge. Money that arrives for an expired one goes back, which is why that has a way on. */
public enum PledgeState {
    PENDING, CAPTURED, REFUNDED, EXPIRED;

    private static final Map<PledgeState, Set<PledgeState>> NEXT = Map.of(
            PENDING, Set.of(CAPTURED, EXPIRED),
            CAPTURED, Set.of(REFUNDED),
            EXPIRED, Set.of(REFUNDED),
            REFUNDED, Set.of());

    /** The next state, or a refusal: what has been refunded never moves again. */
    PledgeState to(PledgeState next) {
        if (NEXT.get(this).contains(next)) {
            return next;
        }
        throw new DomainException(new DomainError.IllegalTransition(name(), next.name(),
                NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet())));
    }
}
