package org.hamyari.portal.pledge;

import java.util.List;
import org.hamyari.pledges.client.PledgeDto;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.component.Fact;

/**
 * A pledge after the bank.
 *
 * @param matchLine what the funds added and why, markup; absent for the moment between payment and matching
 */
public record ReceiptView(
        PledgeDto pledge, String code, List<Fact> facts, String matchLine, List<Event> next, Outcome outcome, String payAgain) {

    /** Which page it is. */
    public enum Outcome {
        /** Paid and held. */
        PAID,
        /** The bank said no: nothing was taken, paying again is safe. */
        NOT_CONFIRMED,
        /** The bank has not answered yet: paying again could pay twice. */
        OPEN,
        EXPIRED,
        REFUNDED
    }

    public boolean is(String name) {
        return outcome.name().equals(name);
    }

    public boolean waitsForMatch() {
        return outcome == Outcome.PAID && matchLine == null;
    }
}
