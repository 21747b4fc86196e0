package org.hamyari.cities.stagepolicy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hamyari.cities.api.CapabilityDto;
import org.hamyari.cities.api.CriterionBasisDto;
import org.hamyari.cities.api.CriterionRuleDto;
import org.hamyari.cities.api.ExpectedEffectDto;
import org.hamyari.cities.api.StagePolicyInputDto;
import org.hamyari.cities.api.StageRulesDto;
import org.hamyari.cities.stage.Stage;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.problem.DomainError.FieldError;

/**
 * What a policy of stages keeps beyond the shape of its members: the four stages in their order, each capability once, criteria with a
 * name of their own, known measures, and every text in both languages.
 */
final class StagePolicyRules {

    private final Set<String> measures;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<CapabilityDto> added = EnumSet.noneOf(CapabilityDto.class);
    private final Set<String> criteria = new HashSet<>();

    private StagePolicyRules(Set<String> measures) {
        this.measures = measures;
    }

    /** Everything that is wrong, by the pointer to it. */
    static List<FieldError> errors(StagePolicyInputDto policy, Set<String> measures) {
        StagePolicyRules rules = new StagePolicyRules(measures);
        for (int i = 0; i < policy.stages().size(); i++) {
            rules.stage("/stages/" + i, Stage.values()[i], policy.stages().get(i));
        }
        EnumSet.complementOf(EnumSet.copyOf(rules.added)).forEach(missing -> rules.wrong("/stages", "capability-missing", missing.name()));
        return rules.errors;
    }

    private void stage(String pointer, Stage expected, StageRulesDto stage) {
        if (!stage.stage().name().equals(expected.name())) {
            wrong(pointer + "/stage", "stage-order", expected.name());
        }
        both(pointer + "/name", stage.name());
        for (int i = 0; i < stage.capabilities().size(); i++) {
            if (!added.add(stage.capabilities().get(i))) {
                wrong(pointer + "/capabilities/" + i, "capability-twice", stage.capabilities().get(i).name());
            }
        }
        if (expected.ordinal() == 0 && !stage.criteria().isEmpty()) {
            wrong(pointer + "/criteria", "first-stage-is-open");
        }
        for (int i = 0; i < stage.criteria().size(); i++) {
            criterion(pointer + "/criteria/" + i, stage.criteria().get(i));
        }
        for (int i = 0; i < stage.effects().size(); i++) {
            effect(pointer + "/effects/" + i, stage.effects().get(i));
        }
        each(pointer + "/risks/", stage.risks());
        each(pointer + "/commitments/", stage.commitments());
    }

    private void criterion(String pointer, CriterionRuleDto rule) {
        if (!criteria.add(rule.code())) {
            wrong(pointer + "/code", "criterion-twice", rule.code());
        }
        both(pointer + "/name", rule.name());
        both(pointer + "/next/text", rule.next().text());
        if (rule.basis() == CriterionBasisDto.EVIDENCE) {
            absent(pointer + "/measure", rule.measure());
            absent(pointer + "/atLeast", rule.atLeast());
            absent(pointer + "/exactly", rule.exactly());
            return;
        }
        if (rule.measure() == null) {
            wrong(pointer + "/measure", "required");
        } else {
            known(pointer + "/measure", rule.measure());
        }
        if ((rule.atLeast() == null) == (rule.exactly() == null)) {
            wrong(pointer + (rule.atLeast() == null ? "/atLeast" : "/exactly"), "one-threshold");
        }
    }

    private void effect(String pointer, ExpectedEffectDto effect) {
        both(pointer + "/text", effect.text());
        if (effect.measure() != null) {
            known(pointer + "/measure", effect.measure());
        }
    }

    private void each(String pointer, List<LocalizedTextDto> texts) {
        for (int i = 0; i < texts.size(); i++) {
            both(pointer + i, texts.get(i));
        }
    }

    private void both(String pointer, LocalizedTextDto text) {
        if (text.fa() == null || text.fa().isBlank()) {
            wrong(pointer + "/fa", "required");
        }
        if (text.en() == null || text.en().isBlank()) {
            wrong(pointer + "/en", "required");
        }
    }

    private void known(String pointer, String measure) {
        if (!measures.contains(measure)) {
            wrong(pointer, "unknown-measure", measure, String.join(", ", measures));
        }
    }

    private void absent(String pointer, Object value) {
        if (value != null) {
            wrong(pointer, "not-with-evidence");
        }
    }

    private void wrong(String pointer, String code, Object... arguments) {
        errors.add(new FieldError(pointer, code, List.of(arguments)));
    }
}
