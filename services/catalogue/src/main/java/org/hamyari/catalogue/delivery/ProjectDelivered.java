package org.hamyari.catalogue.delivery;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.platform.event.DomainEvent;

/** The work is done and an official approved its report. */
record ProjectDelivered(String cityId, long sequence, Data data) implements DomainEvent {

    static ProjectDelivered of(ProjectFacts project, FinalReport report) {
        return new ProjectDelivered(project.cityId(), project.version(), new Data(project.id(), report.id, report.onTime, report.decidedAt));
    }

    @Override
    public String type() {
        return "org.hamyari.project.delivered.v1";
    }

    @Override
    public String subject() {
        return data.projectId.toString();
    }

    @Override
    public String key() {
        return data.projectId.toString();
    }

    record Data(UUID projectId, UUID reportId, boolean onTime, Instant deliveredAt) {
    }
}
