package org.hamyari.matching.rule;

import java.text.NumberFormat;
import java.util.Locale;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.money.Money;

/** A sentence in both languages, with its amounts, counts and names written as each language does. */
public final class Sentence {

    private Sentence() {
    }

    /** Puts the values in the places ({@code %s}) of both forms, in the same order. */
    public static LocalizedTextDto text(String fa, String en, Object... values) {
        Object[] persian = new Object[values.length];
        Object[] english = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Money money -> {
                    persian[i] = MoneyText.fa(money);
                    english[i] = MoneyText.en(money);
                }
                case Integer count -> {
                    persian[i] = NumberFormat.getIntegerInstance(Locale.of("fa")).format(count);
                    english[i] = NumberFormat.getIntegerInstance(Locale.ENGLISH).format(count);
                }
                case LocalizedTextDto text -> {
                    persian[i] = text.fa() == null ? text.en() : text.fa();
                    english[i] = text.en() == null ? text.fa() : text.en();
                }
                default -> throw new IllegalArgumentException("neither an amount, nor a count, nor a text");
            }
        }
        return new LocalizedTextDto(fa.formatted(persian), en.formatted(english));
    }
}
