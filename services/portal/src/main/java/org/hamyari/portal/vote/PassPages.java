package org.hamyari.portal.vote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Visitor;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.neighbour.NeighbourRefused;
import org.hamyari.voting.client.PassDto;
import org.hamyari.voting.client.PassRequestDto;
import org.hamyari.voting.client.PassesApi;
import org.hamyari.voting.client.ProcessDto;
import org.hamyari.voting.client.ProcessStateDto;
import org.hamyari.voting.client.ProcessesApi;

/**
 * Voting with a pass. The device makes and keeps it, so these pages need script; the portal passes a blinded message on and never sees a
 * ballot, which the device sends to the service itself.
 */
@Path("/{language: fa|en}/{cityId}/votes/{processId}/pass")
@RunOnVirtualThread
public class PassPages {

    @CheckedTemplate(basePath = "vote")
    static class Templates {

        static native TemplateInstance pass(Page page, ProcessDto vote);

        static native TemplateInstance passBallot(Page page, BallotView view);
    }

    private final Frame frame;
    private final Visitor visitor;
    private final ProcessesApi processes;
    private final PassesApi passes;
    private final Ballots views;

    PassPages(Frame frame, Visitor visitor, @RestClient ProcessesApi processes, @RestClient PassesApi passes, Ballots views) {
        this.frame = frame;
        this.visitor = visitor;
        this.processes = processes;
        this.passes = passes;
        this.views = views;
    }

    @GET
    public Response pass(@PathParam("processId") UUID id) {
        ProcessDto vote = Neighbour.ask(() -> processes.getProcess(frame.city().id(), id));
        return takesPasses(vote) ? Response.ok(page(vote).show(Templates.pass(page(vote), vote))).build() : back(id);
    }

    /** The ballot of whoever holds a pass: open to everybody, because nobody signs in to cast it. */
    @GET
    @Path("ballot")
    public Response ballot(@PathParam("processId") UUID id) {
        ProcessDto vote = Neighbour.ask(() -> processes.getProcess(frame.city().id(), id));
        Page page = page(vote);
        return takesPasses(vote) ? Response.ok(page.show(Templates.passBallot(page, views.view(page, vote, Set.of(), null)))).build() : back(id);
    }

    /** Has a blinded message signed for the person who is signed in. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response ask(@PathParam("processId") UUID id, @FormParam("blinded") String blinded) {
        if (!visitor.signedIn()) {
            return told(Response.Status.UNAUTHORIZED.getStatusCode(), "message", frame.texts().get("vote_pass_signed_out"));
        }
        try {
            PassDto pass = Neighbour.ask(() -> passes.issuePass(frame.city().id(), id, new PassRequestDto(blinded)));
            return told(Response.Status.OK.getStatusCode(), "blindSignature", pass.blindSignature());
        } catch (NeighbourRefused refused) {
            return told(refused.status(), "message", refused.detail());
        }
    }

    private static Response told(int status, String name, String value) {
        String body = JsonNodeFactory.instance.objectNode().put(name, value).toString();
        return Response.status(status).entity(body).header("Cache-Control", "no-store").build();
    }

    private Response back(UUID id) {
        return Response.seeOther(URI.create(frame.at("votes/" + id))).build();
    }

    private static boolean takesPasses(ProcessDto vote) {
        return vote.state() == ProcessStateDto.OPEN && vote.passKey() != null;
    }

    private Page page(ProcessDto vote) {
        return frame.page(Section.VOTES, frame.texts().get("vote_pass_title"), new Crumb(frame.texts().get("frame_nav_votes"), frame.at("votes")),
                new Crumb(Words.plain(vote.title(), frame.language()), frame.at("votes/" + vote.id())));
    }
}
