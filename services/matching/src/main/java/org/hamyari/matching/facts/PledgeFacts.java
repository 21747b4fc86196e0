package org.hamyari.matching.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamyari.ledger.Cause;
import org.hamyari.matching.award.Awards;
import org.hamyari.matching.campaign.CampaignState;
import org.hamyari.matching.campaign.CampaignView;
import org.hamyari.matching.campaign.Campaigns;
import org.hamyari.matching.match.Matches;
import org.hamyari.matching.match.PledgeFact;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;
import org.hamyari.platform.money.Money;

/** Takes in what happened to pledges, campaigns and payouts. Each holds its campaign first, so facts of a project come one by one. */
@ApplicationScoped
class PledgeFacts implements EventHandler {

    private static final String PREFIX = "org.hamyari.";

    private final Campaigns campaigns;
    private final Matches matches;
    private final Awards awards;
    private final Outcomes outcomes;
    private final Holding holding;
    private final EventData data;

    PledgeFacts(Campaigns campaigns, Matches matches, Awards awards, Outcomes outcomes, Holding holding, EventData data) {
        this.campaigns = campaigns;
        this.matches = matches;
        this.awards = awards;
        this.outcomes = outcomes;
        this.holding = holding;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of(PREFIX + "pledge.captured.v1", PREFIX + "pledge.refunded.v1", PREFIX + "campaign.succeeded.v1",
                PREFIX + "campaign.failed.v1", PREFIX + "payout.settled.v1", PREFIX + "payout.returned.v1");
    }

    @Override
    public void prepare(String cityId, List<CloudEvent> events) {
        holding.hold(cityId, events);
    }

    @Override
    public void handle(CloudEvent event) {
        CampaignView campaign = campaigns.lock(event.cityid(), data.read(event, Holding.About.class).projectId());
        switch (event.type().substring(PREFIX.length())) {
            case "pledge.captured.v1" -> matches.capture(campaign, data.read(event, PledgeFact.class));
            case "pledge.refunded.v1" -> matches.refund(campaign, data.read(event, PledgeFact.class));
            case "campaign.succeeded.v1" -> decide(campaign, CampaignState.SUCCEEDED, event);
            case "campaign.failed.v1" -> decide(campaign, CampaignState.FAILED, event);
            case "payout.settled.v1" -> awards.settle(event.cityid(), payoutId(event), event.version(), parts(event), cause(event));
            case "payout.returned.v1" -> awards.unsettle(event.cityid(), payoutId(event), event.version(), parts(event), cause(event));
            default -> throw new IllegalArgumentException(event.type());
        }
    }

    private void decide(CampaignView campaign, CampaignState outcome, CloudEvent event) {
        outcomes.apply(campaigns.decide(campaign.cityId(), campaign.projectId(), outcome),
                new Cause(event.type(), event.id().toString(), "matching", null));
    }

    private UUID payoutId(CloudEvent event) {
        return data.read(event, Payout.class).payoutId;
    }

    private List<Awards.Payment> parts(CloudEvent event) {
        return data.read(event, Payout.class).funds.stream()
                .map(part -> new Awards.Payment(part.fundId, part.awardId, Money.positive(part.amount, "/funds"))).toList();
    }

    private static Cause cause(CloudEvent event) {
        return new Cause(event.type(), event.id().toString(), "pledges", null);
    }

    record Payout(UUID payoutId, List<Part> funds) {
    }

    record Part(UUID fundId, UUID awardId, MoneyDto amount) {
    }
}
