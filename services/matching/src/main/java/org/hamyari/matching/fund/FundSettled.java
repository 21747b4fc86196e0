package org.hamyari.matching.fund;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.DomainEvent;
import org.hamyari.platform.money.Money;

/** Everything of a fund is paid or back in its pot; says by how much the payouts told of differ from what the ledger paid. */
record FundSettled(String cityId, long sequence, Data data) implements DomainEvent {

    static FundSettled of(Fund fund, Money paid, Money told, Instant now) {
        Money deposited = fund.money(fund.deposited);
        return new FundSettled(fund.cityId, fund.version, new Data(fund.id, deposited.toDto(), paid.toDto(), deposited.minus(paid).toDto(),
                paid.minus(told).toDto(), now));
    }

    record Data(UUID fundId, MoneyDto deposited, MoneyDto paid, MoneyDto returned, MoneyDto difference, Instant settledAt) {
    }

    @Override
    public String type() {
        return "org.hamyari.fund.settled.v1";
    }

    @Override
    public String subject() {
        return data.fundId.toString();
    }

    @Override
    public String key() {
        return cityId;
    }
}
