package org.hamyari.catalogue.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamyari.catalogue.api.AnsweredCheckDto;
import org.hamyari.catalogue.api.AssessmentInputDto;
import org.hamyari.catalogue.api.ChecklistItemDto;
import org.hamyari.catalogue.api.CostEstimateDto;
import org.hamyari.catalogue.project.Prose;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError.Conflict;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** What a reviewer has found: answers to the questions that were asked, and figures that can be right. */
final class Assessment {

    static final int REASON = 2000;
    private static final int NOTE = 1000;

    private Assessment() {
    }

    /** Takes the whole assessment over into an open review. */
    static void write(Review review, AssessmentInputDto input) {
        if (review.state != ReviewState.OPEN) {
            throw new DomainException(new Conflict("review-not-open"));
        }
        requireAsked(review, input.answers());
        if ((input.feasibility() == null) != (input.feasibilityReason() == null)) {
            throw new DomainException(Invalid.field(input.feasibility() == null ? "/feasibility" : "/feasibilityReason", "required"));
        }
        review.answers = clean(input.answers());
        review.feasibility = input.feasibility();
        review.feasibilityReason = Prose.text(input.feasibilityReason(), REASON, "/feasibilityReason");
        writeCost(review, input.cost());
    }

    private static List<AnsweredCheckDto> clean(List<AnsweredCheckDto> answers) {
        return IntStream.range(0, answers.size()).mapToObj(i -> {
            AnsweredCheckDto given = answers.get(i);
            return new AnsweredCheckDto(given.check(), given.answer(), Prose.text(given.note(), NOTE, "/answers/" + i + "/note"));
        }).toList();
    }

    private static void requireAsked(Review review, List<AnsweredCheckDto> answers) {
        Set<String> asked = review.checklist.stream().map(ChecklistItemDto::id).collect(Collectors.toSet());
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            String check = answers.get(i).check();
            if (!asked.contains(check)) {
                throw new DomainException(Invalid.field("/answers/" + i + "/check", "unknown-check"));
            }
            if (!answered.add(check)) {
                throw new DomainException(Invalid.field("/answers/" + i + "/check", "check-twice"));
            }
        }
    }

    private static void writeCost(Review review, CostEstimateDto cost) {
        if (cost == null) {
            review.costLowMinor = null;
            review.costHighMinor = null;
            review.costReason = null;
            return;
        }
        Money low = Money.positive(cost.low(), review.currency, "/cost/low");
        Money high = Money.positive(cost.high(), review.currency, "/cost/high");
        if (high.compareTo(low) < 0) {
            throw new DomainException(Invalid.field("/cost/high/amount", "high-below-low"));
        }
        review.costLowMinor = low.minor();
        review.costHighMinor = high.minor();
        review.costReason = Prose.text(cost.reason(), REASON, "/cost/reason");
    }
}
