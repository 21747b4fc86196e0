package org.hamyari.portal.file;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** Where somebody objects whose right a project infringes. */
@ApplicationScoped
public class NoticeSection implements ProjectSection {

    @Override
    public int place() {
        return 960;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        boolean notPublic = project.state() == ProjectStateDto.DRAFT || project.state() == ProjectStateDto.IN_REVIEW;
        return notPublic || project.part() != null ? Optional.empty() : Optional.of(FileTemplates.object(page, project));
    }
}
