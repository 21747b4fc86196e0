package org.hamyari.portal.assess;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.ExpertDto;
import org.hamyari.cities.client.PanelDto;
import org.hamyari.cities.client.SeatStateDto;
import org.hamyari.cities.client.StudiesApi;
import org.hamyari.cities.client.StudyDto;
import org.hamyari.cities.client.StudyExpertsApi;
import org.hamyari.cities.client.StudyOriginDto;
import org.hamyari.cities.client.StudyProposalDto;
import org.hamyari.cities.client.StudyProposalKindDto;
import org.hamyari.cities.client.StudyProposalStateDto;
import org.hamyari.cities.client.StudyStateDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Check;
import org.hamyari.portal.component.Step;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.text.Texts;

/** What every page of a study on the desk needs: the study, the way back, and what comes next. */
@ApplicationScoped
class StudyDesk {

    private static final int HUNDRED = 100;

    private final Frame frame;
    private final StudiesApi studies;
    private final StudyExpertsApi experts;
    private final ReportViews reports;

    StudyDesk(Frame frame, @RestClient StudiesApi studies, @RestClient StudyExpertsApi experts, ReportViews reports) {
        this.frame = frame;
        this.studies = studies;
        this.experts = experts;
        this.reports = reports;
    }

    StudyDto study(UUID id) {
        return Neighbour.ask(() -> studies.getStudy(frame.city().id(), id));
    }

    List<ExpertDto> experts(UUID study) {
        return Neighbour.ask(() -> experts.listExperts(frame.city().id(), study)).items();
    }

    /** Who may change something; everybody else reads. */
    boolean organiser() {
        Page page = frame.deskPage("");
        return page.visitor().holds("city-admin", page.city().id());
    }

    Crumb queue() {
        return new Crumb(frame.texts().get("frame_queue"), frame.at("desk"));
    }

    Crumb all() {
        return new Crumb(frame.texts().get("assess_title"), frame.at("desk/assessments"));
    }

    Crumb of(StudyDto study) {
        return new Crumb(Words.plain(study.title(), frame.language()), frame.at("desk/assessments/" + study.id()));
    }

    /** The version of a study as a change names it. */
    static String tag(StudyDto study) {
        return "\"" + study.version() + "\"";
    }

    static void put(Map<String, List<String>> fields, String name, LocalizedTextDto text) {
        fields.put(name + "-fa", List.of(Objects.requireNonNullElse(text.fa(), "")));
        fields.put(name + "-en", List.of(Objects.requireNonNullElse(text.en(), "")));
    }

    StudyView view(Page page, StudyDto study) {
        boolean draft = study.state() == StudyStateDto.DRAFT;
        List<ExpertDto> seats = study.origin() == StudyOriginDto.CONDUCTED ? experts(study.id()) : List.of();
        List<ReportView.PanelView> panels = study.panels().stream().map(panel -> reports.panel(page, study, panel, List.of())).toList();
        List<Integer> rounds = panels.stream().flatMap(panel -> panel.rounds().stream()).distinct().sorted().toList();
        List<Check> checks = draft ? checks(page, study, seats) : List.of();
        int uninvited = (int) seats.stream().filter(seat -> seat.state() == SeatStateDto.LISTED || seat.state() == SeatStateDto.INVITED).count();
        return new StudyView(study, organiser(), draft, page.at("desk/assessments/" + study.id()), phases(page.texts(), study),
                reports.facts(page, study), checks, organiser() ? move(study, checks) : null, progress(page, study), panels, rounds,
                seats.stream().map(seat -> expert(page, study, seat)).toList(), draft ? uninvited : 0, proposals(page, study));
    }

    private static List<Step> phases(Texts texts, StudyDto study) {
        List<String> names = new ArrayList<>();
        names.add(texts.get("assess_state_draft"));
        int last = study.state() == StudyStateDto.DRAFT || study.state() == StudyStateDto.RUNNING ? study.rules().maxRounds() : study.round();
        for (int round = 1; round <= last; round++) {
            names.add(texts.get("assess_round", round));
        }
        names.add(texts.get("assess_state_published"));
        int current = switch (study.state()) {
            case DRAFT -> 0;
            case RUNNING -> study.roundOpen() ? study.round() : Math.min(study.round() + 1, last);
            case FINISHED -> last + 1;
            case PUBLISHED, UNRECOGNIZED -> names.size();
        };
        return Step.of(names, current);
    }

