package org.hamyari.cities.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.FundRuleTemplateDto;
import org.hamyari.cities.api.SharedPolicyDto;
import org.hamyari.cities.api.TemplateInputDto;
import org.hamyari.cities.api.TemplateKindDto;
import org.hamyari.cities.api.VoteProcessTemplateDto;
import org.hamyari.cities.input.Bilingual;
import org.hamyari.cities.policy.PolicyExport;
import org.hamyari.cities.policy.PublishedPolicies;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/**
 * What may stand in a template: the part that its kind names and no other, with parameters that belong together. The forms follow the
 * rule of a fund and the settings of a vote as their services take them.
 */
@ApplicationScoped
class SharedContent {

    private static final int TITLE = 200;
    private static final int TEXT = 4000;

    private final PublishedPolicies policies;

    SharedContent(PublishedPolicies policies) {
        this.policies = policies;
    }

    Shared accept(String cityId, TemplateInputDto input) {
        Bilingual.require(input.title(), "/title", TITLE);
        Bilingual.require(input.description(), "/description", TEXT);
        requirePart(input.kind() == TemplateKindDto.FUND_RULE, input.fundRule(), "/fundRule", input.kind());
        requirePart(input.kind() == TemplateKindDto.PROCESS, input.process(), "/process", input.kind());
        requirePart(input.kind() == TemplateKindDto.POLICY, input.policyId(), "/policyId", input.kind());
        return switch (input.kind()) {
            case FUND_RULE -> new Shared(input.title(), input.description(), rule(input.fundRule()), null, null);
            case PROCESS -> new Shared(input.title(), input.description(), null, process(input.process()), null);
            case POLICY -> new Shared(input.title(), input.description(), null, null, policy(cityId, input.policyId()));
        };
    }

    private static void requirePart(boolean wanted, Object part, String pointer, TemplateKindDto kind) {
        if (wanted && part == null) {
            throw new DomainException(Invalid.field(pointer, "required"));
        }
        if (!wanted && part != null) {
            throw new DomainException(Invalid.field(pointer, "part-of-another-kind", kind.name()));
        }
    }

    private static FundRuleTemplateDto rule(FundRuleTemplateDto rule) {
        requireNote(rule.note(), "/fundRule/note");
        boolean isRatio = rule.kind().equals("RATIO");
        boolean hasRatio = rule.ratioNumerator() != null && rule.ratioDenominator() != null;
        boolean hasNone = rule.ratioNumerator() == null && rule.ratioDenominator() == null;
        if (isRatio ? !hasRatio : !hasNone) {
            throw new DomainException(Invalid.field("/fundRule/ratioNumerator", isRatio ? "ratio-needed" : "ratio-not-needed"));
        }
        List<String> categories = rule.categoryIds() == null ? List.of() : rule.categoryIds();
        if (categories.stream().distinct().count() < categories.size()) {
            throw new DomainException(Invalid.field("/fundRule/categoryIds", "said-twice", categories.getFirst()));
        }
        return rule;
    }

    private static VoteProcessTemplateDto process(VoteProcessTemplateDto process) {
        requireNote(process.note(), "/process/note");
        if (process.rule().equals("greedy") && process.completion() != null && !process.completion().equals("none")) {
            throw new DomainException(Invalid.field("/process/completion", "completion-not-needed"));
        }
        return process;
    }

    /** The city's own published policy, in its newest version. */
    private SharedPolicyDto policy(String cityId, UUID policyId) {
        try {
            PolicyExport export = policies.export(cityId, policyId, Optional.empty());
            return new SharedPolicyDto(export.policyId(), export.version(), export.kind(), export.serviceId(), export.content());
        } catch (DomainException refused) {
            if (refused.error() instanceof DomainError.NotFound) {
                throw new DomainException(new Invalid(List.of(new FieldError("/policyId", "unknown-policy", List.of()))));
            }
            throw refused;
        }
    }

    private static void requireNote(LocalizedTextDto note, String pointer) {
        if (note != null) {
            Bilingual.require(note, pointer, TEXT);
        }
    }
}
