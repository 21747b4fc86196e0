package org.hamyari.portal.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount as somebody typed it, in the unit people count in: Persian, Arabic or Latin digits, grouped or not. */
public final class TypedAmount {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,4})?");
    private static final Pattern GROUPING = Pattern.compile("[\\s\\u00A0\\u202F\\u200C\\u200E\\u200F٬،,']");

    private TypedAmount() {
    }

    /** The amount in the books' currency, or nothing when it is not a number the currency can hold. */
    public static Optional<Money> parse(String typed, String currency, Unit unit) {
        if (typed == null) {
            return Optional.empty();
        }
        String number = GROUPING.matcher(latinDigits(typed)).replaceAll("").replace('٫', '.');
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(number).multiply(unit.size());
        try {
            return Optional.of(new Money(amount.setScale(Money.fractionDigits(currency), RoundingMode.UNNECESSARY), currency));
        } catch (ArithmeticException moreDigitsThanTheCurrencyHas) {
            return Optional.empty();
        }
    }

    /** What was typed, without blanks around it and with Latin digits. */
    public static String latinDigits(String typed) {
        StringBuilder latin = new StringBuilder(typed.length());
        typed.codePoints().forEach(point -> {
            int digit = Character.isDigit(point) ? Character.digit(point, 10) : -1;
            latin.appendCodePoint(digit < 0 ? point : '0' + digit);
        });
        return latin.toString().strip();
    }
}
