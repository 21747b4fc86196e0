package org.hamyari.matching.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hamyari.matching.campaign.CampaignView;
import org.hamyari.matching.campaign.Campaigns;
import org.hamyari.matching.campaign.Terms;
import org.hamyari.matching.match.Matches;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;

/** Takes over the terms of campaigns. Facts about their pledges, and their outcome, may have come before. */
@ApplicationScoped
class CatalogueFacts implements EventHandler {

    private final Campaigns campaigns;
    private final Matches matches;
    private final Outcomes outcomes;
    private final EventData data;

    CatalogueFacts(Campaigns campaigns, Matches matches, Outcomes outcomes, EventData data) {
        this.campaigns = campaigns;
        this.matches = matches;
        this.outcomes = outcomes;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.campaign.opened.v1", "org.hamyari.campaign.amended.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        CampaignView campaign = campaigns.keep(event.cityid(), data.read(event, Terms.class));
        matches.matchWaiting(campaign);
        outcomes.apply(campaign, event);
    }
}
