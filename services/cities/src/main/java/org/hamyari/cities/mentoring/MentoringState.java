package org.hamyari.cities.mentoring;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** How a mentoring goes: asked, answered, ended by either city. */
enum MentoringState {
    REQUESTED, ACCEPTED, DECLINED, ENDED;

    private static final Map<MentoringState, Set<MentoringState>> NEXT = Map.of(
            REQUESTED, Set.of(ACCEPTED, DECLINED, ENDED), ACCEPTED, Set.of(ENDED), DECLINED, Set.of(), ENDED, Set.of());

    Set<MentoringState> next() {
        return NEXT.get(this);
    }

    MentoringState to(MentoringState target) {
        if (!next().contains(target)) {
            throw new DomainException(new DomainError.IllegalTransition(name(), target.name(),
                    next().stream().map(Enum::name).collect(Collectors.toSet())));
        }
        return target;
    }
}
