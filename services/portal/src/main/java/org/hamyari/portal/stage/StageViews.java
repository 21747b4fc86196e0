package org.hamyari.portal.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.CityStageReportDto;
import org.hamyari.cities.client.CityStagesApi;
import org.hamyari.cities.client.EffectReportDto;
import org.hamyari.cities.client.NextStageReportDto;
import org.hamyari.cities.client.StageMoveDto;
import org.hamyari.cities.client.StageReportDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.component.Stage;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.text.Markup;
import org.hamyari.portal.text.Texts;

/** Puts the page of a city's stage together. */
@ApplicationScoped
public class StageViews {

    private static final List<String> MARKS = List.of("outlined", "filled", "now", "done");

    private final CityStagesApi stages;

    StageViews(@RestClient CityStagesApi stages) {
        this.stages = stages;
    }

    CityStageReportDto report(String cityId) {
        return Neighbour.ask(() -> stages.getCityStage(cityId));
    }

    StageView view(Page page, CityStageReportDto report) {
        List<StageView.Meaning> meanings = report.stages().stream().map(stage -> meaning(page, stage)).toList();
        StageReportDto now = report.stages().get(current(report));
        String headline = page.texts().get("city_headline", page.city().name(), Words.plain(now.name(), page.language()));
        StageView.Next next = report.next() == null ? null : next(page, report.next(), meanings.get(current(report) + 1));
        return new StageView(headline, path(page, report), next, meanings, report.history().stream().map(move -> event(page, report, move)).toList());
    }

    private static int current(CityStageReportDto report) {
        return (int) report.stages().stream().filter(StageReportDto::reached).count() - 1;
    }

    private static List<Stage> path(Page page, CityStageReportDto report) {
        int current = current(report);
        List<Stage> path = new ArrayList<>();
        for (int i = 0; i < report.stages().size(); i++) {
            StageReportDto stage = report.stages().get(i);
            String mark = i <= current ? MARKS.get(i) : "open";
            String name = page.texts().get("city_stage", i + 1, Words.plain(stage.name(), page.language()));
            path.add(new Stage(name, mark, i < current, i == current, when(page, report, i), String.join(page.texts().get("component_comma") + " ",
                    stage.capabilities().stream().map(each -> page.texts().get(key(each.toString()))).toList())));
        }
        return path;
    }

    private static String when(Page page, CityStageReportDto report, int i) {
        Texts texts = page.texts();
        StageReportDto stage = report.stages().get(i);
        if (i == current(report)) {
            String since = stage.since() == null ? texts.get("city_now")
                    : texts.markup("stage_now_since", page.formats().date(stage.since())).getValue();
            return "<strong>" + since + "</strong>";
        }
        if (stage.reached()) {
            return stage.since() == null ? texts.get("city_passed") : texts.markup("stage_since", page.formats().date(stage.since())).getValue();
        }
        boolean next = report.next() != null && report.next().stage() == stage.stage();
        return next ? texts.get("stage_ready_of", report.next().met(), report.next().of()) : texts.get("city_ahead");
    }

    private static StageView.Next next(Page page, NextStageReportDto next, StageView.Meaning meaning) {
        return new StageView.Next(page.texts().get("stage_criteria_for", meaning.name()), page.texts().get("component_of", next.met(), next.of()),
                CriteriaView.of(page, next.criteria()), next.met().equals(next.of()), meaning);
    }

    private static StageView.Meaning meaning(Page page, StageReportDto stage) {
        return new StageView.Meaning(Words.plain(stage.name(), page.language()), stage.reached(),
                stage.capabilities().stream().map(each -> Markup.escape(page.texts().get(key(each.toString())))).toList(),
                words(page, stage.risks()), words(page, stage.commitments()), stage.effects().stream().map(effect -> effect(page, effect)).toList());
    }

    private static StageView.Effect effect(Page page, EffectReportDto effect) {
        return new StageView.Effect(page.formats().words(Words.of(effect.text())).getValue(), effect.today() != null,
                Figures.of(page, effect.atMove()), Figures.of(page, effect.today()));
    }

    private static Event event(Page page, CityStageReportDto report, StageMoveDto move) {
        String to = name(page, report, move.to().toString());
        String name = move.from() == null ? page.texts().get("stage_began", to)
                : page.texts().get("stage_moved", name(page, report, move.from().toString()), to);
        String reasons = move.reason() == null ? null
                : "<bdi>" + Markup.escape(move.reason()) + "</bdi> <span class=\"muted\"><bdi>" + Markup.escape(move.decisionReason()) + "</bdi></span>";
        return new Event("done", name, page.formats().date(move.at()).getValue(), reasons);
    }

    static String name(Page page, CityStageReportDto report, String stage) {
        return report.stages().stream().filter(each -> each.stage().toString().equals(stage))
                .map(each -> Words.plain(each.name(), page.language())).findFirst().orElse(stage);
    }

    private static List<String> words(Page page, List<LocalizedTextDto> texts) {
        return texts.stream().map(text -> page.formats().words(Words.of(text)).getValue()).toList();
    }

    private static String key(String capability) {
        return "stage_can_" + capability.toLowerCase(Locale.ROOT);
    }
}
