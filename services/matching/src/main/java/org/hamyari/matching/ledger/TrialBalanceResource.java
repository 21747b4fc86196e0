package org.hamyari.matching.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hamyari.ledger.Balance;
import org.hamyari.ledger.Ledger;
import org.hamyari.ledger.TrialBalance;
import org.hamyari.matching.api.AccountKindDto;
import org.hamyari.matching.api.LedgerApi;
import org.hamyari.matching.api.TrialBalanceAccountDto;
import org.hamyari.matching.api.TrialBalanceDto;
import org.hamyari.matching.api.TrialBalanceTotalDto;
import org.hamyari.platform.city.Cities;

@RunOnVirtualThread
public class TrialBalanceResource implements LedgerApi {

    private final Ledger ledger;
    private final Cities cities;

    TrialBalanceResource(Ledger ledger, Cities cities) {
        this.ledger = ledger;
        this.cities = cities;
    }

    @Override
    @Transactional
    public TrialBalanceDto getTrialBalance(String cityId) {
        cities.require(cityId);
        TrialBalance balance = ledger.trialBalance(cityId);
        List<TrialBalanceTotalDto> totals = balance.totals().entrySet().stream()
                .map(total -> toDto(total.getKey(), total.getValue())).toList();
        return new TrialBalanceDto(cityId, balance.accounts().stream().map(TrialBalanceResource::toDto).toList(), totals, balance.asOf());
    }

    private static TrialBalanceAccountDto toDto(Balance balance) {
        return new TrialBalanceAccountDto(balance.account().code(), AccountKindDto.valueOf(balance.account().kind().type().name()),
                balance.debitsPosted().toDto(), balance.creditsPosted().toDto(), balance.debitsPending().toDto(),
                balance.creditsPending().toDto(), balance.posted().toDto());
    }

    private static TrialBalanceTotalDto toDto(String currency, TrialBalance.Total total) {
        return new TrialBalanceTotalDto(currency, total.debitsPosted().toDto(), total.creditsPosted().toDto(),
                total.debitsPending().toDto(), total.creditsPending().toDto());
    }
}
