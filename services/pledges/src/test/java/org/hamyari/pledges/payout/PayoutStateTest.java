package org.hamyari.pledges.payout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.hamyari.platform.problem.DomainException;
import org.junit.jupiter.api.Test;

class PayoutStateTest {

    @Test
    void knowsEveryLegalMoveAndRefusesAllOthers() {
        Set<String> legal = new TreeSet<>();
        for (PayoutState from : PayoutState.values()) {
            for (PayoutState next : PayoutState.values()) {
                try {
                    legal.add(from + ">" + from.to(next));
                } catch (DomainException refused) {
                    assertEquals("illegal-transition", refused.error().code());
                }
            }
        }
        assertEquals(new TreeSet<>(Set.of("PENDING>SETTLED", "SETTLED>RETURNED", "RETURNED>SETTLED")), legal);
    }
}
