package org.hamyari.portal.format;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * What people count money in. Rial is what the books hold; people read toman, ten rial each, and from ten million toman on they read
 * millions. A unit belongs to a block of figures, so that its numbers can be compared.
 */
public enum Unit {
    RIAL(BigDecimal.ONE, 0, "unit_rial"),
    TOMAN(BigDecimal.TEN, 1, "unit_toman"),
    MILLION_TOMAN(BigDecimal.valueOf(10_000_000), 1, "unit_million_toman"),
    EURO(BigDecimal.ONE, 2, "unit_euro");

    private static final BigDecimal FIRST_IN_MILLIONS = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal SMALLEST_IN_MILLIONS = BigDecimal.valueOf(1_000_000);

    private final BigDecimal size;
    private final int decimals;
    private final String text;

    Unit(BigDecimal size, int decimals, String text) {
        this.size = size;
        this.decimals = decimals;
        this.text = text;
    }

    /** The unit in which a single amount is exact. */
    public static Unit exact(String currency) {
        return currency.equals("IRR") ? TOMAN : EURO;
    }

    public static Unit brief(Money amount) {
        return brief(List.of(amount));
    }

    /** The unit for a block of amounts: millions once the largest deserves them and the smallest would not vanish. */
    public static Unit brief(Collection<Money> amounts) {
        boolean rial = amounts.stream().anyMatch(amount -> amount.currency().equals("IRR"));
        boolean large = amounts.stream().anyMatch(amount -> amount.amount().abs().compareTo(FIRST_IN_MILLIONS) >= 0);
        boolean visible = amounts.stream()
                .filter(amount -> !amount.isZero())
                .allMatch(amount -> amount.amount().abs().compareTo(SMALLEST_IN_MILLIONS) >= 0);
        if (!rial) {
            return EURO;
        }
        return large && visible ? MILLION_TOMAN : TOMAN;
    }

    public BigDecimal size() {
        return size;
    }

    public int decimals() {
        return decimals;
    }

    /** Key of the unit's name in the texts. */
    public String text() {
        return text;
    }
}
