package org.hamyari.matching.award;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The life of an award: provisional while the campaign runs, then owed or back in the pot. A returned payout is owed again. */
public enum AwardState {
    PROVISIONAL, PAYABLE, PAID, LAPSED;

    private static final Map<AwardState, Set<AwardState>> NEXT =
            Map.of(PROVISIONAL, Set.of(PAYABLE, LAPSED), PAYABLE, Set.of(PAID), PAID, Set.of(PAYABLE), LAPSED, Set.of());

    AwardState to(AwardState next) {
        if (NEXT.get(this).contains(next)) {
            return next;
        }
        throw new DomainException(new DomainError.IllegalTransition(name(), next.name(),
                NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet())));
    }
}
