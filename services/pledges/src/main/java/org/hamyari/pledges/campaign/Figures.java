package org.hamyari.pledges.campaign;

import java.time.Instant;
import org.hamyari.platform.money.Money;

/** What a campaign has raised. */
public record Figures(Money raised, Money matched, long backers, Instant asOf) {

    /** What the goal is compared with. */
    public Money total() {
        return raised.plus(matched);
    }
}
