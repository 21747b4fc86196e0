package org.hamyari.portal.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** What will be different afterwards, for whom, and which aims of the city it serves. */
@ApplicationScoped
public class ObjectivesSection implements ProjectSection {

    @CheckedTemplate(basePath = "record")
    static class Templates {

        static native TemplateInstance objectives(Page page, ProjectDto project);
    }

    @Override
    public int place() {
        return 200;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        boolean silent = project.objectives().isEmpty() && project.beneficiaries() == null && project.strategyTags().isEmpty()
                && project.horizon() == null;
        return silent ? Optional.empty() : Optional.of(Templates.objectives(page, project));
    }
}
