package org.hamyari.catalogue.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamyari.catalogue.api.AnsweredCheckDto;
import org.hamyari.catalogue.api.CheckAnswerDto;
import org.hamyari.catalogue.api.ChecklistItemDto;
import org.hamyari.catalogue.api.FeasibilityDto;
import org.hamyari.catalogue.api.ReviewDecisionDto;
import org.hamyari.catalogue.api.ReviewGapDto;
import org.hamyari.catalogue.project.ProjectFacts;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One round of review: what was submitted, what the officials were asked and found, and what they decided. */
@Entity
public class Review {

    @Id
    UUID id;
    String cityId;
    UUID projectId;
    int round;
    @Enumerated(EnumType.STRING)
    ReviewState state;
    String owner;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto title;
    String categoryId;
    long goalMinor;
    String currency;
    boolean needsSecond;
    Instant startedAt;
    Instant dueAt;
    @JdbcTypeCode(SqlTypes.JSON)
    List<ChecklistItemDto> checklist;
    @JdbcTypeCode(SqlTypes.JSON)
    List<AnsweredCheckDto> answers;
    @Enumerated(EnumType.STRING)
    FeasibilityDto feasibility;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto feasibilityReason;
    Long costLowMinor;
    Long costHighMinor;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto costReason;
    @Enumerated(EnumType.STRING)
    ReviewDecisionDto decision;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto reason;
    String decidedBy;
    Instant decidedAt;
    UUID approvalId;
    String confirmedBy;
    Instant closedAt;
    @Version
    long version;

    static Review begin(ProjectFacts project, int round, List<ChecklistItemDto> checklist, ReviewSettings settings, Instant now) {
        Review review = new Review();
        review.id = UUID.randomUUID();
        review.cityId = project.cityId();
        review.projectId = project.id();
        review.round = round;
        review.state = ReviewState.OPEN;
        review.owner = project.owner();
        review.title = project.title();
        review.categoryId = project.categoryId();
        review.goalMinor = project.goal().minor();
        review.currency = project.goal().currency();
        review.needsSecond = settings.needsSecond(project.goal());
        review.startedAt = now;
        review.dueAt = now.plus(settings.due());
        review.checklist = checklist;
        review.answers = List.of();
        review.version = 1;
        return review;
    }

    Money goal() {
        return new Money(goalMinor, currency);
    }

    /** What an approval still needs: a yes (or that it does not apply) to each required check, a feasible project, what it costs. */
    Set<ReviewGapDto> missing() {
        Set<ReviewGapDto> missing = EnumSet.noneOf(ReviewGapDto.class);
        Map<String, AnsweredCheckDto> given = answers();
        if (checklist.stream().filter(ChecklistItemDto::required)
                .anyMatch(item -> !given.containsKey(item.id()) || given.get(item.id()).answer() == CheckAnswerDto.NO)) {
            missing.add(ReviewGapDto.CHECKS);
        }
        if (feasibility == null || feasibility == FeasibilityDto.NOT_FEASIBLE) {
            missing.add(ReviewGapDto.FEASIBILITY);
        }
        if (costReason == null) {
            missing.add(ReviewGapDto.COST);
        }
        return missing;
    }

    Map<String, AnsweredCheckDto> answers() {
        return answers.stream().collect(Collectors.toMap(AnsweredCheckDto::check, Function.identity()));
    }

    /** Writes down a decision that one official may make alone. */
    void decide(ReviewDecisionDto what, LocalizedTextDto why, String by, Instant now) {
        close(what, now);
        note(what, why, by, now);
    }

    /** Writes down a decision that waits for a second official. */
    void propose(ReviewDecisionDto what, LocalizedTextDto why, String by, UUID approval, Instant now) {
        state = state.to(ReviewState.PROPOSED);
        approvalId = approval;
        note(what, why, by, now);
    }

    /** The second official agrees. */
    void confirm(String by, Instant now) {
        close(decision, now);
        confirmedBy = by;
    }

    /** The second official does not agree: the review goes on. */
    void reopen() {
        state = state.to(ReviewState.OPEN);
        note(null, null, null, null);
        approvalId = null;
    }

    /** Ends without a decision: the proposal is no longer there to be decided on. */
    void end(Instant now) {
        state = state.to(ReviewState.ENDED);
        note(null, null, null, null);
        closedAt = now;
    }

    private void close(ReviewDecisionDto what, Instant now) {
        state = state.to(switch (what) {
            case APPROVE -> ReviewState.APPROVED;
            case REQUEST_CHANGES -> ReviewState.CHANGES_REQUESTED;
            case REJECT -> ReviewState.REJECTED;
        });
        closedAt = now;
    }

    private void note(ReviewDecisionDto what, LocalizedTextDto why, String by, Instant at) {
        decision = what;
        reason = why;
        decidedBy = by;
        decidedAt = at;
    }
}
