package org.hamyari.catalogue.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.hamyari.platform.problem.DomainError.IllegalTransition;
import org.hamyari.platform.problem.DomainException;
import org.junit.jupiter.api.Test;

class ProjectStateTest {

    private static final Set<String> LEGAL = Set.of(
            "DRAFT-PUBLISHED", "DRAFT-FUNDING", "DRAFT-WITHDRAWN", "PUBLISHED-FUNDING", "PUBLISHED-WITHDRAWN", "PUBLISHED-SUSPENDED",
            "FUNDING-SUCCEEDED", "FUNDING-FAILED", "FUNDING-SUSPENDED", "SUCCEEDED-DELIVERING", "FAILED-CLOSED", "DELIVERING-REPORTED",
            "REPORTED-CLOSED", "SUSPENDED-FUNDING", "SUSPENDED-WITHDRAWN");

    @Test
    void movesAsTheTableSaysAndNotOtherwise() {
        Set<String> moves = new TreeSet<>();
        for (ProjectState from : ProjectState.values()) {
            for (ProjectState to : ProjectState.values()) {
                if (from.mayMoveTo(to)) {
                    moves.add(from + "-" + to);
                } else {
                    DomainException refused = assertThrows(DomainException.class, () -> from.to(to));
                    assertEquals(409, ((IllegalTransition) refused.error()).status());
                }
            }
        }
        assertEquals(new TreeSet<>(LEGAL), moves);
        assertEquals(10, Arrays.stream(ProjectState.values()).count());
    }
}
