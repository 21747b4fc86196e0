package org.hamyari.cities.pilot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamyari.cities.api.PilotEvaluationInputDto;
import org.hamyari.cities.api.PilotIndicatorDto;
import org.hamyari.cities.api.PilotInputDto;
import org.hamyari.cities.api.PilotPartnerDto;
import org.hamyari.cities.api.PilotResultDto;
import org.hamyari.cities.input.Bilingual;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** What a pilot and its evaluation have to say. */
final class PilotRules {

    private static final int NAME = 200;
    private static final int UNIT = 60;
    private static final int SOURCE = 400;
    private static final int TEXT = 4000;

    private PilotRules() {
    }

    /** Refuses a programme that ends before it begins, or says a thing twice. */
    static void require(PilotInputDto input) {
        Bilingual.require(input.title(), "/title", NAME);
        Bilingual.require(input.purpose(), "/purpose", TEXT);
        if (input.endsOn().isBefore(input.startsOn())) {
            throw new DomainException(Invalid.field("/endsOn", "ends-before-it-begins"));
        }
        requireDistinct(input.districts(), "/districts/%d", Function.identity());
        List<PilotPartnerDto> partners = orEmpty(input.partners());
        for (int i = 0; i < partners.size(); i++) {
            Bilingual.require(partners.get(i).name(), "/partners/" + i + "/name", NAME);
        }
        for (int i = 0; i < input.indicators().size(); i++) {
            Bilingual.require(input.indicators().get(i).name(), "/indicators/" + i + "/name", NAME);
            Bilingual.require(input.indicators().get(i).unit(), "/indicators/" + i + "/unit", UNIT);
        }
        requireDistinct(input.indicators(), "/indicators/%d/code", PilotIndicatorDto::code);
    }

    /** Refuses results of indicators that the pilot does not have, and sums in another currency than the city's. */
    static void require(PilotInputDto pilot, PilotEvaluationInputDto input, String currency) {
        Set<String> codes = pilot.indicators().stream().map(PilotIndicatorDto::code).collect(Collectors.toSet());
        requireDistinct(input.results(), "/results/%d/code", PilotResultDto::code);
        for (int i = 0; i < input.results().size(); i++) {
            PilotResultDto result = input.results().get(i);
            if (!codes.contains(result.code())) {
                throw new DomainException(Invalid.field("/results/" + i + "/code", "unknown-indicator", result.code()));
            }
            requireIfGiven(result.source(), "/results/" + i + "/source", SOURCE);
        }
        requireIfGiven(input.helped(), "/helped", TEXT);
        requireIfGiven(input.hindered(), "/hindered", TEXT);
        requireIfGiven(input.adviceReason(), "/adviceReason", TEXT);
        if (input.cost() != null) {
            Money.positive(input.cost(), currency, "/cost");
        }
        if (input.contractorBaseline() != null) {
            Money.positive(input.contractorBaseline(), currency, "/contractorBaseline");
        }
    }

    /** Refuses an evaluation with gaps, and names each of them. */
    static void requireComplete(PilotInputDto pilot, PilotEvaluationInputDto input) {
        List<FieldError> gaps = new ArrayList<>();
        Map<String, PilotResultDto> results = input.results().stream().collect(Collectors.toMap(PilotResultDto::code, Function.identity()));
        for (PilotIndicatorDto indicator : pilot.indicators()) {
            PilotResultDto result = results.get(indicator.code());
            if (result == null || result.result() == null || result.source() == null) {
                gaps.add(new FieldError("/results", "result-missing", List.of(indicator.code())));
            }
        }
        gap(gaps, input.helped(), "/helped");
        gap(gaps, input.hindered(), "/hindered");
        gap(gaps, input.satisfactionPercent(), "/satisfactionPercent");
        gap(gaps, input.respondents(), "/respondents");
        gap(gaps, input.cost(), "/cost");
        gap(gaps, input.contractorBaseline(), "/contractorBaseline");
        gap(gaps, input.advice(), "/advice");
        gap(gaps, input.adviceReason(), "/adviceReason");
        if (!gaps.isEmpty()) {
            throw new DomainException(new Invalid(gaps));
        }
    }

    /** Refuses a widening to nowhere new. */
    static void requireNew(List<String> known, List<String> wanted) {
        requireDistinct(wanted, "/districts/%d", Function.identity());
        for (int i = 0; i < wanted.size(); i++) {
            if (known.contains(wanted.get(i))) {
                throw new DomainException(Invalid.field("/districts/" + i, "district-has-it", wanted.get(i)));
            }
        }
    }

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static void gap(List<FieldError> gaps, Object value, String pointer) {
        if (value == null) {
            gaps.add(new FieldError(pointer, "required", List.of()));
        }
    }

    private static void requireIfGiven(LocalizedTextDto text, String pointer, int most) {
        if (text != null) {
            Bilingual.require(text, pointer, most);
        }
    }

    private static <T> void requireDistinct(List<T> items, String pointer, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(key.apply(items.get(i)))) {
                throw new DomainException(Invalid.field(pointer.formatted(i), "said-twice", key.apply(items.get(i))));
            }
        }
    }
}
