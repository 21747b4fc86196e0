package org.hamyari.portal.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.hamyari.cities.client.PolicyIndicatorDto;
import org.hamyari.portal.format.Numbers;
import org.hamyari.portal.text.Language;

/** An indicator in the table; figures in the digits of the page, and how far the way from baseline to target is, where both are numbers. */
public record IndicatorRow(PolicyIndicatorDto indicator, String baseline, String target, String current, boolean drawn, Integer percent) {

    private static final int WHOLE = 100;
    private static final int MOST_DECIMALS = 3;

    static IndicatorRow of(PolicyIndicatorDto indicator, Language language) {
        Optional<BigDecimal> from = number(indicator.baseline());
        Optional<BigDecimal> to = number(indicator.target());
        boolean drawn = from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) != 0;
        Integer percent = drawn ? number(indicator.current()).map(now -> way(from.get(), to.get(), now)).orElse(null) : null;
        return new IndicatorRow(indicator, shown(indicator.baseline(), language), shown(indicator.target(), language),
                shown(indicator.current(), language), drawn, percent);
    }

    /** From 0, as at the beginning, to 100, as planned or better; cut, not rounded. */
    static int way(BigDecimal from, BigDecimal to, BigDecimal now) {
        BigDecimal share = now.subtract(from).multiply(BigDecimal.valueOf(WHOLE)).divide(to.subtract(from), 0, RoundingMode.FLOOR);
        return share.max(BigDecimal.ZERO).min(BigDecimal.valueOf(WHOLE)).intValue();
    }

    private static String shown(String text, Language language) {
        return number(text).map(value -> new Numbers(language).decimal(value, 0, MOST_DECIMALS)).orElse(text);
    }

    /** A number in Latin, Persian or Arabic digits. */
    static Optional<BigDecimal> number(String text) {
        if (text == null) {
            return Optional.empty();
        }
        StringBuilder latin = new StringBuilder();
        text.strip().codePoints().map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign == '٫' ? '.' : sign)
                .filter(sign -> sign != '٬' && sign != ',').forEach(latin::appendCodePoint);
        return latin.toString().matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?") ? Optional.of(new BigDecimal(latin.toString())) : Optional.empty();
    }
}
