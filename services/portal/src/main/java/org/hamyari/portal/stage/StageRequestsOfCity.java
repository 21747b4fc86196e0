package org.hamyari.portal.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.CityStageDto;
import org.hamyari.cities.client.DecisionInputDto;
import org.hamyari.cities.client.StageRequestDto;
import org.hamyari.cities.client.StageRequestInputDto;
import org.hamyari.cities.client.StageRequestStateDto;
import org.hamyari.cities.client.StageRequestsApi;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.component.Signatures;
import org.hamyari.portal.component.Task;
import org.hamyari.portal.desk.ClosingView;
import org.hamyari.portal.desk.Decision;
import org.hamyari.portal.desk.People;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.text.Markup;
import org.hamyari.portal.text.Texts;

/** Requests to move the city on the desk: what is asked, by whom, and what was decided. */
@ApplicationScoped
public class StageRequestsOfCity {

    private static final int MOST = 20;

    private final StageRequestsApi requests;

    StageRequestsOfCity(@RestClient StageRequestsApi requests) {
        this.requests = requests;
    }

    List<Task> tasks(Page page) {
        return Neighbour.ask(() -> requests.listStageRequests(page.city().id(), null, null, MOST)).items().stream().map(request -> {
            ClosingView view = view(page, request);
            return new Task(page.formats().date(request.filedAt()).getValue(), false, view.address(), Markup.escape(view.headline()),
                    page.texts().markup("desk_proposed_by", view.signatures().first()).getValue(), view.tagKind(), page.texts().get(view.stateText()));
        }).toList();
    }

    StageRequestDto request(String cityId, UUID id) {
        return Neighbour.ask(() -> requests.getStageRequest(cityId, id));
    }

    StageRequestDto file(String cityId, String stage, String reason, String key) {
        return Neighbour.ask(() -> requests.fileStageRequest(key, cityId, new StageRequestInputDto(CityStageDto.fromString(stage), reason)));
    }

    StageRequestDto decide(String cityId, UUID id, Decision decision, String key) {
        DecisionInputDto input = new DecisionInputDto(DecisionInputDto.DecisionEnum.valueOf(decision.choice()), decision.reason().value());
        return Neighbour.ask(() -> requests.decideStageRequest(key, cityId, id, input));
    }

    ClosingView view(Page page, StageRequestDto request) {
        Texts texts = page.texts();
        boolean waits = request.state() == StageRequestStateDto.OPEN;
        boolean mayDecide = waits && page.visitor().platformAdmin() && !People.isVisitor(page, request.filedBy());
        String headline = texts.get("stage_move_to", name(page, request.targetStage()));
        return new ClosingView(headline, kind(request.state()), "stage_request_" + request.state().name().toLowerCase(Locale.ROOT),
                signatures(page, request, mayDecide), People.written(request.reason()).getValue(), null, facts(page, request), trail(page, request),
                mayDecide, waits, page.at("desk/stage/requests/" + request.id()), null);
    }

    private static String name(Page page, CityStageDto stage) {
        return page.texts().get("entry_stage_" + stage.toString().toLowerCase(Locale.ROOT));
    }

    private static String kind(StageRequestStateDto state) {
        return switch (state) {
            case OPEN -> "wait";
            case APPROVED -> "go";
            case REJECTED, UNRECOGNIZED -> "off";
        };
    }

    private static Signatures signatures(Page page, StageRequestDto request, boolean mayDecide) {
        Texts texts = page.texts();
        String first = People.name(page, request.filedBy());
        if (request.decidedAt() != null) {
            String line = texts.markup("desk_decided", page.formats().moment(request.decidedAt()), People.written(request.decisionReason())).getValue();
            return new Signatures(first, request.filedAt(), People.name(page, request.decidedBy()), line, false);
        }
        return new Signatures(first, request.filedAt(), texts.get(mayDecide ? "component_you" : "stage_an_administrator"),
                texts.get(mayDecide ? "component_code_first" : "stage_request_waits"), true);
    }

    private static List<Fact> facts(Page page, StageRequestDto request) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(page.texts().get("stage_from"), name(page, request.currentStage())));
        facts.add(Fact.of(page.texts().get("stage_to"), name(page, request.targetStage())));
        facts.add(Fact.of(page.texts().get("stage_policy_version"), page.formats().number(request.policyVersion())));
        request.criteria().forEach(criterion -> facts.add(Fact.of(Words.plain(criterion.name(), page.language()),
                page.texts().get(criterion.met() ? "component_met" : "component_missing")
                        + Optional.ofNullable(criterion.figure()).map(figure -> " (" + Figures.plain(page, figure) + ")").orElse(""))));
        return facts;
    }

    private static List<Event> trail(Page page, StageRequestDto request) {
        boolean decided = request.decidedAt() != null;
        return List.of(new Event("done", page.texts().get("stage_trail_filed"), page.formats().moment(request.filedAt()).getValue(), null),
                new Event(decided ? "done" : "now", page.texts().get("component_second_signature"),
                        decided ? page.formats().moment(request.decidedAt()).getValue() : null, null));
    }
}
