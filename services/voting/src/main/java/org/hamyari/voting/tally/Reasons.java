package org.hamyari.voting.tally;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says for each project why it was funded or not, for programs and for people. */
final class Reasons {

    private static final Map<String, String> PERSIAN_CURRENCIES = Map.of("IRR", "ریال", "EUR", "یورو", "USD", "دلار");

    private final Election election;
    private final Profile profile;

    Reasons(Election election, Profile profile) {
        this.election = election;
        this.profile = profile;
    }

    List<Reason> greedy(Ranking ranking) {
        List<Reason> reasons = new ArrayList<>();
        for (int project : ranking.funded()) {
            long left = ranking.leftWhenTurnCame(project);
            reasons.add(funded(project, Reason.Code.FITS, reasons.size() + 1, profile.amount(left), Sentence.of(
                    "%s رأی دارد؛ هنگام نوبتش %s مانده بود و هزینه‌اش %s است.",
                    "Named on %s ballots; %s was left when its turn came, and it costs %s.",
                    profile.supporters[project], amount(left), amount(profile.cost[project]))));
        }
        unfunded(ranking.funded()).forEach(project -> reasons.add(overBudget(project).orElseGet(
                () -> doesNotFit(project, ranking.leftWhenTurnCame(project)))));
        return reasons;
    }

    List<Reason> equalShares(EqualShares.Outcome outcome, Optional<Ranking> leftover) {
        List<Reason> reasons = new ArrayList<>();
        for (int project : outcome.selected()) {
            reasons.add(funded(project, Reason.Code.SUPPORTERS_PAID, reasons.size() + 1, profile.amount(profile.cost[project]), Sentence.of(
                    "%s رأی‌دهنده آن را برگزیدند و هزینهٔ %s را با سهم‌های برابر خود پرداختند.",
                    "Its %s supporters paid its cost of %s out of their equal shares.",
                    profile.supporters[project], amount(profile.cost[project]))));
        }
        leftover.ifPresent(ranking -> ranking.funded()
                .forEach(project -> reasons.add(leftoverMoney(project, ranking, reasons.size() + 1))));
        List<Integer> selected = new ArrayList<>(outcome.selected());
        leftover.ifPresent(ranking -> selected.addAll(ranking.funded()));
        unfunded(selected).forEach(project -> reasons.add(noSupport(project).or(() -> overBudget(project))
                .orElseGet(() -> supportersShort(project, outcome))));
        return reasons;
    }

    List<Reason> withoutBallots(Ranking leftover) {
        List<Reason> reasons = new ArrayList<>();
        leftover.funded().forEach(project -> reasons.add(leftoverMoney(project, leftover, reasons.size() + 1)));
        unfunded(leftover.funded()).forEach(project -> noSupport(project).ifPresent(reasons::add));
        return reasons;
    }

    private Reason leftoverMoney(int project, Ranking ranking, int place) {
        long left = ranking.leftWhenTurnCame(project);
        return funded(project, Reason.Code.LEFTOVER_MONEY, place, profile.amount(left), Sentence.of(
                "پس از سهم‌های برابر %s مانده بود؛ با %s رأی نوبتش شد و هزینه‌اش %s است.",
                "%s was left after the equal shares; with %s votes its turn came, and it costs %s.",
                amount(left), profile.supporters[project], amount(profile.cost[project])));
    }

    private Optional<Reason> noSupport(int project) {
        if (profile.totalUnits[project] > 0) {
            return Optional.empty();
        }
        return Optional.of(lost(project, Reason.Code.NO_SUPPORT, BigDecimal.ZERO,
                Sentence.of("هیچ برگه‌ای آن را پشتیبانی نکرد.", "No ballot supports it.")));
    }

    private Optional<Reason> overBudget(int project) {
        if (profile.cost[project] <= profile.budget) {
            return Optional.empty();
        }
        return Optional.of(lost(project, Reason.Code.OVER_BUDGET, profile.amount(profile.budget), Sentence.of(
                "هزینه‌اش %s و از همهٔ بودجه، %s، بیشتر است.", "It costs %s, more than the whole budget of %s.",
                amount(profile.cost[project]), amount(profile.budget))));
    }

    private Reason doesNotFit(int project, long left) {
        return lost(project, Reason.Code.DOES_NOT_FIT, profile.amount(left), Sentence.of(
                "%s رأی دارد؛ هنگام نوبتش تنها %s مانده بود و هزینه‌اش %s است.",
                "Named on %s ballots; only %s was left when its turn came, and it costs %s.",
                profile.supporters[project], amount(left), amount(profile.cost[project])));
    }

    private Reason supportersShort(int project, EqualShares.Outcome outcome) {
        BigDecimal held = profile.amountFloor(outcome.moneyOfSupporters(project));
        return lost(project, Reason.Code.SUPPORTERS_SHORT, held, Sentence.of(
                "هزینه‌اش %s است، ولی از سهم‌های برابر %s پشتیبانش تنها %s مانده بود.",
                "It costs %s, but its %s supporters had only %s of their equal shares left.",
                amount(profile.cost[project]), profile.supporters[project], figure(held)));
    }

    private Reason funded(int project, Reason.Code code, int place, BigDecimal available, Sentence sentence) {
        return new Reason(profile.id(project), true, code, place, profile.supporters[project], profile.amount(profile.cost[project]),
                available, sentence);
    }

    private Reason lost(int project, Reason.Code code, BigDecimal available, Sentence sentence) {
        return new Reason(profile.id(project), false, code, 0, profile.supporters[project], profile.amount(profile.cost[project]),
                available, sentence);
    }

    private List<Integer> unfunded(List<Integer> funded) {
        boolean[] won = new boolean[profile.projects];
        funded.forEach(project -> won[project] = true);
        List<Integer> rest = new ArrayList<>();
        for (int project = 0; project < won.length; project++) {
            if (!won[project]) {
                rest.add(project);
            }
        }
        return rest;
    }

    private Sentence.Amount amount(long scaledAmount) {
        return figure(profile.amount(scaledAmount));
    }

    private Sentence.Amount figure(BigDecimal amount) {
        String grouped = new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
        String currency = election.currency().map(code -> " " + code).orElse("");
        String persian = election.currency().map(code -> " " + PERSIAN_CURRENCIES.getOrDefault(code, code)).orElse("");
        return new Sentence.Amount(grouped, persian, currency);
    }
}
