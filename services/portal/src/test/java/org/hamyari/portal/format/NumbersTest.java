package org.hamyari.portal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.hamyari.portal.text.Language;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private final Numbers persian = new Numbers(Language.FA);
    private final Numbers english = new Numbers(Language.EN);

    @Test
    void groupsThousandsWithTheSignsOfTheLanguage() {
        assertEquals("۱٬۲۳۴٬۵۶۷", persian.integer(1_234_567));
        assertEquals("1,234,567", english.integer(1_234_567));
    }

    @Test
    void writesDecimalsWithTheSignsOfTheLanguage() {
        assertEquals("۱٬۲۳۴٫۵", persian.decimal(new BigDecimal("1234.5"), 0, 2));
        assertEquals("1,234.5", english.decimal(new BigDecimal("1234.5"), 0, 2));
    }

    @Test
    void writesARealMinus() {
        assertEquals("\u2212۷۵۰", persian.integer(-750));
        assertEquals("\u2212750", english.integer(-750));
    }

    @Test
    void putsThePerCentSignBehindTheNumber() {
        assertEquals("۸۱٪", persian.percent(81));
        assertEquals("81%", english.percent(81));
    }

    @Test
    void readsRialAsToman() {
        assertEquals("۲۰۰٬۰۰۰", persian.amount(Money.of("2000000", "IRR"), Unit.TOMAN));
        assertEquals("200,000.5", english.amount(Money.of("2000005", "IRR"), Unit.TOMAN));
        assertEquals("2,000,000", english.amount(Money.of("2000000", "IRR"), Unit.RIAL));
    }

    @Test
    void readsMillionsWithOneDecimalAndNeverMoreThanIsThere() {
        assertEquals("۳۶۹٫۹", persian.amount(Money.of("3699990000", "IRR"), Unit.MILLION_TOMAN));
        assertEquals("387", english.amount(Money.of("3870000000", "IRR"), Unit.MILLION_TOMAN));
    }

    @Test
    void showsCentsOnlyWhenTheAmountIsNotWhole() {
        assertEquals("1,250", english.amount(Money.of("1250.00", "EUR"), Unit.EURO));
        assertEquals("10.50", english.amount(Money.of("10.50", "EUR"), Unit.EURO));
        assertEquals("۱۰٫۵۰", persian.amount(Money.of("10.5", "EUR"), Unit.EURO));
    }
}
