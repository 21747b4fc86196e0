package org.hamyari.pledges.campaign;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;

/** What other features need to know of a campaign; {@code agreed} are the whole terms. */
public record Terms(String cityId, UUID projectId, LocalizedTextDto title, Money goal, Instant opensAt, Instant closesAt, int version,
        AgreedTerms agreed) {

    /** What has to come in, from citizens and match funds together, for the campaign to succeed. */
    public Money required() {
        return agreed.successRule().required(goal, Money.positive(agreed.minimum(), "/minimum"), agreed.thresholdBasisPoints());
    }

    /** What makes waiting for the deadline needless: all that the work needs has come in. */
    public Money enough() {
        Money optimum = Money.positive(agreed.optimum(), "/optimum");
        return optimum.compareTo(required()) >= 0 ? optimum : required();
    }

    public String currency() {
        return goal.currency();
    }
}
