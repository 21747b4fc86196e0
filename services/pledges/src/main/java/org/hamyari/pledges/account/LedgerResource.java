package org.hamyari.pledges.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hamyari.ledger.Balance;
import org.hamyari.ledger.Ledger;
import org.hamyari.ledger.TrialBalance;
import org.hamyari.pledges.api.AccountKindDto;
import org.hamyari.pledges.api.LedgerApi;
import org.hamyari.pledges.api.TrialBalanceAccountDto;
import org.hamyari.pledges.api.TrialBalanceDto;
import org.hamyari.pledges.api.TrialBalanceTotalDto;

@RunOnVirtualThread
public class LedgerResource implements LedgerApi {

    private final Ledger ledger;

    LedgerResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    @Transactional
    public TrialBalanceDto getTrialBalance(String cityId) {
        TrialBalance balance = ledger.trialBalance(cityId);
        List<TrialBalanceTotalDto> totals = balance.totals().entrySet().stream().map(entry -> new TrialBalanceTotalDto(entry.getKey(),
                entry.getValue().debitsPosted().toDto(), entry.getValue().creditsPosted().toDto(),
                entry.getValue().debitsPending().toDto(), entry.getValue().creditsPending().toDto())).toList();
        return new TrialBalanceDto(cityId, balance.accounts().stream().map(LedgerResource::dto).toList(), totals, balance.asOf());
    }

    private static TrialBalanceAccountDto dto(Balance balance) {
        return new TrialBalanceAccountDto(balance.account().code(), AccountKindDto.fromString(balance.account().kind().type().name()),
                balance.debitsPosted().toDto(), balance.creditsPosted().toDto(), balance.debitsPending().toDto(),
                balance.creditsPending().toDto(), balance.posted().toDto());
    }
}
