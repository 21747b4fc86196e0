package org.hamyari.catalogue.delivery;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.platform.event.DomainEvent;

/** An official accepted the evidence of a milestone. */
record MilestoneAccepted(String cityId, long sequence, Data data) implements DomainEvent {

    static MilestoneAccepted of(ProjectFacts project, Milestone milestone) {
        return new MilestoneAccepted(project.cityId(), project.version(), new Data(project.id(), milestone.number, milestone.decidedAt));
    }

    @Override
    public String type() {
        return "org.hamyari.project.milestone-accepted.v1";
    }

    @Override
    public String subject() {
        return data.projectId.toString();
    }

    @Override
    public String key() {
        return data.projectId.toString();
    }

    record Data(UUID projectId, int milestone, Instant acceptedAt) {
    }
}
