package org.hamyari.portal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void saysHundredPerCentOnlyWhenAllOfItIsThere() {
        Money target = Money.of("4800000000", "IRR");
        assertEquals(99, Money.of("4799999999", "IRR").percentOf(target));
        assertEquals(100, target.percentOf(target));
        assertEquals(0, target.percentOf(Money.zero("IRR")));
    }

    @Test
    void refusesToMixCurrencies() {
        Money rial = Money.of("1", "IRR");
        Money euro = Money.of("1", "EUR");
        assertThrows(IllegalArgumentException.class, () -> rial.plus(euro));
    }

    @Test
    void writesAsManyDigitsAsTheCurrencyHas() {
        assertEquals("10.50", Money.of("10.5", "EUR").wire());
        assertEquals("2000000", Money.of("2000000", "IRR").wire());
    }
}
