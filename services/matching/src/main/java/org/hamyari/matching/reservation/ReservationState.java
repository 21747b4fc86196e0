package org.hamyari.matching.reservation;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** The life of a reservation; it ends once. */
enum ReservationState {
    HELD, USED, LAPSED;

    private static final Map<ReservationState, Set<ReservationState>> NEXT =
            Map.of(HELD, Set.of(USED, LAPSED), USED, Set.of(), LAPSED, Set.of());

    ReservationState to(ReservationState next) {
        if (NEXT.get(this).contains(next)) {
            return next;
        }
        throw new DomainException(new DomainError.IllegalTransition(name(), next.name(),
                NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet())));
    }
}
