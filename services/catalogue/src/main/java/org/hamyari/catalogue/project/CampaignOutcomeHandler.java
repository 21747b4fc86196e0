package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;

/** Moves a project when its campaign has succeeded or failed, and when its owner has been paid. */
@ApplicationScoped
class CampaignOutcomeHandler implements EventHandler {

    private static final Map<String, ProjectState> NEXT = Map.of(
            "org.hamyari.campaign.succeeded.v1", ProjectState.SUCCEEDED,
            "org.hamyari.campaign.failed.v1", ProjectState.FAILED,
            "org.hamyari.payout.settled.v1", ProjectState.DELIVERING);

    private final Projects projects;
    private final EventData data;

    CampaignOutcomeHandler(Projects projects, EventData data) {
        this.projects = projects;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return NEXT.keySet();
    }

    @Override
    public void handle(CloudEvent event) {
        projects.follow(event.cityid(), data.read(event, Outcome.class).projectId, NEXT.get(event.type()));
    }

    record Outcome(UUID projectId) {
    }
}
