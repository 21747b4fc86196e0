package org.hamyari.portal.terms;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamyari.catalogue.client.CampaignKindDto;
import org.hamyari.catalogue.client.GuaranteeInputDto;
import org.hamyari.catalogue.client.LoanTermsDto;
import org.hamyari.catalogue.client.OverFundingDto;
import org.hamyari.catalogue.client.PresetCodeDto;
import org.hamyari.catalogue.client.RecurringIntervalDto;
import org.hamyari.catalogue.client.RecurringTermsDto;
import org.hamyari.catalogue.client.RewardPackageInputDto;
import org.hamyari.catalogue.client.SuccessRuleDto;
import org.hamyari.catalogue.client.TermsInputDto;
import org.hamyari.catalogue.client.TermsPresetDto;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.api.MoneyDto;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Amounts;

/**
 * Between the fields of the page and what the service takes. What cannot be read is sent as something the service refuses, so that it names
 * its field with all the others; what a preset fixes is left out.
 */
record TermsForm(Typed typed) {

    /** The packages that the page has room for. */
    static final List<Integer> ROWS = List.of(1, 2, 3, 4, 5);

    private static final int BASIS_POINTS = 2;

    static TermsForm of(Form form, String currency, Unit unit) {
        return new TermsForm(new Typed(form, currency, unit));
    }

