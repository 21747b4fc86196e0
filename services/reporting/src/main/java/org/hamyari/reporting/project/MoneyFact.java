package org.hamyari.reporting.project;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.money.Money;

/** One fact about money: which pledge, match, award or payout of which project it is about, and when it happened. */
record MoneyFact(String cityId, UUID projectId, UUID subjectId, long sequence, MoneyFactType type, Money amount, Instant at) {

    MoneyFactType.Told told() {
        return new MoneyFactType.Told(type, sequence, amount.minor());
    }
}
