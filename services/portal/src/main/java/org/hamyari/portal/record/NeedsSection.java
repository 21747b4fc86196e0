package org.hamyari.portal.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** What is needed beside money. */
@ApplicationScoped
public class NeedsSection implements ProjectSection {

    @CheckedTemplate(basePath = "record")
    static class Templates {

        static native TemplateInstance needs(Page page, ProjectDto project);
    }

    @Override
    public int place() {
        return 600;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        return project.needs().isEmpty() ? Optional.empty() : Optional.of(Templates.needs(page, project));
    }
}
