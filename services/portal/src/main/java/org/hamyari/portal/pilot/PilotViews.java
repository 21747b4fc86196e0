package org.hamyari.portal.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamyari.cities.client.PilotDto;
import org.hamyari.cities.client.PilotEvaluationDto;
import org.hamyari.cities.client.PilotIndicatorDto;
import org.hamyari.cities.client.PilotMoveDto;
import org.hamyari.cities.client.PilotResultDto;
import org.hamyari.portal.component.Bar;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.component.Fact;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.Numbers;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.pilot.PilotView.Goal;
import org.hamyari.portal.text.Markup;

/** Puts a pilot's page together. */
@ApplicationScoped
class PilotViews {

    private static final Map<String, String> TAGS = Map.of("DRAFT", "", "RUNNING", "match", "EVALUATED", "wait", "WIDENED", "go", "ENDED", "off");

    PilotView of(Page page, PilotDto pilot, String folder) {
        return new PilotView(pilot, page.at(folder + "/" + pilot.id()), key("pilot_state_", pilot.state()), TAGS.getOrDefault(pilot.state().name(), ""),
                facts(page, pilot), goals(page, pilot), costs(page, pilot.evaluation()), evaluation(page, pilot.evaluation()),
                pilot.history().stream().map(move -> event(page, move)).toList());
    }

    private static List<Fact> facts(Page page, PilotDto pilot) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(page, "pilot_time", page.texts().markup("pilot_from_to", page.formats().day(pilot.startsOn()),
                page.formats().day(pilot.endsOn())).getValue()));
        facts.add(fact(page, "pilot_districts", list(page, pilot.districts().stream().map(Markup::escape).toList())));
        if (pilot.widenedTo() != null) {
            facts.add(fact(page, "pilot_widened_to", list(page, pilot.widenedTo().stream().map(Markup::escape).toList())));
        }
        if (!pilot.services().isEmpty()) {
            facts.add(fact(page, "pilot_services", list(page, pilot.services().stream().map(Markup::escape).toList())));
        }
        if (!pilot.modes().isEmpty()) {
            facts.add(fact(page, "pilot_modes", list(page, pilot.modes().stream().map(mode -> page.texts().get(key("pilot_mode_", mode))).toList())));
        }
        if (!pilot.partners().isEmpty()) {
            facts.add(fact(page, "pilot_partners", list(page, pilot.partners().stream()
                    .map(partner -> page.formats().words(Words.of(partner.name())).getValue() + " ("
                            + page.texts().get(key("pilot_partner_", partner.kind())) + ")").toList())));
        }
        return facts;
    }

    private static List<Goal> goals(Page page, PilotDto pilot) {
        Map<String, PilotResultDto> results = pilot.evaluation() == null ? Map.of()
                : pilot.evaluation().results().stream().collect(Collectors.toMap(PilotResultDto::code, Function.identity()));
        return pilot.indicators().stream().map(indicator -> goal(page, indicator, results.get(indicator.code()))).toList();
    }

    private static Goal goal(Page page, PilotIndicatorDto indicator, PilotResultDto result) {
        Numbers numbers = new Numbers(page.language());
        BigDecimal come = result == null ? null : result.result();
        BigDecimal largest = Stream.of(indicator.baseline(), indicator.target(), come).filter(Objects::nonNull)
                .reduce(BigDecimal.ONE, BigDecimal::max);
        List<Bar> bars = new ArrayList<>();
        if (indicator.baseline() != null) {
            bars.add(bar(page, "pilot_before", indicator.baseline(), largest, "class=\"p-base hair\"", numbers));
        }
        bars.add(bar(page, "pilot_target", indicator.target(), largest, "class=\"p-crowd\"", numbers));
        if (come != null) {
            bars.add(bar(page, "pilot_result", come, largest, "class=\"p-leaf\"", numbers));
        }
        return new Goal(indicator.code(), page.formats().words(Words.of(indicator.name())).getValue(),
                page.formats().words(Words.of(indicator.unit())).getValue(), bars,
                result == null || result.source() == null ? null : page.formats().words(Words.of(result.source())).getValue());
    }

    private static Bar bar(Page page, String text, BigDecimal value, BigDecimal largest, String style, Numbers numbers) {
        return Bar.of(page, page.texts().get(text), numbers.decimal(value, 0, 2), value, largest, style);
    }

    private static List<Bar> costs(Page page, PilotEvaluationDto evaluation) {
        if (evaluation == null || evaluation.cost() == null || evaluation.contractorBaseline() == null) {
            return null;
        }
        Money cost = Amounts.of(evaluation.cost());
        Money contractor = Amounts.of(evaluation.contractorBaseline());
        BigDecimal largest = cost.amount().max(contractor.amount());
        return List.of(Bar.of(page, page.texts().get("pilot_cost"), page.formats().brief(cost), cost.amount(), largest, "class=\"p-leaf\""),
                Bar.of(page, page.texts().get("pilot_contractor"), page.formats().brief(contractor), contractor.amount(), largest, "class=\"p-crowd\""));
    }

    private static List<Fact> evaluation(Page page, PilotEvaluationDto evaluation) {
        if (evaluation == null) {
            return null;
        }
        List<Fact> facts = new ArrayList<>();
        if (evaluation.advice() != null) {
            facts.add(fact(page, "pilot_advice", page.texts().get(key("pilot_advice_", evaluation.advice()))));
        }
        if (evaluation.adviceReason() != null) {
            facts.add(fact(page, "pilot_advice_reason", page.formats().words(Words.of(evaluation.adviceReason())).getValue()));
        }
        if (evaluation.helped() != null) {
            facts.add(fact(page, "pilot_helped", page.formats().words(Words.of(evaluation.helped())).getValue()));
        }
        if (evaluation.hindered() != null) {
            facts.add(fact(page, "pilot_hindered", page.formats().words(Words.of(evaluation.hindered())).getValue()));
        }
        if (evaluation.satisfactionPercent() != null && evaluation.respondents() != null) {
            facts.add(fact(page, "pilot_satisfaction", page.texts().markup("pilot_satisfied", page.formats().percent(evaluation.satisfactionPercent()),
                    page.formats().number(evaluation.respondents())).getValue()));
        }
        return facts;
    }

    private static Event event(Page page, PilotMoveDto move) {
        String reason = move.to().name().equals("EVALUATED") ? null : Markup.escape(move.reason());
        return new Event("done", page.texts().get(key("pilot_state_", move.to())), page.formats().moment(move.at()).getValue(), reason);
    }

    private static Fact fact(Page page, String text, String value) {
        return Fact.of(page.texts().get(text), value);
    }

    private static String list(Page page, List<String> parts) {
        return String.join(page.texts().get("component_comma") + " ", parts);
    }

    private static String key(String prefix, Enum<?> value) {
        return prefix + value.name().toLowerCase(Locale.ROOT);
    }
}
