package org.hamyari.matching.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hamyari.ledger.Cause;
import org.hamyari.matching.campaign.Campaigns;
import org.hamyari.matching.campaign.Terms;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;

/** Takes over the terms of campaigns. Facts about their pledges, and their outcome, may have come before. */
@ApplicationScoped
class CatalogueFacts implements EventHandler {

    private final Campaigns campaigns;
    private final WaitingPledges waiting;
    private final Holding holding;
    private final EventData data;

    CatalogueFacts(Campaigns campaigns, WaitingPledges waiting, Holding holding, EventData data) {
        this.campaigns = campaigns;
        this.waiting = waiting;
        this.holding = holding;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.campaign.opened.v1", "org.hamyari.campaign.amended.v1");
    }

    @Override
    public void prepare(String cityId, List<CloudEvent> events) {
        holding.hold(cityId, events);
    }

    @Override
    public void handle(CloudEvent event) {
        waiting.bookNext(campaigns.keep(event.cityid(), data.read(event, Terms.class)),
                new Cause(event.type(), event.id().toString(), "matching", null));
    }
}
