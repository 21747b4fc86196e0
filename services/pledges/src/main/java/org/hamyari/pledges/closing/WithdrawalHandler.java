package org.hamyari.pledges.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hamyari.platform.event.CloudEvent;
import org.hamyari.platform.event.EventData;
import org.hamyari.platform.event.EventHandler;

/** Gives everything back when a project is withdrawn. */
@ApplicationScoped
class WithdrawalHandler implements EventHandler {

    private final Withdrawals withdrawals;
    private final EventData data;

    WithdrawalHandler(Withdrawals withdrawals, EventData data) {
        this.withdrawals = withdrawals;
        this.data = data;
    }

    @Override
    public Set<String> types() {
        return Set.of("org.hamyari.project.updated.v1");
    }

    @Override
    public void handle(CloudEvent event) {
        Project project = data.read(event, Project.class);
        if (project.state.equals("WITHDRAWN")) {
            withdrawals.giveBack(project.projectId);
        }
    }

    record Project(UUID projectId, String state) {
    }
}
