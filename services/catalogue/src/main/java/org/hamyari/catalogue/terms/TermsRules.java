package org.hamyari.catalogue.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamyari.catalogue.api.CampaignKindDto;
import org.hamyari.catalogue.api.GuaranteeInputDto;
import org.hamyari.catalogue.api.OverFundingDto;
import org.hamyari.catalogue.api.PayoutShareDto;
import org.hamyari.catalogue.api.PayoutTriggerDto;
import org.hamyari.catalogue.api.RewardPackageInputDto;
import org.hamyari.catalogue.api.SuccessRuleDto;
import org.hamyari.catalogue.api.TermsInputDto;
import org.hamyari.catalogue.project.Faults;
import org.hamyari.catalogue.project.Prose;
import org.hamyari.catalogue.project.TextLimit;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.identifiers.LegalEntityId;
import org.hamyari.platform.money.Money;

/** What terms may say, whether they are complete or not; every place that is wrong is named at once. */
final class TermsRules {

    private static final int LONG_TEXT = 2000;
    private static final int SHORT_TEXT = 400;
    private static final int NUMBER = 100;
    private static final int WHOLE = 10_000;

    private final Faults faults = new Faults();
    private final TermsInputDto terms;
    private final String currency;
    private final LocalDate today;
    private final TermsSettings settings;

    private TermsRules(TermsInputDto terms, String currency, LocalDate today, TermsSettings settings) {
        this.terms = terms;
        this.currency = currency;
        this.today = today;
        this.settings = settings;
    }

    /**
     * Refuses with 422 what does not hold.
     *
     * @param terms with the members of its preset, texts as they were typed
     * @param today in the city
     */
    static void require(TermsInputDto terms, String currency, LocalDate today, TermsSettings settings) {
        TermsRules rules = new TermsRules(terms, currency, today, settings);
        rules.kind();
        rules.success();
        rules.packages();
        rules.days();
        rules.payout();
        rules.guarantee();
        rules.faults.throwIfAny();
    }

    /** Refuses what a preset fixes otherwise, and answers the terms with its members. */
    static Map<String, Object> withPreset(Map<String, Object> given, TermsPreset preset, Map<String, Object> fixed) {
        Faults faults = new Faults();
        fixed.forEach((member, value) -> {
            Object own = given.putIfAbsent(member, value);
            if (own != null && !own.equals(value)) {
                faults.add("/" + member, "preset-fixes-this", preset.title.en());
            }
        });
        Object category = given.get("presetCategory");
        if (category != null && !preset.categories.containsKey(category)) {
            faults.add("/presetCategory", "unknown-preset-category", preset.title.en());
        }
        faults.throwIfAny();
        return given;
    }

    private void kind() {
        if (terms.kind() == CampaignKindDto.INVESTMENT) {
            faults.add("/kind", "investment-refused");
        }
        only(terms.preset() != null || terms.presetCategory() == null, "/presetCategory");
        only(terms.kind() == CampaignKindDto.LOAN || terms.loan() == null, "/loan");
        only(terms.kind() == CampaignKindDto.RECURRING || terms.recurring() == null, "/recurring");
        only(terms.kind() == CampaignKindDto.REWARD || terms.packages() == null || terms.packages().isEmpty(), "/packages");
        only(terms.kind() == CampaignKindDto.REWARD || !Boolean.FALSE.equals(terms.freeAmount()), "/freeAmount");
    }

    private void success() {
        only(terms.successRule() == SuccessRuleDto.THRESHOLD || terms.thresholdBasisPoints() == null, "/thresholdBasisPoints");
        faults.noting(() -> Prose.text(terms.scopeReductionPlan(), LONG_TEXT, "/scopeReductionPlan"));
        Money minimum = money(terms.minimum(), "/minimum");
        Money optimum = money(terms.optimum(), "/optimum");
        if (minimum != null && optimum != null && optimum.compareTo(minimum) < 0) {
            faults.add("/optimum", "optimum-below-minimum");
        }
        OverFundingDto more = terms.overFunding();
        if (more != null) {
            faults.noting(() -> Prose.text(more.use(), LONG_TEXT, "/overFunding/use"));
            Money limit = money(more.limit(), "/overFunding/limit");
            if (limit != null && optimum != null && limit.compareTo(optimum) < 0) {
                faults.add("/overFunding/limit", "limit-below-optimum");
            }
        }
    }

    private void packages() {
        List<RewardPackageInputDto> packages = terms.packages() == null ? List.of() : terms.packages();
        for (int i = 0; i < packages.size(); i++) {
            String pointer = "/packages/" + i;
            RewardPackageInputDto reward = packages.get(i);
            faults.noting(() -> Prose.line(reward.title(), TextLimit.TITLE, pointer + "/title"));
            faults.noting(() -> Prose.text(reward.description(), SHORT_TEXT, pointer + "/description"));
            money(reward.price(), pointer + "/price");
            later(reward.deliversOn(), pointer + "/deliversOn");
        }
    }

