package org.hamyari.portal.editor;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hamyari.catalogue.client.DuplicateDto;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ProjectSection;

/** For moderators: proposals that may be the same as this one. */
@ApplicationScoped
public class AlikeSection implements ProjectSection {

    private static final Set<ProjectStateDto> MERGEABLE = Set.of(ProjectStateDto.DRAFT, ProjectStateDto.IN_REVIEW);

    private final Writers writers;

    AlikeSection(Writers writers) {
        this.writers = writers;
    }

    @Override
    public int place() {
        return 960;
    }

    @Override
    public Optional<TemplateInstance> draw(Page page, ProjectDto project) {
        if (!MERGEABLE.contains(project.state()) || project.part() != null || !page.visitor().holds("moderator", page.city().id())) {
            return Optional.empty();
        }
        List<DuplicateDto> alike = writers.alike(page.city().id(), project.id());
        return alike.isEmpty() ? Optional.empty() : Optional.of(EditorTemplates.alike(page, project, alike));
    }
}
