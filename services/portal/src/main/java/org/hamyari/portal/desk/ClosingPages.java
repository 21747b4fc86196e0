package org.hamyari.portal.desk;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.pledges.client.ClosingDto;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.SecondFactor;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.project.Projects;

/** Ending a campaign with two signatures: one official proposes, another decides with a one-time code. */
@Path("/{language: fa|en}/{cityId}/desk")
@Authenticated
@RunOnVirtualThread
public class ClosingPages {

    private static final int UNPROCESSABLE = 422;

    private final Frame frame;
    private final Closings closings;
    private final Projects projects;
    private final SecondFactor secondFactor;
    private final Kept kept;

    ClosingPages(Frame frame, Closings closings, Projects projects, SecondFactor secondFactor, Kept kept) {
        this.frame = frame;
        this.closings = closings;
        this.projects = projects;
        this.secondFactor = secondFactor;
        this.kept = kept;
    }

    @GET
    @Path("projects/{projectId}/closing")
    public Response propose(@PathParam("projectId") UUID id) {
        String project = Words.plain(projects.project(frame.city().id(), id).title(), frame.language());
        Page page = frame.deskPage(frame.texts().get("desk_propose_title"), queue());
        Field note = Field.typed("note", kept.typed().get("note"));
        return kept.shown(page.show(DeskTemplates.propose(page, project, page.at("desk/projects/" + id + "/closing"), note,
                UUID.randomUUID().toString())));
    }

    @POST
    @PermitAll
    @Path("projects/{projectId}/closing")
    public Response proposed(@PathParam("projectId") UUID id, @FormParam("note") String note, @FormParam("key") String key) {
        return kept.send(() -> {
            ClosingDto closing = closings.propose(frame.city().id(), id, note, key);
            return Response.seeOther(URI.create(frame.at("desk/closings/" + closing.id()))).build();
        }, "note", note);
    }

    @GET
    @Path("closings/{closingId}")
    public TemplateInstance closing(@PathParam("closingId") UUID id) {
        ClosingDto closing = closings.closing(frame.city().id(), id);
        Page page = page(closing);
        return page.show(DeskTemplates.closing(page, closings.view(page, closing)));
    }

    @GET
    @Path("closings/{closingId}/decision")
    public Response decision(@PathParam("closingId") UUID id) {
        Optional<Response> code = secondFactor.wanted();
        return code.orElseGet(() -> kept.shown(decisionPage(id, Decision.kept(kept.typed()), UUID.randomUUID().toString())));
    }

    @POST
    @PermitAll
    @Path("closings/{closingId}/decision")
    public Response decided(@PathParam("closingId") UUID id, @FormParam("decision") String choice, @FormParam("reason") String reason,
            @FormParam("key") String key) {
        return kept.send(() -> decide(id, Decision.of(choice, reason, frame.deskPage("")), key), "decision", choice, "reason", reason);
    }

    private Response decide(UUID id, Decision decision, String key) {
        if (decision.bad()) {
            return Response.status(UNPROCESSABLE).entity(decisionPage(id, decision, key)).build();
        }
        ClosingDto closing = closings.decide(frame.city().id(), id, decision, key);
        String next = closing.jobId() == null ? "desk/closings/" + id : "desk/jobs/" + closing.jobId();
        return Response.seeOther(URI.create(frame.at(next))).build();
    }

    private TemplateInstance decisionPage(UUID id, Decision decision, String key) {
        ClosingDto closing = closings.closing(frame.city().id(), id);
        Page page = page(closing);
        return page.show(DeskTemplates.decision(page, closings.view(page, closing), decision, key, secondFactor.missing()));
    }

    private Page page(ClosingDto closing) {
        return frame.deskPage(Words.plain(closing.projectTitle(), frame.language()), queue());
    }

    private Crumb queue() {
        return new Crumb(frame.texts().get("frame_queue"), frame.at("desk"));
    }
}
