package org.hamyari.catalogue.notice;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Where an objection stands, and where it may go from there. */
enum NoticeState {
    RECEIVED, TAKEN_DOWN, REPLIED, DISMISSED, RESTORED, UPHELD;

    private static final Map<NoticeState, Set<NoticeState>> NEXT = Map.of(
            RECEIVED, Set.of(TAKEN_DOWN, DISMISSED),
            TAKEN_DOWN, Set.of(REPLIED, RESTORED, UPHELD),
            REPLIED, Set.of(RESTORED, UPHELD),
            DISMISSED, Set.of(),
            RESTORED, Set.of(),
            UPHELD, Set.of());

    /** The next state, or a refusal that names the allowed ones. */
    NoticeState to(NoticeState next) {
        if (!NEXT.get(this).contains(next)) {
            Set<String> allowed = NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet());
            throw new DomainException(new DomainError.IllegalTransition(name(), next.name(), allowed));
        }
        return next;
    }

    boolean isDecided() {
        return NEXT.get(this).isEmpty();
    }
}
