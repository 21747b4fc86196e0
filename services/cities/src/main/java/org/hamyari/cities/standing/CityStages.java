package org.hamyari.cities.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hamyari.cities.api.CityStageDto;
import org.hamyari.cities.api.CityStageReportDto;
import org.hamyari.cities.api.CriterionDto;
import org.hamyari.cities.api.EffectReportDto;
import org.hamyari.cities.api.ExpectedEffectDto;
import org.hamyari.cities.api.KeptFigureDto;
import org.hamyari.cities.api.MeasuredFigureDto;
import org.hamyari.cities.api.NextStageReportDto;
import org.hamyari.cities.api.StageMoveDto;
import org.hamyari.cities.api.StageReportDto;
import org.hamyari.cities.api.StageRulesDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.cities.history.StageMoves;
import org.hamyari.cities.stage.Measure.Figure;
import org.hamyari.cities.stage.Measures;
import org.hamyari.cities.stage.Stage;
import org.hamyari.cities.stagepolicy.StagePolicies;
import org.hamyari.cities.stagepolicy.StagePolicy;

/** Where a city stands, what each stage means, what is missing for the next, and what became of the moves so far. */
@ApplicationScoped
public class CityStages {

    private final CityRegister register;
    private final StagePolicies policies;
    private final Criteria criteria;
    private final Measures measures;
    private final StageMoves moves;

    CityStages(CityRegister register, StagePolicies policies, Criteria criteria, Measures measures, StageMoves moves) {
        this.register = register;
        this.policies = policies;
        this.criteria = criteria;
        this.measures = measures;
        this.moves = moves;
    }

    @Transactional
    CityStageReportDto of(String cityId) {
        Stage stage = register.stage(cityId);
        StagePolicy policy = policies.current();
        List<StageMoveDto> history = moves.of(cityId);
        Instant since = history.isEmpty() ? null : history.getFirst().at();
        List<StageReportDto> stages = Arrays.stream(Stage.values()).map(each -> report(cityId, policy, stage, each, history)).toList();
        return new CityStageReportDto(cityId, CityStageDto.valueOf(stage.name()), since, policy.version(), stages,
                stage.next().map(next -> next(cityId, policy, next)).orElse(null), history);
    }

    private NextStageReportDto next(String cityId, StagePolicy policy, Stage next) {
        List<CriterionDto> all = criteria.of(cityId, policy, next);
        int met = Math.toIntExact(all.stream().filter(CriterionDto::met).count());
        return new NextStageReportDto(CityStageDto.valueOf(next.name()), met, all.size(), all);
    }

    private StageReportDto report(String cityId, StagePolicy policy, Stage now, Stage stage, List<StageMoveDto> history) {
        StageRulesDto rules = policy.rules(stage);
        boolean reached = now.includes(stage);
        Optional<StageMoveDto> entry = reached ? entry(stage, history) : Optional.empty();
        List<EffectReportDto> effects = rules.effects().stream().map(effect -> effect(cityId, effect, reached, entry)).toList();
        return new StageReportDto(rules.stage(), rules.name(), reached, entry.map(StageMoveDto::at).orElse(null), rules.capabilities(),
                rules.risks(), rules.commitments(), effects);
    }

    /** The move by which the city rose to the stage last, or began in it. */
    private static Optional<StageMoveDto> entry(Stage stage, List<StageMoveDto> history) {
        return history.stream().filter(move -> move.to().name().equals(stage.name()))
                .filter(move -> move.from() == null || !Stage.valueOf(move.from().name()).isFall(stage)).findFirst();
    }

    private EffectReportDto effect(String cityId, ExpectedEffectDto effect, boolean reached, Optional<StageMoveDto> entry) {
        if (!reached || effect.measure() == null) {
            return new EffectReportDto(effect.text(), effect.measure(), null, null);
        }
        Figure today = measures.of(cityId, effect.measure());
        MeasuredFigureDto then = entry.flatMap(move -> move.figures().stream().filter(kept -> kept.measure().equals(effect.measure())).findFirst())
                .map(CityStages::figure).orElse(null);
        return new EffectReportDto(effect.text(), effect.measure(), then, new MeasuredFigureDto(today.value(), today.source(), today.asOf()));
    }

    private static MeasuredFigureDto figure(KeptFigureDto kept) {
        return new MeasuredFigureDto(kept.value(), null, kept.asOf());
    }
}
