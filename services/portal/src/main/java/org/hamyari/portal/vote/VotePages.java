package org.hamyari.portal.vote;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.portal.component.Step;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.voting.client.BallotsApi;
import org.hamyari.voting.client.EligibilityDto;
import org.hamyari.voting.client.ProcessDto;
import org.hamyari.voting.client.ProcessStateDto;
import org.hamyari.voting.client.ProcessSummaryDto;
import org.hamyari.voting.client.ProcessesApi;
import org.hamyari.voting.client.ResultsApi;
import org.hamyari.voting.client.VoteResultDto;

/** The votes of a city, each with its phases and rule, and its result with the reasons. */
@Path("/{language: fa|en}/{cityId}/votes")
@RunOnVirtualThread
public class VotePages {

    private static final int VOTES = 50;
    private static final List<ProcessStateDto> PHASES =
            List.of(ProcessStateDto.DRAFT, ProcessStateDto.OPEN, ProcessStateDto.CLOSED, ProcessStateDto.PUBLISHED);

    @CheckedTemplate(basePath = "vote")
    static class Templates {

        static native TemplateInstance list(Page page, List<ProcessSummaryDto> votes);

        static native TemplateInstance vote(Page page, ProcessDto vote, List<Step> phases, EligibilityDto eligibility, boolean officer);

        static native TemplateInstance result(Page page, ResultView view);
    }

    private final Frame frame;
    private final ProcessesApi processes;
    private final BallotsApi ballots;
    private final ResultsApi results;
    private final Results resultViews;

    VotePages(Frame frame, @RestClient ProcessesApi processes, @RestClient BallotsApi ballots, @RestClient ResultsApi results,
            Results resultViews) {
        this.frame = frame;
        this.processes = processes;
        this.ballots = ballots;
        this.results = results;
        this.resultViews = resultViews;
    }

    @GET
    public TemplateInstance list() {
        Page page = frame.page(Section.VOTES, frame.texts().get("frame_nav_votes"));
        List<ProcessSummaryDto> found = Neighbour.ask(() -> processes.listProcesses(page.city().id(), null, null, VOTES)).items();
        return page.show(Templates.list(page, found));
    }

    @GET
    @Path("{processId}")
    public TemplateInstance vote(@PathParam("processId") UUID id) {
        String city = frame.city().id();
        ProcessDto vote = Neighbour.ask(() -> processes.getProcess(city, id));
        Page page = frame.page(Section.VOTES, Words.plain(vote.title(), frame.language()), all());
        Optional<EligibilityDto> eligibility = page.visitor().signedIn() && vote.state() == ProcessStateDto.OPEN
                ? Neighbour.ifKnown("voting", () -> ballots.getEligibility(city, id)) : Optional.empty();
        boolean officer = page.visitor().holds("vote-officer", city);
        return page.show(Templates.vote(page, vote, phases(page, vote.state()), eligibility.orElse(null), officer));
    }

    @GET
    @Path("{processId}/result")
    public TemplateInstance result(@PathParam("processId") UUID id) {
        VoteResultDto result = Neighbour.ask(() -> results.getVoteResult(frame.city().id(), id));
        Crumb vote = new Crumb(Words.plain(result.title(), frame.language()), frame.at("votes/" + id));
        Page page = frame.page(Section.VOTES, frame.texts().get("vote_result"), all(), vote);
        return page.show(Templates.result(page, resultViews.view(page, result)));
    }

    private static List<Step> phases(Page page, ProcessStateDto state) {
        List<String> names = PHASES.stream().map(phase -> page.texts().get("vote_phase_" + phase.name().toLowerCase(Locale.ROOT))).toList();
        int current = PHASES.indexOf(state);
        return Step.of(names, state == ProcessStateDto.PUBLISHED ? names.size() : current);
    }

    private Crumb all() {
        return new Crumb(frame.texts().get("frame_nav_votes"), frame.at("votes"));
    }
}
