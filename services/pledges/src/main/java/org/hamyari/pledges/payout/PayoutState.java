package org.hamyari.pledges.payout;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The life of a payout: owed, with the owner, or sent back by the owner's bank and owed again. */
public enum PayoutState {
    PENDING, SETTLED, RETURNED;

    private static final Map<PayoutState, Set<PayoutState>> NEXT = Map.of(
            PENDING, Set.of(SETTLED),
            SETTLED, Set.of(RETURNED),
            RETURNED, Set.of(SETTLED));

    /** The next state, or a refusal. */
    PayoutState to(PayoutState next) {
        if (NEXT.get(this).contains(next)) {
            return next;
        }
        throw new DomainException(new DomainError.IllegalTransition(name(), next.name(),
                NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet())));
    }
}
