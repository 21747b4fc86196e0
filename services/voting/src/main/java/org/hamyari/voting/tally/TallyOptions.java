package org.hamyari.voting.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What to count by; published with every result.
 *
 * @param step in major currency units, used only when the endowment is raised
 * @param order for greedy rules, and for the greedy that MES is compared with
 * @param comparison whether greedy stands in place of MES when more voters prefer it
 */
public record TallyOptions(Rule rule, Utility utility, Completion completion, TieRule tieRule, BigDecimal step, Order order,
        boolean comparison) {

    public TallyOptions {
        if (step.signum() <= 0 || step.stripTrailingZeros().scale() > PbNumbers.MAX_DECIMALS) {
            throw new IllegalArgumentException("the step is positive and has at most " + PbNumbers.MAX_DECIMALS + " decimals");
        }
    }

    public TallyOptions(Rule rule, Utility utility, Completion completion, TieRule tieRule, BigDecimal step) {
        this(rule, utility, completion, tieRule, step, Order.RATIO, false);
    }

    public static TallyOptions greedy(Utility utility, TieRule tieRule) {
        return new TallyOptions(Rule.GREEDY, utility, Completion.NONE, tieRule, BigDecimal.ONE);
    }

    public static TallyOptions mes(Utility utility, Completion completion, TieRule tieRule) {
        return new TallyOptions(Rule.MES, utility, completion, tieRule, BigDecimal.ONE);
    }

    /** The names of the options that mean nothing under this rule, in the order of the alphabet. */
    public List<String> misfits() {
        List<String> names = new ArrayList<>();
        if (comparison && rule != Rule.MES) {
            names.add("comparison");
        }
        // After plain greedy nothing fits any more, so a completion changes nothing there.
        if (completion != Completion.NONE && rule != Rule.MES && rule != Rule.GREEDY) {
            names.add("completion");
        }
        if (order != Order.RATIO && !rule.isGreedy() && !comparison) {
            names.add("order");
        }
        if (rule == Rule.PHRAGMEN && !utility.isNaming()) {
            names.add("utility");
        }
        return names;
    }
}
