package org.hamyari.pledges.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;

/** Takes no pledges while officials have suspended the project. */
@ApplicationScoped
class SuspensionHandler implements EventHandler {

    private final Campaigns campaigns;
    private final EventData data;

    SuspensionHandler(Campaigns campaigns, EventData data) {
        this.campaigns = campaigns;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.project.updated.v1");
    }

    @Override
    public boolean newestOnly() {
        return true;
    }

    @Override
    public void handle(CloudEvent event) {
        Project project = data.read(event, Project.class);
        campaigns.suspend(project.projectId, project.state.equals("SUSPENDED"));
    }

    record Project(UUID projectId, String state) {
    }
}
