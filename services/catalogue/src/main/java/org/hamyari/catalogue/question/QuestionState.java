package org.hamyari.catalogue.question;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError.IllegalTransition;
import org.hamyari.platform.problem.DomainException;

/** Where a question stands, and where it may go from there. An answered one can still be hidden. */
enum QuestionState {
    OPEN, ANSWERED, HIDDEN;

    private static final Map<QuestionState, Set<QuestionState>> NEXT =
            Map.of(OPEN, Set.of(ANSWERED, HIDDEN), ANSWERED, Set.of(HIDDEN), HIDDEN, Set.of());

    QuestionState to(QuestionState next) {
        if (!NEXT.get(this).contains(next)) {
            Set<String> allowed = NEXT.get(this).stream().map(Enum::name).collect(Collectors.toSet());
            throw new DomainException(new IllegalTransition(name(), next.name(), allowed));
        }
        return next;
    }
}
