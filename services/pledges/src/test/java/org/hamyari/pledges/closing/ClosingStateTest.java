package org.hamyari.pledges.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.hamyari.platform.problem.DomainException;
import org.junit.jupiter.api.Test;

class ClosingStateTest {

    @Test
    void knowsEveryLegalMoveAndRefusesAllOthers() {
        Set<String> legal = new TreeSet<>();
        for (ClosingState from : ClosingState.values()) {
            for (ClosingState next : ClosingState.values()) {
                try {
                    legal.add(from + ">" + from.to(next));
                } catch (DomainException refused) {
                    assertEquals("illegal-transition", refused.error().code());
                }
            }
        }
        assertEquals(new TreeSet<>(Set.of("PROPOSED>APPROVED", "PROPOSED>REJECTED", "APPROVED>DONE")), legal);
    }
}
