package org.hamyari.portal.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** An amount as the services send it: major units of an ISO 4217 currency, exact. */
public record Money(BigDecimal amount, String currency) {

    /** Our own table: the JDK gives the rial two digits, the services none. */
    private static final Map<String, Integer> FRACTION_DIGITS = Map.of("IRR", 0, "EUR", 2, "USD", 2, "GBP", 2);

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public static int fractionDigits(String currency) {
        return FRACTION_DIGITS.getOrDefault(currency, 2);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other)), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean atLeast(Money other) {
        return amount.compareTo(sameCurrency(other)) >= 0;
    }

    /** Whole per cent of a total, rounded; but 100 stands only where all of it is there. */
    public int percentOf(Money total) {
        if (!total.isPositive()) {
            return 0;
        }
        BigDecimal percent = amount.movePointRight(2).divide(sameCurrency(total), 0, RoundingMode.HALF_UP);
        boolean missing = amount.compareTo(total.amount) < 0;
        return percent.min(BigDecimal.valueOf(missing ? 99 : 99_999)).intValueExact();
    }

    /** The decimal string of the interface. */
    public String wire() {
        return amount.setScale(fractionDigits(currency), RoundingMode.UNNECESSARY).toPlainString();
    }

    private BigDecimal sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Two currencies: " + currency + " and " + other.currency);
        }
        return other.amount;
    }
}
