package org.hamyari.portal.mentoring;

import java.util.List;
import java.util.UUID;
import org.hamyari.cities.client.FundRuleTemplateDto;
import org.hamyari.cities.client.TemplateInputDto;
import org.hamyari.cities.client.TemplateKindDto;
import org.hamyari.cities.client.VoteProcessTemplateDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.format.TypedAmount;
import org.hamyari.portal.text.Texts;

/**
 * Between the fields of the forms for sharing and what the service takes. What is missing or no number is said at its field, all at once.
 *
 * @param input what can be sent; absent while something is wrong
 */
record ShareForm(Form form, TemplateInputDto input) {

    private static final List<String> NUMBERS = List.of("ratioNumerator", "ratioDenominator", "minDonors", "thresholdPercent", "capPercentOfGoal");
    private static final String WHOLE = "[0-9]{1,9}";

    static ShareForm read(TemplateKindDto kind, Form typed, Texts texts) {
        Form form = kind == TemplateKindDto.POLICY && id(typed) == null ? typed.refused("policyId", texts.get("mentoring_policy_error")) : typed;
        for (String text : List.of("title", "description")) {
            form = missing(form, text) ? form.refused(text + "Fa", texts.get("mentoring_" + text + "_error")) : form;
        }
        form = kind == TemplateKindDto.FUND_RULE ? numbers(form, texts) : form;
        return new ShareForm(form, form.bad() ? null : new TemplateInputDto(kind, both(form, "title"), both(form, "description"),
                kind == TemplateKindDto.FUND_RULE ? rule(form) : null, kind == TemplateKindDto.PROCESS ? process(form) : null,
                kind == TemplateKindDto.POLICY ? id(form) : null));
    }

    private static Form numbers(Form typed, Texts texts) {
        Form form = typed.value("kind").isBlank() ? typed.refused("kind", texts.get("mentoring_fund_kind_error")) : typed;
        for (String name : NUMBERS) {
            boolean readable = form.value(name).isBlank() || TypedAmount.latinDigits(form.value(name)).matches(WHOLE);
            form = readable ? form : form.refused(name, texts.get("mentoring_number_error"));
        }
        return form;
    }

    private static FundRuleTemplateDto rule(Form form) {
        return new FundRuleTemplateDto(form.value("kind"), whole(form, "ratioNumerator"), whole(form, "ratioDenominator"),
                whole(form, "minDonors"), whole(form, "thresholdPercent"), whole(form, "capPercentOfGoal"), blankToNull(form.value("exhaustion")),
                null, missing(form, "note") ? null : both(form, "note"));
    }

    private static VoteProcessTemplateDto process(Form form) {
        return new VoteProcessTemplateDto(form.value("rule"), null, null, null, null, missing(form, "note") ? null : both(form, "note"));
    }

    /** The field of the form for a pointer of the service. */
    static String fieldOf(String pointer) {
        String[] parts = pointer.split("/");
        boolean part = parts.length > 1 && (parts[0].equals("fundRule") || parts[0].equals("process"));
        String name = parts[part ? 1 : 0];
        return switch (name) {
            case "title", "description", "note" -> name + (parts[parts.length - 1].equals("en") ? "En" : "Fa");
            case "fundRule" -> "kind";
            case "process" -> "rule";
            case "policyId", "rule", "exhaustion", "ratioNumerator", "ratioDenominator", "minDonors", "thresholdPercent", "capPercentOfGoal" -> name;
            case "kind" -> part ? "kind" : null;
            default -> null;
        };
    }

    private static Integer whole(Form form, String name) {
        return form.value(name).isBlank() ? null : Integer.valueOf(TypedAmount.latinDigits(form.value(name)));
    }

    private static UUID id(Form form) {
        try {
            return UUID.fromString(form.value("policyId"));
        } catch (IllegalArgumentException nothingChosen) {
            return null;
        }
    }

    private static boolean missing(Form form, String name) {
        return form.value(name + "Fa").isBlank() && form.value(name + "En").isBlank();
    }

    private static LocalizedTextDto both(Form form, String name) {
        return new LocalizedTextDto(blankToNull(form.value(name + "Fa")), blankToNull(form.value(name + "En")));
    }

    private static String blankToNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
