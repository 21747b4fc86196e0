package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hamyari.cities.api.BriefingDto;
import org.hamyari.cities.api.CompositionInputDto;
import org.hamyari.cities.api.CompositionLineDto;
import org.hamyari.cities.api.ExpertKindDto;
import org.hamyari.cities.api.PanelDto;
import org.hamyari.cities.api.PanelRoundDto;
import org.hamyari.cities.api.SeatStateDto;
import org.hamyari.cities.api.StudyDto;
import org.hamyari.cities.api.StudyStateDto;

/** A study as officials and readers of its report see it: figures of closed rounds, numbers of people, never a person's ratings. */
@ApplicationScoped
class StudyView {

    private static final int EXPERIENCED_YEARS = 5;

    private final PanelRepository panels;
    private final ExpertRepository experts;
    private final RatingRepository ratings;

    StudyView(PanelRepository panels, ExpertRepository experts, RatingRepository ratings) {
        this.panels = panels;
        this.experts = experts;
        this.ratings = ratings;
    }

    StudyDto of(Study study) {
        List<Expert> seats = experts.of(study);
        Map<UUID, List<PanelRoundDto>> rounds = panels.results(study);
        List<PanelDto> panelDtos = panels.of(study).stream().map(panel -> panel(study, panel, rounds.getOrDefault(panel.id(), List.of()),
                seats.stream().filter(seat -> seat.panels().contains(panel.id())).toList())).toList();
        return new StudyDto(study.id(), study.cityId(), study.origin(), StudyStateDto.valueOf(study.state().name()), study.title(),
                study.purpose(), study.rules(), study.source(), briefing(study, seats), attended(study), study.round(), study.roundOpen(),
                panelDtos, study.openedAt(), study.finishedAt(), study.publishedAt(), study.version());
    }

    private PanelDto panel(Study study, Panel panel, List<PanelRoundDto> rounds, List<Expert> seats) {
        List<CompositionLineDto> composition = composition(panel.composition(), seats);
        List<Expert> accepted = in(SeatStateDto.ACCEPTED, seats);
        return new PanelDto(panel.id(), panel.name(), composition,
                composition.stream().allMatch(line -> Objects.equals(line.wanted(), line.actual())),
                (int) accepted.stream().filter(seat -> seat.years() < EXPERIENCED_YEARS).count(), accepted.size(),
                study.roundOpen() && panel.goesOn() ? ratings.count(study, panel.id(), study.round()) : null, panel.items(), panel.outcome(),
                panel.closedAfter(), rounds.isEmpty() ? null : rounds.getLast().why(), rounds);
    }

    /** Every kind that is wanted or there. */
    private static List<CompositionLineDto> composition(List<CompositionInputDto> wanted, List<Expert> seats) {
        List<CompositionLineDto> lines = new ArrayList<>();
        for (ExpertKindDto kind : ExpertKindDto.values()) {
            List<Expert> ofKind = seats.stream().filter(seat -> seat.kind() == kind).toList();
            int want = wanted.stream().filter(line -> line.kind() == kind).mapToInt(CompositionInputDto::wanted).sum();
            int actual = in(SeatStateDto.ACCEPTED, ofKind).size();
            int open = in(SeatStateDto.INVITED, ofKind).size() + in(SeatStateDto.LISTED, ofKind).size();
            if (want + actual + open > 0) {
                lines.add(new CompositionLineDto(kind, want, actual, open));
            }
        }
        return lines;
    }

    private static List<Expert> in(SeatStateDto state, List<Expert> seats) {
        return seats.stream().filter(seat -> seat.state() == state).toList();
    }

    private static List<UUID> attended(Study study) {
        return study.briefing() == null ? null : study.briefing().attended();
    }

    private static BriefingDto briefing(Study study, List<Expert> seats) {
        if (study.briefing() == null) {
            return null;
        }
        List<Expert> accepted = in(SeatStateDto.ACCEPTED, seats);
        int present = (int) accepted.stream().filter(seat -> study.briefing().attended().contains(seat.id())).count();
        return new BriefingDto(study.briefing().heldOn(), study.briefing().minutes(), study.briefing().materials(), present, accepted.size());
    }
}
