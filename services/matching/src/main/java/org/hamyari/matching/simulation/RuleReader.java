package org.hamyari.matching.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.hamyari.matching.api.SimulationCapDto;
import org.hamyari.matching.api.SimulationExhaustionDto;
import org.hamyari.matching.api.SimulationFormulaDto;
import org.hamyari.matching.api.SimulationGroupDto;
import org.hamyari.matching.api.SimulationRatioDto;
import org.hamyari.matching.api.SimulationRuleDto;
import org.hamyari.matching.api.SimulationThresholdDto;
import org.hamyari.matching.api.SimulationThresholdModeDto;
import org.hamyari.matching.rule.Ratio;
import org.hamyari.matching.simulation.Rule.Cap;
import org.hamyari.matching.simulation.Rule.Conditions;
import org.hamyari.matching.simulation.Rule.Exhaustion;
import org.hamyari.matching.simulation.Rule.Threshold;

/** Reads a rule and finds the parts that are missing, that do not go together or that mean nothing. */
final class RuleReader {

    private static final Set<SimulationFormulaDto> QUADRATIC = Set.of(SimulationFormulaDto.QUADRATIC, SimulationFormulaDto.PAIRWISE_QUADRATIC,
            SimulationFormulaDto.CLUSTER_QUADRATIC);
    private static final Set<SimulationFormulaDto> WITHOUT_AMOUNTS = Set.of(SimulationFormulaDto.TOP_UP, SimulationFormulaDto.BOUNTY);

    private final SimulationRuleDto rule;
    /** Takes the pointer and the code of what is wrong. */
    private final BiConsumer<String, String> wrong;

    RuleReader(SimulationRuleDto rule, BiConsumer<String, String> wrong) {
        this.rule = rule;
        this.wrong = wrong;
    }

    void check() {
        needs(SimulationFormulaDto.RATIO, "ratio", rule.ratio());
        needs(SimulationFormulaDto.TOP_UP, "topUp", rule.topUp());
        needs(SimulationFormulaDto.BOUNTY, "bounty", rule.bounty());
        needs(SimulationFormulaDto.PAIRWISE_QUADRATIC, "pairBound", rule.pairBound());
        needs(SimulationFormulaDto.CLUSTER_QUADRATIC, "groups", rule.groups());
        if (rule.donorCap() != null && WITHOUT_AMOUNTS.contains(rule.formula())) {
            wrong.accept("/rule/donorCap", "not-with-this-formula");
        }
        checkThreshold();
        checkExhaustion();
        if (rule.projectCap() != null && capIsEmpty(rule.projectCap())) {
            wrong.accept("/rule/projectCap", "required");
        }
        checkGroups();
    }

    private void needs(SimulationFormulaDto formula, String part, Object value) {
        if (rule.formula() == formula && value == null) {
            wrong.accept("/rule/" + part, "required");
        } else if (rule.formula() != formula && value != null) {
            wrong.accept("/rule/" + part, "not-with-this-formula");
        }
    }

    private void checkThreshold() {
        SimulationThresholdDto threshold = rule.threshold();
        if (threshold == null) {
            return;
        }
        if (threshold.share().numerator() > threshold.share().denominator()) {
            wrong.accept("/rule/threshold/share", "above-the-goal");
        }
        if (threshold.mode() == SimulationThresholdModeDto.FROM && rule.formula() != SimulationFormulaDto.RATIO) {
            wrong.accept("/rule/threshold/mode", "not-with-this-formula");
        }
    }

    private void checkExhaustion() {
        if (!QUADRATIC.contains(rule.formula())) {
            return;
        }
        if (rule.exhaustion() == SimulationExhaustionDto.FIRST_COME) {
            wrong.accept("/rule/exhaustion", "not-with-this-formula");
        } else if (rule.exhaustion() == SimulationExhaustionDto.PRO_RATA && rule.projectCap() != null) {
            wrong.accept("/rule/exhaustion", "cap-needs-ceilings");
        }
    }

    private static boolean capIsEmpty(SimulationCapDto cap) {
        return cap.amount() == null && cap.shareOfGoal() == null && !Boolean.TRUE.equals(cap.remainingNeed());
    }

    private void checkGroups() {
        List<SimulationGroupDto> groups = rule.groups() == null ? List.of() : rule.groups();
        for (int group = 0; group < groups.size(); group++) {
            Set<String> seen = new HashSet<>();
            List<String> donors = groups.get(group).donors();
            for (int donor = 0; donor < donors.size(); donor++) {
                if (!seen.add(donors.get(donor))) {
                    wrong.accept("/rule/groups/" + group + "/donors/" + donor, "listed-twice");
                }
            }
        }
    }

    /** The rule; only after a check that found nothing. */
    Rule read(int fractionDigits) {
        Optional<Threshold> threshold = Optional.ofNullable(rule.threshold())
                .map(part -> new Threshold(ratio(part.share()), part.mode() == SimulationThresholdModeDto.RETROACTIVE));
        Optional<Cap> cap = Optional.ofNullable(rule.projectCap()).map(part -> new Cap(Optional.ofNullable(part.amount()),
                Optional.ofNullable(part.shareOfGoal()).map(RuleReader::ratio), Boolean.TRUE.equals(part.remainingNeed())));
        int minDonors = rule.minDonors() == null ? 0 : rule.minDonors();
        return new Rule(new Conditions(threshold, minDonors), Optional.ofNullable(rule.donorCap()), formula(fractionDigits), cap,
                Exhaustion.valueOf(rule.exhaustion().name()));
    }

    private Formula formula(int fractionDigits) {
        return switch (rule.formula()) {
            case RATIO -> new Formula.OfRatio(ratio(rule.ratio()));
            case TOP_UP -> new Formula.TopUp(rule.topUp());
            case BOUNTY -> new Formula.Bounty(rule.bounty());
            case QUADRATIC -> new Formula.PlainQuadratic();
            case PAIRWISE_QUADRATIC -> new Formula.PairwiseQuadratic(rule.pairBound());
            case CLUSTER_QUADRATIC -> new Formula.ClusterQuadratic(
                    rule.groups().stream().map(group -> Set.copyOf(group.donors())).toList(), fractionDigits);
        };
    }

    private static Ratio ratio(SimulationRatioDto dto) {
        return new Ratio(dto.numerator(), dto.denominator());
    }
}
