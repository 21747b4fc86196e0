package org.hamyari.pledges.campaign;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;

/**
 * Everything backers agreed to, as catalogue froze it ({@code AgreedTerms} in events.yaml). Campaigns of the first release have only what
 * {@link #ofTheFirstRelease} says.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreedTerms(UUID projectId, String cityId, int version, String preset, String presetCategory, Kind kind, SuccessRule successRule,
        Integer thresholdBasisPoints, LocalizedTextDto scopeReductionPlan, MoneyDto goal, MoneyDto minimum, MoneyDto optimum,
        OverFunding overFunding, boolean freeAmount, List<RewardPackage> packages, Loan loan, Recurring recurring,
        @JsonFormat(shape = Shape.STRING) Instant opensAt, @JsonFormat(shape = Shape.STRING) Instant closesAt, int feeBasisPoints,
        List<PayoutShare> payoutPlan, RefundTo refundTo, List<BudgetLine> budgetLines,
        List<Milestone> milestones, @JsonFormat(shape = Shape.STRING) LocalDate reportDueOn, boolean reportPublished,
        List<String> reportFigures, Guarantee guarantee) {

    /** A donation of any amount, all or nothing, without fee, paid whole at the end. */
    static AgreedTerms ofTheFirstRelease(Campaign campaign) {
        MoneyDto goal = campaign.goal().toDto();
        return new AgreedTerms(campaign.projectId, campaign.cityId, campaign.termsVersion, null, null, Kind.DONATION,
                SuccessRule.ALL_OR_NOTHING, null, null, goal, goal, goal, new OverFunding(true, null, null), true, List.of(), null, null,
                campaign.opensAt, campaign.closesAt, 0, List.of(new PayoutShare(10_000, Trigger.CAMPAIGN_END, null, 0)), RefundTo.SOURCE,
                List.of(), List.of(), null, false, List.of(), null);
    }

    /** Whether this service takes pledges of this kind: a gift of any amount. Packages, loans and renewals it keeps, but cannot serve yet. */
    boolean areServed() {
        return freeAmount && (kind == Kind.DONATION || kind == Kind.REWARD);
    }

    /** What backers get for their money. */
    public enum Kind {
        DONATION, REWARD, LOAN, RECURRING
    }

    /** Where money goes when the campaign fails. */
    public enum RefundTo {
        SOURCE, WALLET
    }

    /** What the waiting days of a share count from. */
    public enum Trigger {
        CAMPAIGN_END, MILESTONE, REPORT_APPROVED
    }

    public record OverFunding(boolean allowed, LocalizedTextDto use, MoneyDto limit) {
    }

    public record RewardPackage(int number, LocalizedTextDto title, LocalizedTextDto description, MoneyDto price, Integer stock,
            @JsonFormat(shape = Shape.STRING) LocalDate deliversOn, boolean needsAddress) {
    }

    public record Loan(int months, int graceMonths) {
    }

    public record Recurring(String interval, Integer times) {
    }

    /** A part of what the owner gets after the fee; the shares of a plan add up to 10000. */
    public record PayoutShare(int shareBasisPoints, Trigger trigger, Integer milestone, int workingDays) {
    }

    public record BudgetLine(int number, LocalizedTextDto label, MoneyDto amount, boolean required) {
    }

    public record Milestone(int number, LocalizedTextDto title, @JsonFormat(shape = Shape.STRING) LocalDate dueOn) {
    }

    public record Guarantee(LocalizedTextDto guarantor, String guarantorId, MoneyDto amount, String number,
            @JsonFormat(shape = Shape.STRING) LocalDate expiresOn, @JsonFormat(shape = Shape.STRING) Instant verifiedAt) {
    }
}
