package org.hamyari.portal.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** Who keeps the result in good condition afterwards, and who pays for it. */
@ApplicationScoped
public class UpkeepSection implements ProjectSection {

    @CheckedTemplate(basePath = "record")
    static class Templates {

        static native TemplateInstance upkeep(Page page, ProjectDto project);
    }

    @Override
    public int place() {
        return 700;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        return project.maintenancePlan() == null && project.maintenance() == null ? Optional.empty() : Optional.of(Templates.upkeep(page, project));
    }
}
