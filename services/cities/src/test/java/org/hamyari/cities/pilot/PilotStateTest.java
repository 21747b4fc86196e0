package org.hamyari.cities.pilot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import org.hamyari.platform.problem.DomainException;
import org.junit.jupiter.api.Test;

class PilotStateTest {

    private static final Map<PilotState, Set<PilotState>> ALLOWED = Map.of(
            PilotState.DRAFT, Set.of(PilotState.RUNNING),
            PilotState.RUNNING, Set.of(PilotState.EVALUATED),
            PilotState.EVALUATED, Set.of(PilotState.WIDENED, PilotState.ENDED),
            PilotState.WIDENED, Set.of(),
            PilotState.ENDED, Set.of());

    @Test
    void allowsTheMovesOfTheTableAndNoOther() {
        for (PilotState from : PilotState.values()) {
            for (PilotState to : PilotState.values()) {
                if (ALLOWED.get(from).contains(to)) {
                    assertEquals(to, from.to(to));
                } else {
                    assertThrows(DomainException.class, () -> from.to(to), from + " to " + to);
                }
            }
        }
    }
}
