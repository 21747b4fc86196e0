package org.hamyari.portal.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** What a gift of an amount achieves. */
@ApplicationScoped
public class AchievementsSection implements ProjectSection {

    @CheckedTemplate(basePath = "record")
    static class Templates {

        static native TemplateInstance achievements(Page page, ProjectDto project);
    }

    @Override
    public int place() {
        return 300;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        return project.achievements().isEmpty() ? Optional.empty() : Optional.of(Templates.achievements(page, project));
    }
}
