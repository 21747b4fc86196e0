package org.hamyari.portal.terms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamyari.catalogue.client.CampaignKindDto;
import org.hamyari.catalogue.client.GuaranteeInputDto;
import org.hamyari.catalogue.client.OverFundingDto;
import org.hamyari.catalogue.client.PayoutShareDto;
import org.hamyari.catalogue.client.PayoutTriggerDto;
import org.hamyari.catalogue.client.PresetCodeDto;
import org.hamyari.catalogue.client.RewardPackageInputDto;
import org.hamyari.catalogue.client.SuccessRuleDto;
import org.hamyari.catalogue.client.TermsInputDto;
import org.hamyari.catalogue.client.TermsPresetDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.api.MoneyDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.TypedAmount;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Amounts;

/**
 * Between the fields of the page and what the service takes. A sum or number that cannot be read is sent as zero, so that the service names
 * its field with all the others; what a preset fixes is left out.
 */
record TermsForm(Form form, String currency, Unit unit, List<TermsPresetDto> presets) {

    /** The packages that the page has room for. */
    static final List<Integer> ROWS = List.of(1, 2, 3, 4, 5);

    private static final int WHOLE = 10_000;

    static Form of(TermsInputDto terms, Formats formats) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "preset", terms.preset());
        put(values, "presetCategory", terms.presetCategory());
        put(values, "kind", terms.kind());
        put(values, "successRule", terms.successRule());
        put(values, "threshold", terms.thresholdBasisPoints() == null ? null : terms.thresholdBasisPoints() / 100);
        put(values, "minimum", typed(terms.minimum(), formats));
        put(values, "closesOn", terms.closesOn());
        put(values, "reportDueOn", terms.reportDueOn());
        put(values, "fee", terms.feeBasisPoints() == null ? null : terms.feeBasisPoints() / 100);
        texts(values, "reduction", terms.scopeReductionPlan());
        if (terms.overFunding() != null) {
            put(values, "more", Boolean.TRUE.equals(terms.overFunding().allowed()) ? "yes" : "no");
            texts(values, "use", terms.overFunding().use());
        }
        if (terms.payoutPlan() != null) {
            put(values, "share", terms.payoutPlan().getFirst().shareBasisPoints() / 100);
            put(values, "days", terms.payoutPlan().getFirst().workingDays());
        }
        packages(values, terms, formats);
        if (terms.guarantee() != null) {
            texts(values, "guarantor", terms.guarantee().guarantor());
            put(values, "guarantorId", terms.guarantee().guarantorId());
            put(values, "guaranteeAmount", typed(terms.guarantee().amount(), formats));
            put(values, "guaranteeNumber", terms.guarantee().number());
            put(values, "guaranteeExpiresOn", terms.guarantee().expiresOn());
        }
        return Form.of(values);
    }

    private static void packages(Map<String, String> values, TermsInputDto terms, Formats formats) {
        List<RewardPackageInputDto> packages = terms.packages() == null ? List.of() : terms.packages();
        ROWS.stream().filter(row -> row <= packages.size()).forEach(row -> {
            texts(values, "title" + row, packages.get(row - 1).title());
            put(values, "price" + row, typed(packages.get(row - 1).price(), formats));
            put(values, "stock" + row, packages.get(row - 1).stock());
        });
    }

    TermsInputDto input() {
        PresetCodeDto preset = form.value("preset").isBlank() ? null : PresetCodeDto.fromString(form.value("preset"));
        TermsInputDto fixed = presets.stream().filter(known -> known.preset() == preset).findFirst().map(TermsPresetDto::fixed).orElse(null);
        boolean isFree = fixed == null;
        return new TermsInputDto(preset, isFree ? null : blankToNull("presetCategory"),
                isFree || fixed.kind() == null ? kind() : null, isFree || fixed.successRule() == null ? rule() : null,
                isFree || fixed.thresholdBasisPoints() == null && fixed.successRule() == null ? threshold() : null, text("reduction"),
                money("minimum"), null, isFree || fixed.overFunding() == null ? more() : null, null, packages(), null, date("closesOn"), null, null,
                isFree || fixed.feeBasisPoints() == null ? basisPoints("fee") : null,
                isFree || fixed.payoutPlan() == null ? plan() : null, null, date("reportDueOn"), null, null, guarantee());
    }

    private CampaignKindDto kind() {
        return form.value("kind").isBlank() ? null : CampaignKindDto.fromString(form.value("kind"));
    }

    private SuccessRuleDto rule() {
        return form.value("successRule").isBlank() ? null : SuccessRuleDto.fromString(form.value("successRule"));
    }

    private Integer threshold() {
        return rule() == SuccessRuleDto.THRESHOLD ? basisPoints("threshold") : null;
    }

    private OverFundingDto more() {
        return form.has("more", "yes") ? new OverFundingDto(true, text("use"), null) : null;
    }

    /** One share after the end of the campaign; what is left of the whole waits for the approved report. */
    private List<PayoutShareDto> plan() {
        Integer share = basisPoints("share");
        if (share == null) {
            return null;
        }
        List<PayoutShareDto> plan = new ArrayList<>();
        plan.add(new PayoutShareDto(share, PayoutTriggerDto.CAMPAIGN_END, null, whole("days").orElse(0)));
        if (share < WHOLE) {
            plan.add(new PayoutShareDto(WHOLE - share, PayoutTriggerDto.REPORT_APPROVED, null, 0));
        }
        return plan;
    }

    private List<RewardPackageInputDto> packages() {
        List<RewardPackageInputDto> packages = ROWS.stream().filter(row -> text("title" + row) != null || !form.value("price" + row).isBlank())
                .map(row -> new RewardPackageInputDto(text("title" + row), null, or0(money("price" + row)), whole("stock" + row).orElse(null), null, false))
                .toList();
        return packages.isEmpty() ? null : packages;
    }

    private GuaranteeInputDto guarantee() {
        return text("guarantor") == null ? null : new GuaranteeInputDto(text("guarantor"), blankToNull("guarantorId"), or0(money("guaranteeAmount")),
                form.value("guaranteeNumber"), date("guaranteeExpiresOn"));
    }

    private Integer basisPoints(String name) {
        return whole(name).map(percent -> percent * 100).orElse(null);
    }

    private Optional<Integer> whole(String name) {
        String digits = TypedAmount.latinDigits(form.value(name)).strip();
        return digits.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private MoneyDto money(String name) {
        return form.value(name).isBlank() ? null
                : TypedAmount.parse(form.value(name), currency, unit).map(Amounts::dto).orElse(new MoneyDto("0", currency));
    }

    private MoneyDto or0(MoneyDto money) {
        return money == null ? new MoneyDto("0", currency) : money;
    }

    private LocalDate date(String name) {
        try {
            return form.value(name).isBlank() ? null : LocalDate.parse(TypedAmount.latinDigits(form.value(name)).strip());
        } catch (DateTimeParseException unreadable) {
            return LocalDate.EPOCH;
        }
    }

    private LocalizedTextDto text(String name) {
        String fa = blankToNull(name + "Fa");
        String en = blankToNull(name + "En");
        return fa == null && en == null ? null : new LocalizedTextDto(fa, en);
    }

    private String blankToNull(String name) {
        return form.value(name).isBlank() ? null : form.value(name);
    }

    /** The field for a pointer of the service. */
    static String fieldOf(String pointer) {
        String[] parts = pointer.split("/");
        return switch (parts[0]) {
            case "thresholdBasisPoints" -> "threshold";
            case "feeBasisPoints" -> "fee";
            case "payoutPlan" -> "share";
            case "scopeReductionPlan" -> "reductionFa";
            case "overFunding" -> "useFa";
            case "packages" -> parts.length < 3 ? "titleFa1" : (parts[2].equals("title") ? "titleFa" : parts[2]) + (Integer.parseInt(parts[1]) + 1);
            case "guarantee" -> parts.length < 2 ? "guarantorFa" : guarantee(parts[1]);
            default -> parts[0];
        };
    }

    private static String guarantee(String member) {
        return switch (member) {
            case "guarantor" -> "guarantorFa";
            case "guarantorId" -> "guarantorId";
            default -> "guarantee" + Character.toUpperCase(member.charAt(0)) + member.substring(1);
        };
    }

    private static void put(Map<String, String> values, String name, Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private static void texts(Map<String, String> values, String name, LocalizedTextDto text) {
        if (text != null) {
            put(values, name + "Fa", text.fa());
            put(values, name + "En", text.en());
        }
    }

    private static String typed(MoneyDto amount, Formats formats) {
        if (amount == null) {
            return null;
        }
        Money money = Amounts.of(amount);
        return formats.amount(money, formats.units().exact(money.currency()));
    }
}
