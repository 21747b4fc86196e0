package org.hamyari.catalogue.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hamyari.catalogue.api.AgreedBudgetLineDto;
import org.hamyari.catalogue.api.AgreedMilestoneDto;
import org.hamyari.catalogue.api.AgreedTermsDto;
import org.hamyari.catalogue.api.BudgetLineDto;
import org.hamyari.catalogue.api.CampaignKindDto;
import org.hamyari.catalogue.api.GuaranteeDto;
import org.hamyari.catalogue.api.MilestoneDto;
import org.hamyari.catalogue.api.OverFundingDto;
import org.hamyari.catalogue.api.PayoutShareDto;
import org.hamyari.catalogue.api.PayoutTriggerDto;
import org.hamyari.catalogue.api.ProjectDto;
import org.hamyari.catalogue.api.RefundToDto;
import org.hamyari.catalogue.api.RewardPackageDto;
import org.hamyari.catalogue.api.RewardPackageInputDto;
import org.hamyari.catalogue.api.SuccessRuleDto;
import org.hamyari.catalogue.api.TermsInputDto;
import org.hamyari.catalogue.project.FrozenCampaign;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.money.Money;

/** Makes of a complete draft and the record of its project what backers agree to: every member has a value, nothing refers to a draft. */
@ApplicationScoped
class Freezing {

    private final TermsText text;
    private final TermsSettings settings;

    Freezing(TermsText text, TermsSettings settings) {
        this.text = text;
        this.settings = settings;
    }

    /** When the campaign runs, and where its days begin. */
    record Window(Instant from, Instant until, ZoneId zone) {
    }

    FrozenCampaign freeze(TermsInputDto terms, ProjectDto project, Window window, GuaranteeDto guarantee, int version) {
        List<AgreedMilestoneDto> milestones = milestones(project);
        MoneyDto minimum = or(terms.minimum(), project.goal());
        AgreedTermsDto agreed = new AgreedTermsDto(project.id(), project.cityId(), version, project.goal(), terms.preset(),
                terms.presetCategory(), or(terms.kind(), CampaignKindDto.DONATION), or(terms.successRule(), SuccessRuleDto.ALL_OR_NOTHING),
                terms.thresholdBasisPoints(), terms.scopeReductionPlan(), minimum, optimum(terms, project, minimum),
                or(terms.overFunding(), new OverFundingDto(false, null, null)), or(terms.freeAmount(), true), packages(terms), window.from(),
                window.until(), terms.loan(), terms.recurring(), or(terms.feeBasisPoints(), 0), or(terms.payoutPlan(), paidWhole()),
                or(terms.refundTo(), RefundToDto.SOURCE), or(terms.reportDueOn(), reportDueOn(milestones, window)),
                or(terms.reportPublished(), true), or(terms.reportFigures(), List.of()), lines(project), milestones, guarantee);
        return frozen(agreed);
    }

    /** The same terms for another time, as another version. */
    FrozenCampaign freeze(AgreedTermsDto standing, Window window, int version) {
        var members = text.members(standing);
        members.put("version", version);
        members.put("opensAt", window.from().toString());
        members.put("closesAt", window.until().toString());
        return frozen(text.of(members, AgreedTermsDto.class));
    }

    private FrozenCampaign frozen(AgreedTermsDto agreed) {
        return new FrozenCampaign(agreed, TermsText.hash(text.write(agreed)));
    }

    /** All of the budget, or what has to come in where that is more. */
    private static MoneyDto optimum(TermsInputDto terms, ProjectDto project, MoneyDto minimum) {
        if (terms.optimum() != null || project.optimum() == null) {
            return or(terms.optimum(), minimum);
        }
        Money least = Money.positive(minimum, "/minimum");
        Money budget = Money.positive(project.optimum(), "/optimum");
        return (budget.compareTo(least) >= 0 ? budget : least).toDto();
    }

    private static List<PayoutShareDto> paidWhole() {
        return List.of(new PayoutShareDto(10_000, PayoutTriggerDto.CAMPAIGN_END, null, 0));
    }

    private LocalDate reportDueOn(List<AgreedMilestoneDto> milestones, Window window) {
        LocalDate end = LocalDate.ofInstant(window.until(), window.zone());
        return Stream.concat(Stream.of(end), milestones.stream().map(AgreedMilestoneDto::dueOn)).max(Comparator.naturalOrder()).orElseThrow()
                .plus(settings.reportAfter());
    }

    private static List<RewardPackageDto> packages(TermsInputDto terms) {
        List<RewardPackageInputDto> given = or(terms.packages(), List.of());
        return IntStream.range(0, given.size()).mapToObj(i -> new RewardPackageDto(i + 1, given.get(i).title(), given.get(i).description(),
                given.get(i).price(), given.get(i).stock(), given.get(i).deliversOn(), or(given.get(i).needsAddress(), false))).toList();
    }

    private static List<AgreedBudgetLineDto> lines(ProjectDto project) {
        List<BudgetLineDto> lines = or(project.budgetLines(), List.of());
        return IntStream.range(0, lines.size()).mapToObj(i -> new AgreedBudgetLineDto(i + 1, lines.get(i).label(), lines.get(i).amount(),
                !Boolean.TRUE.equals(lines.get(i).optional()))).toList();
    }

    private static List<AgreedMilestoneDto> milestones(ProjectDto project) {
        List<MilestoneDto> milestones = or(project.milestones(), List.<MilestoneDto>of()).stream()
                .sorted(Comparator.comparing(MilestoneDto::dueOn)).toList();
        return IntStream.range(0, milestones.size())
                .mapToObj(i -> new AgreedMilestoneDto(i + 1, milestones.get(i).title(), milestones.get(i).dueOn())).toList();
    }

    private static <T> T or(T given, T otherwise) {
        return Objects.requireNonNullElse(given, otherwise);
    }
}
