package org.hamyari.portal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitsTest {

    private final Units toman = new Units(true);
    private final Units rial = new Units(false);

    @Test
    void countsInMillionsFromTenMillionTomanOn() {
        assertEquals(Unit.TOMAN, toman.brief(Money.of("99999999", "IRR")));
        assertEquals(Unit.MILLION_TOMAN, toman.brief(Money.of("100000000", "IRR")));
        assertEquals(Unit.EURO, toman.brief(Money.of("500000000", "EUR")));
    }

    @Test
    void doesNotCountABlockInMillionsWhenItsSmallestAmountWouldVanish() {
        Money target = Money.of("4800000000", "IRR");
        assertEquals(Unit.TOMAN, toman.brief(List.of(target, Money.of("100000", "IRR"))));
        assertEquals(Unit.MILLION_TOMAN, toman.brief(List.of(target, Money.of("1000000", "IRR"), Money.zero("IRR"))));
    }

    @Test
    void readsRialInACityThatDoesNotAskForToman() {
        assertEquals(Unit.RIAL, rial.exact("IRR"));
        assertEquals(Unit.MILLION_RIAL, rial.brief(List.of(Money.of("4800000000", "IRR"), Money.of("100000", "IRR"))));
        assertEquals(Unit.RIAL, rial.brief(List.of(Money.of("4800000000", "IRR"), Money.of("99999", "IRR"))));
    }

    @Test
    void callsEachCurrencyByItsName() {
        assertEquals(List.of(Unit.EURO, Unit.DOLLAR, Unit.POUND), List.of(toman.exact("EUR"), toman.exact("USD"), toman.exact("GBP")));
    }
}
