package org.hamyari.pledges.campaign;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Where a campaign stands. The first three follow from time; a closing makes the others. */
public enum CampaignState {
    SCHEDULED, OPEN, ENDED, CLOSING, SUCCEEDED, FAILED;

    private static final Map<CampaignState, Set<CampaignState>> NEXT = Map.of(
            SCHEDULED, Set.of(OPEN),
            OPEN, Set.of(ENDED, CLOSING),
            ENDED, Set.of(CLOSING),
            CLOSING, Set.of(OPEN, ENDED, SUCCEEDED, FAILED),
            SUCCEEDED, Set.of(),
            FAILED, Set.of());

    /** Refuses what the table does not know. */
    void requireMoveTo(CampaignState next) {
        if (!NEXT.get(this).contains(next)) {
            throw new DomainException(new DomainError.IllegalTransition(name(), next.name(),
                    NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet())));
        }
    }
}
