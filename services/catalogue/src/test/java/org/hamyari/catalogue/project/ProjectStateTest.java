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
            "DRAFT-IN_REVIEW", "DRAFT-WITHDRAWN", "DRAFT-MERGED", "IN_REVIEW-DRAFT", "IN_REVIEW-PUBLISHED", "IN_REVIEW-REJECTED",
            "IN_REVIEW-WITHDRAWN", "IN_REVIEW-MERGED", "REJECTED-DRAFT", "PUBLISHED-FUNDING", "PUBLISHED-DELIVERING", "PUBLISHED-SUSPENDED",
            "PUBLISHED-WITHDRAWN", "FUNDING-SUCCEEDED", "FUNDING-FAILED", "FUNDING-SUSPENDED", "SUCCEEDED-DELIVERING", "SUCCEEDED-SUSPENDED",
            "FAILED-CLOSED", "DELIVERING-REPORTED", "DELIVERING-SUSPENDED", "REPORTED-CLOSED", "REPORTED-DELIVERING", "SUSPENDED-PUBLISHED",
            "SUSPENDED-FUNDING", "SUSPENDED-SUCCEEDED", "SUSPENDED-FAILED", "SUSPENDED-DELIVERING", "SUSPENDED-WITHDRAWN");

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
        assertEquals(13, Arrays.stream(ProjectState.values()).count());
    }
}
