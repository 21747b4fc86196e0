package org.hamyari.portal.vote;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.Unit;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.Page;
import org.hamyari.voting.client.ProcessDto;
import org.hamyari.voting.client.ProcessItemDto;

/** Draws a ballot with what is chosen on it. The choices live in the form only: no cookie, no address, no log of ours holds them. */
@ApplicationScoped
public class Ballots {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    BallotView view(Page page, ProcessDto process, Set<String> choices, String refused) {
        Formats formats = page.formats();
        Money budget = Amounts.of(process.budget());
        List<Money> costs = process.items().stream().map(item -> Amounts.of(item.cost())).toList();
        Unit unit = formats.units().brief(costs.isEmpty() ? List.of(budget) : costs);
        List<BallotView.Item> items = shuffled(page, process).stream()
                .map(item -> new BallotView.Item(item, formats.amount(Amounts.of(item.cost()), unit),
                        formats.percent(Amounts.of(item.cost()).percentOf(budget)), choices.contains(item.id()), inUnit(item, unit)))
                .toList();
        return new BallotView(process, items, unit, formats.amount(budget, unit), purse(page, process, items, unit), refused);
    }

    /** Everybody sees another order, and each person always the same one. */
    private static List<ProcessItemDto> shuffled(Page page, ProcessDto process) {
        List<ProcessItemDto> items = new ArrayList<>(process.items());
        Collections.shuffle(items, new Random(Objects.hash(page.visitor().subject(), process.id())));
        return items;
    }

    private static BallotView.Purse purse(Page page, ProcessDto process, List<BallotView.Item> items, Unit unit) {
        List<BallotView.Item> chosen = items.stream().filter(BallotView.Item::chosen).toList();
        Money spent = chosen.stream().map(item -> Amounts.of(item.item().cost())).reduce(Money.zero(process.budget().currency()), Money::plus);
        int most = process.maxChoices() == null ? 0 : process.maxChoices();
        String over = most > 0 && chosen.size() > most ? page.texts().get("vote_over", chosen.size() - most) : "";
        return new BallotView.Purse(chosen.size(), most, page.formats().amount(spent, unit), over, cells(page, chosen, Amounts.of(process.budget()), spent));
    }

    private static List<BallotView.Cell> cells(Page page, List<BallotView.Item> chosen, Money budget, Money spent) {
        BigDecimal whole = budget.amount().max(spent.amount()).max(BigDecimal.ONE);
        List<BallotView.Cell> cells = new ArrayList<>();
        BigDecimal start = BigDecimal.ZERO;
        for (BallotView.Item item : chosen) {
            BigDecimal width = Amounts.of(item.item().cost()).amount().multiply(HUNDRED).divide(whole, 2, RoundingMode.DOWN);
            BigDecimal x = page.language().rightToLeft() ? HUNDRED.subtract(start).subtract(width) : start;
            cells.add(new BallotView.Cell(String.format(Locale.ROOT, "%.2f%%", x), String.format(Locale.ROOT, "%.2f%%", width)));
            start = start.add(width);
        }
        return cells;
    }

    private static BigDecimal inUnit(ProcessItemDto item, Unit unit) {
        return Amounts.of(item.cost()).amount().divide(unit.size(), 4, RoundingMode.HALF_UP);
    }
}
