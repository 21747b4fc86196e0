package org.hamyari.portal.delivery;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** The milestones with what was shown for each, how the work goes, and the report, once the work has begun. */
@ApplicationScoped
public class DeliverySection implements ProjectSection {

    private static final Set<ProjectStateDto> BEGUN =
            Set.of(ProjectStateDto.DELIVERING, ProjectStateDto.REPORTED, ProjectStateDto.CLOSED, ProjectStateDto.SUSPENDED);

    private final Deliveries deliveries;

    DeliverySection(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public int place() {
        return 410;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        if (!BEGUN.contains(project.state())) {
            return Optional.empty();
        }
        return deliveries.of(page.city().id(), project.id()).map(found -> DeliveryTemplates.section(page, DeliveryView.of(page, found)));
    }
}
