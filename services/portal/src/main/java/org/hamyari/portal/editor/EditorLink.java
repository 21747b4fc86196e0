package org.hamyari.portal.editor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ManageLink;

/** Leads the people behind a project to who writes it with them. */
@ApplicationScoped
public class EditorLink implements ManageLink {

    private static final Set<ProjectStateDto> ENDED = Set.of(ProjectStateDto.MERGED, ProjectStateDto.WITHDRAWN, ProjectStateDto.CLOSED);

    @Override
    public int place() {
        return 120;
    }

    @Override
    public String text() {
        return "editor_manage";
    }

    @Override
    public String path() {
        return "manage/editors";
    }

    @Override
    public boolean applies(Page page, ProjectDto project) {
        return !ENDED.contains(project.state());
    }
}
