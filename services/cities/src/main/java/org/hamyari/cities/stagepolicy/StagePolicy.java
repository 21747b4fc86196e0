package org.hamyari.cities.stagepolicy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hamyari.cities.api.CapabilityDto;
import org.hamyari.cities.api.CriterionBasisDto;
import org.hamyari.cities.api.CriterionRuleDto;
import org.hamyari.cities.api.StagePolicyDto;
import org.hamyari.cities.api.StagePolicyInputDto;
import org.hamyari.cities.api.StagePolicyOriginDto;
import org.hamyari.cities.api.StageRulesDto;
import org.hamyari.cities.stage.Stage;

/** A version of what the stages add and ask for; it never changes. */
public record StagePolicy(int version, StagePolicyOriginDto origin, Instant publishedAt, StagePolicyInputDto content) {

    public StageRulesDto rules(Stage stage) {
        return content.stages().get(stage.ordinal());
    }

    /** Everything a city in this stage may do. */
    public List<CapabilityDto> capabilities(Stage stage) {
        List<CapabilityDto> all = new ArrayList<>();
        content.stages().subList(0, stage.ordinal() + 1).forEach(rules -> all.addAll(rules.capabilities()));
        return all;
    }

    /** The stage that adds each capability. */
    public Map<String, String> unlockedBy() {
        Map<String, String> unlockedBy = new TreeMap<>();
        content.stages().forEach(rules -> rules.capabilities().forEach(each -> unlockedBy.put(each.name(), rules.stage().name())));
        return unlockedBy;
    }

    /** The criterion of that code that is shown by evidence, where there is one. */
    public Optional<CriterionRuleDto> byEvidence(String code) {
        return content.stages().stream().flatMap(rules -> rules.criteria().stream())
                .filter(rule -> rule.basis() == CriterionBasisDto.EVIDENCE && rule.code().equals(code)).findFirst();
    }

    StagePolicyDto toDto() {
        return new StagePolicyDto(version, origin, publishedAt, content.stages());
    }
}
