package org.hamyari.portal.vote;

import io.quarkus.qute.CheckedTemplate;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.portal.component.Step;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Visitor;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.neighbour.NeighbourRefused;
import org.hamyari.voting.client.BallotRequestDto;
import org.hamyari.voting.client.BallotsApi;
import org.hamyari.voting.client.ProcessDto;
import org.hamyari.voting.client.ProcessStateDto;
import org.hamyari.voting.client.ProcessesApi;

/**
 * Filling in a ballot, looking it over, casting it. The choices travel in the body of the form, never in an address, so that they stand
 * in no history and no log.
 */
@Path("/{language: fa|en}/{cityId}/votes/{processId}/ballot")
@Authenticated
@RunOnVirtualThread
public class BallotPages {

    @CheckedTemplate(basePath = "vote")
    static class Templates {

        static native TemplateInstance ballot(Page page, BallotView view, List<Step> steps);

        static native TemplateInstance review(Page page, BallotView view, List<Step> steps);

        static native TemplateInstance cast(Page page, ProcessDto vote);
    }

    private final Frame frame;
    private final Visitor visitor;
    private final ProcessesApi processes;
    private final BallotsApi ballots;
    private final Ballots views;

    BallotPages(Frame frame, Visitor visitor, @RestClient ProcessesApi processes, @RestClient BallotsApi ballots, Ballots views) {
        this.frame = frame;
        this.visitor = visitor;
        this.processes = processes;
        this.ballots = ballots;
        this.views = views;
    }

    @GET
    public Response ballot(@PathParam("processId") UUID id) {
        ProcessDto vote = Neighbour.ask(() -> processes.getProcess(frame.city().id(), id));
        if (vote.state() != ProcessStateDto.OPEN) {
            return Response.seeOther(URI.create(frame.at("votes/" + id))).build();
        }
        return Response.ok(choosing(vote, Set.of(), null)).build();
    }

    /**
     * Counts again, shows the review, or casts, by the button that was pressed. Where the session has ended the ballot stays on the page:
     * the choices must not travel through a sign-in.
     */
    @POST
    @PermitAll
    public Response press(@PathParam("processId") UUID id, @FormParam("p") List<String> chosen, @FormParam("do") String button) {
        ProcessDto vote = Neighbour.ask(() -> processes.getProcess(frame.city().id(), id));
        Set<String> choices = new LinkedHashSet<>(chosen == null ? List.of() : chosen);
        if (!visitor.signedIn()) {
            return Response.status(Response.Status.UNAUTHORIZED).entity(choosing(vote, choices, frame.texts().get("vote_signed_out"))).build();
        }
        boolean tooMany = vote.maxChoices() != null && choices.size() > vote.maxChoices();
        if ("cast".equals(button) && !tooMany) {
            return cast(vote, choices);
        }
        if ("review".equals(button) && !tooMany) {
            return Response.ok(reviewing(vote, choices)).build();
        }
        return Response.ok(choosing(vote, choices, null)).build();
    }

    private Response cast(ProcessDto vote, Set<String> choices) {
        try {
            Neighbour.ask(() -> ballots.castBallot(frame.city().id(), vote.id(), new BallotRequestDto(List.copyOf(choices))));
        } catch (NeighbourRefused refused) {
            return Response.status(refused.status()).entity(choosing(vote, choices, words(refused))).build();
        }
        Page page = page(vote, "vote_cast_title");
        return Response.ok(page.show(Templates.cast(page, vote))).build();
    }

    private String words(NeighbourRefused refused) {
        return switch (refused.code()) {
            case "already-voted" -> frame.texts().get("vote_already");
            case "not-on-roll" -> frame.texts().get("vote_not_on_roll");
            default -> refused.detail();
        };
    }

    private TemplateInstance choosing(ProcessDto vote, Set<String> choices, String refused) {
        Page page = page(vote, "vote_ballot_title");
        return page.show(Templates.ballot(page, views.view(page, vote, choices, refused), steps(0)));
    }

    private TemplateInstance reviewing(ProcessDto vote, Set<String> choices) {
        Page page = page(vote, "vote_review_title");
        return page.show(Templates.review(page, views.view(page, vote, choices, null), steps(1)));
    }

    private Page page(ProcessDto vote, String title) {
        return frame.page(Section.VOTES, frame.texts().get(title), new Crumb(frame.texts().get("frame_nav_votes"), frame.at("votes")),
                new Crumb(Words.plain(vote.title(), frame.language()), frame.at("votes/" + vote.id())));
    }

    private List<Step> steps(int current) {
        return Step.of(List.of(frame.texts().get("vote_step_choose"), frame.texts().get("vote_step_review"),
                frame.texts().get("vote_step_cast")), current);
    }
}
