package org.hamyari.portal.share;

import io.quarkus.qute.CheckedTemplate;
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
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.catalogue.client.ShareDecisionDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.Projects;

/** Where officials say whether a share of the budget or in kind has come, and begin work that needs no campaign. */
@Path("/{language: fa|en}/{cityId}/desk/shares")
@Authenticated
@RunOnVirtualThread
public class ShareDeskPages {

    @CheckedTemplate(basePath = "share")
    static class Templates {

        static native TemplateInstance desk(Page page, ProjectDto project, SharesView view, boolean mayStart, Form form, String key);
    }

    private final Frame frame;
    private final Projects projects;
    private final Shares shares;
    private final Sending sending;
    private final Kept kept;

    ShareDeskPages(Frame frame, Projects projects, Shares shares, Sending sending, Kept kept) {
        this.frame = frame;
        this.projects = projects;
        this.shares = shares;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    @Path("{projectId}")
    public Response show(@PathParam("projectId") UUID id) {
        return kept.shown(shown(id, Form.of(kept.typed())));
    }

    @POST
    @PermitAll
    @Path("{projectId}")
    public Response decide(@PathParam("projectId") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        int number = form.value("share").matches("[0-9]{1,2}") ? Integer.parseInt(form.value("share")) : 0;
        return sending.send(form, () -> {
            if (number == 0) {
                shares.startWork(form.value("key"), frame.city().id(), id, form.value("start"));
            } else {
                shares.decide(form.value("key"), frame.city().id(), id, number,
                        new ShareDecisionDto(form.has("met" + number, "yes"), reason(form.value("reason" + number))));
            }
            return frame.at("projects/" + id) + "#shares";
        }, pointer -> number == 0 ? "start" : "reason" + number, again -> shown(id, again));
    }

    private LocalizedTextDto reason(String typed) {
        return frame.language().rightToLeft() ? new LocalizedTextDto(typed, null) : new LocalizedTextDto(null, typed);
    }

    private TemplateInstance shown(UUID id, Form form) {
        Page page = frame.deskPage(frame.texts().get("share_desk_title"), new Crumb(frame.texts().get("frame_queue"), frame.at("desk")));
        ProjectDto project = projects.project(page.city().id(), id);
        SharesView view = SharesViews.of(page, shares.require(page.city().id(), id), null);
        boolean mayStart = page.visitor().holds("moderator", page.city().id()) && project.state() == ProjectStateDto.PUBLISHED
                && view.lines().stream().noneMatch(line -> line.tag().equals("wait"));
        return page.show(Templates.desk(page, project, view, mayStart, form, UUID.randomUUID().toString()));
    }
}
