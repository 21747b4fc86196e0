package org.hamyari.pledges.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.hamyari.platform.problem.DomainException;
import org.junit.jupiter.api.Test;

class PledgeStateTest {

    @Test
    void knowsEveryLegalMoveAndRefusesAllOthers() {
        Set<String> legal = new TreeSet<>();
        for (PledgeState from : PledgeState.values()) {
            for (PledgeState next : PledgeState.values()) {
                try {
                    legal.add(from + ">" + from.to(next));
                } catch (DomainException refused) {
                    assertEquals("illegal-transition", refused.error().code());
                }
            }
        }
        assertEquals(new TreeSet<>(Set.of("PENDING>CAPTURED", "PENDING>EXPIRED", "CAPTURED>REFUNDED", "EXPIRED>REFUNDED")), legal);
    }
}
