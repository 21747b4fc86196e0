package org.hamyari.matching.facts;

import jakarta.enterprise.context.ApplicationScoped;
import org.hamyari.ledger.Cause;
import org.hamyari.matching.award.Awards;
import org.hamyari.matching.campaign.CampaignView;

/**
 * What the outcome of a campaign means for its awards, once every pledge is booked. Applying it again changes nothing: only provisional
 * awards move.
 */
@ApplicationScoped
class Outcomes {

    private final Awards awards;

    Outcomes(Awards awards) {
        this.awards = awards;
    }

    void apply(CampaignView campaign, Cause cause) {
        if (!campaign.isKnown() || campaign.backlog()) {
            return;
        }
        switch (campaign.state()) {
            case OPEN -> {
                // Nothing is decided.
            }
            case SUCCEEDED -> awards.commit(campaign.cityId(), campaign.projectId(), cause);
            case FAILED -> awards.lapse(campaign.cityId(), campaign.projectId(), cause);
        }
    }
}
