package org.hamyari.cities.study;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.PanelOutcomeDto;
import org.hamyari.cities.api.StopReasonDto;
import org.hamyari.cities.api.StopScopeDto;
import org.hamyari.cities.api.StudyRulesDto;
import org.hamyari.cities.concordance.Concordance;

/**
 * When panels stop. The rule holds in a panel after round r ≥ 2 when |W<sub>r</sub> − W<sub>r−1</sub>| is below the greatest change and
 * p<sub>r</sub> below the significance, both strictly, both over the items that were rated in either round; W undefined in one of them
 * lets it never hold. A panel of which nothing is left to rate closes at once.
 *
 * <p>The scope decides who goes on: by panel, each stops for itself; by study, all go on until the rule holds in every panel that remains.
 * After the last round every panel closes, and has stable consensus or not by its own rule (design of the Isfahan study; Schmidt, 1997).
 */
record StopRule(StudyRulesDto rules) {

    /**
     * A panel at the end of a round.
     *
     * @param before the round before, if there was one
     * @param anythingLeft whether an item would be rated in the next round
     */
    record Standing(RatingTable now, Optional<RatingTable> before, boolean anythingLeft) {

        boolean tooFew(int least) {
            return now.rows().size() < least;
        }
    }

    /**
     * What the figures of one panel say.
     *
     * @param compared over the items of both rounds, where there are two
     */
    record Verdict(StopReasonDto reason, Concordance all, Optional<Concordance> compared, Optional<Concordance> before) {

        boolean holds() {
            return reason == StopReasonDto.RULE_HOLDS;
        }
    }

    /** A verdict and what becomes of the panel; without an outcome it goes on. */
    record Decision(Verdict verdict, Optional<PanelOutcomeDto> outcome) {
    }

    /** Decides for all panels that rated in the round. */
    Map<UUID, Decision> decide(int round, Map<UUID, Standing> panels) {
        Map<UUID, Verdict> verdicts = new LinkedHashMap<>();
        panels.forEach((panel, standing) -> verdicts.put(panel, judge(standing)));
        List<Verdict> remaining = verdicts.values().stream().filter(verdict -> ended(verdict).isEmpty()).toList();
        boolean last = round >= rules.maxRounds();
        boolean together = rules.stopScope() == StopScopeDto.STUDY && !remaining.stream().allMatch(Verdict::holds);
        Map<UUID, Decision> decisions = new LinkedHashMap<>();
        verdicts.forEach((panel, verdict) -> decisions.put(panel, new Decision(verdict, outcome(verdict, last, together))));
        return decisions;
    }

    private static Optional<PanelOutcomeDto> outcome(Verdict verdict, boolean last, boolean othersGoOn) {
        Optional<PanelOutcomeDto> ended = ended(verdict);
        if (ended.isPresent()) {
            return ended;
        }
        if (verdict.holds() && (last || !othersGoOn)) {
            return Optional.of(PanelOutcomeDto.STABLE_CONSENSUS);
        }
        return last ? Optional.of(PanelOutcomeDto.NO_STABLE_CONSENSUS) : Optional.empty();
    }

    private static Optional<PanelOutcomeDto> ended(Verdict verdict) {
        return switch (verdict.reason()) {
            case NO_ITEMS_LEFT -> Optional.of(PanelOutcomeDto.NO_ITEMS_LEFT);
            case TOO_FEW_RATINGS -> Optional.of(PanelOutcomeDto.TOO_FEW_RATINGS);
            default -> Optional.empty();
        };
    }

    Verdict judge(Standing standing) {
        Concordance all = standing.now().overAll();
        Optional<Concordance> compared = standing.before().map(before -> standing.now().over(before.services()));
        Optional<Concordance> before = standing.before().map(earlier -> earlier.over(standing.now().services()));
        return new Verdict(reason(standing, compared, before), all, compared, before);
    }

    private StopReasonDto reason(Standing standing, Optional<Concordance> compared, Optional<Concordance> before) {
        if (standing.tooFew(rules.minPanelSize())) {
            return StopReasonDto.TOO_FEW_RATINGS;
        }
        if (!standing.anythingLeft()) {
            return StopReasonDto.NO_ITEMS_LEFT;
        }
        if (compared.isEmpty() || before.isEmpty()) {
            return StopReasonDto.FIRST_ROUND;
        }
        if (compared.get().undefined().isPresent() || before.get().undefined().isPresent()) {
            return StopReasonDto.W_UNDEFINED;
        }
        if (!compared.get().isNearerThan(rules.greatestChange(), before.get())) {
            return StopReasonDto.W_MOVED;
        }
        boolean significant = new BigDecimal(compared.get().p()).compareTo(rules.significance()) < 0;
        return significant ? StopReasonDto.RULE_HOLDS : StopReasonDto.NOT_SIGNIFICANT;
    }
}
