package org.hamyari.portal.talk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** For moderators the way to close a project whose campaign failed. */
@ApplicationScoped
public class ArchivingSection implements ProjectSection {

    @CheckedTemplate(basePath = "talk")
    static class Templates {

        static native TemplateInstance failed(Page page, ProjectDto project);
    }

    @Override
    public int place() {
        return 51;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        boolean mayClose = project.state() == ProjectStateDto.FAILED && project.part() == null
                && page.visitor().holds("moderator", page.city().id());
        return mayClose ? Optional.of(Templates.failed(page, project)) : Optional.empty();
    }
}
