package org.hamyari.portal.talk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.catalogue.client.AmbassadorDto;
import org.hamyari.catalogue.client.AmbassadorsApi;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.PortalConfig;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.project.Projects;

/** Spreading a project by a link of one's own, and what the link brought. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/ambassador")
@Authenticated
@RunOnVirtualThread
public class AmbassadorPages {

    @CheckedTemplate(basePath = "talk")
    static class Templates {

        /** @param ambassador absent for somebody who is none */
        static native TemplateInstance ambassador(Page page, ProjectDto project, AmbassadorDto ambassador, String link);
    }

    private final Frame frame;
    private final Projects projects;
    private final AmbassadorsApi ambassadors;
    private final PortalConfig config;

    AmbassadorPages(Frame frame, Projects projects, @RestClient AmbassadorsApi ambassadors, PortalConfig config) {
        this.frame = frame;
        this.projects = projects;
        this.ambassadors = ambassadors;
        this.config = config;
    }

    @GET
    public TemplateInstance show(@PathParam("projectId") UUID projectId) {
        ProjectDto project = projects.project(frame.city().id(), projectId);
        Page page = frame.page(Section.PROJECTS, frame.texts().get("talk_ambassador"),
                new Crumb(frame.texts().get("frame_nav_projects"), frame.at("projects")),
                new Crumb(Words.plain(project.title(), frame.language()), frame.at("projects/" + projectId)));
        AmbassadorDto mine = Neighbour.ifKnown("catalogue", () -> ambassadors.getAmbassador(page.city().id(), projectId)).orElse(null);
        String link = mine == null ? null : config.publicUrl() + frame.at("projects/" + projectId) + "?from=" + mine.code();
        return page.show(Templates.ambassador(page, project, mine, link));
    }

    @POST
    public Response change(@PathParam("projectId") UUID projectId, @FormParam("do") String action) {
        String city = frame.city().id();
        Neighbour.ask(() -> {
            if ("stop".equals(action)) {
                ambassadors.endAmbassador(city, projectId);
            } else {
                ambassadors.becomeAmbassador(city, projectId);
            }
            return true;
        });
        return Response.seeOther(URI.create(frame.at("projects/" + projectId + "/ambassador"))).build();
    }
}
