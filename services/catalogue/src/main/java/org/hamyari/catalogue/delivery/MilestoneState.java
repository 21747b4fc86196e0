package org.hamyari.catalogue.delivery;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Where a milestone stands: shown by the owner, then accepted by an official or sent back to be shown again. */
enum MilestoneState {
    PLANNED, SUBMITTED, ACCEPTED, RETURNED;

    private static final Map<MilestoneState, Set<MilestoneState>> NEXT = Map.of(
            PLANNED, Set.of(SUBMITTED),
            SUBMITTED, Set.of(SUBMITTED, ACCEPTED, RETURNED),
            ACCEPTED, Set.of(),
            RETURNED, Set.of(SUBMITTED));

    /** The next state, or a refusal that names the allowed ones. */
    MilestoneState to(MilestoneState next) {
        if (NEXT.get(this).contains(next)) {
            return next;
        }
        throw new DomainException(new DomainError.IllegalTransition(name(), next.name(),
                NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet())));
    }
}
