package org.hamyari.portal.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** Who does the work, and whose proposals were merged into it. */
@ApplicationScoped
public class TeamSection implements ProjectSection {

    @CheckedTemplate(basePath = "record")
    static class Templates {

        static native TemplateInstance team(Page page, ProjectDto project);
    }

    @Override
    public int place() {
        return 550;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        boolean silent = project.ownerName() == null && project.team().isEmpty() && project.credits().isEmpty();
        return silent ? Optional.empty() : Optional.of(Templates.team(page, project));
    }
}
