package org.hamyari.matching.campaign;

import java.time.Instant;
import java.util.UUID;

/** What matching knows of a campaign; {@code backlog}: pledges that came before its terms still wait to be booked. */
public record CampaignView(String cityId, UUID projectId, CampaignState state, String categoryId, String currency, Instant closesAt,
        String owner, boolean backlog) {

    /** Whether its terms have come. */
    public boolean isKnown() {
        return categoryId != null;
    }

    public boolean takesPledges(Instant at) {
        return !state.isDecided() && at.isBefore(closesAt);
    }
}
