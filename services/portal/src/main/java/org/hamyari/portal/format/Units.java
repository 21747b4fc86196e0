package org.hamyari.portal.format;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * How a city reads its money. The books hold rial; where the city says so, people read toman, ten rial each. Large sums are read in
 * millions. A unit belongs to a block of figures, so that its numbers can be compared.
 *
 * @param toman rial is read as toman
 */
public record Units(boolean toman) {

    private static final BigDecimal FIRST_IN_MILLIONS = BigDecimal.valueOf(100_000_000);

    /** The unit in which a single amount is exact. */
    public Unit exact(String currency) {
        return switch (currency) {
            case "IRR" -> toman ? Unit.TOMAN : Unit.RIAL;
            case "USD" -> Unit.DOLLAR;
            case "GBP" -> Unit.POUND;
            default -> Unit.EURO;
        };
    }

    public Unit brief(Money amount) {
        return brief(List.of(amount));
    }

    /** The unit for a block of amounts: millions once the largest deserves them and the smallest would not vanish. */
    public Unit brief(Collection<Money> amounts) {
        String currency = amounts.iterator().next().currency();
        if (!currency.equals("IRR")) {
            return exact(currency);
        }
        Unit millions = toman ? Unit.MILLION_TOMAN : Unit.MILLION_RIAL;
        BigDecimal smallest = millions.size().movePointLeft(millions.decimals());
        boolean large = amounts.stream().anyMatch(amount -> amount.amount().abs().compareTo(FIRST_IN_MILLIONS) >= 0);
        boolean visible = amounts.stream().allMatch(amount -> amount.isZero() || amount.amount().abs().compareTo(smallest) >= 0);
        return large && visible ? millions : exact(currency);
    }

    /** The unit of the books, where people read another. */
    boolean readOtherThanBooked(String currency) {
        return exact(currency) == Unit.TOMAN;
    }
}
