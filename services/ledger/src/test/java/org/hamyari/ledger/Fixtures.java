package org.hamyari.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.junit.jupiter.api.function.Executable;

/** Short words of the ledger's tests. */
final class Fixtures {

    static final Cause CAUSE = new Cause("pledge.captured", "e-1", "subject-1", "terms-3");

    private Fixtures() {
    }

    static Money eur(long cents) {
        return new Money(cents, "EUR");
    }

    static Account account(String city, AccountKind kind, String reference) {
        return new Account(city, kind, reference, "EUR");
    }

    static Leg leg(Account debit, Account credit, long cents) {
        return new Leg(debit, credit, eur(cents));
    }

    static UUID id() {
        return UUID.randomUUID();
    }

    /** A city nobody else uses: tests share a database and nothing in it. */
    static String aCity() {
        return "city-" + UUID.randomUUID().toString().substring(0, 13);
    }

    static DomainError refused(Executable command) {
        return assertThrows(DomainException.class, command).error();
    }

    static void assertRefused(String code, Executable command) {
        assertEquals(code, refused(command).code());
    }
}
