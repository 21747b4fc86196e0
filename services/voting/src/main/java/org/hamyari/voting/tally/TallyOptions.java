package org.hamyari.voting.tally;

import java.math.BigDecimal;

/** What to count by; published with every result. The step is in major currency units and used only when the endowment is raised. */
public record TallyOptions(Rule rule, Utility utility, Completion completion, TieRule tieRule, BigDecimal step) {

    public TallyOptions {
        if (step.signum() <= 0 || step.stripTrailingZeros().scale() > PbNumbers.MAX_DECIMALS) {
            throw new IllegalArgumentException("the step is positive and has at most " + PbNumbers.MAX_DECIMALS + " decimals");
        }
    }

    public static TallyOptions greedy(Utility utility, TieRule tieRule) {
        return new TallyOptions(Rule.GREEDY, utility, Completion.NONE, tieRule, BigDecimal.ONE);
    }

    public static TallyOptions mes(Utility utility, Completion completion, TieRule tieRule) {
        return new TallyOptions(Rule.MES, utility, completion, tieRule, BigDecimal.ONE);
    }
}
