package org.hamyari.portal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTest {

    @ParameterizedTest
    @ValueSource(strings = {"200000", "۲۰۰۰۰۰", "٢٠٠٠٠٠", "200,000", "۲۰۰٬۰۰۰", " 200 000 ", "۲۰۰،۰۰۰", "\u200f۲۰۰٬۰۰۰", "200000.0"})
    void readsTomanInEveryWayPeopleTypeIt(String typed) {
        assertEquals(Optional.of(Money.of("2000000", "IRR")), TypedAmount.parse(typed, "IRR", Unit.TOMAN));
    }

    @Test
    void readsEurosWithPointOrPersianDecimalSign() {
        assertEquals(Optional.of(Money.of("10.50", "EUR")), TypedAmount.parse("10.5", "EUR", Unit.EURO));
        assertEquals(Optional.of(Money.of("10.50", "EUR")), TypedAmount.parse("۱۰٫۵۰", "EUR", Unit.EURO));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"دویست هزار", "-5", "1e9", "10.505", "0x10", "99999999999999999999", "1.2.3", "+5"})
    void findsNoAmountInAnythingElse(String typed) {
        assertEquals(Optional.empty(), TypedAmount.parse(typed, "EUR", Unit.EURO));
    }

    @Test
    void findsNoAmountInAFractionOfARial() {
        assertEquals(Optional.empty(), TypedAmount.parse("0.05", "IRR", Unit.TOMAN));
        assertEquals(Optional.empty(), TypedAmount.parse("200000.5", "IRR", Unit.RIAL));
    }
}
