package org.hamyari.catalogue.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hamyari.catalogue.api.AgreedTermsDto;
import org.hamyari.catalogue.api.DeliveryFigureCodeDto;
import org.hamyari.catalogue.api.MilestoneDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.ProjectRecords;
import org.hamyari.catalogue.terms.AgreedVersions;

/**
 * Finds what was agreed: what the frozen terms say; for a project without a campaign of its own the milestones of its record, the earliest
 * first, and a report some time after the last of them.
 */
@ApplicationScoped
class Plans {

    private final AgreedVersions agreed;
    private final ProjectRecords records;
    private final DeliverySettings settings;

    Plans(AgreedVersions agreed, ProjectRecords records, DeliverySettings settings) {
        this.agreed = agreed;
        this.records = records;
        this.settings = settings;
    }

    Plan of(ProjectFacts project, LocalDate today) {
        return agreed.newest(project.cityId(), project.id()).map(Plans::agreed).orElseGet(() -> ofTheRecord(project, today));
    }

    private static Plan agreed(AgreedTermsDto terms) {
        List<Plan.Step> steps = terms.milestones().stream()
                .map(milestone -> new Plan.Step(milestone.number(), milestone.title(), milestone.dueOn())).toList();
        List<DeliveryFigureCodeDto> figures = terms.reportFigures().stream().map(figure -> DeliveryFigureCodeDto.valueOf(figure.name())).toList();
        return new Plan(steps, terms.reportDueOn(), figures, terms.reportPublished());
    }

    private Plan ofTheRecord(ProjectFacts project, LocalDate today) {
        List<MilestoneDto> milestones = records.of(project.cityId(), project.id()).milestones().stream()
                .sorted(Comparator.comparing(MilestoneDto::dueOn)).toList();
        List<Plan.Step> steps = new ArrayList<>();
        milestones.forEach(milestone -> steps.add(new Plan.Step(steps.size() + 1, milestone.title(), milestone.dueOn())));
        LocalDate last = milestones.isEmpty() || milestones.getLast().dueOn().isBefore(today) ? today : milestones.getLast().dueOn();
        return new Plan(steps, last.plus(settings.reportAfter()), List.of(), true);
    }
}
