package org.hamyari.portal.propose;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;

/** Beginning a proposal: whether it can be one at all, and its name. */
@Path("/{language: fa|en}/{cityId}/propose")
@RunOnVirtualThread
public class ProposePages {

    private static final int UNPROCESSABLE = 422;
    private static final List<String> CONDITIONS = List.of("propose_condition_here", "propose_condition_public", "propose_condition_able",
            "propose_condition_rights");

    private final Frame frame;
    private final Proposals proposals;
    private final StepViews views;
    private final Sending sending;
    private final Kept kept;

    ProposePages(Frame frame, Proposals proposals, StepViews views, Sending sending, Kept kept) {
        this.frame = frame;
        this.proposals = proposals;
        this.views = views;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public TemplateInstance start() {
        return start(Form.empty());
    }

    @POST
    public Response started(MultivaluedMap<String, String> sent) {
        Form form = Form.typed(sent);
        for (String condition : CONDITIONS) {
            form = form.has(condition, Answers.YES) ? form : form.refused(condition, frame.texts().get("propose_condition_missing"));
        }
        return form.bad() ? Response.status(UNPROCESSABLE).entity(start(form)).build()
                : Response.seeOther(URI.create(frame.at("propose/new"))).build();
    }

    @GET
    @Authenticated
    @Path("new")
    public Response name() {
        return kept.shown(name(Form.of(kept.typed())));
    }

    @POST
    @PermitAll
    @Path("new")
    public Response named(MultivaluedMap<String, String> sent) {
        Form typed = Form.typed(sent);
        return kept.send(() -> named(typed), typed.turns());
    }

    private Response named(Form typed) {
        Writing.Written written = Writing.of(Question.TITLE, typed, page(), frame.city().currency());
        if (written.form().bad()) {
            return Response.status(UNPROCESSABLE).entity(name(written.form())).build();
        }
        return sending.send(typed, () -> {
            ProjectDto draft = proposals.begin(key(typed), frame.city().id(), written.change());
            return frame.at("projects/" + draft.id() + "/manage/proposal/similar");
        }, pointer -> written.fieldOf(Question.TITLE, pointer), this::name);
    }

    private TemplateInstance start(Form form) {
        Page page = page();
        return page.show(ProposeTemplates.start(page, form, CONDITIONS, frame.city().has("CAMPAIGNS")));
    }

    private TemplateInstance name(Form form) {
        Page page = page();
        return page.show(ProposeTemplates.begin(page, views.asks(page, frame.city().currency(), Question.TITLE, form), form, key(form)));
    }

    private Page page() {
        return frame.page(Section.PROJECTS, frame.texts().get("propose_propose"),
                new Crumb(frame.texts().get("frame_nav_projects"), frame.at("projects")));
    }

    /** The same for a form that is shown again: what was sent twice happens once. */
    private static String key(Form form) {
        return form.value("key").isBlank() ? UUID.randomUUID().toString() : form.value("key");
    }
}
