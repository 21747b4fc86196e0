package org.hamyari.matching.fund;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamyari.ledger.Account;
import org.hamyari.ledger.Balance;
import org.hamyari.ledger.TrialBalance;
import org.hamyari.matching.api.FundFiguresDto;
import org.hamyari.platform.money.Money;

/** The use of a city's pots, derived from one snapshot of the ledger. What is in none of a fund's accounts has been paid. */
final class Figures {

    private final Map<Account, Balance> balances;
    private final Instant asOf;

    Figures(TrialBalance ledger) {
        this.balances = ledger.accounts().stream().collect(Collectors.toMap(Balance::account, Function.identity()));
        this.asOf = ledger.asOf();
    }

    FundFiguresDto of(Fund fund) {
        Balance pot = balances.get(Part.LEFT.of(fund));
        Money deposited = fund.money(fund.deposited);
        Money earned = balances.get(Part.EARNED.of(fund)).posted();
        Money committed = balances.get(Part.COMMITTED.of(fund)).posted();
        return new FundFiguresDto(deposited.toDto(), pot.debitsPending().toDto(), earned.toDto(), committed.toDto(),
                paid(fund).toDto(), pot.available().toDto(), asOf);
    }

    Money paid(Fund fund) {
        return fund.money(fund.deposited).minus(balances.get(Part.LEFT.of(fund)).posted())
                .minus(balances.get(Part.EARNED.of(fund)).posted()).minus(balances.get(Part.COMMITTED.of(fund)).posted());
    }
}
