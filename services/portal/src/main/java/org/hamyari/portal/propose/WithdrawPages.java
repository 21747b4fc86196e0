package org.hamyari.portal.propose;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.project.Projects;

/** Giving up a project of one's own, with the reason. */
@Path("/{language: fa|en}/{cityId}/projects/{projectId}/manage/withdraw")
@Authenticated
@RunOnVirtualThread
public class WithdrawPages {

    private final Frame frame;
    private final Projects projects;
    private final Proposals proposals;
    private final Sending sending;
    private final Kept kept;

    WithdrawPages(Frame frame, Projects projects, Proposals proposals, Sending sending, Kept kept) {
        this.frame = frame;
        this.projects = projects;
        this.proposals = proposals;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public Response form(@PathParam("projectId") UUID projectId) {
        return kept.shown(form(projectId, Form.of(kept.typed())));
    }

    @POST
    @PermitAll
    public Response withdraw(@PathParam("projectId") UUID projectId, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        return sending.send(form, () -> {
            proposals.withdraw(form.value("key"), frame.city().id(), projectId, form.value("reason").strip());
            return frame.at("projects/" + projectId + "/manage");
        }, pointer -> pointer.equals("reason") ? pointer : null, again -> form(projectId, again));
    }

    private TemplateInstance form(UUID projectId, Form form) {
        ProjectDto project = projects.project(frame.city().id(), projectId);
        Page page = frame.page(Section.PROJECTS, frame.texts().get("propose_withdraw"),
                new Crumb(frame.texts().get("frame_nav_projects"), frame.at("projects")),
                new Crumb(Words.plain(project.title(), frame.language()), frame.at("projects/" + projectId + "/manage")));
        String key = form.value("key").isBlank() ? UUID.randomUUID().toString() : form.value("key");
        return page.show(ProposeTemplates.withdraw(page, project, form, key));
    }
}
