package org.hamyari.matching.fund;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.DomainEvent;

/** A match fund is open; its rule is frozen. */
record FundOpened(String cityId, long sequence, Data data) implements DomainEvent {

    static FundOpened of(Fund fund) {
        return new FundOpened(fund.cityId, fund.version, new Data(fund.id, fund.name(), fund.sponsor(), fund.ruleKind.name(),
                fund.ruleVersion, fund.ruleHash, fund.categories(), fund.money(fund.deposited).toDto(), fund.opensAt, fund.closesAt));
    }

    record Data(UUID fundId, LocalizedTextDto name, LocalizedTextDto sponsor, String ruleKind, int ruleVersion, String ruleHash,
            List<String> categoryIds, MoneyDto deposit, Instant opensAt, Instant closesAt) {
    }

    @Override
    public String type() {
        return "org.hamyari.fund.opened.v1";
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
