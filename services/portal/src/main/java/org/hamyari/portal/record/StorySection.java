package org.hamyari.portal.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** Why the work is wanted. */
@ApplicationScoped
public class StorySection implements ProjectSection {

    @CheckedTemplate(basePath = "record")
    static class Templates {

        static native TemplateInstance story(Page page, ProjectDto project);
    }

    @Override
    public int place() {
        return 100;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        return project.story() == null ? Optional.empty() : Optional.of(Templates.story(page, project));
    }
}
