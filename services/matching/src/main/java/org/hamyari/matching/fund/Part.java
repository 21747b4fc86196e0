package org.hamyari.matching.fund;

import org.hamyari.ledger.Account;
import org.hamyari.ledger.AccountKind;

/** Where money of a fund can be, and the account that holds it there. What is reserved is a hold on what is left. */
public enum Part {
    LEFT(AccountKind.FUND), EARNED(AccountKind.AWARD), COMMITTED(AccountKind.DUE_TO_PAYOUTS), PAID(AccountKind.CASH);

    private final AccountKind kind;

    Part(AccountKind kind) {
        this.kind = kind;
    }

    /** The account; the city's cash is one for all funds. */
    Account of(Fund fund) {
        return new Account(fund.cityId, kind, this == PAID ? "" : fund.id.toString(), fund.currency);
    }
}
