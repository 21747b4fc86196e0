package org.hamyari.portal.vote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.hamyari.portal.format.Unit;
import org.hamyari.voting.client.ProcessDto;
import org.hamyari.voting.client.ProcessItemDto;

/**
 * A ballot while it is filled in, and when it is looked over.
 *
 * @param refused in words, when the service did not take the ballot
 */
public record BallotView(ProcessDto process, List<Item> items, Unit unit, String budget, Purse purse, String refused) {

    /** One project on the ballot, in an order drawn for this voter. */
    public record Item(ProcessItemDto item, String cost, String budgetShare, boolean chosen, BigDecimal rawCost) {
    }

    /** What is chosen so far; {@code over} says what is too much. */
    public record Purse(int chosen, int most, String spent, String over, List<Cell> cells) {

        public boolean limited() {
            return most > 0;
        }
    }

    /** The part of the bar that one chosen project takes. */
    public record Cell(String x, String width) {
    }

    /** The budget as script reads it, in the unit of the page. */
    public String rawBudget() {
        return new BigDecimal(process.budget().amount()).divide(unit.size(), 4, RoundingMode.HALF_UP).toPlainString();
    }

    public List<Item> chosen() {
        return items.stream().filter(Item::chosen).toList();
    }
}
