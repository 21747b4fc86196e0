package org.hamyari.sandboxgateway.payment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Money in the smallest unit of its currency. */
record Amount(long minor, String currency) {

    /** The gateway takes no more than this, in the smallest unit: it fits a long with room for every sum. */
    static final long MAXIMUM = 1_000_000_000_000_000L;
    private static final Map<String, Integer> DIGITS = Map.of("EUR", 2, "IRR", 0);
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,4})?");

    /** The same on the wire: major units as a string. */
    record Wire(String amount, String currency) {
    }

    static boolean isKnown(String currency) {
        return DIGITS.containsKey(currency);
    }

    /** Empty when it is no positive amount of that currency. */
    static Optional<Amount> parse(String major, String currency) {
        if (!isKnown(currency) || major == null || !PLAIN.matcher(major).matches()) {
            return Optional.empty();
        }
        BigDecimal minor = new BigDecimal(major).movePointRight(DIGITS.get(currency));
        boolean fits = minor.signum() > 0 && minor.stripTrailingZeros().scale() <= 0 && minor.compareTo(BigDecimal.valueOf(MAXIMUM)) <= 0;
        return fits ? Optional.of(new Amount(minor.longValueExact(), currency)) : Optional.empty();
    }

    /** One major unit less, but never nothing: what a dishonest or broken gateway would claim. */
    Amount oneLess() {
        return new Amount(Math.max(1, minor - BigDecimal.ONE.movePointRight(DIGITS.get(currency)).longValueExact()), currency);
    }

    Wire toWire() {
        return new Wire(major(), currency);
    }

    String major() {
        return BigDecimal.valueOf(minor, DIGITS.get(currency)).toPlainString();
    }
}
