package org.hamyari.portal.project;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;

/** Finding a project, reading it, following it. */
@Path("/{language: fa|en}/{cityId}/projects")
@RunOnVirtualThread
public class ProjectPages {

    @CheckedTemplate(basePath = "project")
    static class Templates {

        static native TemplateInstance list(Page page, ProjectList list);

        static native TemplateInstance project(Page page, ProjectView view);
    }

    private final Frame frame;
    private final ProjectLists lists;
    private final Projects projects;
    private final ProjectViews views;
    private final Follows follows;

    ProjectPages(Frame frame, ProjectLists lists, Projects projects, ProjectViews views, Follows follows) {
        this.frame = frame;
        this.lists = lists;
        this.projects = projects;
        this.views = views;
        this.follows = follows;
    }

    @GET
    public TemplateInstance list(@Context UriInfo uri) {
        Page page = frame.page(Section.PROJECTS, frame.texts().get("frame_nav_projects"));
        return page.show(Templates.list(page, lists.list(page, ProjectFilter.of(uri.getQueryParameters()))));
    }

    @GET
    @Path("{projectId}")
    public TemplateInstance project(@PathParam("projectId") UUID projectId) {
        ProjectDto project = projects.project(frame.city().id(), projectId);
        Page page = frame.page(Section.PROJECTS, Words.plain(project.title(), frame.language()), home(), all());
        return page.show(Templates.project(page, views.view(page, project)));
    }

    @POST
    @Authenticated
    @Path("{projectId}/follow")
    public Response follow(@PathParam("projectId") UUID projectId, @FormParam("do") String action) {
        String city = frame.city().id();
        if ("stop".equals(action)) {
            follows.unfollow(city, projectId);
        } else {
            follows.follow(city, projectId, frame.language());
        }
        return Response.seeOther(URI.create(frame.at("projects/" + projectId) + "#updates")).build();
    }

    /** Signing in on the way to following leads back to the project: the follow button is there. */
    @GET
    @Authenticated
    @Path("{projectId}/follow")
    public Response back(@PathParam("projectId") UUID projectId) {
        return Response.seeOther(URI.create(frame.at("projects/" + projectId) + "#updates")).build();
    }

    private Crumb home() {
        return new Crumb(frame.texts().get("frame_home"), frame.at(""));
    }

    private Crumb all() {
        return new Crumb(frame.texts().get("frame_nav_projects"), frame.at("projects"));
    }
}
