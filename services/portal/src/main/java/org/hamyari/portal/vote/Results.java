package org.hamyari.portal.vote;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.voting.client.RuleDto;
import org.hamyari.voting.client.TallyReasonCodeDto;
import org.hamyari.voting.client.TallyReasonDto;
import org.hamyari.voting.client.VoteOutcomeDto;
import org.hamyari.voting.client.VoteResultDto;

/** Puts a result on the page: what won, what did not, and the figure that decided. */
@ApplicationScoped
public class Results {

    ResultView view(Page page, VoteResultDto result) {
        List<Money> costs = result.outcomes().stream().map(outcome -> Amounts.of(outcome.cost())).toList();
        Unit unit = page.formats().units().brief(costs.isEmpty() ? List.of(Amounts.of(result.budget())) : costs);
        Map<String, TallyReasonDto> reasons = result.tally().reasons().stream()
                .collect(Collectors.toMap(TallyReasonDto::projectId, Function.identity(), (one, other) -> one));
        Map<String, String> closeness = Explanations.closeness(page, result);
        List<ResultView.Outcome> outcomes = result.outcomes().stream()
                .map(outcome -> outcome(page, outcome, reasons.get(outcome.id()), result.tally().rule(), unit, closeness.get(outcome.id())))
                .toList();
        int winners = (int) result.outcomes().stream().filter(VoteOutcomeDto::funded).count();
        return new ResultView(result, winners, turnout(page, result), outcomes, unit, endowment(page, result), Explanations.view(page, result));
    }

    private static ResultView.Outcome outcome(Page page, VoteOutcomeDto outcome, TallyReasonDto reason, RuleDto rule, Unit unit,
            String close) {
        Integer couldPay = reason == null || rule != RuleDto.MES ? null : couldPay(reason);
        int width = couldPay == null ? 0 : couldPay;
        int x = page.language().rightToLeft() ? 100 - width : 0;
        String why = Reasons.sentence(page, outcome, reason, rule).getValue();
        return new ResultView.Outcome(outcome, why, close, page.formats().amount(Amounts.of(outcome.cost()), unit), couldPay, x + "%", width + "%");
    }

    /** What supporters held against the cost; winners by their supporters could pay all of it. */
    private static Integer couldPay(TallyReasonDto reason) {
        if (reason.code() == TallyReasonCodeDto.SUPPORTERS_PAID) {
            return 100;
        }
        if (reason.code() != TallyReasonCodeDto.SUPPORTERS_SHORT || reason.cost().signum() == 0) {
            return null;
        }
        return reason.available().movePointRight(2).divide(reason.cost(), 0, RoundingMode.DOWN).min(BigDecimal.valueOf(99)).intValue();
    }

    private static String turnout(Page page, VoteResultDto result) {
        Long roll = result.turnout().rollEntries();
        return roll == null ? null : page.texts().get("vote_of_roll", roll);
    }

    /** The equal share of each voter, where the rule knows one, and what the completion step raised it to. */
    private static String endowment(Page page, VoteResultDto result) {
        if (result.tally().rule() != RuleDto.MES || result.tally().endowment() == null || result.turnout().ballots() == 0) {
            return null;
        }
        String currency = result.budget().currency();
        String first = share(page, Amounts.of(result.budget()).amount(), BigDecimal.valueOf(result.turnout().ballots()), currency);
        if (result.tally().increments() == null || result.tally().increments() == 0) {
            return page.texts().get("vote_endowment", first);
        }
        String[] fraction = result.tally().endowment().split("/");
        return page.texts().get("vote_endowment_raised", first, share(page, new BigDecimal(fraction[0]), new BigDecimal(fraction[1]), currency));
    }

    private static String share(Page page, BigDecimal whole, BigDecimal parts, String currency) {
        return page.formats().exact(new Money(whole.divide(parts, Money.fractionDigits(currency), RoundingMode.DOWN), currency));
    }
}
