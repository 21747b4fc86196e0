package org.hamyari.portal.file;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.project.Projects;

/** The frame around pages about the files of one project. */
@RequestScoped
class FileFrame {

    private final Frame frame;
    private final Projects projects;

    FileFrame(Frame frame, Projects projects) {
        this.frame = frame;
        this.projects = projects;
    }

    /** A page below the project. */
    Page below(UUID projectId, String title) {
        ProjectDto project = projects.project(frame.city().id(), projectId);
        return frame.page(Section.PROJECTS, frame.texts().get(title), new Crumb(frame.texts().get("frame_nav_projects"), frame.at("projects")),
                new Crumb(Words.plain(project.title(), frame.language()), frame.at("projects/" + projectId)));
    }

    /** Whether the visitor is one of the people behind the project. */
    boolean worksOn(UUID projectId) {
        return projects.project(frame.city().id(), projectId).part() != null;
    }

    /** A page below what the people behind the project can do for it. */
    Page manage(UUID projectId, String title) {
        ProjectDto project = projects.project(frame.city().id(), projectId);
        return frame.page(Section.PROJECTS, frame.texts().get(title),
                new Crumb(Words.plain(project.title(), frame.language()), frame.at("projects/" + projectId)),
                new Crumb(frame.texts().get("project_manage"), frame.at("projects/" + projectId + "/manage")));
    }
}
