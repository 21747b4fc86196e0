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

    /** What makes waiting for the deadline needless: the goal, however little the rule of success is content with. */
    public Money enough() {
        return goal.compareTo(required()) >= 0 ? goal : required();
    }

    public String currency() {
        return goal.currency();
    }
}
