package org.hamyari.platform.money;

import java.util.Map;
import java.util.Optional;

/**
 * The currencies we handle and their fraction digits.
 *
 * <p>Own table, because {@link java.util.Currency} gives the rial two digits while nobody pays in hundredths of a rial.
 */
public final class Currencies {

    private static final Map<String, Integer> FRACTION_DIGITS = Map.of("IRR", 0, "EUR", 2, "USD", 2, "GBP", 2);

    private Currencies() {
    }

    /** Digits after the decimal point on the wire, or empty where we do not handle the currency. */
    public static Optional<Integer> fractionDigits(String currency) {
        return Optional.ofNullable(currency).map(FRACTION_DIGITS::get);
    }
}
