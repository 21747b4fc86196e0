package org.hamyari.ledger;

import org.hamyari.platform.money.Money;

/** The four sums of an account; a hold counts as pending until it ends. */
public record Balance(Account account, Money debitsPosted, Money creditsPosted, Money debitsPending, Money creditsPending) {

    /** What stands on the side the account grows on; negative when it stands on the other. */
    public Money posted() {
        return grows() ? debitsPosted.minus(creditsPosted) : creditsPosted.minus(debitsPosted);
    }

    /** What may still be taken: posted, less what is held against it. A hold in its favour does not count yet. */
    public Money available() {
        return posted().minus(grows() ? creditsPending : debitsPending);
    }

    private boolean grows() {
        return account.kind().type().growsByDebits();
    }
}
