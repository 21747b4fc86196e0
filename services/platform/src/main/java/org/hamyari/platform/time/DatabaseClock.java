package org.hamyari.platform.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.hamyari.platform.sql.Sql;

/**
 * The time of the running database transaction: the same for every statement in it and on every instance of a service, however
 * wrong the clock of a machine may be.
 */
final class DatabaseClock extends Clock {

    private final Sql sql;
    private final TransactionSynchronizationRegistry transactions;
    private final ZoneId zone;

    private DatabaseClock(Sql sql, TransactionSynchronizationRegistry transactions, ZoneId zone) {
        this.sql = sql;
        this.transactions = transactions;
        this.zone = zone;
    }

    /** Asked of the database once in a transaction. */
    @Override
    public Instant instant() {
        if (transactions.getTransactionKey() == null) {
            return ask();
        }
        if (transactions.getResource(DatabaseClock.class) instanceof Instant known) {
            return known;
        }
        Instant now = ask();
        transactions.putResource(DatabaseClock.class, now);
        return now;
    }

    private Instant ask() {
        return sql.first("select now()", row -> Sql.instant(row, 1)).orElseThrow();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DatabaseClock(sql, transactions, other);
    }

    /** The clock to inject; a test may bring its own. */
    @ApplicationScoped
    static class Producer {
        @Produces
        @DefaultBean
        @ApplicationScoped
        Clock clock(Sql sql, TransactionSynchronizationRegistry transactions) {
            return new DatabaseClock(sql, transactions, ZoneOffset.UTC);
        }
    }
}
