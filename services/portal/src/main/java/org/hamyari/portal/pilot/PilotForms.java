package org.hamyari.portal.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamyari.cities.client.PilotAdviceDto;
import org.hamyari.cities.client.PilotDto;
import org.hamyari.cities.client.PilotEvaluationInputDto;
import org.hamyari.cities.client.PilotIndicatorDto;
import org.hamyari.cities.client.PilotInputDto;
import org.hamyari.cities.client.PilotModeDto;
import org.hamyari.cities.client.PilotPartnerDto;
import org.hamyari.cities.client.PilotPartnerKindDto;
import org.hamyari.cities.client.PilotResultDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.api.MoneyDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.format.TypedAmount;
import org.hamyari.portal.format.TypedDay;
import org.hamyari.portal.format.Units;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.text.Texts;

/** Between the fields of the forms about pilots and what the service takes. What cannot be sent is said at its field. */
final class PilotForms {

    /** Lines for partners and indicators. */
    static final List<Integer> LINES = List.of(0, 1, 2);

    private PilotForms() {
    }

    /** A form and what can be sent of it, once nothing in it is unreadable. */
    record Read<T>(Form form, T input) {
    }

    static Read<PilotInputDto> draft(Form typed, Texts texts) {
        Form form = typed;
        Optional<LocalDate> starts = TypedDay.parse(form.value("startsOn"));
        Optional<LocalDate> ends = TypedDay.parse(form.value("endsOn"));
        form = starts.isEmpty() ? form.refused("startsOn", texts.get("pilot_day_error")) : form;
        form = ends.isEmpty() ? form.refused("endsOn", texts.get("pilot_day_error")) : form;
        List<PilotIndicatorDto> indicators = new ArrayList<>();
        for (int line : LINES) {
            String name = form.value("indicator" + line);
            if (!name.isBlank()) {
                Optional<BigDecimal> target = number(form.value("target" + line));
                Optional<BigDecimal> baseline = number(form.value("baseline" + line));
                form = target.isEmpty() ? form.refused("target" + line, texts.get("pilot_number_error")) : form;
                form = baseline.isEmpty() && !form.value("baseline" + line).isBlank()
                        ? form.refused("baseline" + line, texts.get("pilot_number_error")) : form;
                indicators.add(new PilotIndicatorDto("indicator-" + (line + 1), text(name, texts), text(form.value("unit" + line), texts),
                        baseline.orElse(null), target.orElse(BigDecimal.ZERO)));
            }
        }
        form = indicators.isEmpty() ? form.refused("indicator0", texts.get("pilot_indicator_error")) : form;
        List<PilotPartnerDto> partners = new ArrayList<>();
        for (int line : LINES) {
            if (!form.value("partner" + line).isBlank()) {
                partners.add(new PilotPartnerDto(PilotPartnerKindDto.fromString(form.value("kind" + line)), text(form.value("partner" + line), texts)));
            }
        }
        PilotInputDto input = form.bad() ? null : new PilotInputDto(both(form, "title"), both(form, "purpose"), list(form.value("districts")),
                starts.get(), ends.get(), list(form.value("services")), modes(form), partners, indicators);
        return new Read<>(form, input);
    }

    /** What the evaluation says; gaps are the service's business, numbers must be numbers. */
    static Read<PilotEvaluationInputDto> evaluation(Form typed, PilotDto pilot, String currency, Units units, Texts texts) {
        Form form = typed;
        List<PilotResultDto> results = new ArrayList<>();
        for (PilotIndicatorDto indicator : pilot.indicators()) {
            Optional<BigDecimal> result = number(form.value("result-" + indicator.code()));
            String source = form.value("source-" + indicator.code());
            if (result.isEmpty() && !form.value("result-" + indicator.code()).isBlank()) {
                form = form.refused("result-" + indicator.code(), texts.get("pilot_number_error"));
            }
            if (result.isPresent() || !source.isBlank()) {
                results.add(new PilotResultDto(indicator.code(), result.orElse(null), optional(source, texts)));
            }
        }
        for (String whole : List.of("satisfactionPercent", "respondents")) {
            if (!form.value(whole).isBlank() && whole(form.value(whole)) == null) {
                form = form.refused(whole, texts.get("pilot_number_error"));
            }
        }
        for (String sum : List.of("cost", "contractorBaseline")) {
            if (!form.value(sum).isBlank() && money(form.value(sum), currency, units) == null) {
                form = form.refused(sum, texts.get("pilot_number_error"));
            }
        }
        PilotEvaluationInputDto input = new PilotEvaluationInputDto(results, optional(form.value("helped"), texts),
                optional(form.value("hindered"), texts), whole(form.value("satisfactionPercent")), whole(form.value("respondents")),
                money(form.value("cost"), currency, units), money(form.value("contractorBaseline"), currency, units),
                form.value("advice").isBlank() ? null : PilotAdviceDto.fromString(form.value("advice")),
                optional(form.value("adviceReason"), texts), form.has("do", "complete"));
        return new Read<>(form, input);
    }

