package org.hamyari.reporting.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.money.Money;
import org.hamyari.reporting.event.EventTime;

/** Follows the terms of campaigns (catalogue) and how they ended (pledges). */
@ApplicationScoped
class CampaignHandler extends ProjectFactsHandler {

    private static final Map<String, ProjectState> OUTCOMES = Map.of(
            "org.hamyari.campaign.succeeded.v1", ProjectState.SUCCEEDED,
            "org.hamyari.campaign.failed.v1", ProjectState.FAILED);

    private final EventData data;

    CampaignHandler(ProjectFiguresRepository projects, EventData data) {
        super(projects);
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.campaign.opened.v1", "org.hamyari.campaign.amended.v1",
                "org.hamyari.campaign.succeeded.v1", "org.hamyari.campaign.failed.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        Campaign campaign = data.read(event, Campaign.class);
        ProjectFigures project = projects.lock(event.cityid(), campaign.projectId);
        if (OUTCOMES.containsKey(event.type())) {
            project.decided(OUTCOMES.get(event.type()));
        } else {
            project.agree(campaign.termsVersion, Money.parse(campaign.goal, "/data/goal"), campaign.closesAt);
        }
        project.counted(EventTime.of(event));
    }

    record Campaign(UUID projectId, MoneyDto goal, Instant closesAt, int termsVersion) {
    }
}
