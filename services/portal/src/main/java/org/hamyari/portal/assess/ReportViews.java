package org.hamyari.portal.assess;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamyari.cities.client.AgreementDto;
import org.hamyari.cities.client.CompositionLineDto;
import org.hamyari.cities.client.ItemFiguresDto;
import org.hamyari.cities.client.NamedMembersDto;
import org.hamyari.cities.client.PanelDto;
import org.hamyari.cities.client.PanelItemDto;
import org.hamyari.cities.client.PanelOutcomeDto;
import org.hamyari.cities.client.PanelRoundDto;
import org.hamyari.cities.client.StudyDto;
import org.hamyari.cities.client.StudyOriginDto;
import org.hamyari.cities.client.StudyReportDto;
import org.hamyari.portal.assess.ReportView.AgreementLine;
import org.hamyari.portal.assess.ReportView.Cell;
import org.hamyari.portal.assess.ReportView.ItemLine;
import org.hamyari.portal.assess.ReportView.PanelView;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.text.Texts;

/** Turns the figures of panels into what a page shows: of a report, and of a study that still runs. */
@ApplicationScoped
class ReportViews {

    private static final int HUNDRED = 100;
    private static final int DECIMALS = 2;
    private static final int FINE_DECIMALS = 3;

    ReportView view(Page page, StudyReportDto report) {
        StudyDto study = report.study();
        boolean asPublished = study.origin() == StudyOriginDto.AS_PUBLISHED;
        Map<UUID, List<String>> names = report.namedMembers().stream().collect(Collectors.toMap(NamedMembersDto::panel, NamedMembersDto::names));
        List<PanelView> panels = study.panels().stream().map(panel -> panel(page, study, panel, names.getOrDefault(panel.id(), List.of()))).toList();
        List<Integer> rounds = panels.stream().flatMap(panel -> panel.rounds().stream()).distinct().sorted().toList();
        return new ReportView(report, asPublished, page.texts().get("assess_report_headline", report.finalList().size()), facts(page, study), panels,
                rounds, "/api/cities/v1/cities/" + study.cityId() + "/studies/" + study.id() + "/report");
    }

    /** The rules a study is held by, in words. */
    List<Fact> facts(Page page, StudyDto study) {
        Texts texts = page.texts();
        Formats formats = page.formats();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(texts.get("assess_cut"), texts.get("assess_cut_value", formats.figure(study.rules().cut().doubleValue(), 1))));
        facts.add(Fact.of(texts.get("assess_stop"), texts.get("assess_stop_value", formats.figure(study.rules().greatestChange().doubleValue(), 1),
                formats.figure(study.rules().significance().doubleValue(), DECIMALS), study.rules().maxRounds())));
        facts.add(Fact.of(texts.get("assess_scope"), texts.get("assess_scope_" + lower(study.rules().stopScope()))));
        facts.add(Fact.of(texts.get("assess_feedback"), texts.get("assess_feedback_" + lower(study.rules().feedback()))));
        facts.add(Fact.of(texts.get("assess_min_size"), texts.get("assess_experts", study.rules().minPanelSize())));
        if (study.briefing() != null) {
            facts.add(Fact.of(texts.get("assess_briefing"), texts.markup("assess_briefing_value", formats.day(study.briefing().heldOn()),
                    study.briefing().minutes(), study.briefing().attended(), study.briefing().experts()).getValue()));
        }
        return facts;
    }

    PanelView panel(Page page, StudyDto study, PanelDto panel, List<String> names) {
        List<Integer> rounds = panel.rounds().stream().map(PanelRoundDto::round).toList();
        String composition = panel.composition().stream().map(line -> composition(page.texts(), line))
                .collect(Collectors.joining(page.texts().get("component_comma") + " "));
        List<ItemLine> items = panel.items().stream().map(item -> item(page, study, panel, item)).toList();
        return new PanelView(panel.id().toString(), panel.name(), kind(panel.outcome()), outcome(page.texts(), panel.outcome()), panel.why(),
                composition, panel.asWanted() && panel.underFiveYears() == 0, String.join(page.texts().get("component_comma") + " ", names),
                panel.rounds().stream().filter(round -> agreed(study, round)).map(round -> agreement(page, round)).toList(), rounds, items);
    }

    /** A printed table may state W of some rounds only. */
    private static boolean agreed(StudyDto study, PanelRoundDto round) {
        return study.origin() == StudyOriginDto.CONDUCTED || round.agreement().w() != null;
    }

    private static String composition(Texts texts, CompositionLineDto line) {
        return texts.get("assess_composition_line", texts.get("assess_kind_" + lower(line.kind())), line.actual(), line.wanted());
    }

    private static AgreementLine agreement(Page page, PanelRoundDto round) {
        Formats formats = page.formats();
        AgreementDto agreement = round.agreement();
        boolean defined = agreement.w() != null;
        int bar = defined ? (int) Math.round(agreement.w() * HUNDRED) : 0;
        String undefined = agreement.undefinedBecause() == null ? "–"
                : page.texts().get("assess_undefined_" + lower(agreement.undefinedBecause()));
        return new AgreementLine(round.round(), defined ? formats.figure(agreement.w(), FINE_DECIMALS) : undefined, bar,
                page.language().direction().equals("rtl") ? HUNDRED - bar : 0,
                round.change() == null ? "–" : formats.figure(round.change(), FINE_DECIMALS), Moves.probability(formats, agreement.p()),
                agreement.chiSquare() == null ? "–" : formats.figure(agreement.chiSquare(), DECIMALS), round.why(), round.leftOut());
    }

    private static ItemLine item(Page page, StudyDto study, PanelDto panel, PanelItemDto item) {
        Map<Integer, ItemFiguresDto> byRound = new TreeMap<>();
        panel.rounds().forEach(round -> round.items().stream().filter(figures -> figures.service().equals(item.service())).findFirst()
                .ifPresent(figures -> byRound.put(round.round(), figures)));
        List<Double> means = byRound.values().stream().map(ItemFiguresDto::mean).filter(Objects::nonNull).toList();
        List<Cell> cells = panel.rounds().stream().map(round -> cell(page.formats(), round.round(), byRound.get(round.round()))).toList();
        Texts texts = page.texts();
        String fate = item.cutAfter() != null ? texts.get("assess_item_cut", item.cutAfter())
                : item.removedAfter() != null ? texts.get("assess_item_removed", item.removedAfter())
                : panel.outcome() == PanelOutcomeDto.STABLE_CONSENSUS ? texts.get("assess_item_kept") : texts.get("assess_item_open");
        String kind = item.cutAfter() != null || item.removedAfter() != null ? "off"
                : panel.outcome() == PanelOutcomeDto.STABLE_CONSENSUS ? "go" : "";
        return new ItemLine(item.name(), Moves.of(means, study.rules().cut().doubleValue(), page.language().direction().equals("rtl")), cells, kind, fate);
    }

    private static Cell cell(Formats formats, int round, ItemFiguresDto figures) {
        return new Cell(round, figures == null || figures.mean() == null ? "" : formats.figure(figures.mean(), DECIMALS),
                figures == null || figures.standardDeviation() == null ? "" : formats.figure(figures.standardDeviation(), DECIMALS));
    }

    static String kind(PanelOutcomeDto outcome) {
        return outcome == null ? "" : outcome == PanelOutcomeDto.STABLE_CONSENSUS ? "go" : "off";
    }

    static String outcome(Texts texts, PanelOutcomeDto outcome) {
        return texts.get(outcome == null ? "assess_outcome_running" : "assess_outcome_" + lower(outcome));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
