package org.hamyari.voting.process;

import java.math.BigDecimal;
import java.util.List;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.voting.api.ProcessRequestDto;
import org.hamyari.voting.counting.Counting;
import org.hamyari.voting.tally.Completion;
import org.hamyari.voting.tally.Order;
import org.hamyari.voting.tally.Rule;
import org.hamyari.voting.tally.TallyOptions;
import org.hamyari.voting.tally.TieRule;
import org.hamyari.voting.tally.Utility;
import org.hamyari.voting.tally.VoteType;

/** The rule that a draft asks for, with its defaults; whatever means nothing under that rule is refused by name. */
final class RuleRequest {

    private RuleRequest() {
    }

    static void apply(ProcessRequestDto request, VoteProcess process) {
        TallyOptions options = Counting.fitting(options(request));
        process.rule = options.rule();
        process.utility = options.utility();
        process.completion = options.completion();
        process.tieRule = options.tieRule();
        process.ranking = options.order();
        process.comparison = options.comparison();
        process.minScore = minScore(request, options.rule());
    }

    private static TallyOptions options(ProcessRequestDto request) {
        Rule rule = Rule.valueOf(request.rule().name());
        Utility utility = request.utility() == null ? Utility.COST : Utility.valueOf(request.utility().name());
        if (!utility.fits(VoteType.APPROVAL)) {
            throw new DomainException(Invalid.field("/utility", "utility-does-not-fit", VoteType.APPROVAL.wire()));
        }
        TieRule tieRule = request.tieBreak() == null ? TieRule.VOTES_COST_ID : TieRule.valueOf(request.tieBreak().name());
        Order order = request.order() == null ? Order.RATIO : Order.valueOf(request.order().name());
        return new TallyOptions(rule, utility, completion(request, rule), tieRule, BigDecimal.ONE, order,
                Boolean.TRUE.equals(request.comparison()));
    }

    /** After plain greedy any completion is the same, so none is kept. */
    private static Completion completion(ProcessRequestDto request, Rule rule) {
        if (rule == Rule.GREEDY) {
            return Completion.NONE;
        }
        Completion usual = rule == Rule.MES ? Completion.ADD1U : Completion.NONE;
        return request.completion() == null ? usual : Completion.valueOf(request.completion().name());
    }

    private static Long minScore(ProcessRequestDto request, Rule rule) {
        boolean needed = rule == Rule.GREEDY_THRESHOLD;
        if (needed && request.minScore() == null) {
            throw new DomainException(Invalid.field("/minScore", "required"));
        }
        if (!needed && request.minScore() != null) {
            throw misfit("/minScore", rule);
        }
        return request.minScore();
    }

    /** The ids that one item of the request excludes, checked; null when there are none. */
    static List<String> excludes(ProcessRequestDto request, int item) {
        List<String> excluded = request.items().get(item).excludes();
        if (excluded == null || excluded.isEmpty()) {
            return null;
        }
        String pointer = "/items/" + item + "/excludes";
        Rule rule = Rule.valueOf(request.rule().name());
        if (rule != Rule.GREEDY_EXCLUSIVE) {
            throw misfit(pointer, rule);
        }
        for (String id : excluded) {
            boolean other = id.matches("p[0-9]{2,3}") && !id.equals(Processes.itemId(item)) && number(id) >= 1
                    && number(id) <= request.items().size() && id.equals(Processes.itemId(number(id) - 1));
            if (!other) {
                throw new DomainException(Invalid.field(pointer + "/" + excluded.indexOf(id), "excludes-unknown", id));
            }
        }
        return excluded.stream().distinct().toList();
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private static DomainException misfit(String pointer, Rule rule) {
        return new DomainException(Invalid.field(pointer, "does-not-fit-rule", rule.wire()));
    }
}