    private static List<Check> checks(Page page, StudyDto study, List<ExpertDto> seats) {
        Texts texts = page.texts();
        long accepted = seats.stream().filter(seat -> seat.state() == SeatStateDto.ACCEPTED).count();
        boolean items = !study.panels().isEmpty() && study.panels().stream().noneMatch(panel -> panel.items().isEmpty());
        boolean people = !study.panels().isEmpty() && study.panels().stream().allMatch(panel -> panel.experts() >= study.rules().minPanelSize());
        return List.of(new Check(texts.get("assess_check_panels"), items, texts.get("assess_check_panels_line", study.panels().size())),
                new Check(texts.get("assess_check_experts"), people,
                        texts.get("assess_check_experts_line", accepted, seats.size(), study.rules().minPanelSize())),
                new Check(texts.get("assess_check_briefing"), study.briefing() != null, texts.get("assess_check_briefing_line")));
    }

    private static String move(StudyDto study, List<Check> checks) {
        return switch (study.state()) {
            case DRAFT -> checks.stream().allMatch(Check::met) ? "opening" : null;
            case RUNNING -> study.roundOpen() ? "closing" : "next-round";
            case FINISHED -> "publication";
            case PUBLISHED, UNRECOGNIZED -> null;
        };
    }

    private static List<StudyView.Progress> progress(Page page, StudyDto study) {
        return study.panels().stream().filter(panel -> panel.submitted() != null).map(panel -> {
            int bar = panel.experts() == 0 ? 0 : panel.submitted() * HUNDRED / panel.experts();
            return new StudyView.Progress(panel.name(), panel.submitted(), panel.experts(), bar,
                    page.language().direction().equals("rtl") ? HUNDRED - bar : 0);
        }).toList();
    }

    private static StudyView.ExpertLine expert(Page page, StudyDto study, ExpertDto expert) {
        String panels = study.panels().stream().filter(panel -> expert.panels().contains(panel.id()))
                .map(panel -> Words.plain(panel.name(), page.language())).collect(Collectors.joining(page.texts().get("component_comma") + " "));
        String kind = switch (expert.state()) {
            case ACCEPTED -> "go";
            case INVITED, LISTED -> "wait";
            case DECLINED, LAPSED, UNRECOGNIZED -> "off";
        };
        return new StudyView.ExpertLine(expert, page.texts().get("assess_kind_" + ReportViews.lower(expert.kind())),
                page.texts().get("assess_seat_" + ReportViews.lower(expert.state())), kind, panels);
    }

    private List<StudyView.ProposalLine> proposals(Page page, StudyDto study) {
        if (study.round() == 0 || study.origin() == StudyOriginDto.AS_PUBLISHED) {
            return List.of();
        }
        return Neighbour.ask(() -> studies.listStudyProposals(page.city().id(), study.id())).items().stream()
                .map(proposal -> proposal(page, study, proposal)).toList();
    }

    static StudyView.ProposalLine proposal(Page page, StudyDto study, StudyProposalDto proposal) {
        PanelDto panel = study.panels().stream().filter(known -> known.id().equals(proposal.panel())).findFirst().orElseThrow();
        String name = panel.items().stream().filter(item -> item.service().equals(proposal.service())).findFirst()
                .map(item -> Words.plain(item.name(), page.language())).orElse(Objects.requireNonNullElse(proposal.words(), ""));
        String what = page.texts().get(proposal.kind() == StudyProposalKindDto.ADD ? "assess_proposal_add" : "assess_proposal_remove", name);
        boolean open = proposal.state() == StudyProposalStateDto.OPEN;
        return new StudyView.ProposalLine(proposal, Words.plain(panel.name(), page.language()), what,
                page.texts().get("assess_proposal_" + ReportViews.lower(proposal.state())),
                open ? "wait" : proposal.state() == StudyProposalStateDto.ACCEPTED ? "go" : "off", open && study.state() == StudyStateDto.RUNNING);
    }
}
