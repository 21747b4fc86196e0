package org.hamyari.portal.project;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;

/** Where the people behind a project find everything they can do for it. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/manage")
@Authenticated
@RunOnVirtualThread
public class ManagePages {

    @CheckedTemplate(basePath = "project")
    static class Templates {

        static native TemplateInstance manage(Page page, ManageView view);
    }

    private final Frame frame;
    private final Projects projects;
    private final List<ManageLink> links;

    ManagePages(Frame frame, Projects projects, @All List<ManageLink> links) {
        this.frame = frame;
        this.projects = projects;
        this.links = links.stream().sorted(Comparator.comparingInt(ManageLink::place)).toList();
    }

    @GET
    public TemplateInstance manage(@PathParam("projectId") UUID projectId) {
        ProjectDto project = projects.project(frame.city().id(), projectId);
        String address = frame.at("projects/" + projectId);
        Page page = frame.page(Section.PROJECTS, frame.texts().get("project_manage"),
                new Crumb(frame.texts().get("frame_nav_projects"), frame.at("projects")),
                new Crumb(Words.plain(project.title(), frame.language()), address));
        ProjectStateTag state = ProjectStateTag.of(project.state());
        String next = project.part() == null ? "project_not_yours" : state.next();
        return page.show(Templates.manage(page, new ManageView(project, state, next, address, applying(page, project, address))));
    }

    private List<ManageView.Link> applying(Page page, ProjectDto project, String address) {
        if (project.part() == null) {
            return List.of();
        }
        return links.stream().filter(link -> link.applies(page, project)).map(link -> new ManageView.Link(page.texts().get(link.text()),
                page.texts().knows(link.text() + "_hint") ? page.texts().get(link.text() + "_hint") : null, address + "/" + link.path())).toList();
    }
}
