package org.hamyari.ledger;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a transfer has come to. A hold ends exactly once; what has ended never moves again. */
public enum TransferState {
    PENDING, POSTED, VOIDED, EXPIRED;

    private static final Map<TransferState, Set<TransferState>> NEXT =
            Map.of(PENDING, Set.of(POSTED, VOIDED, EXPIRED), POSTED, Set.of(), VOIDED, Set.of(), EXPIRED, Set.of());

    /** The names of the states one may go to from here. */
    public Set<String> allowedMoves() {
        return NEXT.get(this).stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