    static Form of(TermsInputDto terms, Formats formats) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "preset", terms.preset());
        put(values, "presetCategory", terms.presetCategory());
        put(values, "kind", terms.kind());
        put(values, "successRule", terms.successRule());
        put(values, "threshold", percent(terms.thresholdBasisPoints()));
        put(values, "minimum", typed(terms.minimum(), formats));
        put(values, "optimum", typed(terms.optimum(), formats));
        put(values, "opensOn", terms.opensOn());
        put(values, "closesOn", terms.closesOn());
        put(values, "reportDueOn", terms.reportDueOn());
        put(values, "fee", percent(terms.feeBasisPoints()));
        texts(values, "reduction", terms.scopeReductionPlan());
        if (terms.overFunding() != null) {
            put(values, "more", Boolean.TRUE.equals(terms.overFunding().allowed()) ? "yes" : "no");
            texts(values, "use", terms.overFunding().use());
            put(values, "limit", typed(terms.overFunding().limit(), formats));
        }
        if (terms.payoutPlan() != null) {
            PayoutFields.put(values, terms.payoutPlan());
        }
        repayment(values, terms);
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

    private static void repayment(Map<String, String> values, TermsInputDto terms) {
        if (terms.loan() != null) {
            put(values, "months", terms.loan().months());
            put(values, "graceMonths", terms.loan().graceMonths());
        }
        if (terms.recurring() != null) {
            put(values, "interval", terms.recurring().interval());
            put(values, "times", terms.recurring().times());
        }
    }

    private static void packages(Map<String, String> values, TermsInputDto terms, Formats formats) {
        List<RewardPackageInputDto> packages = terms.packages() == null ? List.of() : terms.packages();
        ROWS.stream().filter(row -> row <= packages.size()).forEach(row -> {
            texts(values, "title" + row, packages.get(row - 1).title());
            put(values, "price" + row, typed(packages.get(row - 1).price(), formats));
            put(values, "stock" + row, packages.get(row - 1).stock());
        });
    }

    TermsInputDto input(List<TermsPresetDto> presets) {
        PresetCodeDto preset = typed.any("preset") ? PresetCodeDto.fromString(value("preset")) : null;
        TermsInputDto fixed = presets.stream().filter(known -> known.preset() == preset).findFirst().map(TermsPresetDto::fixed).orElse(null);
        boolean isFree = fixed == null;
        return new TermsInputDto(preset, isFree ? null : typed.orNull("presetCategory"),
                isFree || fixed.kind() == null ? kind() : null, isFree || fixed.successRule() == null ? rule() : null,
                isFree || fixed.thresholdBasisPoints() == null && fixed.successRule() == null ? threshold() : null, typed.text("reduction"),
                typed.money("minimum"), typed.money("optimum"), isFree || fixed.overFunding() == null ? more() : null, null, packages(),
                typed.date("opensOn"), typed.date("closesOn"), loan(), recurring(),
                isFree || fixed.feeBasisPoints() == null ? typed.basisPoints("fee") : null,
                isFree || fixed.payoutPlan() == null ? new PayoutFields(typed).plan() : null, null, typed.date("reportDueOn"), null, null,
                guarantee());
    }

    private String value(String name) {
        return typed.form().value(name);
    }

    private CampaignKindDto kind() {
        return typed.any("kind") ? CampaignKindDto.fromString(value("kind")) : null;
    }

    private SuccessRuleDto rule() {
        return typed.any("successRule") ? SuccessRuleDto.fromString(value("successRule")) : null;
    }

    private Integer threshold() {
        return rule() == SuccessRuleDto.THRESHOLD ? typed.basisPoints("threshold") : null;
    }

    private OverFundingDto more() {
        boolean isAllowed = typed.form().has("more", "yes");
        return isAllowed || typed.any("useFa", "useEn", "limit") ? new OverFundingDto(isAllowed, typed.text("use"), typed.money("limit")) : null;
    }

    private LoanTermsDto loan() {
        Integer months = typed.whole("months", 0);
        Integer grace = typed.whole("graceMonths", -1);
        return months == null && grace == null ? null : new LoanTermsDto(months, grace == null ? Integer.valueOf(0) : grace);
    }

    private RecurringTermsDto recurring() {
        RecurringIntervalDto interval = typed.any("interval") ? RecurringIntervalDto.fromString(value("interval")) : null;
        return typed.any("interval", "times") ? new RecurringTermsDto(interval, typed.whole("times", 0)) : null;
    }

    private List<RewardPackageInputDto> packages() {
        List<RewardPackageInputDto> packages = filled().stream().map(row -> new RewardPackageInputDto(typed.text("title" + row), null,
                typed.sum("price" + row), typed.whole("stock" + row, 0), null, false)).toList();
        return packages.isEmpty() ? null : packages;
    }

    private List<Integer> filled() {
        return ROWS.stream().filter(row -> typed.any("titleFa" + row, "titleEn" + row, "price" + row, "stock" + row)).toList();
    }

    private GuaranteeInputDto guarantee() {
        boolean isGiven = typed.any("guarantorFa", "guarantorEn", "guarantorId", "guaranteeAmount", "guaranteeNumber", "guaranteeExpiresOn");
        return isGiven ? new GuaranteeInputDto(typed.text("guarantor"), typed.orNull("guarantorId"), typed.sum("guaranteeAmount"),
                value("guaranteeNumber"), typed.date("guaranteeExpiresOn")) : null;
    }

    /** The field for a pointer of the service. */
    String fieldOf(String pointer) {
        List<String> parts = Arrays.asList(pointer.split("/"));
        List<String> below = parts.subList(1, parts.size());
        return switch (parts.getFirst()) {
            case "thresholdBasisPoints" -> "threshold";
            case "feeBasisPoints" -> "fee";
            case "payoutPlan" -> new PayoutFields(typed).fieldOf(below);
            case "scopeReductionPlan" -> "reductionFa";
            case "overFunding" -> below.contains("limit") ? "limit" : "useFa";
            case "loan" -> below.isEmpty() ? "months" : below.getFirst();
            case "recurring" -> below.isEmpty() ? "interval" : below.getFirst();
            case "packages" -> packageField(below);
            case "guarantee" -> below.isEmpty() ? "guarantorFa" : guarantee(below.getFirst());
            case "preset", "presetCategory", "kind", "successRule", "minimum", "optimum", "opensOn", "closesOn", "reportDueOn" -> parts.getFirst();
            default -> null;
        };
    }

    private String packageField(List<String> below) {
        List<Integer> rows = filled();
        int index = below.isEmpty() ? 0 : Integer.parseInt(below.getFirst());
        int row = index < rows.size() ? rows.get(index) : 1;
        String member = below.size() < 2 ? "title" : below.get(1);
        return ("title".equals(member) ? "titleFa" : member) + row;
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

    static String percent(Integer basisPoints) {
        return basisPoints == null ? null : BigDecimal.valueOf(basisPoints, BASIS_POINTS).stripTrailingZeros().toPlainString();
    }

    private static String typed(MoneyDto amount, Formats formats) {
        if (amount == null) {
            return null;
        }
        Money money = Amounts.of(amount);
        return formats.amount(money, formats.units().exact(money.currency()));
    }
}
