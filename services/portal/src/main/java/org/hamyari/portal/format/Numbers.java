package org.hamyari.portal.format;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hamyari.portal.text.Language;

/** Numbers as the language writes them: Persian digits with ٬ and ٫, English ones with comma and point, a real minus in both. */
public final class Numbers {

    private static final char MINUS = '\u2212';

    private final Language language;

    public Numbers(Language language) {
        this.language = language;
    }

    public String integer(long value) {
        return decimal(BigDecimal.valueOf(value), 0, 0);
    }

    /** Cut, not rounded: a figure never promises more than is there. */
    public String decimal(BigDecimal value, int leastDecimals, int mostDecimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.numbersAndDates());
        symbols.setMinusSignString(String.valueOf(MINUS));
        DecimalFormat format = new DecimalFormat("#,##0.###", symbols);
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(mostDecimals);
        format.setRoundingMode(com.ibm.icu.math.BigDecimal.ROUND_DOWN);
        return format.format(value.setScale(mostDecimals, RoundingMode.DOWN));
    }

    public String percent(int percent) {
        return percent(BigDecimal.valueOf(percent));
    }

    public String percent(BigDecimal percent) {
        return decimal(percent, 0, 1) + (language == Language.FA ? "٪" : "%");
    }

    /** The number alone; its unit stands beside it or once in the head of the table. */
    public String amount(Money money, Unit unit) {
        BigDecimal value = money.amount().divide(unit.size(), 4, RoundingMode.DOWN);
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        int least = unit.inCents() && !whole ? 2 : 0;
        return decimal(value, least, unit.decimals());
    }
}
