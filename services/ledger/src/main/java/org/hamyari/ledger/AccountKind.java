package org.hamyari.ledger;

import static org.hamyari.ledger.AccountType.ASSET;
import static org.hamyari.ledger.AccountType.INCOME;
import static org.hamyari.ledger.AccountType.LIABILITY;

/** The chart of accounts. What the reference of an account names stands beside each kind. */
public enum AccountKind {

    /** Money a payment provider owes us; the provider. */
    GATEWAY(ASSET),
    /** Money at a bank; the bank account, or nothing where a city has one. */
    BANK(ASSET),
    /** Money a sponsor has paid in; the cash account, or nothing. */
    CASH(ASSET),
    /** What a match fund, booked in another database, owes to payouts; the fund. */
    RECEIVABLE_FUND(ASSET),
    /** Money lent; the loan. */
    LOAN(ASSET),
    /** Citizens' money kept for a campaign; the project. */
    HELD(LIABILITY),
    /** Money that came for a campaign too late and goes back to its payer; the project. */
    TO_RETURN(LIABILITY),
    /** A person's own money; the subject id. */
    WALLET(LIABILITY),
    /** A match fund's pot; the fund. */
    FUND(LIABILITY),
    /** What a fund has earned a project and nobody has decided to pay yet; the fund or the project. */
    AWARD(LIABILITY),
    /** What a fund has to pay through another database's payouts; the fund. */
    DUE_TO_PAYOUTS(LIABILITY),
    /** What a project's owner is owed by a payout on its way; the project. */
    PAYABLE(LIABILITY),
    /** The part of a payout kept until the final report; the project. */
    RETENTION(LIABILITY),
    /** Donations that are lent again and again; the revolving fund. */
    REVOLVING_FUND(LIABILITY),
    /** What the platform has earned; nothing. */
    FEE(INCOME);

    private final AccountType type;

    AccountKind(AccountType type) {
        this.type = type;
    }

    public AccountType type() {
        return type;
    }
}
