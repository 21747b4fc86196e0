package org.hamyari.ledger;

import java.util.stream.Stream;
import org.hamyari.platform.money.Money;

/** One movement of a transaction: a positive amount from the credited to the debited account of one city, in their currency. */
public record Leg(Account debit, Account credit, Money amount) {

    public Leg {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("an amount is positive");
        }
        if (debit.equals(credit)) {
            throw new IllegalArgumentException("a transfer needs two accounts");
        }
        if (!debit.cityId().equals(credit.cityId())) {
            throw new IllegalArgumentException("a transfer stays in one city");
        }
        if (!debit.currency().equals(amount.currency()) || !credit.currency().equals(amount.currency())) {
            throw new IllegalArgumentException("a transfer has one currency");
        }
    }

    /** The accounts that hold less after it: what a floor has to allow. */
    Stream<Account> lessened() {
        return Stream.concat(Stream.of(debit).filter(account -> !account.kind().type().growsByDebits()),
                Stream.of(credit).filter(account -> account.kind().type().growsByDebits()));
    }
}