    private void days() {
        later(terms.opensOn(), "/opensOn");
        later(terms.closesOn(), "/closesOn");
        if (terms.opensOn() != null && terms.closesOn() != null && terms.closesOn().isBefore(terms.opensOn())) {
            faults.add("/closesOn", "closes-before-opening");
        }
        later(terms.reportDueOn(), "/reportDueOn");
        if (terms.reportDueOn() != null && terms.closesOn() != null && !terms.reportDueOn().isAfter(terms.closesOn())) {
            faults.add("/reportDueOn", "report-before-the-end");
        }
    }

    private void payout() {
        if (terms.feeBasisPoints() != null && terms.feeBasisPoints() > settings.mostFeeBasisPoints()) {
            faults.add("/feeBasisPoints", "fee-too-high", settings.mostFeeBasisPoints() / 100);
        }
        if (terms.payoutPlan() == null) {
            return;
        }
        List<PayoutShareDto> plan = terms.payoutPlan();
        if (plan.stream().mapToInt(PayoutShareDto::shareBasisPoints).sum() != WHOLE) {
            faults.add("/payoutPlan", "shares-not-whole");
        }
        for (int i = 0; i < plan.size(); i++) {
            if ((plan.get(i).trigger() == PayoutTriggerDto.MILESTONE) != (plan.get(i).milestone() != null)) {
                faults.add("/payoutPlan/" + i + "/milestone", "milestone-with-its-trigger");
            }
        }
    }

    private void guarantee() {
        GuaranteeInputDto guarantee = terms.guarantee();
        if (guarantee == null) {
            return;
        }
        faults.noting(() -> Prose.line(guarantee.guarantor(), TextLimit.TITLE, "/guarantee/guarantor"));
        faults.noting(() -> Prose.line(guarantee.number(), NUMBER, "/guarantee/number"));
        if (guarantee.guarantorId() != null) {
            faults.noting(() -> LegalEntityId.parse(guarantee.guarantorId(), "/guarantee/guarantorId"));
        }
        money(guarantee.amount(), "/guarantee/amount");
        later(guarantee.expiresOn(), "/guarantee/expiresOn");
        if (terms.reportDueOn() != null && guarantee.expiresOn().isBefore(terms.reportDueOn())) {
            faults.add("/guarantee/expiresOn", "guarantee-ends-early");
        }
    }

    private void only(boolean holds, String pointer) {
        if (!holds) {
            faults.add(pointer, "not-with-this-kind");
        }
    }

    private void later(LocalDate day, String pointer) {
        if (day != null && day.isBefore(today)) {
            faults.add(pointer, "day-in-the-past");
        }
    }

    private Money money(MoneyDto amount, String pointer) {
        return amount == null ? null : faults.noting(() -> Money.positive(amount, currency, pointer));
    }

    /** The texts as everybody will read them. */
    static TermsInputDto clean(TermsInputDto terms) {
        List<RewardPackageInputDto> packages = null;
        if (terms.packages() != null) {
            packages = new ArrayList<>();
            for (RewardPackageInputDto reward : terms.packages()) {
                packages.add(new RewardPackageInputDto(Prose.line(reward.title(), TextLimit.TITLE, "/packages"),
                        Prose.text(reward.description(), SHORT_TEXT, "/packages"), reward.price(), reward.stock(), reward.deliversOn(),
                        Objects.requireNonNullElse(reward.needsAddress(), false)));
            }
        }
        OverFundingDto more = terms.overFunding();
        GuaranteeInputDto guarantee = terms.guarantee();
        return new TermsInputDto(terms.preset(), terms.presetCategory(), terms.kind(), terms.successRule(), terms.thresholdBasisPoints(),
                Prose.text(terms.scopeReductionPlan(), LONG_TEXT, "/scopeReductionPlan"), terms.minimum(), terms.optimum(),
                more == null ? null : new OverFundingDto(more.allowed(), Prose.text(more.use(), LONG_TEXT, "/overFunding/use"), more.limit()),
                terms.freeAmount(), packages, terms.opensOn(), terms.closesOn(), terms.loan(), terms.recurring(), terms.feeBasisPoints(),
                terms.payoutPlan(), terms.refundTo(), terms.reportDueOn(), terms.reportPublished(), terms.reportFigures(),
                guarantee == null ? null : new GuaranteeInputDto(Prose.line(guarantee.guarantor(), TextLimit.TITLE, "/guarantee/guarantor"),
                        guarantee.guarantorId() == null ? null
                                : LegalEntityId.parse(guarantee.guarantorId(), "/guarantee/guarantorId").value(),
                        guarantee.amount(), Prose.line(guarantee.number(), NUMBER, "/guarantee/number"), guarantee.expiresOn()));
    }
}
