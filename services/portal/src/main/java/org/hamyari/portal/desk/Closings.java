package org.hamyari.portal.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.pledges.client.CampaignOutcomeDto;
import org.hamyari.pledges.client.ClosingDto;
import org.hamyari.pledges.client.ClosingRequestDto;
import org.hamyari.pledges.client.ClosingStateDto;
import org.hamyari.pledges.client.ClosingsApi;
import org.hamyari.pledges.client.DecisionDto;
import org.hamyari.pledges.client.DecisionInputDto;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.component.Signatures;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.text.Texts;

/** Closings of campaigns on the desk: what is proposed, by whom, with which figures. */
@ApplicationScoped
public class Closings {

    private static final int MOST = 50;

    private final ClosingsApi closings;

    Closings(@RestClient ClosingsApi closings) {
        this.closings = closings;
    }

    Optional<List<ClosingDto>> all(String cityId) {
        return Neighbour.ifThere("pledges", () -> closings.listClosings(cityId, null, null, MOST, null).items());
    }

    ClosingDto closing(String cityId, UUID id) {
        return Neighbour.ask(() -> closings.getClosing(cityId, id, null));
    }

    ClosingDto propose(String cityId, UUID project, String note, String key) {
        String kept = note == null || note.isBlank() ? null : note;
        return Neighbour.ask(() -> closings.proposeClosing(key, cityId, project, new ClosingRequestDto(kept), null));
    }

    ClosingDto decide(String cityId, UUID id, Decision decision, String key) {
        DecisionInputDto input = new DecisionInputDto(DecisionDto.fromString(decision.choice()), decision.reason().value());
        return Neighbour.ask(() -> closings.decideClosing(key, cityId, id, input, null));
    }

    ClosingView view(Page page, ClosingDto closing) {
        Texts texts = page.texts();
        boolean waits = closing.state() == ClosingStateDto.PROPOSED;
        boolean mayDecide = waits && page.visitor().holds("finance-officer", page.city().id())
                && !People.isVisitor(page, closing.proposedBy());
        String headline = texts.get(closing.outcome() == CampaignOutcomeDto.SUCCEEDED ? "desk_release" : "desk_refund",
                page.formats().brief(Amounts.of(closing.outcome() == CampaignOutcomeDto.SUCCEEDED
                        ? closing.figures().total() : closing.figures().raised())), Words.plain(closing.projectTitle(), page.language()));
        return new ClosingView(headline, kind(closing.state()), stateText(closing.state()), signatures(page, closing, mayDecide),
                reason(page, closing), closing.note(), facts(page, closing),
                trail(page, closing), mayDecide, waits, page.at("desk/closings/" + closing.id()),
                closing.jobId() == null ? null : page.at("desk/jobs/" + closing.jobId()));
    }

    static String kind(ClosingStateDto state) {
        return switch (state) {
            case PROPOSED -> "wait";
            case APPROVED -> "";
            case DONE -> "go";
            case REJECTED, UNRECOGNIZED -> "off";
        };
    }

    static String stateText(ClosingStateDto state) {
        return "desk_state_" + state.name().toLowerCase(Locale.ROOT);
    }

    /** In the money of the page; the books behind the service speak rial. */
    private static String reason(Page page, ClosingDto closing) {
        Formats formats = page.formats();
        String raised = formats.exact(Amounts.of(closing.figures().raised()));
        String matched = formats.exact(Amounts.of(closing.figures().matched()));
        String goal = formats.exact(Amounts.of(closing.figures().goal()));
        return switch (closing.reasonCode()) {
            case GOAL_REACHED -> page.texts().markup("desk_goal_reached", raised, matched, goal).getValue();
            case GOAL_MISSED -> page.texts().markup("desk_goal_missed", raised, matched, goal).getValue();
            case THRESHOLD_REACHED, THRESHOLD_MISSED, KEPT, NOTHING_RAISED, WITHDRAWN, UNRECOGNIZED -> formats.words(Words.of(closing.reason())).getValue();
        };
    }

    private static Signatures signatures(Page page, ClosingDto closing, boolean mayDecide) {
        Texts texts = page.texts();
        String first = People.name(page, closing.proposedBy());
        if (closing.decision() != null) {
            String line = texts.markup("desk_decided", page.formats().moment(closing.decision().decidedAt()),
                    People.written(closing.decision().reason()))
                    .getValue();
            return new Signatures(first, closing.proposedAt(), People.name(page, closing.decision().decidedBy()), line, false);
        }
        String second = texts.get(mayDecide ? "component_you" : "desk_a_colleague");
        String line = texts.get(mayDecide ? "component_code_first" : "desk_waits");
        return new Signatures(first, closing.proposedAt(), second, line, true);
    }

    private static List<Fact> facts(Page page, ClosingDto closing) {
        Texts texts = page.texts();
        Formats formats = page.formats();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(texts.get("pledge_project"), "<a href=\"" + page.at("projects/" + closing.projectId()) + "\">"
                + formats.words(Words.of(closing.projectTitle())).getValue() + "</a>"));
        facts.add(Fact.of(texts.get("desk_goal"), formats.bound(Amounts.of(closing.figures().goal())).getValue()));
        facts.add(Fact.of(texts.get("desk_raised"), formats.bound(Amounts.of(closing.figures().raised())).getValue()));
        facts.add(Fact.of(texts.get("desk_matched"), formats.bound(Amounts.of(closing.figures().matched())).getValue()));
        facts.add(Fact.of(texts.get("desk_total"), formats.bound(Amounts.of(closing.figures().total())).getValue()));
        facts.add(Fact.of(texts.get("desk_backers"), formats.number(closing.figures().backers())));
        facts.add(Fact.of(texts.get("desk_as_of"), formats.moment(closing.figures().asOf()).getValue()));
        return facts;
    }

    private static List<Event> trail(Page page, ClosingDto closing) {
        Texts texts = page.texts();
        List<Event> trail = new ArrayList<>();
        trail.add(new Event("done", texts.get("desk_trail_proposed"), page.formats().moment(closing.proposedAt()).getValue(), null));
        boolean decided = closing.decision() != null;
        trail.add(new Event(decided ? "done" : "now", texts.get("component_second_signature"),
                decided ? page.formats().moment(closing.decision().decidedAt()).getValue() : null, null));
        boolean done = closing.state() == ClosingStateDto.DONE;
        trail.add(new Event(done ? "done" : closing.state() == ClosingStateDto.APPROVED ? "now" : "", texts.get("desk_trail_money"),
                null, null));
        return trail;
    }
}
