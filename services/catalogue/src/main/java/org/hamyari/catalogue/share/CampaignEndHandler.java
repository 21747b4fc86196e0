package org.hamyari.catalogue.share;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;
import org.hamyari.platform.money.Money;

/** Decides the shares that depend on a campaign when its outcome is told. */
@ApplicationScoped
class CampaignEndHandler implements EventHandler {

    private static final String SUCCEEDED = "org.hamyari.campaign.succeeded.v1";

    private final FundingPlans plans;
    private final EventData data;

    CampaignEndHandler(FundingPlans plans, EventData data) {
        this.plans = plans;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of(SUCCEEDED, "org.hamyari.campaign.failed.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        Decided decided = data.read(event, Decided.class);
        SharePlan plan = plans.of(event.cityid(), decided.projectId);
        if (plan.isEmpty()) {
            return;
        }
        SharePlan.Outcome outcome = new SharePlan.Outcome(event.type().equals(SUCCEEDED), Money.parse(decided.raised, "/raised"),
                Money.parse(decided.matched, "/matched"), decided.backers);
        if (plan.shares().stream().anyMatch(outcome::decides)) {
            plans.write(event.cityid(), decided.projectId, new SharePlan(plan.shares().stream()
                    .map(share -> outcome.decides(share) ? share.decided(outcome.meets(share), outcome.why(), null, decided.decidedAt) : share)
                    .toList()));
        }
    }

    record Decided(UUID projectId, MoneyDto raised, MoneyDto matched, long backers, Instant decidedAt) {
    }
}
