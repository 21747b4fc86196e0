package org.hamyari.portal.frame;

import org.hamyari.portal.api.MoneyDto;
import org.hamyari.portal.format.Money;

/** Money between the interface and the page. */
public final class Amounts {

    private Amounts() {
    }

    public static Money of(MoneyDto money) {
        return Money.of(money.amount(), money.currency());
    }

    public static MoneyDto dto(Money money) {
        return new MoneyDto(money.wire(), money.currency());
    }
}
