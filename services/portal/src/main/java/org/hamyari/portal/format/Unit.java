package org.hamyari.portal.format;

import java.math.BigDecimal;

/** What people count money in; {@link Units} says which one a city uses. */
public enum Unit {
    RIAL(1, 0, "unit_rial"),
    MILLION_RIAL(1_000_000, 1, "unit_million_rial"),
    TOMAN(10, 1, "unit_toman"),
    MILLION_TOMAN(10_000_000, 1, "unit_million_toman"),
    EURO(1, 2, "unit_euro"),
    DOLLAR(1, 2, "unit_dollar"),
    POUND(1, 2, "unit_pound");

    private final BigDecimal size;
    private final int decimals;
    private final String text;

    Unit(long size, int decimals, String text) {
        this.size = BigDecimal.valueOf(size);
        this.decimals = decimals;
        this.text = text;
    }

    public BigDecimal size() {
        return size;
    }

    public int decimals() {
        return decimals;
    }

    /** Hundredths are shown both or not at all. */
    boolean inCents() {
        return decimals == 2;
    }

    /** Key of the unit's name in the texts. */
    public String text() {
        return text;
    }
}
