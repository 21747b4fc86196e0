package org.hamyari.portal.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.component.Signatures;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.text.Texts;
import org.hamyari.voting.client.ClosingsApi;
import org.hamyari.voting.client.DecisionInputDto;
import org.hamyari.voting.client.VoteClosingDto;
import org.hamyari.voting.client.VoteClosingRequestDto;
import org.hamyari.voting.client.VoteClosingStateDto;
import org.hamyari.voting.client.VoteOutcomeDto;
import org.hamyari.voting.client.VoteResultDto;

/** Closings of votes on the desk: the counted result that waits for its second signature. */
@ApplicationScoped
public class VoteClosings {

    private final ClosingsApi closings;

    VoteClosings(@RestClient ClosingsApi closings) {
        this.closings = closings;
    }

    Optional<List<VoteClosingDto>> all(String cityId) {
        return Neighbour.ifThere("voting", () -> closings.listVoteClosings(cityId).items());
    }

    VoteClosingDto closing(String cityId, UUID vote, UUID id) {
        return Neighbour.ask(() -> closings.getVoteClosing(cityId, vote, id));
    }

    VoteClosingDto propose(String cityId, UUID vote, String note, String key) {
        String kept = note == null || note.isBlank() ? null : note;
        return Neighbour.ask(() -> closings.proposeVoteClosing(key, cityId, vote, new VoteClosingRequestDto(kept)));
    }

    VoteClosingDto decide(String cityId, UUID vote, UUID id, Decision decision, String key) {
        DecisionInputDto input = new DecisionInputDto(DecisionInputDto.DecisionEnum.fromString(decision.choice()),
                decision.reason().value());
        return Neighbour.ask(() -> closings.decideVoteClosing(key, cityId, vote, id, input));
    }

    ClosingView view(Page page, VoteClosingDto closing) {
        boolean waits = closing.state() == VoteClosingStateDto.PROPOSED;
        boolean mayDecide = waits && closing.counted() && page.visitor().holds("vote-officer", page.city().id())
                && !People.isVisitor(page, closing.proposedBy());
        String headline = page.texts().get("desk_publish", Words.plain(closing.processTitle(), page.language()));
        String reason = page.texts().get(closing.counted() ? "desk_counted" : "desk_counting");
        return new ClosingView(headline, kind(closing.state()), stateText(closing.state()), signatures(page, closing, mayDecide), reason,
                closing.note(), facts(page, closing), trail(page, closing), mayDecide, waits,
                page.at("desk/votes/" + closing.processId() + "/closings/" + closing.id()), null);
    }

    static String kind(VoteClosingStateDto state) {
        return switch (state) {
            case PROPOSED -> "wait";
            case APPROVED -> "go";
            case REJECTED, UNRECOGNIZED -> "off";
        };
    }

    static String stateText(VoteClosingStateDto state) {
        return "desk_vote_state_" + state.name().toLowerCase(Locale.ROOT);
    }

    private static Signatures signatures(Page page, VoteClosingDto closing, boolean mayDecide) {
        Texts texts = page.texts();
        String first = People.name(page, closing.proposedBy());
        if (closing.decidedAt() != null) {
            String line = texts.markup("desk_decided", page.formats().moment(closing.decidedAt()),
                    People.written(closing.reason())).getValue();
            return new Signatures(first, closing.proposedAt(), People.name(page, closing.decidedBy()), line, false);
        }
        return new Signatures(first, closing.proposedAt(), texts.get(mayDecide ? "component_you" : "desk_a_colleague"),
                texts.get(mayDecide ? "component_code_first" : "desk_waits"), true);
    }

    private static List<Fact> facts(Page page, VoteClosingDto closing) {
        List<Fact> facts = new ArrayList<>();
        VoteResultDto result = closing.result();
        if (result == null) {
            return facts;
        }
        Texts texts = page.texts();
        Formats formats = page.formats();
        facts.add(Fact.of(texts.get("vote_ballots"), formats.number(result.turnout().ballots())));
        facts.add(Fact.of(texts.get("vote_budget"), formats.bound(Amounts.of(result.budget())).getValue()));
        facts.add(Fact.of(texts.get("vote_spent"), formats.bound(Amounts.of(result.cost())).getValue()));
        result.outcomes().stream().filter(VoteOutcomeDto::funded).forEach(winner -> facts.add(Fact.of(
                texts.get("desk_winner", winner.place() == null ? 0 : winner.place()), winner(formats, winner.title()))));
        facts.add(Fact.of(texts.get("desk_ballots_hash"), "<bdi dir=\"ltr\" class=\"receipt\">" + result.ballotsSha256() + "</bdi>"));
        return facts;
    }

    private static String winner(Formats formats, LocalizedTextDto title) {
        return formats.words(Words.of(title)).getValue();
    }

    private static List<Event> trail(Page page, VoteClosingDto closing) {
        Texts texts = page.texts();
        boolean decided = closing.decidedAt() != null;
        return List.of(
                new Event("done", texts.get("desk_trail_vote_proposed"), page.formats().moment(closing.proposedAt()).getValue(), null),
                new Event(closing.counted() ? "done" : "now", texts.get("desk_trail_counted"), null, null),
                new Event(decided ? "done" : closing.counted() ? "now" : "", texts.get("component_second_signature"),
                        decided ? page.formats().moment(closing.decidedAt()).getValue() : null, null));
    }
}
