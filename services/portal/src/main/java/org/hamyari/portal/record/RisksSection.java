package org.hamyari.portal.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** What may go wrong, and what is done about it. */
@ApplicationScoped
public class RisksSection implements ProjectSection {

    @CheckedTemplate(basePath = "record")
    static class Templates {

        static native TemplateInstance risks(Page page, ProjectDto project);
    }

    @Override
    public int place() {
        return 650;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        return project.risks().isEmpty() ? Optional.empty() : Optional.of(Templates.risks(page, project));
    }
}
