package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamyari.cities.api.InvitationAnswerDto;
import org.hamyari.cities.api.ItemFiguresDto;
import org.hamyari.cities.api.PanelItemDto;
import org.hamyari.cities.api.PanelRoundDto;
import org.hamyari.cities.api.QuestionnaireDto;
import org.hamyari.cities.api.RatingInputDto;
import org.hamyari.cities.api.RatingsInputDto;
import org.hamyari.cities.api.SeatDto;
import org.hamyari.cities.api.SeatItemDto;
import org.hamyari.cities.api.SeatListDto;
import org.hamyari.cities.api.SeatStateDto;
import org.hamyari.cities.api.SeatSummaryDto;
import org.hamyari.cities.api.StudyFeedbackDto;
import org.hamyari.cities.api.StudyStateDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** What an expert does: answers the invitation, rates, sees her own ratings and the group's figures of the round before. */
@ApplicationScoped
public class Seats {

    private static final int MOST_SEATS = 100;

    private final StudyRepository studies;
    private final PanelRepository panels;
    private final ExpertRepository experts;
    private final RatingRepository ratings;
    private final StudyContext context;

    Seats(StudyRepository studies, PanelRepository panels, ExpertRepository experts, RatingRepository ratings, StudyContext context) {
        this.studies = studies;
        this.panels = panels;
        this.experts = experts;
        this.ratings = ratings;
        this.context = context;
    }

    /** Spends a code, in the running transaction: the seat is bound to the caller or declined. */
    SeatSummaryDto answer(String cityId, InvitationAnswerDto input) {
        byte[] hash = Codes.hash(cityId, input.code());
        ExpertRepository.Found found = experts.byCode(cityId, hash).orElseThrow(Seats::spent);
        Study study = studies.lock(cityId, found.study());
        if (study.state() != StudyState.DRAFT) {
            throw spent();
        }
        String subject = context.caller().subject();
        if (input.accept() && experts.of(study, subject).isPresent()) {
            throw new DomainException(new DomainError.Conflict("seat-taken"));
        }
        SeatStateDto answer = input.accept() ? SeatStateDto.ACCEPTED : SeatStateDto.DECLINED;
        boolean publishName = input.accept() && Boolean.TRUE.equals(input.publishName());
        if (!experts.answer(study, found.expert(), hash, answer, input.accept() ? subject : null, publishName)) {
            throw spent();
        }
        studies.touch(study);
        return new SeatSummaryDto(study.id(), study.title(), StudyStateDto.DRAFT, answer, 0, false, 0, 0);
    }

    @Transactional
    SeatListDto list(String cityId) {
        context.requireCity(cityId);
        String subject = context.caller().subject();
        return new SeatListDto(experts.studiesOf(cityId, subject, MOST_SEATS).stream().map(id -> studies.require(cityId, id))
                .map(study -> summary(study, experts.of(study, subject).orElseThrow())).toList());
    }

    private SeatSummaryDto summary(Study study, Expert expert) {
        List<UUID> mine = study.round() == 0 ? expert.panels() : openPanels(study, expert);
        int submitted = (int) mine.stream().filter(panel -> ratings.submittedAt(study, panel, expert.id()).isPresent()).count();
        return new SeatSummaryDto(study.id(), study.title(), StudyStateDto.valueOf(study.state().name()), expert.state(), study.round(),
                study.roundOpen(), mine.size(), submitted);
    }

    private List<UUID> openPanels(Study study, Expert expert) {
        List<UUID> mine = ratings.panelsOf(study, expert.id());
        return panels.of(study).stream().filter(panel -> panel.goesOn() && mine.contains(panel.id())).map(Panel::id).toList();
    }

    @Transactional
    SeatDto get(String cityId, UUID id) {
        return view(studies.require(cityId, id));
    }

    private SeatDto view(Study study) {
        Expert expert = requireSeat(study);
        List<UUID> mine = study.round() == 0 ? expert.panels() : ratings.panelsOf(study, expert.id());
        Map<UUID, List<PanelRoundDto>> results = panels.results(study);
        List<QuestionnaireDto> questionnaires = panels.of(study).stream().filter(panel -> mine.contains(panel.id()))
                .map(panel -> questionnaire(study, panel, expert, results.getOrDefault(panel.id(), List.of()))).toList();
        return new SeatDto(study.id(), study.title(), study.purpose(), StudyStateDto.valueOf(study.state().name()), study.rules().feedback(),
                study.round(), study.roundOpen(), study.rules().maxRounds(), questionnaires);
    }

