package org.hamyari.pledges.campaign;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;

/** What other features need to know of a campaign. */
public record Terms(String cityId, UUID projectId, LocalizedTextDto title, Money goal, Instant opensAt, Instant closesAt, int version) {

    public String currency() {
        return goal.currency();
    }
}
