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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.SecondFactor;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.voting.client.ProcessDto;
import org.hamyari.voting.client.ProcessesApi;
import org.hamyari.voting.client.VoteClosingDto;

/** Ending a vote and publishing its result with two signatures. */
@Path("/{language: fa|en}/{cityId}/desk/votes")
@Authenticated
@RunOnVirtualThread
public class VoteClosingPages {

    private static final int UNPROCESSABLE = 422;

    private final Frame frame;
    private final VoteClosings closings;
    private final ProcessesApi processes;
    private final SecondFactor secondFactor;
    private final Kept kept;

    VoteClosingPages(Frame frame, VoteClosings closings, @RestClient ProcessesApi processes, SecondFactor secondFactor, Kept kept) {
        this.frame = frame;
        this.closings = closings;
        this.processes = processes;
        this.secondFactor = secondFactor;
        this.kept = kept;
    }

    @GET
    @Path("{processId}/closing")
    public Response propose(@PathParam("processId") UUID vote) {
        ProcessDto process = Neighbour.ask(() -> processes.getProcess(frame.city().id(), vote));
        Page page = frame.deskPage(frame.texts().get("desk_propose_vote_title"), queue());
        Field note = Field.typed("note", kept.typed().get("note"));
        return kept.shown(page.show(DeskTemplates.proposeVote(page, Words.plain(process.title(), frame.language()),
                page.at("desk/votes/" + vote + "/closing"), note, UUID.randomUUID().toString())));
    }

    @POST
    @PermitAll
    @Path("{processId}/closing")
    public Response proposed(@PathParam("processId") UUID vote, @FormParam("note") String note, @FormParam("key") String key) {
        return kept.send(() -> {
            VoteClosingDto closing = closings.propose(frame.city().id(), vote, note, key);
            return Response.seeOther(URI.create(frame.at("desk/votes/" + vote + "/closings/" + closing.id()))).build();
        }, "note", note);
    }

    @GET
    @Path("{processId}/closings/{closingId}")
    public TemplateInstance closing(@PathParam("processId") UUID vote, @PathParam("closingId") UUID id) {
        VoteClosingDto closing = closings.closing(frame.city().id(), vote, id);
        Page page = page(closing);
        return page.show(DeskTemplates.closing(page, closings.view(page, closing)));
    }

    @GET
    @Path("{processId}/closings/{closingId}/decision")
    public Response decision(@PathParam("processId") UUID vote, @PathParam("closingId") UUID id) {
        Optional<Response> code = secondFactor.wanted();
        return code.orElseGet(() -> kept.shown(decisionPage(vote, id, Decision.kept(kept.typed()), UUID.randomUUID().toString())));
    }

    @POST
    @PermitAll
    @Path("{processId}/closings/{closingId}/decision")
    public Response decided(@PathParam("processId") UUID vote, @PathParam("closingId") UUID id, @FormParam("decision") String choice,
            @FormParam("reason") String reason, @FormParam("key") String key) {
        return kept.send(() -> decide(vote, id, Decision.of(choice, reason, frame.deskPage("")), key), "decision", choice, "reason", reason);
    }

    private Response decide(UUID vote, UUID id, Decision decision, String key) {
        if (decision.bad()) {
            return Response.status(UNPROCESSABLE).entity(decisionPage(vote, id, decision, key)).build();
        }
        closings.decide(frame.city().id(), vote, id, decision, key);
        return Response.seeOther(URI.create(frame.at(decision.approves() ? "votes/" + vote + "/result" : "desk"))).build();
    }

    private TemplateInstance decisionPage(UUID vote, UUID id, Decision decision, String key) {
        VoteClosingDto closing = closings.closing(frame.city().id(), vote, id);
        Page page = page(closing);
        return page.show(DeskTemplates.decision(page, closings.view(page, closing), decision, key, secondFactor.missing()));
    }

    private Page page(VoteClosingDto closing) {
        return frame.deskPage(Words.plain(closing.processTitle(), frame.language()), queue());
    }

    private Crumb queue() {
        return new Crumb(frame.texts().get("frame_queue"), frame.at("desk"));
    }
}
