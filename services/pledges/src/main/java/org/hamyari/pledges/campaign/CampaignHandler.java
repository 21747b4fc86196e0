package org.hamyari.pledges.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;

/** Takes over the terms that catalogue froze. */
@ApplicationScoped
class CampaignHandler implements EventHandler {

    private final Campaigns campaigns;
    private final EventData data;

    CampaignHandler(Campaigns campaigns, EventData data) {
        this.campaigns = campaigns;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.campaign.opened.v1", "org.hamyari.campaign.amended.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        campaigns.keep(event.cityid(), data.read(event, FrozenTerms.class));
    }

    /** The members of both events that matter here. */
    record FrozenTerms(UUID projectId, LocalizedTextDto title, String categoryId, MoneyDto goal, SuccessRule successRule, Instant opensAt,
            Instant closesAt, int termsVersion, String termsHash, AgreedTerms terms) {
    }
}
