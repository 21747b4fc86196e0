package org.hamyari.catalogue.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.hamyari.catalogue.api.BudgetLineDto;
import org.hamyari.catalogue.api.CompletenessDto;
import org.hamyari.catalogue.api.CompletenessPartDto;
import org.hamyari.catalogue.api.ProjectInputDto;
import org.hamyari.catalogue.api.ProposalPartDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.Condition;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.problem.ProblemTexts;

/**
 * What a proposal says before it is reviewed: the parts of the form in their order. What a reviewer cannot do without is required, the
 * upkeep with its yearly cost and payer among it; the others help to win people.
 */
@ApplicationScoped
class Completeness {

    private static final List<Part> PARTS = List.of(
            required(ProposalPartDto.TITLE, "/title", content -> content.title() != null),
            required(ProposalPartDto.SUMMARY, "/summary", content -> content.summary() != null),
            required(ProposalPartDto.CATEGORY, "/categoryId", content -> content.categoryId() != null),
            required(ProposalPartDto.PLACE, "/location", content -> content.location() != null || content.district() != null),
            required(ProposalPartDto.STORY, "/story", content -> content.story() != null),
            required(ProposalPartDto.OBJECTIVES, "/objectives", content -> some(content.objectives())),
            optional(ProposalPartDto.BENEFICIARIES, "/beneficiaries", content -> content.beneficiaries() != null),
            required(ProposalPartDto.BUDGET, "/budgetLines", content -> some(content.budgetLines())
                    && content.budgetLines().stream().anyMatch(Completeness::isRequired)),
            optional(ProposalPartDto.ACHIEVEMENTS, "/achievements", content -> some(content.achievements())),
            optional(ProposalPartDto.NEEDS, "/needs", content -> some(content.needs())),
            optional(ProposalPartDto.MILESTONES, "/milestones", content -> some(content.milestones())),
            required(ProposalPartDto.RISKS, "/risks", content -> some(content.risks())),
            required(ProposalPartDto.HORIZON, "/horizon", content -> content.horizon() != null),
            optional(ProposalPartDto.STRATEGY_TAGS, "/strategyTags", content -> some(content.strategyTags())),
            required(ProposalPartDto.MAINTENANCE, "/maintenance", content -> content.maintenance() != null && content.maintenancePlan() != null),
            required(ProposalPartDto.OWNER_NAME, "/ownerName", content -> content.ownerName() != null),
            optional(ProposalPartDto.TEAM, "/team", content -> some(content.team())));

    private final ProblemTexts texts;

    Completeness(ProblemTexts texts) {
        this.texts = texts;
    }

    CompletenessDto of(ProjectInputDto content) {
        List<CompletenessPartDto> parts = PARTS.stream().map(part -> part(part, part.done.test(content))).toList();
        return new CompletenessDto(parts.stream().allMatch(part -> part.done() || !part.required()), parts);
    }

    /** Refuses a proposal that lacks a required part, and lists each of them with what to do. */
    void require(ProjectInputDto content) {
        List<Condition> missing = of(content).parts().stream().filter(part -> part.required() && !part.done())
                .map(part -> new Condition(part.pointer(), part.part().name().toLowerCase(Locale.ROOT).replace('_', '-'), part.name(), part.gap()))
                .toList();
        if (!missing.isEmpty()) {
            throw new DomainException(new DomainError.Unmet("proposal-incomplete", missing));
        }
    }

    private CompletenessPartDto part(Part part, boolean done) {
        return new CompletenessPartDto(part.name, part.pointer, part.required, done, text(part, "name"), done ? null : text(part, "gap"));
    }

    private LocalizedTextDto text(Part part, String what) {
        String key = "part." + part.name.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + what;
        return new LocalizedTextDto(texts.text("fa", key), texts.text("en", key));
    }

    private static boolean isRequired(BudgetLineDto line) {
        return !Boolean.TRUE.equals(line.optional());
    }

    private static boolean some(Collection<?> members) {
        return members != null && !members.isEmpty();
    }

    private static Part required(ProposalPartDto name, String pointer, Predicate<ProjectInputDto> done) {
        return new Part(name, pointer, true, done);
    }

    private static Part optional(ProposalPartDto name, String pointer, Predicate<ProjectInputDto> done) {
        return new Part(name, pointer, false, done);
    }

    private record Part(ProposalPartDto name, String pointer, boolean required, Predicate<ProjectInputDto> done) {
    }
}
