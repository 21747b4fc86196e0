package org.hamyari.catalogue.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hamyari.catalogue.api.MilestoneDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.ProjectRecords;

/** Finds what was agreed: the milestones of the record, the earliest first, and a report some time after the last of them. */
@ApplicationScoped
class Plans {

    private final ProjectRecords records;
    private final DeliverySettings settings;

    Plans(ProjectRecords records, DeliverySettings settings) {
        this.records = records;
        this.settings = settings;
    }

    Plan of(ProjectFacts project, LocalDate today) {
        List<MilestoneDto> milestones = records.of(project.cityId(), project.id()).milestones().stream()
                .sorted(Comparator.comparing(MilestoneDto::dueOn)).toList();
        List<Plan.Step> steps = new ArrayList<>();
        milestones.forEach(milestone -> steps.add(new Plan.Step(steps.size() + 1, milestone.title(), milestone.dueOn())));
        LocalDate last = milestones.isEmpty() || milestones.getLast().dueOn().isBefore(today) ? today : milestones.getLast().dueOn();
        return new Plan(steps, last.plus(settings.reportAfter()), List.of(), true);
    }
}
