package org.hamyari.catalogue.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamyari.catalogue.api.DecisionInputDto;
import org.hamyari.catalogue.api.ReviewDecisionDto;
import org.hamyari.catalogue.api.ReviewDecisionInputDto;
import org.hamyari.catalogue.api.ReviewGapDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.catalogue.project.ProjectMoves;
import org.hamyari.catalogue.project.ProjectState;
import org.hamyari.catalogue.project.Prose;
import org.hamyari.catalogue.talk.Letters;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.approval.Approvals;
import org.hamyari.platform.approval.Approvals.Approval;
import org.hamyari.platform.approval.Approvals.Decision;
import org.hamyari.platform.problem.DomainError.Condition;
import org.hamyari.platform.problem.DomainError.IllegalTransition;
import org.hamyari.platform.problem.DomainError.Unmet;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;

/**
 * Decides on proposals, in the running transaction. Above the amount of the installation a decision that publishes or rejects is a proposal
 * until a second official has confirmed it; handing a proposal back for changes is not.
 */
@ApplicationScoped
class Deciding {

    private static final String KIND = "project-review";
    private static final Map<ReviewGapDto, Condition> GAPS = Map.of(
            ReviewGapDto.CHECKS, condition("checks", "فهرست بررسی", "Checklist",
                    "به همهٔ پرسش‌های لازم باید «بله» یا «مربوط نیست» پاسخ داده شود.", "Every required check needs a yes, or that it does not apply."),
            ReviewGapDto.FEASIBILITY, condition("feasibility", "شدنی بودن", "Feasibility",
                    "باید روشن شود که کار شدنی است.", "The project has to be found feasible."),
            ReviewGapDto.COST, condition("cost", "برآورد هزینه", "Cost estimate",
                    "برآورد هزینه با دلیل آن لازم است.", "A cost estimate with its reason is needed."));

    private final Reviewers reviewers;
    private final ProjectMoves moves;
    private final Approvals approvals;
    private final Letters letters;
    private final Caller caller;
    private final Clock clock;

    Deciding(Reviewers reviewers, ProjectMoves moves, Approvals approvals, Letters letters, Caller caller, Clock clock) {
        this.reviewers = reviewers;
        this.moves = moves;
        this.approvals = approvals;
        this.letters = letters;
        this.caller = caller;
        this.clock = clock;
    }

    /** Decides, or proposes a decision that takes two. */
    void decide(String cityId, UUID projectId, ReviewDecisionInputDto input) {
        Review review = reviewers.admit(cityId, projectId);
        if (review.state != ReviewState.OPEN) {
            throw new DomainException(new IllegalTransition(review.state.name(), input.decision().name(), Set.of()));
        }
        LocalizedTextDto reason = Prose.text(input.reason(), Assessment.REASON, "/reason");
        if (input.decision() == ReviewDecisionDto.APPROVE) {
            requireComplete(review);
        }
        if (review.needsSecond && input.decision() != ReviewDecisionDto.REQUEST_CHANGES) {
            Approval proposal = approvals.propose(KIND, projectId + "/" + review.round, text(reason));
            review.propose(input.decision(), reason, caller.subject(), proposal.id(), now());
        } else {
            review.decide(input.decision(), reason, caller.subject(), now());
            move(review);
        }
    }

    /** The second official carries a proposed decision out, or opens the review again. */
    void confirm(String cityId, UUID projectId, DecisionInputDto input) {
        Review review = reviewers.admit(cityId, projectId);
        if (review.state != ReviewState.PROPOSED) {
            throw new DomainException(new IllegalTransition(review.state.name(), input.decision().name(), Set.of()));
        }
        Approval approval = approvals.decide(review.approvalId, Decision.valueOf(input.decision().name()), input.reason());
        if (approval.decision().equals(Optional.of(Decision.REJECT))) {
            review.reopen();
        } else {
            review.confirm(caller.subject(), now());
            move(review);
        }
    }

    private void move(Review review) {
        ProjectFacts project = moves.move(review.cityId, review.projectId, switch (review.decision) {
            case APPROVE -> ProjectState.PUBLISHED;
            case REQUEST_CHANGES -> ProjectState.DRAFT;
            case REJECT -> ProjectState.REJECTED;
        }, text(review.reason));
        String kind = "review-" + review.decision.name().toLowerCase(Locale.ROOT).replace('_', '-');
        letters.write(project.owner(), project, new Letters.About(kind, review.id, text(review.reason), null, ""));
    }

    private static void requireComplete(Review review) {
        List<Condition> gaps = review.missing().stream().map(GAPS::get).toList();
        if (!gaps.isEmpty()) {
            throw new DomainException(new Unmet("review-incomplete", gaps));
        }
    }

    // The history of moves keeps one text; the decision keeps both languages.
    private static String text(LocalizedTextDto reason) {
        return reason.fa() == null ? reason.en() : reason.fa();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Condition condition(String code, String fa, String en, String gapFa, String gapEn) {
        return new Condition("/decision", code, new LocalizedTextDto(fa, en), new LocalizedTextDto(gapFa, gapEn));
    }
}
