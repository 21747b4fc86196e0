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
        unfunded(ranking.funded()).forEach(project -> reasons.add(notRanked(project, ranking).or(() -> overBudget(project))
                .or(() -> excluded(project, ranking)).or(() -> stopped(project, ranking))
                .orElseGet(() -> doesNotFit(project, ranking.leftWhenTurnCame(project)))));
        return reasons;
    }

    private Optional<Reason> notRanked(int project, Ranking ranking) {
        return ranking.ranked(project) ? Optional.empty() : Optional.of(lost(project, Reason.Code.UNDER_THRESHOLD,
                profile.amount(profile.budget), Sentence.of("%s رأی دارد؛ امتیازش از کمینه‌ای که پرونده می‌خواهد کمتر است.",
                        "Named on %s ballots; its score is under the minimum that the file asks for.", profile.supporters[project])));
    }

    private Optional<Reason> excluded(int project, Ranking ranking) {
        if (ranking.excludedBy(project).isEmpty()) {
            return Optional.empty();
        }
        String by = profile.id(ranking.excludedBy(project).getAsInt());
        return Optional.of(lost(project, Reason.Code.EXCLUDED, profile.amount(ranking.leftWhenTurnCame(project)), Sentence.of(
                "%s رأی دارد؛ پروژهٔ %s که با آن جمع نمی‌شود پیش از آن پذیرفته شد.",
                "Named on %s ballots; project %s, which excludes it, was funded before.", profile.supporters[project], by)));
    }

    private Optional<Reason> stopped(int project, Ranking ranking) {
        if (ranking.stoppedAt().isEmpty() || ranking.stoppedAt().getAsInt() == project) {
            return Optional.empty();
        }
        return Optional.of(stopped(project, ranking.stoppedAt().getAsInt(), ranking.left()));
    }

    private Reason stopped(int project, int at, long left) {
        return lost(project, Reason.Code.STOPPED, profile.amount(left), Sentence.of(
                "%s رأی دارد؛ شمارش پیش از نوبتش پایان یافت، زیرا پروژهٔ %s در %s باقی‌مانده جا نشد.",
                "Named on %s ballots; the count ended before its turn, because project %s did not fit into the %s that was left.",
                profile.supporters[project], profile.id(at), amount(left)));
    }

    List<Reason> phragmen(Phragmen.Outcome outcome) {
        List<Reason> reasons = new ArrayList<>();
        for (int project : outcome.selected()) {
            int place = reasons.size();
            reasons.add(place < outcome.rounds().size() ? bought(project, outcome.rounds().get(place)) : funded(project,
                    Reason.Code.LEFTOVER_MONEY, place + 1, profile.amount(profile.cost[project]), Sentence.of(
                            "هیچ برگه‌ای آن را نام نبرده است؛ پس از همهٔ پروژه‌های دارای پشتیبان پول هزینه‌اش، %s، مانده بود.",
                            "No ballot names it; after all supported projects the money for its cost of %s was left.",
                            amount(profile.cost[project]))));
        }
        unfunded(outcome.selected()).forEach(project -> reasons.add(overBudget(project).or(() -> noSupport(project))
                .orElseGet(() -> tooLate(project, outcome))));
        return reasons;
    }

    private Reason bought(int project, Round round) {
        return funded(project, Reason.Code.SUPPORTERS_PAID, round.round(), profile.amount(profile.cost[project]), Sentence.of(
                "%s رأی‌دهنده آن را برگزیدند؛ وقتی به هر رأی‌دهنده نزدیک %s رسیده بود، هزینهٔ %s را با هم داشتند.",
                "Its %s supporters were the next to hold its cost: when each voter had been given about %s, they had %s together.",
                profile.supporters[project], figure(round.rho().floor(2)), amount(profile.cost[project])));
    }

    private Reason tooLate(int project, Phragmen.Outcome outcome) {
        if (outcome.next().contains(project) && profile.cost[project] > outcome.left()) {
            return lost(project, Reason.Code.DOES_NOT_FIT, profile.amount(outcome.left()), Sentence.of(
                    "%s رأی‌دهنده آن را برگزیدند؛ نوبتش شد، ولی از بودجه تنها %s مانده بود و هزینه‌اش %s است.",
                    "It was the turn of its %s supporters, but only %s of the budget was left, and it costs %s.",
                    profile.supporters[project], amount(outcome.left()), amount(profile.cost[project])));
        }
        int at = outcome.next().stream().filter(other -> profile.cost[other] > outcome.left()).findFirst().orElseThrow();
        return stopped(project, at, outcome.left());
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
