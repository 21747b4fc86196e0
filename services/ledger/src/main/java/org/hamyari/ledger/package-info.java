/**
 * Accounts and transfers inside the owner's database.
 *
 * <p>{@link org.hamyari.ledger.Ledger} books in the caller's transaction; {@link org.hamyari.ledger.LedgerSnapshots} keeps reading a
 * balance cheap. Rules of the tables (balanced by shape, append-only, one end per hold, floors) live in {@code db/ledger}.
 */
package org.hamyari.ledger;
