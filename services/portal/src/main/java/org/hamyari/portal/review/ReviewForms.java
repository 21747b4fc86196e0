package org.hamyari.portal.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamyari.catalogue.client.AnsweredCheckDto;
import org.hamyari.catalogue.client.AssessmentInputDto;
import org.hamyari.catalogue.client.CheckAnswerDto;
import org.hamyari.catalogue.client.CostEstimateDto;
import org.hamyari.catalogue.client.FeasibilityDto;
import org.hamyari.catalogue.client.ReviewCheckDto;
import org.hamyari.catalogue.client.ReviewDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.api.MoneyDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.TypedAmount;
import org.hamyari.portal.format.Units;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.text.Texts;

/** Between the fields of a reviewer's forms and what the service takes. A reason is asked for once, in the language of the page. */
final class ReviewForms {

    private ReviewForms() {
    }

    /** A form and what can be sent of it, once nothing in it is unreadable. */
    record Read(Form form, AssessmentInputDto input) {
    }

    /** What was typed about the project; a reason in the other language that was there before stays. */
    static Read assessment(Form typed, ReviewDto before, Units units, Texts texts) {
        Form form = typed;
        String currency = before.goal().currency();
        Optional<Money> low = TypedAmount.parse(form.value("costLow"), currency, units.exact(currency));
        Optional<Money> high = TypedAmount.parse(form.value("costHigh"), currency, units.exact(currency));
        boolean estimated = List.of("costLow", "costHigh", "costReason").stream().anyMatch(name -> !typed.value(name).isBlank());
        form = estimated && low.isEmpty() ? form.refused("costLow", texts.get("review_amount_error")) : form;
        form = estimated && high.isEmpty() ? form.refused("costHigh", texts.get("review_amount_error")) : form;
        form = estimated && form.value("costReason").isBlank() ? form.refused("costReason", texts.get("review_reason_error")) : form;
        if (form.bad()) {
            return new Read(form, null);
        }
        List<AnsweredCheckDto> answers = new ArrayList<>();
        for (ReviewCheckDto check : before.checks()) {
            if (!form.value("answer-" + check.id()).isBlank()) {
                answers.add(new AnsweredCheckDto(check.id(), CheckAnswerDto.fromString(form.value("answer-" + check.id())),
                        blankToNull(form.value("note-" + check.id()))));
            }
        }
        CostEstimateDto cost = estimated ? new CostEstimateDto(Amounts.dto(low.get()), Amounts.dto(high.get()),
                text(form.value("costReason"), before.cost() == null ? null : before.cost().reason(), texts)) : null;
        return new Read(form, new AssessmentInputDto(answers, form.value("feasibility").isBlank() ? null
                : FeasibilityDto.fromString(form.value("feasibility")), text(form.value("feasibilityReason"), before.feasibilityReason(), texts), cost));
    }

    /** The fields of what has been found so far. */
    static Map<String, String> values(ReviewDto review, Units units, Texts texts) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ReviewCheckDto check : review.checks()) {
            values.put("answer-" + check.id(), check.answer() == null ? "" : check.answer().toString());
            values.put("note-" + check.id(), check.note() == null ? "" : check.note());
        }
        values.put("feasibility", review.feasibility() == null ? "" : review.feasibility().toString());
        values.put("feasibilityReason", plain(review.feasibilityReason(), texts));
        if (review.cost() != null) {
            values.put("costLow", typed(review.cost().low(), units));
            values.put("costHigh", typed(review.cost().high(), units));
            values.put("costReason", plain(review.cost().reason(), texts));
        }
        return values;
    }

    /** The field of a form for a pointer of the service. */
    static String fieldOf(String pointer) {
        String[] parts = pointer.split("/");
        return switch (parts[0]) {
            case "cost" -> parts.length > 1 ? "cost" + parts[1].substring(0, 1).toUpperCase(java.util.Locale.ROOT) + parts[1].substring(1) : "costLow";
            case "feasibility", "feasibilityReason", "decision", "reason", "interest", "explanation", "outcome", "way", "note", "kind", "name",
                    "number", "account", "office", "statement" -> parts[0];
            default -> null;
        };
    }

    /** What is asked once is in the language of the page. */
    static LocalizedTextDto text(String typed, LocalizedTextDto before, Texts texts) {
        if (typed.isBlank()) {
            return null;
        }
        return texts.language().rightToLeft() ? new LocalizedTextDto(typed, before == null ? null : before.en())
                : new LocalizedTextDto(before == null ? null : before.fa(), typed);
    }

    static String blankToNull(String typed) {
        return typed.isBlank() ? null : typed;
    }

    private static String plain(LocalizedTextDto text, Texts texts) {
        String own = text == null ? null : texts.language().rightToLeft() ? text.fa() : text.en();
        return own == null ? "" : own;
    }

    private static String typed(MoneyDto money, Units units) {
        return new BigDecimal(money.amount()).divide(units.exact(money.currency()).size()).toPlainString();
    }
}
