package org.hamyari.matching.fund;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The life of a fund. A settled one opens its books again only when a payout comes back from the owner's bank. */
enum FundState {
    OPEN, CLOSED, SETTLED;

    private static final Map<FundState, Set<FundState>> NEXT =
            Map.of(OPEN, Set.of(CLOSED), CLOSED, Set.of(SETTLED), SETTLED, Set.of(CLOSED));

    FundState to(FundState next) {
        if (NEXT.get(this).contains(next)) {
            return next;
        }
        throw new DomainException(new DomainError.IllegalTransition(name(), next.name(),
                NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet())));
    }
}
