package org.hamyari.cities.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hamyari.cities.api.CriterionBasisDto;
import org.hamyari.cities.api.CriterionDto;
import org.hamyari.cities.api.CriterionRuleDto;
import org.hamyari.cities.api.EvidenceStateDto;
import org.hamyari.cities.api.StageEvidenceDto;
import org.hamyari.cities.evidence.StageEvidenceRecords;
import org.hamyari.cities.stage.Measure.Figure;
import org.hamyari.cities.stage.Measures;
import org.hamyari.cities.stage.Stage;
import org.hamyari.cities.stagepolicy.StagePolicy;
import org.hamyari.platform.api.LocalizedTextDto;

/** Holds a city against the criteria of a stage: figures are measured at the moment of asking, evidence counts once a reviewer accepted it. */
@ApplicationScoped
public class Criteria {

    private static final LocalizedTextDto REVIEWED = new LocalizedTextDto("مدرکی که بررس پذیرفت", "Evidence accepted by a reviewer");

    private final Measures measures;
    private final StageEvidenceRecords evidence;

    Criteria(Measures measures, StageEvidenceRecords evidence) {
        this.measures = measures;
        this.evidence = evidence;
    }

    /** How the city meets each criterion of a stage, in the running transaction. */
    public List<CriterionDto> of(String cityId, StagePolicy policy, Stage stage) {
        return policy.rules(stage).criteria().stream()
                .map(rule -> rule.basis() == CriterionBasisDto.MEASURED ? measured(cityId, rule) : shown(cityId, rule)).toList();
    }

    private CriterionDto measured(String cityId, CriterionRuleDto rule) {
        Figure figure = measures.of(cityId, rule.measure());
        LocalizedTextDto gap = Gap.of(rule, figure.value());
        return new CriterionDto(rule.code(), rule.name(), rule.basis(), gap == null, rule.measure(), figure.value(), rule.atLeast(),
                rule.exactly(), figure.source(), figure.asOf(), gap, rule.next(), null, null);
    }

    private CriterionDto shown(String cityId, CriterionRuleDto rule) {
        StageEvidenceDto counting = evidence.counting(cityId, rule.code()).orElse(null);
        LocalizedTextDto gap = Gap.of(counting);
        Optional<StageEvidenceDto> accepted = Optional.ofNullable(counting).filter(each -> each.state() == EvidenceStateDto.ACCEPTED);
        return new CriterionDto(rule.code(), rule.name(), rule.basis(), gap == null, null, null, null, null,
                accepted.map(each -> REVIEWED).orElse(null), accepted.map(StageEvidenceDto::reviewedAt).orElse(null), gap, rule.next(),
                accepted.map(StageEvidenceDto::statement).orElse(null), accepted.map(StageEvidenceDto::url).orElse(null));
    }
}
