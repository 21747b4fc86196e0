package org.hamyari.matching.facts;

import jakarta.enterprise.context.ApplicationScoped;
import org.hamyari.ledger.Cause;
import org.hamyari.matching.award.Awards;
import org.hamyari.matching.campaign.CampaignView;
import org.hamyari.platform.event.CloudEvent;

/** What the outcome of a campaign means for its awards. Applying it again changes nothing: only provisional awards move. */
@ApplicationScoped
class Outcomes {

    private final Awards awards;

    Outcomes(Awards awards) {
        this.awards = awards;
    }

    void apply(CampaignView campaign, CloudEvent event) {
        if (!campaign.isKnown()) {
            return;
        }
        Cause cause = new Cause(event.type(), event.id().toString(), "matching", null);
        switch (campaign.state()) {
            case OPEN -> {
                // Nothing is decided.
            }
            case SUCCEEDED -> awards.commit(campaign.cityId(), campaign.projectId(), cause);
            case FAILED -> awards.lapse(campaign.cityId(), campaign.projectId(), cause);
        }
    }
}
