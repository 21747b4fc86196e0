package org.hamyari.portal.style;

import io.quarkus.qute.RawString;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hamyari.portal.component.Check;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.component.Funding;
import org.hamyari.portal.component.FundingBar;
import org.hamyari.portal.component.MatchSentence;
import org.hamyari.portal.component.MoneyKind;
import org.hamyari.portal.component.Neighbours;
import org.hamyari.portal.component.Progress;
import org.hamyari.portal.component.ProjectCard;
import org.hamyari.portal.component.Signatures;
import org.hamyari.portal.component.Stage;
import org.hamyari.portal.component.Step;
import org.hamyari.portal.component.Task;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.text.Texts;

/** Invented figures for the style page. */
record Samples(
        Funding funding, MatchSentence match, ProjectCard card, Field good, Field bad, List<Field> errors, List<Step> steps,
        List<Stage> stages, List<Event> events, List<Fact> facts, List<Check> checks, List<Task> tasks, Signatures signatures,
        Neighbours neighbours, Progress progress) {

    static Samples of(Texts texts, Formats formats, Instant now) {
        Money target = rial("4800000000");
        Funding.Builder money = new Funding.Builder(texts, formats)
                .add(MoneyKind.CROWD, rial("2310000000"), texts.get("component_paid_by", 1284))
                .add(MoneyKind.VOTE, rial("600000000"), texts.get("component_money_vote"))
                .add(MoneyKind.GUARANTEED, rial("960000000"), texts.get("component_money_guaranteed"))
                .add(MoneyKind.ESTIMATED, rial("240000000"), texts.get("component_money_estimated"));
        Field bad = Field.typed("amount", texts.get("style_typed")).refused(texts.get("style_field_error"));
        return new Samples(money.of(target, now, false), match(texts, formats), card(texts, formats, money.thinBar(target), now),
                Field.typed("plain", ""), bad, List.of(bad), Step.of(words(texts, "style_step", 3), 1), stages(texts), events(texts,
                        formats, now),
                facts(texts, formats), checks(texts), tasks(texts), signatures(texts, now), new Neighbours("#", "#"),
                new Progress(193, 312, texts.get("component_of", 193, 312)));
    }

    private static Money rial(String amount) {
        return Money.of(amount, "IRR");
    }

    private static List<String> words(Texts texts, String key, int count) {
        return java.util.stream.IntStream.rangeClosed(1, count).mapToObj(i -> texts.get(key + "_" + i)).toList();
    }

    private static MatchSentence match(Texts texts, Formats formats) {
        String given = formats.amount(rial("2000000"), Unit.TOMAN);
        return new MatchSentence(given, formats.amount(rial("4000000"), Unit.TOMAN), formats.unit(Unit.TOMAN), true, List.of(
                new MatchSentence.Line(MoneyKind.CROWD, texts.markup("component_from_you", given)),
                new MatchSentence.Line(MoneyKind.GUARANTEED, texts.markup("component_guaranteed_from", given, texts.get("style_fund")))), null);
    }

    private static ProjectCard card(Texts texts, Formats formats, FundingBar bar, Instant now) {
        RawString share = texts.markup("component_share", formats.percent(81), formats.brief(rial("4800000000")));
        return new ProjectCard("#card", texts.get("style_project"), "water", null, texts.get("style_category"), "match",
                texts.get("component_money_guaranteed"), bar, share.getValue(), formats.daysLeft(now, now.plus(Duration.ofDays(6))));
    }

    private static List<Stage> stages(Texts texts) {
        List<String> names = words(texts, "style_stage", 4);
        return List.of(new Stage(names.get(0), "outlined", true, false, "", ""), new Stage(names.get(1), "filled", true, false, "", ""),
                new Stage(names.get(2), "now", false, true, "", ""), new Stage(names.get(3), "open", false, false, "", ""));
    }

    private static List<Event> events(Texts texts, Formats formats, Instant now) {
        return List.of(new Event("done", texts.get("style_event_1"), formats.date(now).getValue(), null),
                new Event("now", texts.get("style_event_2"), null, null), new Event("", texts.get("style_event_3"), null, null));
    }

    private static List<Fact> facts(Texts texts, Formats formats) {
        return List.of(new Fact(texts.get("style_amount"), formats.bound(rial("2000000")).getValue(), "#amount"),
                Fact.of(texts.get("style_category_name"), texts.get("style_category")));
    }

    private static List<Check> checks(Texts texts) {
        return List.of(new Check(texts.get("style_check_1"), true, null), new Check(texts.get("style_check_2"), false, null));
    }

    private static List<Task> tasks(Texts texts) {
        return List.of(new Task(texts.get("style_due"), true, "#task", texts.get("style_task"), texts.get("style_category"), "wait",
                texts.get("component_second_signature")));
    }

    private static Signatures signatures(Texts texts, Instant now) {
        return new Signatures(texts.get("style_first"), now, texts.get("component_you"), texts.get("component_code_first"), true);
    }
}