    /** The fields of an evaluation that was kept. */
    static Map<String, String> values(PilotDto pilot, Units units, Texts texts) {
        Map<String, String> values = new LinkedHashMap<>();
        var kept = pilot.evaluation();
        if (kept == null) {
            return values;
        }
        for (PilotResultDto result : kept.results()) {
            values.put("result-" + result.code(), result.result() == null ? "" : result.result().toPlainString());
            values.put("source-" + result.code(), plain(result.source(), texts));
        }
        values.put("helped", plain(kept.helped(), texts));
        values.put("hindered", plain(kept.hindered(), texts));
        values.put("adviceReason", plain(kept.adviceReason(), texts));
        values.put("advice", kept.advice() == null ? "" : kept.advice().name());
        values.put("satisfactionPercent", kept.satisfactionPercent() == null ? "" : kept.satisfactionPercent().toString());
        values.put("respondents", kept.respondents() == null ? "" : kept.respondents().toString());
        values.put("cost", typed(kept.cost(), units));
        values.put("contractorBaseline", typed(kept.contractorBaseline(), units));
        return values;
    }

    /** The field of a form for a pointer of the service. */
    static String fieldOf(String pointer) {
        String[] parts = pointer.split("/");
        return switch (parts[0]) {
            case "title", "purpose" -> parts[0] + (parts.length > 1 && parts[1].equals("en") ? "En" : "Fa");
            case "districts", "services", "startsOn", "endsOn", "helped", "hindered", "cost", "contractorBaseline", "advice", "adviceReason",
                    "satisfactionPercent", "respondents", "reason" -> parts[0];
            case "indicators" -> parts.length > 2 ? (parts[2].equals("name") ? "indicator" : parts[2]) + parts[1] : "indicator0";
            case "partners" -> parts.length > 1 ? "partner" + parts[1] : "partner0";
            default -> null;
        };
    }

    static List<String> list(String typed) {
        return Arrays.stream(typed.split("[,،\\s]+")).filter(part -> !part.isBlank()).toList();
    }

    private static List<PilotModeDto> modes(Form form) {
        return form.value("mode").isBlank() ? List.of() : List.of(PilotModeDto.fromString(form.value("mode")));
    }

    private static LocalizedTextDto both(Form form, String name) {
        return new LocalizedTextDto(blankToNull(form.value(name + "Fa")), blankToNull(form.value(name + "En")));
    }

    /** What is asked once only is in the language of the page. */
    private static LocalizedTextDto text(String typed, Texts texts) {
        return texts.language().rightToLeft() ? new LocalizedTextDto(typed, null) : new LocalizedTextDto(null, typed);
    }

    private static LocalizedTextDto optional(String typed, Texts texts) {
        return typed.isBlank() ? null : text(typed, texts);
    }

    private static String plain(LocalizedTextDto text, Texts texts) {
        return text == null ? "" : org.hamyari.portal.frame.Words.plain(text, texts.language());
    }

    private static Optional<BigDecimal> number(String typed) {
        try {
            return Optional.of(new BigDecimal(TypedAmount.latinDigits(typed).replace("٬", "").replace(",", "").replace('٫', '.')));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Integer whole(String typed) {
        return number(typed).filter(number -> number.stripTrailingZeros().scale() <= 0 && number.precision() < 10)
                .map(BigDecimal::intValueExact).orElse(null);
    }

    private static MoneyDto money(String typed, String currency, Units units) {
        return typed.isBlank() ? null : TypedAmount.parse(typed, currency, units.exact(currency)).map(Amounts::dto).orElse(null);
    }

    private static String typed(MoneyDto money, Units units) {
        return money == null ? "" : new BigDecimal(money.amount()).divide(units.exact(money.currency()).size()).toPlainString();
    }

    private static String blankToNull(String typed) {
        return typed.isBlank() ? null : typed;
    }
}
