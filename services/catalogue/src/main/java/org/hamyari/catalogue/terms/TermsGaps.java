package org.hamyari.catalogue.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamyari.catalogue.api.CampaignKindDto;
import org.hamyari.catalogue.api.GuaranteeVerdictDto;
import org.hamyari.catalogue.api.GuaranteeVerificationDto;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.api.SuccessRuleDto;
import org.hamyari.catalogue.api.TermsGapDto;
import org.hamyari.catalogue.api.TermsInputDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;

/** What terms lack before backers could agree to them, held against the record of the project. */
final class TermsGaps {

    private final List<TermsGapDto> gaps = new ArrayList<>();
    private final TermsInputDto terms;
    private final ProjectDto project;

    private TermsGaps(TermsInputDto terms, ProjectDto project) {
        this.terms = terms;
        this.project = project;
    }

    static List<TermsGapDto> of(TermsInputDto terms, ProjectDto project, Optional<GuaranteeVerificationDto> verification) {
        TermsGaps gaps = new TermsGaps(terms, project);
        gaps.kind();
        gaps.money();
        gaps.plan();
        gaps.guarantee(verification);
        return List.copyOf(gaps.gaps);
    }

    /** What amended terms lack; their guarantee is the one that was verified. */
    static List<TermsGapDto> of(TermsInputDto terms, ProjectDto project, boolean hasGuarantee) {
        TermsGaps gaps = new TermsGaps(terms, project);
        gaps.kind();
        gaps.money();
        gaps.plan();
        if (!hasGuarantee) {
            gaps.guarantee(Optional.empty());
        }
        return List.copyOf(gaps.gaps);
    }

    private void kind() {
        Optional<TermsPreset> preset = Optional.ofNullable(terms.preset()).map(TermsPreset::of);
        gap(preset.isPresent() && terms.presetCategory() == null, "/presetCategory", "no-preset-category",
                "یکی از دسته‌های این الگو را انتخاب کنید.", "Choose one of the categories of the preset.");
        boolean isEmpty = terms.packages() == null || terms.packages().isEmpty();
        boolean needsPackages = preset.map(known -> known.needsPackages).orElse(false)
                || terms.kind() == CampaignKindDto.REWARD && Boolean.FALSE.equals(terms.freeAmount());
        gap(needsPackages && isEmpty, "/packages", "no-packages",
                "دست‌کم یک بسته با پاداش آن لازم است.", "At least one package with its reward is needed.");
        gap(terms.kind() == CampaignKindDto.LOAN && terms.loan() == null, "/loan", "no-repayment",
                "بگویید قرض چگونه بازپرداخت می‌شود.", "Say how the loan is paid back.");
        gap(terms.kind() == CampaignKindDto.RECURRING && terms.recurring() == null, "/recurring", "no-interval",
                "بگویید کمک هر چند وقت تکرار می‌شود.", "Say how often the gift is repeated.");
    }

    private void money() {
        gap(project.goal() == null, "/goal", "no-goal", "پروژه هنوز هدف و ردیف بودجه ندارد.", "The project has no goal and no budget lines yet.");
        gap(terms.successRule() == SuccessRuleDto.THRESHOLD && terms.thresholdBasisPoints() == null, "/thresholdBasisPoints", "no-threshold",
                "بگویید چه بخشی از هدف بس است.", "Say which part of the goal is enough.");
        gap(terms.overFunding() != null && terms.overFunding().allowed() && terms.overFunding().use() == null, "/overFunding/use",
                "no-use-of-more", "بگویید مبلغ بیشتر از نیاز صرف چه می‌شود.", "Say what more than is needed is for.");
        if (project.goal() == null) {
            return;
        }
        Money goal = Money.positive(project.goal(), "/goal");
        Money minimum = terms.minimum() == null ? goal : Money.positive(terms.minimum(), "/minimum");
        Money budget = project.optimum() == null ? goal : Money.positive(project.optimum(), "/optimum");
        Money optimum = terms.optimum() == null ? budget : Money.positive(terms.optimum(), "/optimum");
        gap(optimum.compareTo(minimum) < 0, "/optimum", "optimum-below-minimum",
                "هدف مطلوب از حداقل کمتر است.", "The optimum is below the minimum.");
        gap(optimum.compareTo(budget) > 0, "/optimum", "optimum-beyond-budget",
                "هدف مطلوب از جمع ردیف‌های بودجه بیشتر است.", "The optimum is more than the budget lines add up to.");
        gap(minimum.compareTo(goal) < 0 && terms.successRule() != SuccessRuleDto.KEEP_IT_ALL && terms.scopeReductionPlan() == null,
                "/scopeReductionPlan", "no-reduction-plan",
                "حداقل از هدف کمتر است: بگویید کدام بخش کنار می‌رود.", "The minimum is below the goal: say what is left out then.");
    }

    private void plan() {
        int milestones = project.milestones() == null ? 0 : project.milestones().size();
        boolean isUnknown = terms.payoutPlan() != null
                && terms.payoutPlan().stream().anyMatch(share -> share.milestone() != null && share.milestone() > milestones);
        gap(isUnknown, "/payoutPlan", "unknown-milestone",
                "یکی از سهم‌ها به نقطهٔ عطفی بسته است که در پروژه نیست.", "A share waits for a milestone that the project does not have.");
    }

    private void guarantee(Optional<GuaranteeVerificationDto> verification) {
        boolean needed = terms.preset() != null && TermsPreset.of(terms.preset()).needsGuarantee;
        gap(needed && terms.guarantee() == null, "/guarantee", "no-guarantee",
                "این الگو ضامنی می‌خواهد که شهر آن را تأیید کند.", "This preset needs a guarantor, verified by the city.");
        if (terms.guarantee() != null) {
            boolean isRefused = verification.filter(known -> known.verdict() == GuaranteeVerdictDto.REFUSED).isPresent();
            gap(verification.isEmpty(), "/guarantee", "guarantee-unverified",
                    "ضمانت‌نامه هنوز تأیید نشده است.", "The guarantee has not been verified yet.");
            gap(isRefused, "/guarantee", "guarantee-refused", "ضمانت‌نامه تأیید نشد.", "The guarantee was refused.");
        }
    }

    private void gap(boolean isMissing, String pointer, String code, String fa, String en) {
        if (isMissing) {
            gaps.add(new TermsGapDto(pointer, code, new LocalizedTextDto(fa, en)));
        }
    }
}
