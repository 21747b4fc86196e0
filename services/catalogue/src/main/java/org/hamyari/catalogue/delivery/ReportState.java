package org.hamyari.catalogue.delivery;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Where a report stands. After one that was sent back the owner submits another. */
enum ReportState {
    SUBMITTED, APPROVED, RETURNED;

    private static final Map<ReportState, Set<ReportState>> NEXT = Map.of(
            SUBMITTED, Set.of(APPROVED, RETURNED),
            APPROVED, Set.of(),
            RETURNED, Set.of());

    /** The next state, or a refusal that names the allowed ones. */
    ReportState to(ReportState next) {
        if (NEXT.get(this).contains(next)) {
            return next;
        }
        throw new DomainException(new DomainError.IllegalTransition(name(), next.name(),
                NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet())));
    }
}