    private QuestionnaireDto questionnaire(Study study, Panel panel, Expert expert, List<PanelRoundDto> results) {
        Map<UUID, Integer> own = ratings.own(study, panel.id(), expert.id(), study.round(), true);
        Map<UUID, Integer> previous = ratings.own(study, panel.id(), expert.id(), study.round() - 1, false);
        Map<UUID, ItemFiguresDto> group = results.stream().filter(result -> result.round() == study.round() - 1).findFirst()
                .map(result -> result.items().stream().collect(Collectors.toMap(ItemFiguresDto::service, Function.identity()))).orElse(Map.of());
        boolean over = panel.closedAfter() != null && panel.closedAfter() < study.round();
        List<SeatItemDto> items = study.round() == 0 || over ? List.of() : panel.itemsOf(study.round()).stream()
                .map(item -> item(study, item, own.get(item.service()), previous.get(item.service()), group.get(item.service()))).toList();
        return new QuestionnaireDto(panel.id(), panel.name(), panel.outcome(),
                ratings.submittedAt(study, panel.id(), expert.id()).orElse(null), items);
    }

    private static SeatItemDto item(Study study, PanelItemDto item, Integer own, Integer previous, ItemFiguresDto group) {
        boolean mean = group != null && study.rules().feedback() == StudyFeedbackDto.MEAN;
        boolean median = group != null && study.rules().feedback() == StudyFeedbackDto.MEDIAN;
        return new SeatItemDto(item.service(), item.name(), own, previous, mean ? group.mean() : null, median ? group.median() : null,
                median ? group.q1() : null, median ? group.q3() : null, study.round() > 1 && item.firstRound() == study.round() ? true : null);
    }

    /** Replaces my ratings of a panel, all or none; what is submitted stays submitted. */
    @Transactional
    SeatDto rate(String cityId, UUID id, int round, UUID panelId, RatingsInputDto input) {
        Study study = studies.hold(cityId, id);
        Expert expert = requireSeat(study);
        Panel panel = requirePanel(study, expert, panelId);
        study.requireOpen(round);
        if (!panel.goesOn()) {
            throw new DomainException(new DomainError.Conflict("round-closed", round));
        }
        check(panel.itemsOf(round).stream().map(PanelItemDto::service).collect(Collectors.toSet()), input);
        Optional<?> submitted = ratings.lockSubmission(study, panelId, expert.id());
        if (submitted.isPresent() && !input.submit()) {
            throw new DomainException(new DomainError.Conflict("ratings-submitted"));
        }
        ratings.put(study, panelId, expert.id(), input.ratings(), input.submit());
        return view(study);
    }

    private static void check(Set<UUID> items, RatingsInputDto input) {
        Set<UUID> seen = new HashSet<>();
        List<FieldError> wrong = IntStream.range(0, input.ratings().size()).boxed().flatMap(i -> {
            RatingInputDto rating = input.ratings().get(i);
            Optional<String> code = !items.contains(rating.service()) ? Optional.of("item-not-on-panel")
                    : seen.add(rating.service()) ? Optional.empty() : Optional.of("given-twice");
            return code.map(said -> new FieldError("/ratings/" + i + "/service", said, List.of())).stream();
        }).toList();
        if (!wrong.isEmpty()) {
            throw new DomainException(new Invalid(wrong));
        }
        if (input.submit() && seen.size() < items.size()) {
            throw new DomainException(Invalid.field("/ratings", "ratings-missing", items.size() - seen.size()));
        }
    }

    private Expert requireSeat(Study study) {
        return experts.of(study, context.caller().subject()).orElseThrow(() -> new DomainException(new DomainError.NotFound("seat")));
    }

    private Panel requirePanel(Study study, Expert expert, UUID panelId) {
        return panels.of(study).stream().filter(panel -> panel.id().equals(panelId) && expert.panels().contains(panelId)).findFirst()
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("panel")));
    }

    private static DomainException spent() {
        return new DomainException(Invalid.field("/code", "code-not-valid"));
    }
}
