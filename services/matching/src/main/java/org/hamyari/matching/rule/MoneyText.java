package org.hamyari.matching.rule;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;

/** An amount as people read it: grouped digits of the language and the currency's name. */
final class MoneyText {

    private static final Map<String, LocalizedTextDto> NAMES = Map.of("IRR", new LocalizedTextDto("ریال", "rial"),
            "EUR", new LocalizedTextDto("یورو", "euro"), "USD", new LocalizedTextDto("دلار آمریکا", "US dollar"),
            "GBP", new LocalizedTextDto("پوند", "pound"));

    private MoneyText() {
    }

    static String fa(Money money) {
        return number(money, Locale.of("fa")) + " " + NAMES.get(money.currency()).fa();
    }

    static String en(Money money) {
        return number(money, Locale.ENGLISH) + " " + NAMES.get(money.currency()).en();
    }

    private static String number(Money money, Locale language) {
        BigDecimal amount = new BigDecimal(money.toDto().amount());
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(whole ? 0 : amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        return format.format(amount);
    }
}
