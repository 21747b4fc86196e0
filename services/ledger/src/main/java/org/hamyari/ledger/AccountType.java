package org.hamyari.ledger;

/** On which side an account grows: assets and expenses by debits, the others by credits. */
public enum AccountType {
    ASSET, LIABILITY, INCOME, EXPENSE;

    public boolean growsByDebits() {
        return this == ASSET || this == EXPENSE;
    }
}
